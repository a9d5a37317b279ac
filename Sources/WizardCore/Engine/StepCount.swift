extension Replay {
  /// How many steps the flow has with the answers given.
  ///
  /// The lowest and the highest number while missing answers decide which steps follow.
  package var stepCount: ClosedRange<Int> {
    let known = knownPath.count
    guard !reachesEnd, let last = knownPath.last else { return known...known }
    let rest = stepsAfter(last)
    return known + rest.lowerBound...known + rest.upperBound
  }

  /// The number of steps that can follow a step.
  private func stepsAfter(_ step: StepID) -> ClosedRange<Int> {
    let rests = flow.edges(from: step).compactMap { edge -> ClosedRange<Int>? in
      guard case .forward(let condition) = edge.kind, condition.evaluate(optimisticValues) != .no else {
        return nil
      }
      return stepsAfter(edge.to)
    }
    guard let least = rests.map(\.lowerBound).min(), let most = rests.map(\.upperBound).max() else {
      return 0...0
    }
    return least + 1...most + 1
  }
}
