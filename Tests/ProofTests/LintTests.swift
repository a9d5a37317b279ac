import Testing
import WizardScreens

@testable import WizardCore

@Suite struct LintTests {
  /// Rules without a number that no line cites: they shape the way, or are told in the words of this step.
  private static let steering: [FactID: StepID] = [
    .subjectEnterprise: .subject, .subjectSoleTrader: .subject, .subjectGovernment: .subject,
    .subjectMedia: .subject, .subjectOther: .subject, .verificationChoice: .verification,
    .verificationForced: .verification, .verificationNone: .subject, .transferThen: .transfer,
    .transferEitherOr: .verification, .certificationExpedite: .platformReview,
    .certificationRejectName: .platformReview, .certificationRejectDocument: .platformReview,
    .certificationRejectHolder: .platformReview, .certificationBefore: .platformReview,
    .certificationUnlocks: .platformReview, .reuseLinked: .accounts, .phoneFree: .pricing,
  ]

  @Test(arguments: FlowID.allCases)
  func `a flow is sound`(id: FlowID) throws {
    let flow = try #require(Flow.named(id))
    #expect(Lints.all(flow).lines == [])
  }

  @Test func `the small flow to be broken is sound`() {
    #expect(Lints.all(Fixture.sound).lines == [])
  }

  @Test(arguments: Fixture.broken.indices)
  func `a broken flow is found out`(index: Int) {
    let (name, flow, finding) = Fixture.broken[index]
    let found = Lints.all(flow).lines
    #expect(found.contains { $0.contains(finding) }, "\(name): \(found)")
  }

  @Test(arguments: Language.allCases)
  func `every step has words, and no words are without a step`(language: Language) {
    let words = Words(language)
    let steps = allFlows.flatMap(\.steps)
    for step in steps {
      let told = Set(words.page(step.id).fields.map(\.id))
      let missing = step.fields.map(\.id.rawValue).filter { !told.contains($0) }
      #expect(missing.isEmpty, "\(step.id).\(language.rawValue).md misses \(missing)")
    }
    #expect(words.errors.isEmpty, "\(words.errors)")
    let names = steps.map(\.id.rawValue) + Words.Vocabulary.allCases.map(\.rawValue)
    let pages = PageSource.embeddedNames.filter { $0.hasSuffix(".\(language.rawValue).md") }
      .map { String($0.dropLast(".\(language.rawValue).md".count)) }
    #expect(Set(pages).symmetricDifference(names).sorted() == [])
  }

  @Test func `every fact is used, and has a source and a year`() {
    var used = allFlows.reduce(into: Set<FactID>()) { $0.formUnion($1.facts) }
    used.formUnion(ProblemCode.allCases.flatMap(\.facts))
    for subject in SubjectType.allCases {
      CertificationDocuments.fact(in: [.subject: .subject(subject)]).map { _ = used.insert($0) }
      for certified in [Guard.always, .never] {
        let flow = Flow(.register, steps: [], edges: [], certified: certified)
        Capability.teamLimit(in: [.subject: .subject(subject)], of: flow).map { _ = used.insert($0) }
      }
    }
    let text = PageSource.embeddedNames.compactMap { PageSource.embedded.bytes(of: $0) }
      .map { String(decoding: $0, as: UTF8.self) }.joined()
    for fact in FactID.allCases {
      let isQuoted = used.contains(fact) || text.contains("{\(fact.rawValue)}")
      #expect(
        isQuoted != (LintTests.steering[fact] != nil), "\(fact.rawValue) is used nowhere, or twice over")
      let rule = Rulebook.documented[fact]
      #expect(rule?.sources.isEmpty == false, "\(fact.rawValue) has no source")
      #expect((2018...2026).contains(rule?.year ?? 0), "\(fact.rawValue) has no year")
    }
  }
}

extension Flow {
  /// The facts its rules rest on.
  fileprivate var facts: Set<FactID> {
    var facts = Set(reminders.flatMap(\.facts) + citations.values.flatMap { $0 })
    for step in steps {
      facts.formUnion(step.tasks.flatMap { $0.facts + [$0.fee].compactMap(\.self) })
      facts.formUnion(step.fields.compactMap { $0.outcome?.wait } + step.fields.compactMap(\.limit))
    }
    return facts
  }
}

@Suite struct ContractTests {
  @Test(arguments: FlowID.allCases)
  func `a flow is as its journey promises`(id: FlowID) throws {
    let flow = try #require(Flow.named(id))
    #expect(Contract.check(flow).lines == [])
  }

  @Test func `no condition is promised to nobody`() {
    let places = allFlows.flatMap { flow in
      flow.guards.flatMap { [$0.place, "\(flow.id.rawValue) \($0.place)"] }
    }
    #expect(Set(Contract.conditions.keys).subtracting(places).sorted() == [])
  }
}
