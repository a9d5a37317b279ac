/// The effect of a problem.
package enum Severity: Sendable, Equatable {
  /// A warning; the answer is accepted.
  case warns
  /// The answer is invalid; its step asks for another.
  case refuses
  /// The flow ends while the answer stays as it is.
  case blocks
  /// A deadline has passed.
  case expires
  /// An error without effect on the position, such as an unknown name.
  case reports
}

/// Whether the path asks for the answer that a problem is about.
package enum Reach: Sendable, Equatable {
  /// Asked on the known path, or not about a field.
  case asked
  /// Not asked yet, since an earlier answer is missing or blocks the flow.
  case upcoming
  /// Inactive: the current answers never lead to it.
  case inactive
}

/// A value that a problem's text may quote.
package enum Detail: Hashable, Sendable {
  case text(String)
  case number(Int)
  case date(CivilDate)
  /// Values of a field, to be shown by their labels.
  case values(FieldID, [String])
  /// Tasks and outcomes, to be shown by their labels.
  case items([String])
  /// Fields of the problem's step, to be shown by their labels.
  case fields([FieldID])
  case kind(KindName)

  /// The name of a field kind, for `answer.wrongType`.
  package enum KindName: String, Sendable { case text, choice, yesNo, count, money, date, set }
}

/// An error or warning about an answer, as data for a message.
package struct Problem: Equatable, Sendable {
  package let code: ProblemCode
  /// Selects one of several messages, such as `length`; nil if there is only one.
  package let variant: String?
  /// The step it belongs to, or nil.
  package let step: StepID?
  /// The field, task or unknown name that it is about.
  package let field: String
  package let severity: Severity
  package let facts: [FactID]
  package let details: [String: Detail]
  /// The flow to take instead of the blocked one, or nil.
  package let leadsTo: FlowID?
  /// Only problems of asked answers affect the position now.
  package internal(set) var reach = Reach.asked

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

  /// Whether it is an error; problems of inactive answers are warnings.
  package var isError: Bool { severity != .warns && reach != .inactive }

  /// Whether the answer, task or name is invalid, on the path or off it.
  package var isInvalid: Bool { severity == .refuses || severity == .reports }

  /// Id of the message: code, dot, variant.
  package var messageID: String { variant.map { "\(code.rawValue).\($0)" } ?? code.rawValue }
}
