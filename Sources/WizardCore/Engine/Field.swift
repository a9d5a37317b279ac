/// The kind of answer a field takes.
package enum FieldKind: Equatable, Sendable {
  case text(TextForm)
  /// One of these values.
  case choice([String])
  case yesNo
  /// A whole number from 0 to `Field.countLimit`.
  case count
  /// An amount in fen, typed in yuan.
  case money
  case date
  /// Any of these values.
  case set([String])
}

/// Whether the path continues without an answer.
package enum Requirement: Equatable, Sendable {
  case required
  case optional
  /// Required when the guard is satisfied.
  case requiredWhen(Guard)
}

/// How a field holds a decision of the platform: it is pending until answered, and a failed one keeps the position at
/// its step.
package struct OutcomeRule: Equatable, Sendable {
  package let good: CriterionValue
  package let failed: [CriterionValue]
  /// The answer doesn't count until this task is done.
  package private(set) var countsAfter: TaskID?
  /// Tasks that lead to the outcome; once the last of them is done, the checklist shows it as waiting.
  package let awaitedAfter: [TaskID]
  /// The last day for the outcome, if a source gives one.
  package private(set) var due: DueRule?
  /// The fact with the shortest and longest time.
  package private(set) var wait: FactID?
  /// The step where a failure is corrected.
  package let correctedAt: StepID
  /// The field with the reason of a failure, or nil.
  package private(set) var reason: FieldID?
  /// The step that can't be passed while the outcome is pending; nil for the outcome's own step.
  package private(set) var requiredAt: StepID?
}

/// One question of a step with its rules.
///
/// A class like ``Flow``: a replay hands fields on all the time, and a copy of a structure would copy each of its parts.
package final class Field: Sendable {
  package let id: FieldID
  package let kind: FieldKind
  /// The field is asked only when this is satisfied.
  package let asked: Guard
  package let requirement: Requirement
  /// The criterion by which guards read the answer, or nil if none does.
  package let criterion: Criterion?
  package let outcome: OutcomeRule?
  /// The fact that limits a count; its criterion says whether there is room for one more.
  package let limit: FactID?
  /// The task until which a last day must be valid.
  ///
  /// Once the task is done, the date is compared with the day of the task, not with today.
  package let endsWith: TaskID?
  package let checks: [Check]
  /// Conditions of values that are not always offered.
  package let valueConditions: [String: Guard]

  /// The largest valid count.
  package static let countLimit = 1_000_000_000

  init(
    _ id: FieldID, _ kind: FieldKind, asked: Guard = .always, _ requirement: Requirement = .required,
    criterion: Criterion? = nil, outcome: OutcomeRule? = nil, limit: FactID? = nil, endsWith: TaskID? = nil,
    checks: [Check] = [], valueConditions: [String: Guard] = [:]
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
    self.valueConditions = valueConditions
  }

  /// A choice with the values of a criterion.
  static func choice(
    _ id: FieldID, _ criterion: Criterion, asked: Guard = .always, _ requirement: Requirement = .required,
    outcome: OutcomeRule? = nil, checks: [Check] = [], valueConditions: [String: Guard] = [:]
  ) -> Field {
    Field(
      id, .choice(criterion.valueNames), asked: asked, requirement, criterion: criterion,
      outcome: outcome, checks: checks, valueConditions: valueConditions)
  }

  /// A yes/no field that guards may read.
  static func flag(_ id: FieldID, asked: Guard = .always, checks: [Check] = []) -> Field {
    Field(id, .yesNo, asked: asked, criterion: .flag(id), checks: checks)
  }

  /// A count of what exists already, limited by a fact.
  static func count(
    _ id: FieldID, within limit: FactID, _ requirement: Requirement = .required, checks: [Check]
  ) -> Field {
    Field(id, .count, requirement, criterion: .quota(id), limit: limit, checks: checks)
  }

  /// A last day that guards may read, which must be valid until a task is done.
  static func lastDay(_ id: FieldID, for task: TaskID, asked: Guard, checks: [Check]) -> Field {
    Field(id, .date, asked: asked, criterion: .term(id), endsWith: task, checks: checks)
  }

  /// The criterion value of an answer.
  ///
  /// Counts are compared with their limit, dates with today. Nil if the field has no criterion or the limit isn't known.
  package func criterionValue(
    of value: FieldValue, in knownValues: CriterionValues, done: CompletedTasks, rulebook: Rulebook,
    today: CivilDate
  ) -> CriterionValue? {
    switch (criterion?.kind, value) {
    case (.quota, .count(let count)):
      limit.flatMap { rulebook.limit($0, in: knownValues) }.map { .quota(id, count < $0 ? .free : .used) }
    case (.term, .date(let last)):
      .term(id, min(endsWith.flatMap { done[$0] } ?? today, today) <= last ? .valid : .lapsed)
    default: criterionValue(of: value)
    }
  }

  /// The criterion value of a choice or yes/no answer, or nil if the field has no criterion.
  package func criterionValue(of value: FieldValue) -> CriterionValue? {
    guard let criterion else { return nil }
    if case .yesNo(let isYes) = value, case .yesNo = criterion.kind {
      return CriterionValue(criterion, at: isYes ? 0 : 1)
    }
    return criterion.valueNames.firstIndex(of: value.name).map { CriterionValue(criterion, at: $0) }
  }
}

extension FieldKind {
  /// The values of a choice or set; empty for other kinds.
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
