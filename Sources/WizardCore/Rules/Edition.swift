/// A version of all rules.
package enum Edition: String, CaseIterable, Sendable {
  /// The rules of the five documents of 2018 to 2025.
  case documented
  /// The same, amended by what has been published since.
  case current

  /// The edition of a program start without `--edition`.
  package static let standard = Edition.current

  /// The years of its sources, or for the current edition the day of the newest one.
  ///
  /// A test compares them with the rules; computing them takes longer than the rest of `--version`.
  package var sourceDates: String {
    switch self {
    case .documented: "2018 to 2025"
    case .current: "2026-07-23"
    }
  }
}

/// A yes/no rule that changes the steps of a flow.
package enum Policy: CaseIterable, Sendable {
  case certificationIndividual, reuseCertifies, searchNeedsCertification, faceScan, filingRequired
  case privacyRequired, subjectTransferable

  /// The fact whose value says whether the policy is on.
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
  package func isOn(_ policy: Policy) -> Bool { criterionValues[.policy(policy)] == .policy(policy, true) }

  /// The edition and every policy as criterion values.
  static func criterionValues(_ edition: Edition, _ facts: [Fact]) -> CriterionValues {
    var values: CriterionValues = [.edition(edition)]
    for policy in Policy.allCases {
      let fact = facts.first { $0.id == policy.fact }
      values.set(.policy(policy, fact?.value == .yesNo(true)))
    }
    return values
  }
}
