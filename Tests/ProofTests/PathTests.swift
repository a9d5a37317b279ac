import Testing

@testable import WizardCore

@Suite struct PathTests {
  @Test(arguments: FlowID.allCases)
  func `a flow has as many paths as counted, within the limit`(id: FlowID) throws {
    let paths = Paths(Flow.named(id))
    let all = try #require(paths.all, "\(paths.count) paths are more than the cap")
    #expect(all.count == paths.count)
    #expect(Set(all.map(\.header)).count == all.count)
  }

  @Test func `more paths than the limit are an error`() {
    let doors = (0..<12).map { Field.flag(FieldID.allCases[$0]) }
    let gate = doors.map { Guard.is(.flag($0.id, true)) }
    let maze = Flow(
      .register, steps: [Step(.email, doors), Step(.subject, []), Step(.team, [])],
      edges: [.forward(.email, .subject, when: .all(gate)), .forward(.email, .team, when: .not(.all(gate)))])
    #expect(Paths(maze).count == 4096)
    #expect(Paths(maze).all == nil)
  }

  @Test(arguments: FlowID.allCases)
  func `every path is walked through the real validators to its recorded end`(id: FlowID) throws {
    let paths = Paths(Flow.named(id))
    var blocks: [Block] = []
    var wrong: [Finding] = []
    paths.blocks { block, findings in
      blocks.append(block)
      wrong += findings
      return true
    }
    #expect(wrong.lines.prefix(8) == [])
    try GoldenFile.compare(blocks, with: id.rawValue)
  }

  /// Walks up to 300 paths of the current edition, spread evenly over all.
  @Test(arguments: FlowID.allCases)
  func `paths of the current edition are walked through the real validators`(id: FlowID) throws {
    let paths = Paths(Flow.named(id), by: .edition(.current, on: Paths.today))
    let all = try #require(paths.all, "\(paths.count) paths are more than the cap")
    #expect(all.count == paths.count)
    let walker = Walker(paths: paths)
    let step = max(1, all.count / 300)
    let wrong = stride(from: 0, to: all.count, by: step).flatMap { walker.walk(all[$0]).findings }
    #expect(wrong.lines.prefix(8) == [])
  }

  @Test(arguments: Paths.shaped)
  func `answers that choose no path change the checklist as recorded`(id: FlowID) throws {
    let paths = Paths(Flow.named(id))
    var blocks: [Block] = []
    paths.shapes { block in
      blocks.append(block)
      return true
    }
    try GoldenFile.compare(blocks, with: id.rawValue + ".shapes")
  }
}
