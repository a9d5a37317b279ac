import Testing

@testable import WizardCore

@Suite struct RandomWalkTests {
  /// 8 flows with 6,000 actions each are 48,000 actions.
  @Test(arguments: FlowID.allCases)
  func `random actions can be undone and saved, and the flow can be finished after them`(id: FlowID) throws {
    let flow = Flow.named(id)
    var walk = RandomWalk(flow, seed: 2026)
    walk.run(actions: 6_000)
    #expect(walk.findings == [])
    #expect(walk.actions >= 6_000)
    let ends = Set((Paths(flow).all ?? []).compactMap { $0.last?.end.status })
    #expect(ends.subtracting(walk.states) == [], "statuses of recorded paths that the walk didn't reach")
    let canRetry = flow.restricted(to: .documented).edges.contains { !$0.isForward }
    #expect(!canRetry || walk.retries > 0)
  }
}
