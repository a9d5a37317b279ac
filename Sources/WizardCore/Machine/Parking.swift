/// Finds what is kept but off the present way.
extension Replay {
  /// Answers and ticks that no completion of the missing, refused, pending, failed or blocked answers can reach; sorted.
  package var parked: [String] {
    let world = settledWorld
    let reachable = reachableSteps(in: world)
    func isReachable(_ field: FieldID) -> Bool {
      guard let (step, field) = flow.field(field) else { return false }
      return reachable.contains(step) && field.asked.truth(in: world) != .no
    }
    func isReachable(_ task: TaskID) -> Bool {
      guard let (step, task) = flow.task(task) else { return false }
      return reachable.contains(step) && task.when.truth(in: world) != .no
    }
    var parked: [String] = []
    for (field, answer) in session.answers where !isReachable(field) && !answer.isBlank {
      parked.append(field.rawValue)
    }
    for task in session.done.keys where !isReachable(task) { parked.append(task.rawValue) }
    return parked.sorted()
  }

  /// The facets that no later answer can change without changing one that stands.
  private var settledWorld: World {
    var world = World()
    for field in flow.fieldRules {
      guard field.facet != nil else { continue }
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
        let facetValue = field.facetValue(
          of: value, in: world, done: session.done, rulebook: rulebook, today: today)
      else { continue }
      if let outcome = field.outcome, facetValue != outcome.good { continue }
      world[facetValue.facet] = facetValue
    }
    return world
  }

  /// In an array, since there are a dozen at most.
  private func reachableSteps(in world: World) -> [StepID] {
    var reached = flow.steps.prefix(1).map(\.id)
    var next = 0
    while next < reached.count {
      for edge in flow.edges(from: reached[next]) where !reached.contains(edge.to) {
        guard case .forward(let condition) = edge.kind, condition.truth(in: world) != .no else { continue }
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
