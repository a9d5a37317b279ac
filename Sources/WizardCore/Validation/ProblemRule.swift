/// A problem that is reported while a guard is satisfied; data that can be enumerated and drawn.
package struct ProblemRule: Equatable, Sendable {
  package let code: ProblemCode
  /// Selects one of several messages, or nil.
  package let variant: String?
  package let severity: Severity
  /// Reported only once this is known to be satisfied, so not while an answer that it reads is missing.
  package let when: Guard
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
