/// One saved journey: the answers and what was done are the only truth, and all else is replayed from them.
package struct Session: Equatable, Sendable {
  package var flow: FlowID
  /// Answers by field, as typed, also those off the present path.
  package var answers: [FieldID: Answer]
  /// The day each task was ticked.
  package var done: [TaskID: CivilDate]
  /// Failed outcomes that were tried again, oldest first.
  package var attempts: [Attempt]
  /// Answers under names that no flow knows.
  package var unknownAnswers: [String: Answer]
  /// Ticks under names that no flow knows.
  package var unknownTasks: [String: CivilDate]

  package init(
    flow: FlowID, answers: [FieldID: Answer] = [:], done: [TaskID: CivilDate] = [:], attempts: [Attempt] = [],
    unknownAnswers: [String: Answer] = [:], unknownTasks: [String: CivilDate] = [:]
  ) {
    self.flow = flow
    self.answers = answers
    self.done = done
    self.attempts = attempts
    self.unknownAnswers = unknownAnswers
    self.unknownTasks = unknownTasks
  }
}

/// A failed outcome that was tried again, with the words it is saved in.
///
/// It is kept as written, also when it makes no sense, so that nothing of a file is lost; `attempts.malformed`
/// reports those that name no step, outcome, reason or past day.
package struct Attempt: Hashable, Sendable {
  /// The step whose outcome failed.
  package let step: String
  /// The outcome, such as `rejected`; `expired` for a transfer that was never made in time.
  package let outcome: String
  /// Why, where the step asks for it.
  package let reason: String?
  /// The day of trying again, `YYYY-MM-DD`.
  package let on: String

  package init(step: String, outcome: String, reason: String? = nil, on: String) {
    self.step = step
    self.outcome = outcome
    self.reason = reason
    self.on = on
  }
}
