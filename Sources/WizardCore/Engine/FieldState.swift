/// How a field on the known path stands.
package enum FieldState: Equatable, Sendable {
  /// Not answered; `isWanted` where the way needs it.
  case missing(isWanted: Bool)
  /// The answer cannot stand: it is refused, or it ends the way.
  case refused
  /// The answer stands, perhaps with warnings.
  case accepted(FieldValue)
  /// A verdict that is not in yet.
  case pending
  /// A verdict that failed.
  case failed(FieldValue)
}

/// How a task on the known path stands.
package enum TaskState: Equatable, Sendable {
  /// Something must come first.
  case cannotStart
  case todo
  /// Ticked in time and in order.
  case done(CivilDate)
  /// What it was for has come out well without its tick.
  case notNeeded
}
