/// Finds what is kept but off the present way.
extension Replay {
  /// Answers and ticks that no completion of the missing, refused, pending, failed or blocked answers can reach; sorted.
  package var inactive: [String] {
    let knownValues = fixedValues
    let reachable = reachableSteps(in: knownValues)
    func isReachable(_ field: FieldID) -> Bool {
      guard let (step, field) = flow.field(field) else { return false }
      return reachable.contains(step) && field.asked.evaluate(knownValues) != .no
    }
    func isReachable(_ task: TaskID) -> Bool {
      guard let (step, task) = flow.task(task) else { return false }
      return reachable.contains(step) && task.when.evaluate(knownValues) != .no
    }
    var inactive: [String] = []
    for (field, answer) in session.answers where !isReachable(field) && !answer.isBlank {
      inactive.append(field.rawValue)
    }
    for task in session.done.keys where !isReachable(task) { inactive.append(task.rawValue) }
    return inactive.sorted()
  }

  /// The facets that no later answer can change without changing one that stands.
  private var fixedValues: CriterionValues {
    var knownValues = CriterionValues()
    for field in flow.fieldRules {
      guard field.criterion != nil else { continue }
      let value: FieldValue
      if let state = fields[field.id] {
        guard case .accepted(let accepted) = state else { continue }
        value = accepted
      } else {
        // Beyond the known path, or off it: what it says counts wherever it would be asked.
        guard case .value(let read) = field.read(session.answers[field.id]) else { continue }
        value = read
      }
      guard
        let criterionValue = field.criterionValue(
          of: value, in: knownValues, done: session.done, rulebook: rulebook, today: today)
      else { continue }
      if let outcome = field.outcome, criterionValue != outcome.good { continue }
      knownValues[criterionValue.criterion] = criterionValue
    }
    return knownValues
  }

  /// In an array, since there are a dozen at most.
  private func reachableSteps(in knownValues: CriterionValues) -> [StepID] {
    var reached = flow.steps.prefix(1).map(\.id)
    var next = 0
    while next < reached.count {
      for edge in flow.edges(from: reached[next]) where !reached.contains(edge.to) {
        guard case .forward(let condition) = edge.kind, condition.evaluate(knownValues) != .no else {
          continue
        }
        reached.append(edge.to)
      }
      next += 1
    }
    return reached
  }
}

extension Answer {
  /// Whether it is a text of blanks only, which counts as no answer.
  package var isBlank: Bool {
    if case .text(let text) = self { return text.trimmed.isEmpty }
    return false
  }
}
