@testable import WizardCore

/// Every situation a flow can be in: found by giving every answer to every facet, merging what no later guard can tell apart.
struct Situations {
  /// A step once its questions are answered.
  struct Visit {
    let step: Step
    /// The facets as answered, this step's included.
    let world: World
    let path: [StepID]
    let stand: Stand
  }

  /// What the answers do to the way.
  enum Stand { case passes, held, failed, blocked }

  private(set) var visits: [Visit] = []
  private(set) var findings: [Finding] = []

  init(_ flow: Flow) {
    guard let first = flow.steps.first else { return }
    let live = Liveness(flow)
    var waiting: [(StepID, World, [StepID])] = [(first.id, [:], [])]
    var seen: Set<Key> = [Key(step: first.id, world: [:])]
    while let (id, entry, way) = waiting.popLast() {
      guard let step = flow.step(id), way.count <= flow.steps.count else { continue }
      let path = way + [id]
      for world in answer(step, of: flow, from: entry, by: path) {
        let stand = Situations.stand(at: step, of: flow, in: world)
        visits.append(Visit(step: step, world: world, path: path, stand: stand))
        guard stand == .passes else { continue }
        for edge in flow.edges(from: id) {
          guard case .forward(let condition) = edge.kind, condition.truth(in: world) == .yes else { continue }
          let kept = world.filter { live.facets(from: edge.to).contains($0) }
          if seen.insert(Key(step: edge.to, world: kept)).inserted { waiting.append((edge.to, kept, path)) }
        }
      }
    }
    findings = findings.unique
  }

  private struct Key: Hashable {
    let step: StepID
    let world: World
  }

  /// The worlds in which one can leave a step's questions.
  private mutating func answer(
    _ step: Step, of flow: Flow, from entry: World, by path: [StepID]
  ) -> [World] {
    var worlds = [entry]
    for field in step.fields {
      var next: [World] = []
      for world in worlds {
        switch field.asked.truth(in: world) {
        case .no: next.append(world)
        case .unknown:
          findings.append(Finding(flow, "\(field.id) is asked by what is not answered yet", by: path))
          next.append(world)
        case .yes:
          guard let facet = field.facet else {
            next.append(world)
            continue
          }
          next += facet.values.map { world.setting(facet, $0) }
        }
      }
      worlds = next
    }
    return worlds
  }

  static func stand(at step: Step, of flow: Flow, in world: World) -> Stand {
    for objection in flow.objections(at: step) where objection.when.truth(in: world) == .yes {
      if objection.effect == .blocks { return .blocked }
      if objection.effect == .refuses { return .held }
    }
    guard let outcome = step.outcomeField?.outcome, let value = world[outcome.good.facet] else {
      return .passes
    }
    if value == outcome.good { return .passes }
    return outcome.failed.contains(value) ? .failed : .held
  }
}

/// Which facets a guard may still read from a step on.
struct Liveness {
  private let live: [StepID: Set<Facet>]

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

  func facets(from step: StepID) -> Set<Facet> { live[step] ?? [] }

  /// What the guards of a step read, together with those of the whole flow.
  private static func reads(of step: Step, in flow: Flow) -> Set<Facet> {
    var guards = [flow.certified] + flow.options.flatMap { [$0.offered, $0.recommended] }
    if let pricing = flow.pricing { guards.append(pricing.free) }
    guards += flow.reminders.map(\.when) + step.fields.map(\.asked) + step.tasks.map(\.when)
    guards += flow.objections(at: step).map(\.when)
    for edge in flow.edges(from: step.id) {
      switch edge.kind {
      case .forward(let condition), .retry(let condition): guards.append(condition)
      }
    }
    return guards.reduce(into: [.subject]) { $0.formUnion($1.facets) }
  }
}

extension Flow {
  /// The objections to the answers of a step.
  func objections(at step: Step) -> [Objection] {
    step.fields.flatMap { checks(of: $0) }.compactMap {
      if case .objection(let objection) = $0 { objection } else { nil }
    }
  }
}
