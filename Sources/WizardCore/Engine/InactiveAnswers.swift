/// Finds answers and completed tasks that are kept but no longer apply.
extension Replay {
  /// Names of answers and completed tasks that no completion of the missing, refused, pending, failed or blocking answers can
  /// reach, sorted.
  package var inactive: [String] {
    // What the known path asks for can be reached. Usually that is everything.
    var answers: [FieldID] = []
    for (field, answer) in session.answers where !fields.keys.contains(field) && !answer.isBlank {
      answers.append(field)
    }
    let ticks = session.done.keys.filter { !tasks.keys.contains($0) }
    if answers.isEmpty, ticks.isEmpty { return [] }
    let values = fixedValues
    let reachable = reachableSteps(in: values)
    func isReachable(_ field: FieldID) -> Bool {
      guard let (step, field) = flow.field(field) else { return false }
      return reachable.contains(step) && field.asked.evaluate(values) != .no
    }
    func isReachable(_ task: TaskID) -> Bool {
      flow.tasks(task).contains { step, task in
        reachable.contains(step) && task.when.evaluate(values) != .no
      }
    }
    return
      (answers.filter { !isReachable($0) }.map(\.rawValue)
      + ticks.filter { !isReachable($0) }.map(\.rawValue)).sorted()
  }

  /// The steps that a completion of the answers can lead to.
  var possibleSteps: [StepID] { reachableSteps(in: fixedValues) }

  /// The values that can change only if a valid answer changes.
  private var fixedValues: CriterionValues {
    var values = rulebook.criterionValues
    for field in flow.steps.flatMap(\.fields) where field.criterion != nil {
      let answer: FieldValue
      if let state = fields[field.id] {
        guard case .accepted(let accepted) = state else { continue }
        answer = accepted
      } else {
        // Not on the known path: the answer counts if a path to it exists.
        guard case .value(let read) = field.read(session.answers[field.id], in: values) else { continue }
        answer = read
      }
      guard
        let criterionValue = field.criterionValue(
          of: answer, in: values, done: session.done, rulebook: rulebook, today: today)
      else { continue }
      if let outcome = field.outcome, criterionValue != outcome.good { continue }
      values.set(criterionValue)
    }
    return values
  }

  /// Steps that can be reached from the start.
  private func reachableSteps(in values: CriterionValues) -> [StepID] {
    var reached = flow.steps.prefix(1).map(\.id)
    var next = 0
    while next < reached.count {
      for edge in flow.edges(from: reached[next])
      where edge.isForward && !reached.contains(edge.to) && edge.condition.evaluate(values) != .no {
        reached.append(edge.to)
      }
      next += 1
    }
    return reached
  }
}

extension Answer {
  /// Whether it is blank text, which counts as no answer.
  package var isBlank: Bool {
    if case .text(let text) = self { return text.trimmed.isEmpty }
    return false
  }
}
