extension Replay {
  /// How many steps the flow has with the answers given.
  ///
  /// The lowest and the highest number while missing answers decide which steps follow.
  package var stepCount: ClosedRange<Int> {
    let known = knownPath.count
    guard !reachesEnd, let last = knownPath.last, let index = flow.index(of: last) else {
      return known...known
    }
    var rest = FollowingSteps(flow: flow, values: optimisticValues)
    rest.count(after: index)
    return known + rest.least[index]...known + rest.most[index]
  }
}

/// The number of steps that can follow a step, counted once for each.
private struct FollowingSteps {
  private let flow: Flow
  private let values: CriterionValues
  /// The lowest and highest numbers by the index of the step; -1 until they are counted.
  private(set) var least: [Int]
  private(set) var most: [Int]

  init(flow: Flow, values: CriterionValues) {
    self.flow = flow
    self.values = values
    least = Array(repeating: -1, count: flow.steps.count)
    most = least
  }

  mutating func count(after index: Int) {
    guard most[index] < 0 else { return }
    var (shortest, longest) = (Int.max, -1)
    for edge in flow.edges(from: flow.steps[index].id)
    where edge.isForward && edge.condition.evaluate(values) != .no {
      guard let next = flow.index(of: edge.to) else { continue }
      count(after: next)
      shortest = min(shortest, least[next])
      longest = max(longest, most[next])
    }
    least[index] = longest < 0 ? 0 : shortest + 1
    most[index] = longest + 1
  }
}
