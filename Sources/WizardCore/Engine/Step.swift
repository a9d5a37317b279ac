/// One screen's worth of questions and tasks; a step means the same fields in every flow.
package struct Step: Equatable, Sendable {
  package let id: StepID
  package let fields: [Field]
  /// In an order in which what is needed comes first.
  package let tasks: [TaskRule]
  /// Ticks that trying again clears, by the failed outcome.
  package let retries: [Retry]

  init(_ id: StepID, _ fields: [Field], tasks: [TaskRule] = [], retries: [Retry] = []) {
    self.id = id
    self.fields = fields
    self.tasks = tasks
    self.retries = retries
  }

  /// The step with these facts behind one of its tasks, where another flow rests on others.
  func citing(_ facts: [FactID], at task: TaskID) -> Step {
    let tasks = tasks.map { $0.id == task ? $0.citing(facts) : $0 }
    return Step(id, fields, tasks: tasks, retries: retries)
  }

  /// The step without one of its tasks, where a flow does not need it.
  func without(_ task: TaskID) -> Step {
    Step(id, fields, tasks: tasks.filter { $0.id != task }, retries: retries)
  }

  /// The field whose answer is the platform's verdict, if the step has one.
  package var outcomeField: Field? { fields.first { $0.outcome != nil } }
}

/// What trying again clears after one kind of failure.
package struct Retry: Equatable, Sendable {
  /// The failed outcome as saved in an attempt.
  package let outcome: String
  package let clears: [TaskID]
}

/// Something to do on the platform.
package struct TaskRule: Equatable, Sendable {
  package let id: TaskID
  /// Absent until this is known to hold.
  package let when: Guard
  package let needs: [Prerequisite]
  package let due: DueRule?
  /// The fee paid with it.
  package let fee: FactID?
  package let responsible: Responsibility
  package let facts: [FactID]
  package let group: ItemGroup
  /// Whether the documents for certification go with it.
  package let takesDocuments: Bool

  init(
    _ id: TaskID, _ group: ItemGroup, by responsible: Responsibility, when condition: Guard = .always,
    needs: [Prerequisite] = [], due: DueRule? = nil, fee: FactID? = nil, facts: [FactID],
    takesDocuments: Bool = false
  ) {
    self.id = id
    self.group = group
    self.responsible = responsible
    self.when = condition
    self.needs = needs
    self.due = due
    self.fee = fee
    self.facts = facts
    self.takesDocuments = takesDocuments
  }
}

extension TaskRule {
  func citing(_ facts: [FactID]) -> TaskRule {
    TaskRule(
      id, group, by: responsible, when: when, needs: needs, due: due, fee: fee, facts: facts,
      takesDocuments: takesDocuments)
  }
}

/// What must come before a task, where it is on the path.
package enum Prerequisite: Equatable, Sendable {
  case task(TaskID)
  /// Only where the guard holds.
  case taskWhen(TaskID, Guard)
  /// The outcome of this facet must be the good one.
  case verdict(Criterion)
}

/// When something is due.
package enum DueRule: Equatable, Sendable {
  /// So many days of a fact after the day of a task.
  case after(TaskID, FactID)
}

/// Who does a task; for some it depends on an answer.
package enum Responsibility: Equatable, Sendable {
  case role(Role)
  /// The first role where the guard holds, else the second.
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
