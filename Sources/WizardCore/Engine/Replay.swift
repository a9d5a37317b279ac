/// The result of evaluating a session's answers on one day: the known path, and the state of each field and task on it.
///
/// A replay starts at the flow's first step. At each step it reads the fields, then the completed tasks, then follows the
/// edge whose guard is satisfied by ``optimisticValues``. It ends where a missing answer decides the path or a
/// condition blocks the flow.
package struct Replay: Sendable {
  package let flow: Flow
  package let session: Session
  package let rulebook: Rulebook
  package let today: CivilDate

  /// Steps that are certain to be on the path, in order.
  package private(set) var knownPath: [StepID] = []
  /// Whether the known path reaches an end of the flow.
  package private(set) var reachesEnd = false
  /// State of the fields asked on the known path.
  package private(set) var fields = SmallDictionary<FieldID, FieldState>()
  /// Values of those fields, including refused ones that could be read.
  package private(set) var values = SmallDictionary<FieldID, FieldValue>()
  /// State of the tasks on the known path.
  package private(set) var tasks = SmallDictionary<TaskID, TaskState>()
  package private(set) var problems: [Problem] = []
  /// Criteria as answered.
  package private(set) var knownValues: CriterionValues
  /// Criteria with refused, pending and failed answers replaced by good ones.
  package private(set) var optimisticValues: CriterionValues

  /// Number of non-blank answers that the known path asks for.
  private(set) var answersAsked = 0

  /// Replays a session in its flow.
  package init(_ session: Session, rulebook: Rulebook, today: CivilDate) {
    self.init(session, flow: Flow.named(session.flow), rulebook: rulebook, today: today)
  }

  /// Replays a session in a version of its flow.
  package init(_ session: Session, flow: Flow, rulebook: Rulebook, today: CivilDate) {
    self.session = session
    self.flow = flow
    self.rulebook = rulebook
    self.today = today
    knownValues = rulebook.criterionValues
    optimisticValues = knownValues
    fields.reserveCapacity(session.answers.count)
    values.reserveCapacity(session.answers.count)
    tasks.reserveCapacity(session.done.count)
    var next = flow.steps.first
    while let step = next, !knownPath.contains(step.id) {
      knownPath.append(step.id)
      readFields(of: step)
      readTasks(of: step)
      resetOutcomeBeforeItCounts(at: step)
      if isBlocked(at: step.id) { break }
      next = nextStep(after: step)
      reachesEnd = !flow.edges(from: step.id).contains(where: \.isForward)
    }
    dropAccountWarningsAfterTransfer()
    if answersAsked < session.answers.count { problems += problemsOffPath }
    problems = sorted(
      problems + deadlineProblems + payeeProblems + reviewProblems + documentProblems + unknownNameProblems)
  }

  private func isBlocked(at step: StepID) -> Bool {
    problems.contains { $0.step == step && $0.severity == .blocks }
  }

  /// A matched transfer proves the account, so warnings about it no longer matter.
  private mutating func dropAccountWarningsAfterTransfer() {
    guard !problems.isEmpty, knownValues[.transfer] == .transfer(.matched) else { return }
    problems.removeAll { $0.step == .transferAccount && $0.severity == .warns }
  }

  private func nextStep(after step: Step) -> Step? {
    flow.edges(from: step.id)
      .first { $0.isForward && $0.condition.evaluate(optimisticValues) == .yes }
      .flatMap { flow.step($0.to) }
  }
}

// MARK: Fields

extension Replay {
  private mutating func readFields(of step: Step) {
    for field in step.fields where field.asked.evaluate(knownValues) == .yes {
      let reading = field.read(session.answers[field.id], in: knownValues)
      switch reading {
      case .missing: readMissing(field)
      case .value(let value): readValue(value, of: field, at: step.id)
      case .wrongType, .unknownValue, .outOfRange: refuse(field, reading, at: step.id)
      }
    }
  }

  private mutating func readMissing(_ field: Field) {
    if let outcome = field.outcome {
      fields[field.id] = .pending
      setPending(outcome)
      return
    }
    let isWanted =
      switch field.requirement {
      case .required: true
      case .optional: false
      case .requiredWhen(let condition): condition.evaluate(knownValues) == .yes
      }
    fields[field.id] = .missing(isWanted: isWanted)
  }

  private mutating func readValue(_ value: FieldValue, of field: Field, at step: StepID) {
    answersAsked += 1
    values[field.id] = value
    let criterionValue = field.criterionValue(
      of: value, in: knownValues, done: session.done, rulebook: rulebook, today: today)
    if let criterionValue {
      knownValues.set(criterionValue)
      optimisticValues.set(criterionValue)
    }
    let found = validator(value, of: field, at: step).problems()
    problems += found
    if found.contains(where: { $0.severity == .refuses || $0.severity == .blocks }) {
      fields[field.id] = .refused
      // A refused yes/no answer must be yes, so the path goes on as if it were. A blocking one ends the path anyway.
      if case .yesNo = value, let good = field.criterion?.values.first { optimisticValues.set(good) }
    } else if let outcome = field.outcome, let criterionValue, criterionValue != outcome.good {
      fields[field.id] = outcome.failed.contains(criterionValue) ? .failed(value) : .pending
      optimisticValues.set(outcome.good)
    } else {
      fields[field.id] = .accepted(value)
    }
  }

  /// The validator of a field's value.
  ///
  /// It reads the optimistic values: limits depend on the certified state, which is assumed to be reached.
  func validator(_ value: FieldValue, of field: Field, at step: StepID) -> FieldValidator {
    FieldValidator(
      flow: flow, step: step, field: field, value: value, values: values, knownValues: optimisticValues,
      rulebook: rulebook, today: today)
  }

  private mutating func setPending(_ outcome: OutcomeRule) {
    optimisticValues.set(outcome.good)
    if let pending = outcome.good.criterion.values.first { knownValues.set(pending) }
  }

  private mutating func refuse(_ field: Field, _ reading: FieldReading, at step: StepID) {
    answersAsked += 1
    fields[field.id] = .refused
    if let outcome = field.outcome { setPending(outcome) }
    problems += reading.problems(of: field, at: step)
  }

  /// An outcome is pending until the task that it follows is done, whatever was answered.
  private mutating func resetOutcomeBeforeItCounts(at step: Step) {
    for field in step.fields {
      guard let outcome = field.outcome, let task = outcome.countsAfter, fields[field.id] != nil,
        fields[field.id] != .refused, dayDone(task) == nil
      else { continue }
      fields[field.id] = .pending
      setPending(outcome)
    }
  }
}

// MARK: Tasks

extension Replay {
  /// The day on which a task was completed, or nil if it is open or its completion doesn't count.
  package func dayDone(_ task: TaskID) -> CivilDate? {
    if case .done(let day) = tasks[task] { return day }
    return nil
  }

  private mutating func readTasks(of step: Step) {
    for task in step.tasks where task.when.evaluate(knownValues) == .yes {
      let day = session.done[task.id]
      let open = openPrerequisites(of: task, by: day)
      guard let day else {
        tasks[task.id] = isUnneeded(task, at: step) ? .notNeeded : open.isEmpty ? .todo : .cannotStart
        continue
      }
      if day > today {
        report(.doneFuture, task.id, ["date": .date(day)])
      } else if !open.isEmpty {
        report(.doneOutOfOrder, task.id, ["needs": .items(open)])
      } else {
        tasks[task.id] = .done(day)
        continue
      }
      tasks[task.id] = openPrerequisites(of: task, by: nil).isEmpty ? .todo : .cannotStart
    }
  }

  private mutating func report(_ code: ProblemCode, _ task: TaskID, _ details: [String: Detail]) {
    let details = details.merging(["task": .items([task.rawValue])]) { $1 }
    problems.append(Problem(code, at: nil, field: task.rawValue, .reports, details: details))
  }

  /// Whether an open task is unnecessary: its fee is 0, the outcome that it leads to is already good, or it belongs to a
  /// registration that has failed.
  private func isUnneeded(_ task: TaskRule, at step: Step) -> Bool {
    if isFreePayment(task) || startsAgain(at: step) { return true }
    guard let field = step.outcomeField, let outcome = field.outcome, case .accepted = fields[field.id] else {
      return false
    }
    guard let gate = outcome.countsAfter else { return true }
    return task.id != gate && outcome.awaitedAfter.contains(task.id) && dayDone(gate) != nil
  }

  /// Whether a task is only the payment of a fee that is 0 for the subject.
  private func isFreePayment(_ task: TaskRule) -> Bool {
    !task.takesDocuments && task.fee.map(fee) == 0
  }

  /// Ids of the tasks and outcomes that must come before a task and have not, at the latest on a day.
  package func openPrerequisites(of task: TaskRule, by day: CivilDate?) -> [String] {
    var open: [String] = []
    for need in flow.prerequisites(of: task) {
      switch need {
      case .task(let other): open += openTask(other, by: day)
      case .taskWhen(let other, let condition):
        if condition.evaluate(knownValues) == .yes { open += openTask(other, by: day) }
      case .outcome(let criterion):
        if let outcome = openOutcome(criterion) { open.append(outcome) }
      }
    }
    return open
  }

  private func openTask(_ task: TaskID, by day: CivilDate?) -> [String] {
    switch tasks[task] {
    case nil: []
    case .done(let done): day.map { done <= $0 } ?? true ? [] : [task.rawValue]
    case .todo, .cannotStart: [task.rawValue]
    case .notNeeded:
      // A payment of 0 is skipped, but not what has to come before it.
      flow.task(task).map { isFreePayment($0.task) ? openPrerequisites(of: $0.task, by: day) : [] } ?? []
    }
  }

  private func openOutcome(_ criterion: Criterion) -> String? {
    guard let (step, field) = flow.field(of: criterion), let outcome = field.outcome,
      knownPath.contains(step), fields[field.id] != nil
    else { return nil }
    let counts = outcome.countsAfter.map { dayDone($0) != nil } ?? true
    return counts && knownValues[criterion] == outcome.good && fields[field.id] != .pending
      ? nil : field.id.rawValue
  }
}
