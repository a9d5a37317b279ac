/// A problem that stands while a guard holds; as data, it can be enumerated and drawn like an edge.
package struct ProblemRule: Equatable, Sendable {
  package let code: ProblemCode
  /// Which of several wordings fits, or nil.
  package let variant: String?
  package let severity: Severity
  /// It is raised only when this is known to hold, so a rule over several answers is silent until it has them.
  package let when: Guard
  package let exit: Alternative?
}

/// The flow that is open instead of a blocked one.
package struct Alternative: Equatable, Sendable {
  package let flow: FlowID
  /// Not open where this is known not to hold.
  package let open: Guard
}

extension Check {
  /// Doubts the answer while the guard holds.
  static func warns(_ code: ProblemCode, variant: String? = nil, when condition: Guard) -> Check {
    .rule(ProblemRule(code: code, variant: variant, severity: .warns, when: condition, exit: nil))
  }

  /// Refuses the answer while the guard holds.
  static func refuses(_ code: ProblemCode, when condition: Guard) -> Check {
    .rule(ProblemRule(code: code, variant: nil, severity: .refuses, when: condition, exit: nil))
  }

  /// Ends the way while the guard holds, and names the flow that is open instead.
  static func blocks(
    _ code: ProblemCode, variant: String? = nil, when condition: Guard, leadsTo flow: FlowID? = nil,
    ifOpen open: Guard = .always
  ) -> Check {
    .rule(
      ProblemRule(
        code: code, variant: variant, severity: .blocks, when: condition,
        exit: flow.map { Alternative(flow: $0, open: open) }))
  }
}
