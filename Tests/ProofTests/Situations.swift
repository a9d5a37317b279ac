import TestSupport

@testable import WizardCore

/// Every situation of a flow: each answer to each criterion, merging situations that no later guard distinguishes.
struct Situations {
  /// A step once its questions are answered.
  struct StepSituation {
    let step: Step
    /// The criteria as answered, including this step.
    let knownValues: CriterionValues
    let path: [StepID]
    let stepEffect: StepEffect
  }

  /// How the path continues after the answers.
  enum StepEffect { case passes, held, failed, blocked }

  private(set) var stepSituations: [StepSituation] = []
  private(set) var findings: [Finding] = []

  init(_ flow: Flow, by rulebook: Rulebook) {
    guard let first = flow.steps.first else { return }
    let live = Liveness(flow)
    var waiting: [(StepID, CriterionValues, [StepID])] = [(first.id, rulebook.criterionValues, [])]
    var seen: Set<Key> = [Key(step: first.id, knownValues: rulebook.criterionValues)]
    while let (id, entry, route) = waiting.popLast() {
      guard let step = flow.step(id), route.count <= flow.steps.count else { continue }
      let path = route + [id]
      for knownValues in answer(step, of: flow, from: entry, by: path) {
        let stepEffect = Situations.stepEffect(at: step, of: flow, in: knownValues)
        stepSituations.append(
          StepSituation(step: step, knownValues: knownValues, path: path, stepEffect: stepEffect))
        guard stepEffect == .passes else { continue }
        for edge in flow.edges(from: id) {
          guard case .forward(let condition) = edge.kind, condition.evaluate(knownValues) == .yes else {
            continue
          }
          let kept = knownValues.filter { live.criteria(from: edge.to).contains($0) }
          if seen.insert(Key(step: edge.to, knownValues: kept)).inserted {
            waiting.append((edge.to, kept, path))
          }
        }
      }
    }
    findings = findings.unique
  }

  private struct Key: Hashable {
    let step: StepID
    let knownValues: CriterionValues
  }

  /// The answers with which a step can be left.
  private mutating func answer(
    _ step: Step, of flow: Flow, from entry: CriterionValues, by path: [StepID]
  ) -> [CriterionValues] {
    var assignments = [entry]
    for field in step.fields {
      var next: [CriterionValues] = []
      for knownValues in assignments {
        switch field.asked.evaluate(knownValues) {
        case .no: next.append(knownValues)
        case .unknown:
          findings.append(Finding(flow, "\(field.id) is asked by what is not answered yet", by: path))
          next.append(knownValues)
        case .yes:
          guard let criterion = field.criterion else {
            next.append(knownValues)
            continue
          }
          next += field.values(of: criterion, in: knownValues).map(knownValues.setting)
        }
      }
      assignments = next
    }
    return assignments
  }

  static func stepEffect(at step: Step, of flow: Flow, in knownValues: CriterionValues) -> StepEffect {
    for rule in flow.problemRules(at: step) where rule.when.evaluate(knownValues) == .yes {
      if rule.severity == .blocks { return .blocked }
      if rule.severity == .refuses { return .held }
    }
    switch flow.outcomeState(at: step, in: knownValues) {
    case .failed: return .failed
    case .pending: return .held
    case .good: return .passes
    }
  }
}

/// Which criteria a guard may still read from a step on.
struct Liveness {
  private let live: [StepID: Set<Criterion>]

  init(_ flow: Flow) {
    let own = Dictionary(
      flow.steps.map { ($0.id, Liveness.reads(of: $0, in: flow)) }, uniquingKeysWith: { $0.union($1) })
    var live = own
    for _ in flow.steps {
      for edge in flow.edges where edge.isForward {
        live[edge.from, default: []].formUnion(live[edge.to] ?? [])
      }
    }
    self.live = live
  }

  func criteria(from step: StepID) -> Set<Criterion> { live[step] ?? [] }

  /// What the guards of a step read, together with those of the whole flow.
  private static func reads(of step: Step, in flow: Flow) -> Set<Criterion> {
    var guards = [flow.certified] + flow.choices.flatMap { [$0.offered, $0.recommended] }
    if let pricing = flow.pricing { guards.append(pricing.free) }
    guards += flow.reminders.map(\.when) + step.fields.map(\.asked) + step.tasks.map(\.when)
    guards += step.fields.flatMap(\.valueConditions.values)
    guards += flow.problemRules(at: step).map(\.when)
    for edge in flow.edges(from: step.id) {
      switch edge.kind {
      case .forward(let condition), .retry(let condition): guards.append(condition)
      }
    }
    let held = flow.fields.compactMap(\.field.outcome).filter { $0.requiredAt == step.id }
    return guards.reduce(into: Set([.subject] + held.map(\.good.criterion))) { $0.formUnion($1.criteria) }
  }
}

extension Flow {
  /// The problem rules for the answers of a step.
  func problemRules(at step: Step) -> [ProblemRule] {
    step.fields.flatMap { checks(of: $0) }.compactMap {
      if case .rule(let rule) = $0 { rule } else { nil }
    }
  }
}

extension Field {
  /// The values of the field's criterion that are offered.
  func values(of criterion: Criterion, in values: CriterionValues) -> [CriterionValue] {
    criterion.values.filter { offers($0.name, in: values) }
  }
}

/// The effect of the outcomes at a step on the position.
enum OutcomeState { case good, pending, failed }

extension Flow {
  /// The state of a step's own outcome and of outcomes that keep the position at this step while pending.
  func outcomeState(at step: Step, in values: CriterionValues) -> OutcomeState {
    var state = OutcomeState.good
    if let outcome = step.outcomeField?.outcome, let value = values[outcome.good.criterion],
      value != outcome.good
    {
      if outcome.failed.contains(value) { return .failed }
      if outcome.requiredAt == nil { state = .pending }
    }
    let others = fields.compactMap(\.field.outcome).filter { $0.requiredAt == step.id }
    let isPending = others.contains { outcome in
      values[outcome.good.criterion].map { $0 != outcome.good } ?? false
    }
    return isPending ? .pending : state
  }
}
