/// A rule about the value of one field, as data; ``FieldValidator`` applies it.
package enum Check: Equatable, Sendable {
  case emailAddress
  /// The answer must be yes; otherwise the problem is reported.
  case expectsYes(ProblemCode, Severity)
  case organisationCode
  case accountKind
  case accountHolder
  case identityCard
  /// The holder of the identity card must be of age when the guard is satisfied.
  case adult(when: Guard)
  case mobileNumber
  case individualCategory
  /// The category must have at least two levels.
  case categoryLevels
  /// A name must contain letters, and no radicals or wrong dots.
  case name
  /// The name of a person, when the guard is satisfied; it should be as on a Chinese identity card.
  case personName(when: Guard)
  /// The name of an organisation; it should be as on a Chinese certificate.
  case organisationName
  /// The length must be within the range of a fact; current edition only.
  case length(FactID, ProblemCode)
  /// The text should not contain a word that the platform refuses; in editions that have the fact.
  case excludes(String, FactID, ProblemCode)
  /// The number of the paying account should have only digits, and as many as a bank gives it.
  case bankAccount
  /// The number of the payee's account should have only digits, at least 8.
  case payeeAccount
  /// The amount should be within the range of a fact.
  case usualAmount(FactID)
  /// The date must not be in the future.
  case notInFuture
  case developers
  case testers
  /// The count must not exceed the number of a fact.
  case atMost(FactID, ProblemCode)
  case appID
  case originalID
  /// A problem that depends on a guard.
  case rule(ProblemRule)

  /// Whether it depends only on the format of the answer, so that it applies off the known path, too.
  ///
  /// The check of a code also compares its kind with the subject, if known.
  var isFormatCheck: Bool {
    switch self {
    case .emailAddress, .organisationCode, .identityCard, .mobileNumber, .atMost, .appID, .originalID,
      .notInFuture, .categoryLevels, .name, .bankAccount, .payeeAccount, .usualAmount:
      true
    case .expectsYes, .accountKind, .accountHolder, .adult, .individualCategory, .personName,
      .organisationName, .length, .excludes,
      .developers, .testers, .rule:
      false
    }
  }
}

/// A problem that is reported while a guard is satisfied; data that can be enumerated and drawn.
package struct ProblemRule: Equatable, Sendable {
  package let code: ProblemCode
  /// Selects one of several messages, or nil.
  package let variant: String?
  package let severity: Severity
  /// Reported only once this is known to be satisfied, so not while an answer that it reads is missing.
  package internal(set) var when: Guard
  package let alternative: Alternative?
}

/// The flow to take instead of a blocked one.
package struct Alternative: Equatable, Sendable {
  package let flow: FlowID
  /// Not offered if this is known not to be satisfied.
  package let open: Guard
}

extension Check {
  /// Warns while the guard is satisfied.
  static func warns(_ code: ProblemCode, variant: String? = nil, when condition: Guard) -> Check {
    .rule(ProblemRule(code: code, variant: variant, severity: .warns, when: condition, alternative: nil))
  }

  /// Refuses the answer while the guard is satisfied.
  static func refuses(_ code: ProblemCode, when condition: Guard) -> Check {
    .rule(ProblemRule(code: code, variant: nil, severity: .refuses, when: condition, alternative: nil))
  }

  /// Blocks the flow while the guard is satisfied, and names an alternative.
  static func blocks(
    _ code: ProblemCode, variant: String? = nil, when condition: Guard, leadsTo flow: FlowID? = nil,
    ifOpen open: Guard = .always
  ) -> Check {
    .rule(
      ProblemRule(
        code: code, variant: variant, severity: .blocks, when: condition,
        alternative: flow.map { Alternative(flow: $0, open: open) }))
  }
}
