/// Makes the checklist items of a replay.
struct ChecklistMaker {
  let replay: Replay

  var items: [ChecklistItem] {
    var items: [ChecklistItem] = []
    var why: [Reason] = []
    for (index, step) in replay.knownPath.compactMap(replay.flow.step).enumerated() {
      if index > 0 { addReasons(from: replay.knownPath[index - 1], to: step.id, to: &why) }
      let last = lastAwaited(of: step)
      // A task of two steps is listed at the one whose condition is satisfied.
      for task in step.tasks
      where replay.tasks[task.id] != nil && task.when.evaluate(replay.knownValues) == .yes {
        items.append(item(for: task, at: step, why: why))
        if task.id == last, let outcomeItem = outcomeItem(at: step, after: task, why: why) {
          items.append(outcomeItem)
        }
      }
    }
    return items + replay.flow.reminders.filter(replay.isListed).map(item)
  }

  /// The last task of the step that leads to its outcome.
  private func lastAwaited(of step: Step) -> TaskID? {
    guard let outcome = step.outcomeField?.outcome else { return nil }
    return step.tasks.last { outcome.awaitedAfter.contains($0.id) && replay.tasks[$0.id] != nil }?.id
  }

  private func item(for task: TaskRule, at step: Step, why: [Reason]) -> ChecklistItem {
    let due = replay.due(task.due)
    let status: ItemStatus =
      switch replay.tasks[task.id] {
      case .done: .done
      case .todo: todo(by: due?.date)
      case .notNeeded: .notNeeded
      case .cannotStart, nil: .cannotStart
      }
    let documents = task.takesDocuments ? replay.documentsRequired : []
    let documentFact = task.takesDocuments ? CertificationDocuments.fact(in: replay.knownValues) : nil
    return make(
      id: task.id.rawValue, .task(task.id), at: step, task.group, status, due: due,
      doneOn: replay.dayDone(task.id), feeFen: task.fee.map(replay.fee) ?? 0,
      responsible: task.responsible.role(in: replay.knownValues), documents: documents,
      openPrerequisites: status == .cannotStart ? replay.openPrerequisites(of: task, by: nil) : [],
      why: adding(task.when, to: why), facts: facts(of: task) + [documentFact].compactMap(\.self))
  }

  /// The status of an item that can be done, by its last day.
  private func todo(by due: CivilDate?) -> ItemStatus {
    due.map { $0 < replay.today } ?? false ? .overdue : .todo
  }

  /// The task's facts, with the team limit of this subject in place of the general one.
  private func facts(of task: TaskRule) -> [FactID] {
    task.facts.map { fact in
      guard fact == .teamUncertified else {
        return replay.rulebook.specific(fact, for: replay.knownValues.subject)
      }
      return replay.flow.teamLimit(in: replay.optimisticValues) ?? fact
    }
  }

  private func outcomeItem(at step: Step, after task: TaskRule, why: [Reason]) -> ChecklistItem? {
    guard let field = step.outcomeField, let outcome = field.outcome, let state = replay.fields[field.id]
    else { return nil }
    let facts = [outcome.wait].compactMap(\.self)
    if case .failed(let value) = state {
      // Whoever does the task corrects the failure, by the deadline if it is still valid; the applicant registers again.
      let due = isKept(task.due, after: value.name, at: step) ? replay.due(task.due) : nil
      return make(
        id: field.id.rawValue, .outcome(field.id), at: step, task.group, todo(by: due?.date), due: due,
        responsible: replay.startsAgain(at: step)
          ? .applicant : task.responsible.role(in: replay.knownValues), why: why, facts: facts)
    }
    let status: ItemStatus =
      if case .accepted = state { .done } else { replay.dayDone(task.id) == nil ? .cannotStart : .waiting }
    return make(
      id: field.id.rawValue, .outcome(field.id), at: step, task.group, status, due: replay.due(outcome.due),
      askOn: status == .waiting ? followUp(outcome, after: task.id) : nil, responsible: .platform,
      openPrerequisites: status == .cannotStart ? [task.id.rawValue] : [], why: why, facts: facts)
  }

  /// The day on which to ask for a pending outcome, counted from the task that leads to it or from a later round of supplements.
  private func followUp(_ outcome: OutcomeRule, after task: TaskID) -> CivilDate? {
    let start = [replay.dayDone(task), replay.lastRound(of: outcome)].compactMap(\.self).max()
    return start.map { replay.rulebook.day(after: $0, by: .followUpDays).date }
  }

  /// Whether a deadline stays valid when trying again: not if the task that it counts from is cleared.
  private func isKept(_ rule: DueRule?, after outcome: String, at step: Step) -> Bool {
    guard case .after(let first, _) = rule else { return false }
    return step.retry(after: outcome, by: replay.rulebook)?.clears.contains(first) != true
  }

  private func item(for reminder: Reminder) -> ChecklistItem {
    let due = replay.date(of: reminder)
    let status = due.map(todo) ?? .cannotStart
    let step = replay.flow.step(reminder.step)
    return make(
      id: reminder.id, .reminder, at: step, .reminders, status,
      due: due.map { WorkingCalendar.Count(date: $0, isEstimate: false) }, responsible: .administrator,
      why: adding(reminder.when, to: step.map(reasons) ?? []), facts: reminder.facts,
      alarmDays: reminder.alarmDays)
  }

  private func make(
    id: String, _ kind: ItemKind, at step: Step?, _ group: ItemGroup, _ status: ItemStatus,
    due: WorkingCalendar.Count?, askOn: CivilDate? = nil, doneOn: CivilDate? = nil, feeFen: Int = 0,
    responsible: Role, documents: [String] = [], openPrerequisites: [String] = [], why: [Reason],
    facts: [FactID], alarmDays: [Int] = []
  ) -> ChecklistItem {
    let rules = facts.compactMap { replay.rulebook[$0] }
    return ChecklistItem(
      id: id, kind: kind, step: step?.id ?? .email, group: group, status: status, due: due?.date,
      dueIsEstimate: due?.isEstimate ?? false, askOn: askOn, doneOn: doneOn, feeFen: feeFen,
      responsible: responsible, documents: documents, openPrerequisites: openPrerequisites, why: why,
      facts: rules.map(\.id), sources: rules.flatMap(\.sources).uniqued(),
      confirm: rules.filter { $0.dispute != nil }.map(\.id),
      overridden: replay.rulebook.overrides.isEmpty
        ? [] : rules.map(\.id).filter { replay.rulebook.override(of: $0) != nil },
      alarmDays: alarmDays)
  }
}

extension ChecklistMaker {
  /// The answers read by the guards of the edges up to a step.
  private func reasons(for step: Step) -> [Reason] {
    guard let end = replay.knownPath.firstIndex(of: step.id) else { return [] }
    var reasons: [Reason] = []
    for (from, to) in zip(replay.knownPath[..<end], replay.knownPath[...end].dropFirst()) {
      addReasons(from: from, to: to, to: &reasons)
    }
    return reasons
  }

  /// Adds the answers read by the guards of the edges between two steps.
  private func addReasons(from: StepID, to: StepID, to reasons: inout [Reason]) {
    for edge in replay.flow.edges(from: from) where edge.to == to && edge.isForward {
      reasons = adding(edge.condition, to: reasons)
    }
  }

  private func adding(_ condition: Guard, to reasons: [Reason]) -> [Reason] {
    if case .always = condition { return reasons }
    var reasons = reasons
    for criterion in condition.values.map(\.criterion) {
      // An assumed value is no answer and gives no reason.
      guard let value = replay.knownValues[criterion], value == replay.optimisticValues[criterion],
        let field = replay.flow.field(of: criterion)?.field,
        case .accepted = replay.fields[field.id]
      else { continue }
      let reason = Reason(field: field.id, value: value.name)
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons
  }
}
