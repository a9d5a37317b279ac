/// The state of a field on the known path.
package enum FieldState: Equatable, Sendable {
  /// Not answered. `isWanted` if the path needs the answer.
  case missing(isWanted: Bool)
  /// The answer is invalid or blocks the flow.
  case refused
  /// The answer is valid, possibly with warnings.
  case accepted(FieldValue)
  /// An outcome that the platform has not decided yet.
  case pending
  /// An outcome that failed.
  case failed(FieldValue)
}

/// The state of a task on the known path.
package enum TaskState: Equatable, Sendable {
  /// A prerequisite is open.
  case cannotStart
  case todo
  /// Completed on this day, in order.
  case done(CivilDate)
  /// Its fee is 0, or the outcome it leads to is already good.
  case notNeeded
}
