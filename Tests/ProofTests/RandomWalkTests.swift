import Testing

@testable import WizardCore

@Suite struct RandomWalkTests {
  /// 8 flows of 13,000 actions are 104,000.
  @Test(arguments: FlowID.allCases)
  func `whatever one does can be undone, saved and left again`(id: FlowID) throws {
    let flow = try #require(Flow.named(id))
    var walk = RandomWalk(flow, seed: 2026)
    walk.run(actions: 13_000)
    #expect(walk.findings == [])
    #expect(walk.actions >= 13_000)
    // It has been everywhere it can be.
    let ends = Set((Paths(flow).all ?? []).compactMap { $0.last?.end.status })
    #expect(ends.subtracting(walk.states) == [], "never met")
    let canRetry = flow.edges.contains { !$0.isForward }
    #expect(!canRetry || walk.retries >= 3)
  }
}
