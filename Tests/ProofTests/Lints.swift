@testable import WizardCore

/// Checks that every flow must pass; each returns what is wrong with a flow.
enum Lints {
  /// Everything that can be said of a flow without knowing what it should be.
  static func all(_ flow: Flow) -> [Finding] {
    let names = names(flow) + cycles(flow)
    // Nothing can be said of the ways through a flow whose edges lead nowhere or round.
    if !names.isEmpty { return names }
    let editions = [Rulebook.documented, .current].map { Situations(flow, by: $0) }
    let stepSituations = editions.flatMap(\.stepSituations)
    return editions.flatMap { rules(flow, $0) }.unique + reach(flow, stepSituations)
      + firing(flow, stepSituations)
  }

  /// The checks that must pass under any rulebook.
  static func rules(_ flow: Flow, _ situations: Situations) -> [Finding] {
    situations.findings + choices(flow, situations) + retries(flow, situations) + reads(flow, situations)
      + exclusive(flow, situations)
  }

  /// A task of two steps is at one of them only.
  private static func exclusive(_ flow: Flow, _ situations: Situations) -> [Finding] {
    let ids = Set(flow.steps.flatMap(\.tasks).map(\.id)).filter { flow.tasks($0).count > 1 }
    return situations.stepSituations.flatMap { stepSituation in
      ids.filter { id in
        flow.tasks(id).count {
          stepSituation.path.contains($0.step) && $0.task.when.evaluate(stepSituation.knownValues) == .yes
        } > 1
      }.map {
        Finding(
          flow, "task \($0) is at two steps with \(stepSituation.knownValues.text)", by: stepSituation.path)
      }
    }.unique
  }

  /// Ids are unique, and every edge leads from a step to a step.
  static func names(_ flow: Flow) -> [Finding] {
    func twins<ID: Hashable>(_ ids: [ID], _ kind: String) -> [Finding] {
      var seen: Set<ID> = []
      return ids.filter { !seen.insert($0).inserted }.map { Finding(flow, "\(kind) \($0) is duplicated") }
    }
    let edges = flow.edges.flatMap { edge in
      [edge.from, edge.to].filter { flow.step($0) == nil }
        .map { Finding(flow, "edge \(edge.id) has no step \($0)") }
    }
    let reminders = flow.reminders.filter { flow.step($0.step) == nil }
      .map { Finding(flow, "reminder \($0.id) has no step \($0.step)") }
    let tasks = flow.steps.flatMap { twins($0.tasks.map(\.id), "task") }
    return twins(flow.steps.map(\.id), "step") + twins(flow.edges.map(\.id), "edge")
      + twins(flow.fields.map(\.field.id), "field") + tasks
      + edges + reminders
  }

  /// Without its retry edges a flow has no cycle.
  static func cycles(_ flow: Flow) -> [Finding] {
    var done: Set<StepID> = []
    func search(_ step: StepID, _ route: [StepID]) -> [Finding] {
      if let start = route.firstIndex(of: step) {
        return [Finding(flow, "has a cycle", by: Array(route[start...]) + [step])]
      }
      guard !done.contains(step) else { return [] }
      let found = flow.edges(from: step).filter(\.isForward).flatMap { search($0.to, route + [step]) }
      done.insert(step)
      return found
    }
    return flow.steps.flatMap { search($0.id, []) }
  }

  /// Every step is reached over edges that can hold.
  static func reach(_ flow: Flow, _ stepSituations: [Situations.StepSituation]) -> [Finding] {
    let reached = Set(stepSituations.map(\.step.id))
    let passed = Set(stepSituations.filter { $0.stepEffect == .passes }.map(\.step.id))
    return flow.steps.compactMap { step in
      if !reached.contains(step.id) { return Finding(flow, "step \(step.id) is unreachable") }
      return passed.contains(step.id) ? nil : Finding(flow, "step \(step.id) can never be left")
    }
  }

  /// Exactly one forward edge is satisfied for every combination of answers, so that every path reaches an end.
  static func choices(_ flow: Flow, _ situations: Situations) -> [Finding] {
    situations.stepSituations.filter { $0.stepEffect == .passes }.flatMap { stepSituation -> [Finding] in
      let edges = flow.edges(from: stepSituation.step.id).filter(\.isForward)
      guard !edges.isEmpty else { return [] }
      var holding: [Edge] = []
      var found: [Finding] = []
      for edge in edges {
        guard case .forward(let condition) = edge.kind else { continue }
        switch condition.evaluate(stepSituation.knownValues) {
        case .yes: holding.append(edge)
        case .no: break
        case .unknown:
          found.append(
            Finding(
              flow, "edge \(edge.id) reads what is not answered yet (\(stepSituation.knownValues.text))",
              by: stepSituation.path))
        }
      }
      if holding.isEmpty {
        found.append(
          Finding(
            flow, "no edge leaves \(stepSituation.step.id) with \(stepSituation.knownValues.text)",
            by: stepSituation.path))
      } else if holding.count > 1 {
        let ids = holding.map(\.id).joined(separator: " and ")
        found.append(
          Finding(flow, "\(ids) both hold with \(stepSituation.knownValues.text)", by: stepSituation.path))
      }
      return found
    }.unique
  }

  /// A failure can be tried again, a good verdict cannot, and what trying again clears is named for exactly those.
  static func retries(_ flow: Flow, _ situations: Situations) -> [Finding] {
    var found: [Finding] = []
    for stepSituation in situations.stepSituations {
      let holds = flow.edges(from: stepSituation.step.id).contains { edge in
        guard case .retry(let condition) = edge.kind else { return false }
        return condition.evaluate(stepSituation.knownValues) == .yes
      }
      if stepSituation.stepEffect == .failed, !holds {
        found.append(Finding(flow, "\(stepSituation.step.id) cannot be tried again", by: stepSituation.path))
      }
      let value = stepSituation.step.outcomeField?.criterion.flatMap { stepSituation.knownValues[$0]?.name }
      let isNamed = stepSituation.step.retries.contains { $0.outcome == value || $0.outcome == "expired" }
      if stepSituation.stepEffect != .failed, holds, !isNamed {
        found.append(
          Finding(flow, "\(stepSituation.step.id) is tried again without a failure", by: stepSituation.path))
      }
      if stepSituation.stepEffect == .passes, holds {
        found.append(
          Finding(
            flow, "\(stepSituation.step.id) is tried again after a good verdict", by: stepSituation.path))
      }
    }
    for step in flow.steps {
      let edges = flow.edges(from: step.id).filter { !$0.isForward }
      let named = edges.flatMap { edge -> [String] in
        guard case .retry(let condition) = edge.kind else { return [] }
        return condition.values.filter { $0.criterion == step.outcomeField?.criterion }
          .map { $0.name == "pending" ? "expired" : $0.name }
      }
      if Set(named) != Set(step.retries.map(\.outcome)) {
        found.append(
          Finding(flow, "\(step.id) clears for \(step.retries.map(\.outcome)), is retried for \(named)"))
      }
      for retry in step.retries {
        for task in retry.clears where flow.task(task) == nil {
          found.append(Finding(flow, "trying \(step.id) again clears \(task), which does not exist"))
        }
      }
    }
    return found.unique
  }

  /// Whatever a rule of the checklist reads has been answered on every way in.
  static func reads(_ flow: Flow, _ situations: Situations) -> [Finding] {
    let ends = Set(flow.steps.map(\.id)).subtracting(flow.edges.filter(\.isForward).map(\.from))
    return situations.stepSituations.filter { $0.stepEffect == .passes }.flatMap {
      stepSituation -> [Finding] in
      var read = stepSituation.step.tasks.map { ("task \($0.id)", $0.when) }
      read += flow.reminders.filter { $0.step == stepSituation.step.id }.map {
        ("reminder \($0.id)", $0.when)
      }
      if ends.contains(stepSituation.step.id) {
        read += flow.choices.map { ("option \($0.flow)", $0.offered) }
        if let pricing = flow.pricing { read.append(("pricing", pricing.free)) }
      }
      return read.filter { $0.1.evaluate(stepSituation.knownValues) == .unknown }
        .map {
          Finding(
            flow, "\($0.0) reads what is not answered yet (\(stepSituation.knownValues.text))",
            by: stepSituation.path)
        }
    }.unique
  }

  /// Every rule fires on some way, and every end has something to show.
  static func firing(_ flow: Flow, _ stepSituations: [Situations.StepSituation]) -> [Finding] {
    func fires(_ condition: Guard, at step: StepID?) -> Bool {
      stepSituations.contains { stepSituation in
        (step == nil || stepSituation.step.id == step)
          && condition.evaluate(stepSituation.knownValues) == .yes
      }
    }
    var found: [Finding] = []
    for step in flow.steps {
      for task in step.tasks where !fires(task.when, at: step.id) {
        found.append(Finding(flow, "task \(task.id) is never listed"))
      }
      for rule in flow.problemRules(at: step) where !fires(rule.when, at: step.id) {
        found.append(Finding(flow, "\(rule.code.rawValue) is never raised at \(step.id)"))
      }
      for field in step.fields where !fires(field.asked, at: step.id) {
        found.append(Finding(flow, "field \(field.id) is never asked"))
      }
    }
    for reminder in flow.reminders where !fires(reminder.when, at: reminder.step) {
      found.append(Finding(flow, "reminder \(reminder.id) is never listed"))
    }
    for option in flow.choices where !fires(option.offered, at: nil) || !fires(option.recommended, at: nil) {
      found.append(Finding(flow, "\(option.flow.rawValue) is never offered or never recommended"))
    }
    if flow.choices.isEmpty, flow.steps.allSatisfy(\.tasks.isEmpty) {
      found.append(Finding(flow, "ends without a checklist"))
    }
    return found
  }
}
