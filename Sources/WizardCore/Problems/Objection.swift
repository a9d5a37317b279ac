/// A problem that stands while a guard holds; as data, it can be enumerated and drawn like an edge.
package struct Objection: Equatable, Sendable {
  package let code: ProblemCode
  /// Which of several wordings fits, or nil.
  package let variant: String?
  package let effect: Effect
  /// It is raised only when this is known to hold, so a rule over several answers is silent until it has them.
  package let when: Guard
  package let exit: Exit?
}

/// The flow that is open instead of a blocked one.
package struct Exit: Equatable, Sendable {
  package let flow: FlowID
  /// Not open where this is known not to hold.
  package let open: Guard
}

extension Check {
  /// Doubts the answer while the guard holds.
  static func warns(_ code: ProblemCode, variant: String? = nil, when condition: Guard) -> Check {
    .objection(Objection(code: code, variant: variant, effect: .warns, when: condition, exit: nil))
  }

  /// Refuses the answer while the guard holds.
  static func refuses(_ code: ProblemCode, when condition: Guard) -> Check {
    .objection(Objection(code: code, variant: nil, effect: .refuses, when: condition, exit: nil))
  }

  /// Ends the way while the guard holds, and names the flow that is open instead.
  static func blocks(
    _ code: ProblemCode, variant: String? = nil, when condition: Guard, leadsTo flow: FlowID? = nil,
    ifOpen open: Guard = .always
  ) -> Check {
    .objection(
      Objection(
        code: code, variant: variant, effect: .blocks, when: condition,
        exit: flow.map { Exit(flow: $0, open: open) }))
  }
}
