/// A flow that `start` offers: data, in the order of preference.
package struct FlowChoice: Equatable, Sendable {
  package let flow: FlowID
  /// Offered only where this holds.
  package let offered: Guard
  /// Recommended where this holds and no option before it is.
  package let recommended: Guard

  init(
    _ flow: FlowID, for goal: Goal, when condition: Guard = .always, recommended: Guard = .always
  ) {
    self.flow = flow
    offered = .all([.is(.goal(goal)), condition])
    self.recommended = .all([offered, recommended])
  }
}
