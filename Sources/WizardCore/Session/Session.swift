/// Answers by field.
package typealias Answers = SmallDictionary<FieldID, Answer>

/// The day on which each task was completed.
package typealias CompletedTasks = SmallDictionary<TaskID, CivilDate>

/// The answers and completed tasks of one saved flow; everything else is computed from them.
package struct Session: Equatable, Sendable {
  package var flow: FlowID
  /// Answers by field, as typed, including inactive ones.
  package var answers: Answers
  /// The day on which each task was completed.
  package var done: CompletedTasks
  /// Failed outcomes that were tried again, oldest first.
  package var attempts: [Attempt]
  /// Answers with unknown names.
  package var unknownAnswers: [String: Answer]
  /// Completed tasks with unknown names.
  package var unknownTasks: [String: CivilDate]

  package init(
    flow: FlowID, answers: Answers = [:], done: CompletedTasks = [:], attempts: [Attempt] = [],
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

/// A failed outcome that was tried again, as saved.
///
/// It is kept even if malformed, so that nothing of a file is lost; `attempts.malformed` reports such attempts.
package struct Attempt: Hashable, Sendable {
  /// The step whose outcome failed.
  package let step: String
  /// The outcome, such as `rejected`, or `expired` for a transfer that was not paid in time.
  package let outcome: String
  /// The reason, if the step asks for one.
  package let reason: String?
  /// The day of trying again, `YYYY-MM-DD`.
  package let on: String
  /// For a supplement round: the day on which the papers were asked for, `YYYY-MM-DD`, or nil.
  package let askedOn: String?

  package init(
    step: String, outcome: String, reason: String? = nil, on: String, askedOn: String? = nil
  ) {
    self.step = step
    self.outcome = outcome
    self.reason = reason
    self.on = on
    self.askedOn = askedOn
  }
}
