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
  }
}
