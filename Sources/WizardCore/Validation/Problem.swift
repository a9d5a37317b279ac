/// What a problem does to the way.
package enum Severity: Sendable, Equatable {
  /// Doubts the answer and lets it pass.
  case warns
  /// Refuses the answer: its step waits for another.
  case refuses
  /// The way ends here while the answer stands.
  case blocks
  /// A deadline has passed.
  case expires
  /// An error that holds nothing, such as a name that no flow knows.
  case reports
}

/// Where the way leads past the answer a problem is about.
package enum Reach: Sendable, Equatable {
  /// It is asked on the known path, or belongs to no field.
  case asked
  /// It is not asked yet, since an answer before it is missing or ends the way.
  case upcoming
  /// It is parked: the present way never asks it.
  case inactive
}

/// A value that a problem's words may quote.
package enum Detail: Hashable, Sendable {
  case text(String)
  case number(Int)
  case date(CivilDate)
  /// Values of a field, to be shown by their labels.
  case values(FieldID, [String])
  /// Tasks and outcomes, to be shown by their labels.
  case items([String])
  case kind(KindName)

  /// The name of a field kind, for `answer.wrongType`.
  package enum KindName: String, Sendable { case text, choice, yesNo, count, money, date, set }
}

/// Why an answer is refused or doubted: facts for a sentence, not the sentence.
package struct Problem: Equatable, Sendable {
  package let code: ProblemCode
  /// Which of several wordings fits, such as `length`; nil where there is one.
  package let variant: String?
  /// The step it stands at, or nil for what belongs to no step.
  package let step: StepID?
  /// The field, or the task or name of a file it is about.
  package let field: String
  package let severity: Severity
  package let facts: [FactID]
  package let details: [String: Detail]
  /// The flow that is open instead of one that is blocked, or nil.
  package let leadsTo: FlowID?
  /// Only what is asked holds the way; what is ahead will hold it there, and what is parked holds nothing.
  package private(set) var reach = Reach.asked

  init(
    _ code: ProblemCode, variant: String? = nil, at step: StepID?, field: String, _ severity: Severity,
    facts: [FactID]? = nil, details: [String: Detail] = [:], leadsTo: FlowID? = nil
  ) {
    self.code = code
    self.variant = variant
    self.step = step
    self.field = field
    self.severity = severity
    self.facts = facts ?? code.facts
    self.details = details
    self.leadsTo = leadsTo
  }

  /// Whether it is an error; the others are warnings, and so is all that is parked.
  package var isError: Bool { severity != .warns && reach != .inactive }

  /// Whether the answer, tick or name cannot stand as it is, on the way or off it.
  package var isUnsound: Bool { severity == .refuses || severity == .reports }

  /// The same problem with an answer that the known path does not ask.
  func reached(_ reach: Reach) -> Problem {
    var problem = self
    problem.reach = reach
    return problem
  }

  /// The id of its words: the code, and its variant behind a dot.
  package var wordsID: String { variant.map { "\(code.rawValue).\($0)" } ?? code.rawValue }

  /// The published standard behind it, or nil.
  package var standard: String? { code.standard }
}
