/// What kind of answer a field takes.
package enum FieldKind: Equatable, Sendable {
  case text(TextForm)
  /// One of these values.
  case choice([String])
  case yesNo
  /// A whole number from 0 to `Field.countLimit`.
  case count
  /// A count of fen that a person types in yuan.
  case money
  case date
  /// Any of these values.
  case set([String])
}

/// Whether the way goes on without an answer.
package enum Requirement: Equatable, Sendable {
  case required
  case optional
  /// Needed only where the guard holds.
  case requiredWhen(Guard)
}

/// How a platform's verdict is read: it stays pending until given, and a failed one holds its step.
package struct OutcomeRule: Equatable, Sendable {
  package let good: CriterionValue
  package let failed: [CriterionValue]
  /// Until this task is ticked the verdict does not count.
  package let countsAfter: TaskID?
  /// What leads to it: once one of these is the last thing to do and is done, one waits.
  package let awaitedAfter: [TaskID]
  /// The latest day for the verdict, where a source gives one.
  package let due: DueRule?
  /// The fact behind that day, and behind the shortest wait.
  package let wait: FactID?
  /// The step that mends a failure, or the outcome's own step.
  package let mendedAt: StepID
}

/// One question of a step, with all its rules.
package struct Field: Equatable, Sendable {
  package let id: FieldID
  package let kind: FieldKind
  package let asked: Guard
  package let requirement: Requirement
  /// The facet its value becomes, where ways or lists depend on it.
  package let criterion: Criterion?
  package let outcome: OutcomeRule?
  /// The fact that bounds a count whose facet tells whether there is room for one more.
  package let limit: FactID?
  /// The task for which a last day matters: once it is done, that day is held against the day it was done on.
  package let endsWith: TaskID?
  package let checks: [Check]

  /// The largest count that is taken.
  package static let countLimit = 1_000_000_000

  init(
    _ id: FieldID, _ kind: FieldKind, asked: Guard = .always, _ requirement: Requirement = .required,
    criterion: Criterion? = nil, outcome: OutcomeRule? = nil, limit: FactID? = nil, endsWith: TaskID? = nil,
    checks: [Check] = []
  ) {
    self.id = id
    self.kind = kind
    self.asked = asked
    self.requirement = requirement
    self.criterion = criterion
    self.outcome = outcome
    self.limit = limit
    self.endsWith = endsWith
    self.checks = checks
  }

  /// A choice whose values are those of a facet.
  static func choice(
    _ id: FieldID, _ criterion: Criterion, asked: Guard = .always, _ requirement: Requirement = .required,
    outcome: OutcomeRule? = nil, checks: [Check] = []
  ) -> Field {
    Field(
      id, .choice(criterion.values.map(\.name)), asked: asked, requirement, criterion: criterion,
      outcome: outcome,
      checks: checks)
  }

  /// A yes/no field that guards may read.
  static func flag(_ id: FieldID, asked: Guard = .always, checks: [Check] = []) -> Field {
    Field(id, .yesNo, asked: asked, criterion: .flag(id), checks: checks)
  }

  /// A count of what there is already, where a fact limits it.
  static func count(
    _ id: FieldID, within limit: FactID, _ requirement: Requirement = .required, checks: [Check]
  ) -> Field {
    Field(id, .count, requirement, criterion: .quota(id), limit: limit, checks: checks)
  }

  /// A last day that guards may read, and the task it is needed for.
  static func lastDay(_ id: FieldID, for task: TaskID, asked: Guard, checks: [Check]) -> Field {
    Field(id, .date, asked: asked, criterion: .term(id), endsWith: task, checks: checks)
  }

  /// The facet value of an answer, with counts and dates classified; nil while what classifies them is missing.
  package func criterionValue(
    of value: FieldValue, in knownValues: CriterionValues, done: [TaskID: CivilDate], rulebook: Rulebook,
    today: CivilDate
  ) -> CriterionValue? {
    switch (criterion, value) {
    case (.quota, .count(let count)):
      limit.flatMap { rulebook.limit($0, in: knownValues) }.map { .quota(id, count < $0 ? .free : .used) }
    case (.term, .date(let last)):
      .term(id, min(endsWith.flatMap { done[$0] } ?? today, today) <= last ? .valid : .lapsed)
    default: criterionValue(of: value)
    }
  }

  /// The facet value of an answer, or nil where no guard reads this field.
  package func criterionValue(of value: FieldValue) -> CriterionValue? {
    if case .flag(let field) = criterion, case .yesNo(let isYes) = value { return .flag(field, isYes) }
    return criterion?.values.first { $0.name == value.name }
  }
}

extension FieldKind {
  /// The values of a choice or set, none for other kinds.
  package var values: [String] {
    switch self {
    case .choice(let values), .set(let values): values
    case .text, .yesNo, .count, .money, .date: []
    }
  }

  var kindName: Detail.KindName {
    switch self {
    case .text: .text
    case .choice: .choice
    case .yesNo: .yesNo
    case .count: .count
    case .money: .money
    case .date: .date
    case .set: .set
    }
  }
}
