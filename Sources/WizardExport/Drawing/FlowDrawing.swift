import WizardCore

/// A flow as points and arrows, ready to be drawn; made from the edges that the wizard itself goes by.
package struct FlowDrawing: Sendable {
  /// What a point stands for.
  package enum Kind: String, Sendable {
    case step
    /// A step that waits for a verdict of the platform.
    case wait
    /// A documented condition is not met: the way ends here.
    case stop
    /// The way ends well.
    case end
    /// Another flow in which one goes on.
    case flow
  }

  /// Where a session is with regard to a point.
  package enum Mark: String, Sendable { case passed, here, ahead }

  /// A step, or one of the ends.
  package struct Point: Equatable, Sendable {
    /// The step's id; `finished` for the good end, the step's id and `Blocked` for a stop, `flow-` and the id of another
    /// flow for that.
    package let id: String
    package let kind: Kind
    /// Nil without a session, and off its known path.
    package let mark: Mark?
    /// Parked answers and ticks that belong to the step, sorted.
    package let inactive: [String]
  }

  /// A way from one point to another.
  package struct Arrow: Equatable, Sendable {
    package enum Kind: String, Sendable {
      case forward, retry, block, finish
      /// From a stop to the flow that is open instead.
      case detour
      /// From the last step of `start` to a flow that it offers.
      case option
    }

    package let from: String
    package let to: String
    package let kind: Kind
    /// Its guard in ids; several conditions for a block or a detour; none for an arrow that is always taken.
    package let labels: [String]
    /// When an option is recommended, where that takes more than for it to be offered; else nil.
    package var recommended: String?
  }

  package let flow: FlowID
  /// In the order of the flow, each stop behind its step.
  package let points: [Point]
  package let arrows: [Arrow]
  /// Parked answers and ticks that belong to no step of the flow, sorted.
  package let inactiveFromOtherFlow: [String]

  /// Draws a flow; with a wizard of that flow also where its session is and what is parked.
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
        let verdict = step.outcomeField?.outcome.map { Guard.is($0.good).label }
        arrows.append(
          Arrow(
            from: step.id.rawValue, to: FlowDrawing.finished, kind: .finish,
            labels: [verdict].compactMap(\.self)))
        arrows += flow.options.map { Arrow($0, from: step.id) }
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

  /// The name of the good end.
  static let finished = "finished"

  /// Whether a session is marked.
  var isMarked: Bool { points.contains { $0.mark != nil } }

  func arrows(from point: Point) -> [Arrow] { arrows.filter { $0.from == point.id } }

  /// The name of another flow as a point.
  static func point(of flow: FlowID) -> String { "flow-" + flow.rawValue }

  /// From a stop to each flow that is open instead of a blocked one.
  private static func detours(_ blocks: [ProblemRule], from stop: String) -> [Arrow] {
    var flows: [FlowID] = []
    for flow in blocks.compactMap(\.exit?.flow) where !flows.contains(flow) { flows.append(flow) }
    return flows.map { flow in
      let labels = blocks.compactMap { block -> String? in
        guard let exit = block.exit, exit.flow == flow else { return nil }
        return exit.open == .always ? block.when.label : Guard.all([block.when, exit.open]).label
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
  /// The rules by which the way ends at a step.
  fileprivate func blocks(at step: Step) -> [ProblemRule] {
    step.fields.flatMap(checks).compactMap { check in
      guard case .rule(let rule) = check, rule.severity == .blocks else { return nil }
      return rule
    }
  }
}
