/// A flow that `start` offers, in order of preference.
package struct FlowChoice: Equatable, Sendable {
  package let flow: FlowID
  /// Offered only when this is satisfied.
  package let offered: Guard
  /// Recommended when this is satisfied and no earlier choice is recommended.
  package let recommended: Guard

  init(
    _ flow: FlowID, for goal: Goal, when condition: Guard = .always, recommended: Guard = .always
  ) {
    self.flow = flow
    offered = .all([.is(.goal(goal)), condition])
    self.recommended = .all([offered, recommended])
  }
}
