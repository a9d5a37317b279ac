extension Flow {
  /// The flow without what a rulebook excludes: steps, fields, tasks and edges of other editions and of policies that are off.
  package func restricted(to rulebook: Rulebook) -> Flow {
    let values = rulebook.criterionValues
    let open = edges.compactMap { $0.restricted(to: values) }
    var reached = Set(steps.prefix(1).map(\.id))
    for _ in steps { for edge in open where reached.contains(edge.from) { reached.insert(edge.to) } }
    let kept = steps.filter { reached.contains($0.id) }.map { $0.restricted(to: values) }
    // A step without its outcome has nothing to try again.
    let used = open.filter { edge in
      kept.contains { $0.id == edge.from && (edge.isForward || $0.outcomeField != nil) }
    }
    return Flow(
      id, steps: kept, edges: used, prerequisites: prerequisites, reminders: reminders,
      checks: checks.mapValues { $0.compactMap { $0.restricted(to: values) } }, citations: citations,
      certified: certified.simplified(by: values), pricing: pricing,
      choices: choices)
  }
}

extension Edge {
  fileprivate func restricted(to values: CriterionValues) -> Edge? {
    let condition = condition.simplified(by: values)
    if condition == .never { return nil }
    return isForward ? .forward(from, to, when: condition) : .retry(from, when: condition)
  }
}

extension Step {
  fileprivate func restricted(to values: CriterionValues) -> Step {
    Step(
      id,
      fields.compactMap { $0.restricted(to: values) },
      tasks: tasks.filter { $0.when.simplified(by: values) != .never },
      retries: retries.filter { $0.when.simplified(by: values) != .never })
  }
}

extension Field {
  fileprivate func restricted(to values: CriterionValues) -> Field? {
    let asked = asked.simplified(by: values)
    if asked == .never { return nil }
    return Field(
      id, kind, asked: asked, requirement, criterion: criterion, outcome: outcome, limit: limit,
      endsWith: endsWith, checks: checks.compactMap { $0.restricted(to: values) },
      valueConditions: valueConditions)
  }
}

extension Check {
  fileprivate func restricted(to values: CriterionValues) -> Check? {
    guard case .rule(var rule) = self else { return self }
    rule.when = rule.when.simplified(by: values)
    return rule.when == .never ? nil : .rule(rule)
  }
}

extension Guard {
  /// The guard with known criteria replaced by their result.
  package func simplified(by values: CriterionValues) -> Guard {
    switch self {
    case .always: return .always
    case .is(let value): return values.contains(value).map { $0 ? .always : .never } ?? self
    case .not(let part):
      switch part.simplified(by: values) {
      case .always: return .never
      case .never: return .always
      case let part: return .not(part)
      }
    case .all(let parts):
      let parts = parts.map { $0.simplified(by: values) }.filter { $0 != .always }
      if parts.contains(.never) { return .never }
      return parts.isEmpty ? .always : parts.count == 1 ? parts[0] : .all(parts)
    case .any(let parts):
      let parts = parts.map { $0.simplified(by: values) }.filter { $0 != .never }
      if parts.contains(.always) { return .always }
      return parts.count == 1 ? parts[0] : .any(parts)
    }
  }
}
