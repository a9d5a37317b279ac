import TestSupport

@testable import WizardCore

/// One step of a way with the answers that decide how it goes on.
struct PathSegment: Sendable {
  /// What becomes of the way at this step.
  enum End: String, Sendable { case passes, finished, blocked, refused, pending, supplement, expired, failed }

  let step: StepID
  let values: [CriterionValue]
  let end: End
}

/// Every path through a flow: each answer to each criterion that routes, each failure retried once.
///
/// A criterion routes when an edge, a block, a refusal, a choice or a question of such a criterion reads it, or when it is a
/// verdict. The others only shape the checklist and have a table of their own.
struct Paths {
  /// The largest number of paths of a flow.
  ///
  /// More are an error and never skipped.
  static let documentedCap = 2000
  /// The current edition has more steps that branch.
  static let currentCap = 100_000
  private var cap: Int { rulebook.edition == .current ? Paths.currentCap : Paths.documentedCap }
  /// The day on which the paths are walked.
  static let today = date("2026-11-02")

  let flow: Flow
  let rulebook: Rulebook
  let routing: Set<Criterion>
  private let live: Liveness

  init(_ flow: Flow, by rulebook: Rulebook = .documented) {
    self.flow = flow
    self.rulebook = rulebook
    live = Liveness(flow)
    let flow = flow.restricted(to: rulebook)
    var routing: Set<Criterion> = []
    for edge in flow.edges {
      switch edge.kind {
      case .forward(let condition), .retry(let condition): routing.formUnion(condition.criteria)
      }
    }
    for step in flow.steps {
      for rule in flow.problemRules(at: step) where rule.severity != .warns {
        routing.formUnion(rule.when.criteria)
      }
      for field in step.fields { routing.formUnion(field.outcome.map { [$0.good.criterion] } ?? []) }
    }
    routing.formUnion(flow.choices.flatMap { $0.offered.criteria.union($0.recommended.criteria) })
    for _ in flow.steps {
      for (_, field) in flow.fields where field.criterion.map(routing.contains) ?? false {
        routing.formUnion(field.asked.criteria)
      }
    }
    self.routing = routing
  }

  /// The ways, in order; nil when there are more than the cap.
  var all: [[PathSegment]]? {
    guard count <= cap, let first = flow.steps.first else { return nil }
    var found: [[PathSegment]] = []
    walk(from: first, rulebook.criterionValues, [], tried: []) { found.append($0) }
    return found
  }

  private func walk(
    from step: Step, _ entry: CriterionValues, _ segments: [PathSegment],
    keeping kept: Set<CriterionValue> = [],
    tried: Set<StepID>, emit: ([PathSegment]) -> Void
  ) {
    // A lint finds flows with a cycle; here a cycle only must not hang.
    guard segments.count <= 2 * flow.steps.count else { return }
    for branch in branches(at: step, from: entry) where kept.isSubset(of: branch.values) {
      let route = segments + [PathSegment(step: step.id, values: branch.values, end: branch.end)]
      switch next(after: step, branch) {
      case .step(let next): walk(from: next, branch.knownValues, route, tried: tried, emit: emit)
      case .end: emit(route)
      case .again:
        emit(route)
        if !tried.contains(step.id) {
          walk(
            from: step, entry, route, keeping: valuesBeforeOutcome(branch, at: step),
            tried: tried.union([step.id]), emit: emit)
        }
      }
    }
  }
}

extension Paths {
  /// The number of ways, without walking them: ways that no later guard can tell apart are counted once and multiplied.
  var count: Int {
    guard let first = flow.steps.first else { return 0 }
    var known: [CountKey: Int] = [:]
    return count(from: first, rulebook.criterionValues, retried: nil, depth: 0, &known)
  }

  private struct CountKey: Hashable {
    let step: StepID
    let knownValues: CriterionValues
    /// Nil at the first try; then the values that the second one keeps.
    let retried: Set<CriterionValue>?
  }

  private func count(
    from step: Step, _ entry: CriterionValues, retried: Set<CriterionValue>?, depth: Int,
    _ known: inout [CountKey: Int]
  ) -> Int {
    guard depth <= 2 * flow.steps.count else { return 0 }
    let kept = entry.filter { live.criteria(from: step.id).contains($0) }
    let key = CountKey(step: step.id, knownValues: kept, retried: retried)
    if let count = known[key] { return count }
    var sum = 0
    for branch in branches(at: step, from: kept) where retried?.isSubset(of: branch.values) ?? true {
      switch next(after: step, branch) {
      case .step(let next):
        sum += count(from: next, branch.knownValues, retried: nil, depth: depth + 1, &known)
      case .end: sum += 1
      case .again:
        sum += 1
        if retried == nil {
          let fixed = valuesBeforeOutcome(branch, at: step)
          sum += count(from: step, kept, retried: fixed, depth: depth + 1, &known)
        }
      }
    }
    known[key] = sum
    return sum
  }
}

extension Paths {
  private struct Branch {
    let values: [CriterionValue]
    let knownValues: CriterionValues
    var end: PathSegment.End
  }

  /// The values of a step that trying again keeps: those of fields that don't depend on its outcome.
  private func valuesBeforeOutcome(_ branch: Branch, at step: Step) -> Set<CriterionValue> {
    let outcome = step.outcomeField?.criterion
    let kept = step.fields.filter { field in
      field.criterion != outcome && !field.asked.criteria.contains { $0 == outcome }
    }
    return Set(branch.values.filter { value in kept.contains { $0.criterion == value.criterion } })
  }

  private enum Next { case step(Step), end, again }

  /// Every way to answer what routes at a step, each with what becomes of it.
  private func branches(at step: Step, from entry: CriterionValues) -> [Branch] {
    var partial: [(values: [CriterionValue], knownValues: CriterionValues)] = [([], entry)]
    for field in step.fields {
      guard let criterion = field.criterion, routing.contains(criterion) else { continue }
      partial = partial.flatMap { branch in
        guard field.asked.evaluate(branch.knownValues) == .yes else { return [branch] }
        return field.values(of: criterion, in: branch.knownValues).map {
          (branch.values + [$0], branch.knownValues.setting($0))
        }
      }
    }
    return partial.flatMap { values, knownValues -> [Branch] in
      let branch = Branch(values: values, knownValues: knownValues, end: end(at: step, in: knownValues))
      guard branch.end == .pending, step.retries.contains(where: { $0.outcome == "expired" }) else {
        return [branch]
      }
      return [branch, Branch(values: values, knownValues: knownValues, end: .expired)]
    }
  }

  private func end(at step: Step, in knownValues: CriterionValues) -> PathSegment.End {
    let progress = flow.problemRules(at: step).filter { $0.when.evaluate(knownValues) == .yes }
    if progress.contains(where: { $0.severity == .blocks }) { return .blocked }
    if progress.contains(where: { $0.severity == .refuses }) { return .refused }
    switch flow.outcomeState(at: step, in: knownValues) {
    case .failed: return .failed
    case .pending:
      let isSupplement =
        step.id == .platformReview && knownValues[.certification] == .certification(.supplement)
      return isSupplement ? .supplement : .pending
    case .good: break
    }
    return flow.edges(from: step.id).contains(where: \.isForward) ? .passes : .finished
  }

  private func next(after step: Step, _ branch: Branch) -> Next {
    for edge in flow.edges(from: step.id) {
      switch (edge.kind, branch.end) {
      case (.forward(let condition), .passes):
        if condition.evaluate(branch.knownValues) == .yes, let next = flow.step(edge.to) {
          return .step(next)
        }
      case (.retry(let condition), .failed), (.retry(let condition), .expired),
        (.retry(let condition), .supplement):
        if condition.evaluate(branch.knownValues) == .yes { return .again }
      default: break
      }
    }
    return .end
  }
}

extension [PathSegment] {
  /// The answers that make this way: `criterion=value`, what came after trying again behind a comma.
  var header: String {
    var order: [String] = []
    var answers: [String: [String]] = [:]
    for segment in self {
      for value in segment.values {
        let name = value.criterion.id
        if answers[name] == nil { order.append(name) }
        let isOutcome = segment.end == .expired && value == .transfer(.pending)
        answers[name, default: []].append(isOutcome ? "expired" : value.name)
      }
    }
    return order.map { "\($0)=\((answers[$0] ?? []).joined(separator: ","))" }.joined(separator: " ")
  }

  /// The steps, each once.
  var steps: [StepID] {
    reduce(into: [StepID]()) { steps, segment in if steps.last != segment.step { steps.append(segment.step) }
    }
  }
}
