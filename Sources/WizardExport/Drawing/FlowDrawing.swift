import WizardCore

/// A flow as points and arrows to draw, from the edges that the wizard follows.
package struct FlowDrawing: Sendable {
  /// The meaning of a point.
  package enum Kind: String, Sendable {
    case step
    /// A step that waits for an outcome from the platform.
    case wait
    /// The end of the path where a condition is not met.
    case stop
    /// The successful end.
    case end
    /// Another flow that continues.
    case flow
  }

  /// The position of a session relative to a point.
  package enum Mark: String, Sendable { case passed, here, ahead }

  /// A step, an end or another flow.
  package struct Point: Equatable, Sendable {
    /// The step's id, `finished`, the step's id with `Blocked` for a stop, or `flow-` with the id of another flow.
    package let id: String
    package let kind: Kind
    /// Nil without a session, and off the known path.
    package let mark: Mark?
    /// Inactive answers and completed tasks of the step, sorted.
    package let inactive: [String]

    /// The text inside the shape.
    var label: String {
      switch kind {
      case .stop: "blocked"
      case .flow: String(id.dropFirst("flow-".count))
      case .step, .wait, .end: id
      }
    }
  }

  /// A transition between two points.
  package struct Arrow: Equatable, Sendable {
    package enum Kind: String, Sendable {
      case forward, retry, block, finish
      /// From a stop to a flow that is possible instead.
      case detour
      /// From the last step of `start` to a flow that it offers.
      case option
    }

    package let from: String
    package let to: String
    package let kind: Kind
    /// Its conditions in ids: several for a block or a detour, none if it is always taken.
    package let labels: [String]
    /// The condition under which an option is recommended, if it differs from being offered.
    package var recommended: String?
  }

  package let flow: FlowID
  /// In the order of the flow, each stop after its step.
  package let points: [Point]
  package let arrows: [Arrow]
  /// Inactive answers and completed tasks of no step of the flow, sorted.
  package let inactiveFromOtherFlow: [String]

  /// Draws a flow; with a wizard also the session's position and its inactive answers.
  package init(_ flow: Flow, by rulebook: Rulebook = .documented, marking wizard: Wizard? = nil) {
    let flow = flow.restricted(to: wizard?.rulebook ?? rulebook)
    self.flow = flow.id
    let inactive = wizard?.replay.inactive ?? []
    var points: [Point] = []
    var arrows: [Arrow] = []
    for step in flow.steps {
      let names = step.fields.map(\.id.rawValue) + step.tasks.map(\.id.rawValue)
      points.append(
        Point(
          id: step.id.rawValue, kind: step.outcomeField == nil ? .step : .wait,
          mark: wizard.flatMap { FlowDrawing.mark(of: step.id, in: $0) },
          inactive: inactive.filter { names.contains($0) }))
      arrows += flow.edges(from: step.id).map(Arrow.init)
      let blocks = flow.blocks(at: step)
      if !blocks.isEmpty {
        let stop = step.id.rawValue + "Blocked"
        points.append(Point(id: stop, kind: .stop, mark: nil, inactive: []))
        arrows.append(
          Arrow(from: step.id.rawValue, to: stop, kind: .block, labels: blocks.map(\.when.label)))
        arrows += FlowDrawing.detours(blocks, from: stop)
      }
      if !flow.edges(from: step.id).contains(where: \.isForward) {
        let goodOutcome = step.outcomeField?.outcome.map { Guard.is($0.good).label }
        arrows.append(
          Arrow(
            from: step.id.rawValue, to: FlowDrawing.finished, kind: .finish,
            labels: [goodOutcome].compactMap(\.self)))
        arrows += flow.choices.map { Arrow($0, from: step.id) }
      }
    }
    points.append(Point(id: FlowDrawing.finished, kind: .end, mark: nil, inactive: []))
    let others = arrows.filter { $0.kind == .detour || $0.kind == .option }.map(\.to)
    for (index, other) in others.enumerated() where others.firstIndex(of: other) == index {
      points.append(Point(id: other, kind: .flow, mark: nil, inactive: []))
    }
    self.points = points
    self.arrows = arrows
    let owned = Set(points.flatMap(\.inactive))
    inactiveFromOtherFlow = inactive.filter { !owned.contains($0) }
  }

  /// The id of the successful end.
  static let finished = "finished"

  /// Whether a session's position is marked.
  var isMarked: Bool { points.contains { $0.mark != nil } }

  func arrows(from point: Point) -> [Arrow] { arrows.filter { $0.from == point.id } }

  /// The id of the point of another flow.
  static func point(of flow: FlowID) -> String { "flow-" + flow.rawValue }

  /// The arrows from a stop to each flow that is possible instead.
  private static func detours(_ blocks: [ProblemRule], from stop: String) -> [Arrow] {
    blocks.compactMap(\.alternative?.flow).uniqued().map { flow in
      let labels = blocks.compactMap { block -> String? in
        guard let alternative = block.alternative, alternative.flow == flow else { return nil }
        return alternative.open == .always
          ? block.when.label : Guard.all([block.when, alternative.open]).label
      }
      return Arrow(from: stop, to: point(of: flow), kind: .detour, labels: labels)
    }
  }

  private static func mark(of step: StepID, in wizard: Wizard) -> Mark? {
    if wizard.progress.position == step { return .here }
    if wizard.progress.path.contains(step) { return .passed }
    return wizard.replay.knownPath.contains(step) ? .ahead : nil
  }
}

extension FlowDrawing.Arrow {
  fileprivate init(_ option: FlowChoice, from step: StepID) {
    from = step.rawValue
    to = FlowDrawing.point(of: option.flow)
    kind = .option
    labels = [option.offered.label]
    recommended = option.recommended.label == option.offered.label ? nil : option.recommended.label
  }

  fileprivate init(_ edge: Edge) {
    from = edge.from.rawValue
    to = edge.to.rawValue
    switch edge.kind {
    case .forward(let condition):
      kind = .forward
      labels = condition == .always ? [] : [condition.label]
    case .retry(let condition):
      kind = .retry
      labels = [condition.label]
    }
  }
}

extension Flow {
  /// The rules that block the flow at a step.
  fileprivate func blocks(at step: Step) -> [ProblemRule] {
    step.fields.flatMap(checks).compactMap { check in
      guard case .rule(let rule) = check, rule.severity == .blocks else { return nil }
      return rule
    }
  }
}
