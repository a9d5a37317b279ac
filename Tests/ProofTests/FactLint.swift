import WizardText

@testable import WizardCore

/// Checks that every fact exists, is used, and has a source with its year.
enum FactLint {
  /// Rules without a number that no checklist item names, by the step whose page explains them.
  private static let steering: [FactID: StepID] = [
    .subjectEnterprise: .subject, .subjectSoleTrader: .subject, .subjectGovernment: .subject,
    .subjectMedia: .subject, .subjectOther: .subject, .verificationChoice: .verification,
    .verificationForced: .verification, .verificationNone: .subject, .transferThen: .transfer,
    .transferEitherOr: .verification, .certificationExpedite: .platformReview,
    .certificationRejectName: .platformReview, .certificationRejectDocument: .platformReview,
    .certificationRejectHolder: .platformReview, .certificationBefore: .platformReview,
    .certificationUnlocks: .platformReview, .reuseLinked: .accounts, .phoneFree: .pricing,
    .reuseCertifies: .certificationStatus,
    .subjectTransferable: .subject, .certificationRenewal: .platformReview,
  ]

  /// Facts that no step needs: `wxwizard rules` shows them, and warnings across sessions read the limits.
  private static let rulesOnly: Set<FactID> = [
    .certificationPayWithin, .reuseErrors, .profileNameChanges, .releaseWithdrawals, .registrationInterface,
    .certificationLimit, .limitsPerPerson, .limitsPerSubject, .certificationSubjectChange,
  ]

  static func check(_ rulebook: Rulebook) -> [String] {
    let expected = FactID.allCases.filter { rulebook.edition == .current || Rulebook.documented[$0] != nil }
    return expected.flatMap { id -> [String] in
      guard let fact = rulebook[id] else { return ["\(id.rawValue) is missing"] }
      var found: [String] = []
      let isUsedOnce = rulesOnly.contains(id) || cited.contains(id) != (steering[id] != nil)
      if !isUsedOnce {
        found.append("\(id.rawValue) must be either cited or explained by a step")
      }
      if fact.sources.isEmpty { found.append("\(id.rawValue) has no source") }
      if !(2018...2026).contains(fact.year) { found.append("\(id.rawValue) has no year") }
      return found
    }
  }

  /// The facts that items, problems, limits and pages name.
  private static let cited: Set<FactID> = {
    var cited = allFlows.reduce(into: Set<FactID>()) { $0.formUnion($1.facts) }
    cited.formUnion(ProblemCode.allCases.flatMap(\.facts))
    for subject in SubjectType.allCases {
      for edition in Edition.allCases {
        let fact = CertificationDocuments.fact(in: [.subject(subject), .edition(edition)])
        cited.formUnion([fact].compactMap(\.self))
      }
      let knownValues: CriterionValues = [.subject(subject)]
      let teams = [Guard.always, .never].map { certified in
        Flow(.register, steps: [], edges: [], certified: certified).teamLimit(in: knownValues)
      }
      cited.formUnion(teams.compactMap(\.self))
    }
    cited.formUnion([
      FactID.certificationFeeIndividual, .certificationFeeGovernment, .certificationFeeSoleTrader,
    ])
    let text = PageSource.embeddedNames.compactMap { PageSource.embedded.bytes(of: $0) }
      .map { String(decoding: $0, as: UTF8.self) }.joined()
    return cited.union(FactID.allCases.filter { text.contains("{\($0.rawValue)}") })
  }()
}

extension Flow {
  /// The facts of the flow's rules.
  fileprivate var facts: Set<FactID> {
    var facts = Set(reminders.flatMap(\.facts) + citations.values.flatMap { $0 })
    for step in steps {
      facts.formUnion(step.tasks.flatMap { $0.facts + [$0.fee].compactMap(\.self) })
      facts.formUnion(step.fields.compactMap { $0.outcome?.wait } + step.fields.compactMap(\.limit))
    }
    return facts
  }
}
