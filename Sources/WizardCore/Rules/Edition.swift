/// A version of all rules.
package enum Edition: String, CaseIterable, Sendable {
  /// The rules of the five documents of 2018 to 2025.
  case documented
  /// The same, amended by what has been published since.
  case current

  /// The edition of a program start without `--edition`.
  package static let standard = Edition.current
}

/// A yes/no rule that changes the steps of a flow; the raw value is the id of its fact.
package enum Policy: String, CaseIterable, Sendable {
  case certificationIndividual = "certification.individual"
  case reuseCertifies = "reuse.certifies"
  case searchNeedsCertification = "search.needsCertification"
  case faceScan = "verification.faceScan"
  case filingRequired = "filing.required"
  case privacyRequired = "privacy.required"
  case subjectTransferable = "subject.transferable"

  /// The fact that holds the policy's value.
  package var fact: FactID {
    switch self {
    case .certificationIndividual: .certificationIndividual
    case .reuseCertifies: .reuseCertifies
    case .searchNeedsCertification: .searchNeedsCertification
    case .faceScan: .verificationFaceScan
    case .filingRequired: .filingRequired
    case .privacyRequired: .privacyRequired
    case .subjectTransferable: .subjectTransferable
    }
  }
}

extension Guard {
  /// A policy is on.
  package static func policy(_ policy: Policy) -> Guard { .is(.policy(policy, true)) }

  /// The rules are those of the current edition.
  package static let isCurrent = Guard.is(.edition(.current))
}

extension Rulebook {
  /// Whether a policy is on.
  package func isOn(_ policy: Policy) -> Bool { self[policy.fact]?.value == .yesNo(true) }

  /// The criterion values that the rulebook decides: the edition and every policy.
  package var criterionValues: CriterionValues {
    CriterionValues([.edition(edition)] + Policy.allCases.map { .policy($0, isOn($0)) })
  }

  /// A copy with one policy changed.
  package func setting(_ policy: Policy, _ isOn: Bool) -> Rulebook {
    overridden(by: [Override(policy.fact, .yesNo(isOn))])
  }
}
