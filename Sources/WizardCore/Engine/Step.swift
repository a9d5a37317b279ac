/// Questions and tasks that are shown together, with the same fields in every flow.
package final class Step: Sendable {
  package let id: StepID
  package let fields: [Field]
  /// Tasks, each after its prerequisites.
  package let tasks: [TaskRule]
  /// What trying again clears, by failed outcome.
  package let retries: [Retry]

  init(_ id: StepID, _ fields: [Field], tasks: [TaskRule] = [], retries: [Retry] = []) {
    self.id = id
    self.fields = fields
    self.tasks = tasks
    self.retries = retries
  }

  /// A copy in which one task cites other facts.
  func citing(_ facts: [FactID], at task: TaskID) -> Step {
    Step(id, fields, tasks: tasks.map { $0.id == task ? $0.citing(facts) : $0 }, retries: retries)
  }

  /// A copy without one of the tasks.
  func without(_ task: TaskID) -> Step {
    Step(id, fields, tasks: tasks.filter { $0.id != task }, retries: retries)
  }

  /// The field that holds the platform's decision, if the step has one.
  package var outcomeField: Field? { fields.first { $0.outcome != nil } }

  /// What trying again after an outcome clears; nil if it can't be tried again by this rulebook.
  func retry(after outcome: String, by rulebook: Rulebook) -> Retry? {
    retries.first { $0.outcome == outcome && $0.when.evaluate(rulebook.criterionValues) != .no }
  }
}

/// The tasks that trying again clears after one kind of failure.
package struct Retry: Equatable, Sendable {
  /// The outcome as saved in an attempt.
  package let outcome: String
  package let clears: [TaskID]
  /// Fields to clear besides those that depend on the outcome.
  package private(set) var clearsFields: [FieldID] = []
  /// The outcome can be tried again only when this is satisfied; depends on the rulebook only.
  package private(set) var when = Guard.always
}

/// Something to do on the platform.
package final class TaskRule: Sendable {
  package let id: TaskID
  /// The task exists only when this is satisfied.
  package let when: Guard
  package let prerequisites: [Prerequisite]
  package let due: DueRule?
  /// The fee paid with the task.
  package let fee: FactID?
  package let responsible: Responsibility
  package let facts: [FactID]
  package let group: ItemGroup
  /// Whether the certification documents are submitted with it.
  package let takesDocuments: Bool

  init(
    _ id: TaskID, _ group: ItemGroup, by responsible: Responsibility, when condition: Guard = .always,
    prerequisites: [Prerequisite] = [], due: DueRule? = nil, fee: FactID? = nil, facts: [FactID],
    takesDocuments: Bool = false
  ) {
    self.id = id
    self.group = group
    self.responsible = responsible
    self.when = condition
    self.prerequisites = prerequisites
    self.due = due
    self.fee = fee
    self.facts = facts
    self.takesDocuments = takesDocuments
  }

  /// A copy that cites other facts.
  fileprivate func citing(_ facts: [FactID]) -> TaskRule {
    TaskRule(
      id, group, by: responsible, when: when, prerequisites: prerequisites, due: due, fee: fee, facts: facts,
      takesDocuments: takesDocuments)
  }
}

/// What must come before a task, if it is on the path.
package enum Prerequisite: Equatable, Sendable {
  case task(TaskID)
  /// Only when the guard is satisfied.
  case taskWhen(TaskID, Guard)
  /// The outcome with this criterion must be good.
  case outcome(Criterion)
}

/// When a task or outcome is due.
package enum DueRule: Equatable, Sendable {
  /// The days of a fact after the day of a task.
  case after(TaskID, FactID)
  /// The days of a fact after a task, or after the last round of supplements since the last rejection.
  case afterLastRound(TaskID, FactID)
  /// The days of a fact after supplements were first asked for since the last rejection.
  case afterFirstRequest(FactID)
}

/// Who does a task, which may depend on an answer.
package enum Responsibility: Equatable, Sendable {
  case role(Role)
  /// The first role when the guard is satisfied, else the second.
  case either(Guard, then: Role, otherwise: Role)

  func role(in knownValues: CriterionValues) -> Role {
    switch self {
    case .role(let role): role
    case .either(let condition, let then, let otherwise):
      condition.evaluate(knownValues) == .yes ? then : otherwise
    }
  }
}

/// The sections of a checklist.
package enum ItemGroup: String, CaseIterable, Sendable {
  case account, subject, verification, profile, release, linking, services, reminders
}
