/// What the answers of a session say on one day: the known path, and how each field and task on it stands.
///
/// A replay walks the flow from its first step. At each step it reads the fields asked there, then the ticks, then takes
/// the edge whose guard holds with refused, pending and failed answers taken as good, until a missing answer decides the
/// way or a condition that is not met ends it.
package struct Replay: Sendable {
  package let flow: Flow
  package let session: Session
  package let rulebook: Rulebook
  package let today: CivilDate

  /// The steps certain to lie on the way, in order.
  package private(set) var knownPath: [StepID] = []
  /// Whether the known path reaches an end of the flow.
  package private(set) var reachesEnd = false
  /// The fields asked on the known path.
  package private(set) var fields = NameTable<FieldID, FieldState>()
  /// What those fields say, refused values left out.
  package private(set) var values = NameTable<FieldID, FieldValue>()
  /// The tasks of the known path.
  package private(set) var tasks = NameTable<TaskID, TaskState>()
  package private(set) var problems: [Problem] = []
  /// The facets as answered.
  package private(set) var knownValues = CriterionValues()
  /// The facets with refused, pending and failed answers taken as good.
  package private(set) var optimisticValues = CriterionValues()

  /// How many of the answers the known path asks, blank ones left out.
  private(set) var answersAsked = 0

  /// Replays a session, or nil when its flow is not built.
  package init?(_ session: Session, rulebook: Rulebook, today: CivilDate) {
    guard let flow = Flow.named(session.flow) else { return nil }
    self.init(session, flow: flow, rulebook: rulebook, today: today)
  }

  /// Replays a session; its flow must be the one given.
  package init(_ session: Session, flow: Flow, rulebook: Rulebook, today: CivilDate) {
    self.session = session
    self.flow = flow
    self.rulebook = rulebook
    self.today = today
    var next = flow.steps.first
    while let step = next, !knownPath.contains(step.id) {
      knownPath.append(step.id)
      readFields(of: step)
      readTicks(of: step)
      settleVerdict(of: step)
      if isBlocked(at: step.id) { break }
      next = follow(step)
      reachesEnd = !flow.edges(from: step.id).contains(where: \.isForward)
    }
    dropSettledDoubts()
    if answersAsked < session.answers.count { problems += problemsOffPath }
    problems = sorted(problems + deadlineProblems + documentProblems + unknownNameProblems)
  }

  /// Whether a documented condition that is not met ends the way at this step.
  private func isBlocked(at step: StepID) -> Bool {
    problems.contains { $0.step == step && $0.severity == .blocks }
  }

  /// Once a transfer has matched, what could have been wrong with its account is settled.
  private mutating func dropSettledDoubts() {
    guard !problems.isEmpty, knownValues[.transfer] == .transfer(.matched) else { return }
    problems.removeAll { $0.step == .transferAccount && $0.severity == .warns }
  }

  private func follow(_ step: Step) -> Step? {
    let route = flow.edges(from: step.id).first { edge in
      guard case .forward(let condition) = edge.kind else { return false }
      return condition.evaluate(optimisticValues) == .yes
    }
    return route.flatMap { flow.step($0.to) }
  }
}

extension Replay {
  private mutating func readFields(of step: Step) {
    for field in step.fields where field.asked.evaluate(knownValues) == .yes {
      let reading = field.read(session.answers[field.id])
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
      knownValues[criterionValue.criterion] = criterionValue
      optimisticValues[criterionValue.criterion] = criterionValue
    }
    // Limits are judged as if what is still under way turns out well.
    let found = FieldValidator(
      flow: flow, step: step, field: field, value: value, values: values, knownValues: optimisticValues,
      rulebook: rulebook, today: today
    ).problems
    problems += found
    if found.contains(where: { $0.severity == .refuses || $0.severity == .blocks }) {
      fields[field.id] = .refused
      // A refused yes/no is one that must be yes, so the way goes on as if it were; one that blocks ends it anyway.
      if case .yesNo = value, let criterion = field.criterion {
        optimisticValues[criterion] = criterion.values.first
      }
    } else if let outcome = field.outcome, let criterionValue, criterionValue != outcome.good {
      fields[field.id] = outcome.failed.contains(criterionValue) ? .failed(value) : .pending
      optimisticValues[outcome.good.criterion] = outcome.good
    } else {
      fields[field.id] = .accepted(value)
    }
  }

  private mutating func setPending(_ outcome: OutcomeRule) {
    optimisticValues[outcome.good.criterion] = outcome.good
    knownValues[outcome.good.criterion] = outcome.good.criterion.values.first
  }

  private mutating func refuse(_ field: Field, _ reading: FieldReading, at step: StepID) {
    answersAsked += 1
    fields[field.id] = .refused
    if let outcome = field.outcome { setPending(outcome) }
    problems += Problem.misreading(reading, of: field, at: step)
  }

  private mutating func settleVerdict(of step: Step) {
    for field in step.fields {
      guard let outcome = field.outcome, let gate = outcome.countsAfter, fields[field.id] != .refused else {
        continue
      }
      if !isDone(gate) {
        fields[field.id] = .pending
        setPending(outcome)
      }
    }
  }
}

extension Replay {
  /// The day a task was ticked, where the tick counts.
  package func dayDone(_ task: TaskID) -> CivilDate? {
    if case .done(let day) = tasks[task] { return day }
    return nil
  }

  private func isDone(_ task: TaskID) -> Bool { dayDone(task) != nil }

  private mutating func readTicks(of step: Step) {
    for task in step.tasks where task.when.evaluate(knownValues) == .yes {
      let open = openNeeds(of: task, by: session.done[task.id])
      guard let day = session.done[task.id] else {
        tasks[task.id] = isMoot(task, at: step) ? .notNeeded : open.isEmpty ? .todo : .cannotStart
        continue
      }
      if day > today {
        problems.append(
          Problem(
            .doneFuture, at: nil, field: task.id.rawValue, .reports,
            details: ["task": .items([task.id.rawValue]), "date": .date(day)]))
      } else if !open.isEmpty {
        problems.append(
          Problem(
            .doneOutOfOrder, at: nil, field: task.id.rawValue, .reports,
            details: ["task": .items([task.id.rawValue]), "needs": .items(open)]))
      } else {
        tasks[task.id] = .done(day)
        continue
      }
      tasks[task.id] = openNeeds(of: task, by: nil).isEmpty ? .todo : .cannotStart
    }
  }

  /// Whether the good verdict this task leads to is in already.
  private func isMoot(_ task: TaskRule, at step: Step) -> Bool {
    guard let field = step.outcomeField, let outcome = field.outcome, outcome.countsAfter == nil,
      case .accepted = fields[field.id]
    else { return false }
    return true
  }

  /// The tasks and verdicts that must come first and have not, at the latest on the day given.
  package func openNeeds(of task: TaskRule, by day: CivilDate?) -> [String] {
    flow.needs(of: task).compactMap { need in
      switch need {
      case .task(let other): openTask(other, by: day)
      case .taskWhen(let other, let condition):
        condition.evaluate(knownValues) == .yes ? openTask(other, by: day) : nil
      case .verdict(let criterion): openVerdict(criterion)
      }
    }
  }

  private func openTask(_ task: TaskID, by day: CivilDate?) -> String? {
    switch tasks[task] {
    case nil, .notNeeded: nil
    case .done(let done): day.map { done <= $0 } ?? true ? nil : task.rawValue
    case .todo, .cannotStart: task.rawValue
    }
  }

  private func openVerdict(_ criterion: Criterion) -> String? {
    guard
      let (step, field) = flow.field(of: criterion), field.outcome?.good.criterion == criterion,
      knownPath.contains(step), let outcome = field.outcome
    else { return nil }
    let counts = outcome.countsAfter.map(isDone) ?? true
    return counts && knownValues[criterion] == outcome.good && fields[field.id] != .pending
      ? nil : field.id.rawValue
  }
}
