import Testing
import WizardStore

@Suite struct FileMergeTests {
  private func file(_ members: String...) -> [UInt8] {
    let all = [#""schema": 1"#, #""flow": "register""#] + members
    return Array("{\(all.joined(separator: ", "))}".utf8)
  }

  private func attempts(_ days: Int...) -> String {
    let attempts = days.map { #"{"step": "transfer", "outcome": "late", "on": "2026-11-0\#($0)"}"# }
    return #""answers": {}, "attempts": [\#(attempts.joined(separator: ", "))]"#
  }

  /// The days of a merged file's attempts, in order.
  private func days(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) throws -> [String] {
    let merge = try FileMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.conflicts.isEmpty)
    return try AnswersFile.decode(Array(merge.text.utf8)).attempts.map { String($0.on.suffix(1)) }
  }

  /// What is left of a marked text when one side of each mark is kept.
  private func kept(_ isOurs: Bool, of text: String) -> [UInt8] {
    var lines: [ArraySlice<UInt8>] = []
    var side: Bool?
    for line in Array(text.utf8).split(separator: 10, omittingEmptySubsequences: false) {
      switch String(decoding: line, as: UTF8.self) {
      case "<<<<<<< ours": side = true
      case "=======": side = false
      case ">>>>>>> theirs": side = nil
      default: if side == nil || side == isOurs { lines.append(line) }
      }
    }
    return Array(lines.joined(separator: [10]))
  }

  private func expectBoth(_ ours: String, _ theirs: String, in text: String) {
    #expect(kept(true, of: text) == Array(ours.utf8), "ours is not whole")
    #expect(kept(false, of: text) == Array(theirs.utf8), "theirs is not whole")
  }

  @Test func `the same attempt made twice on one side stands twice`() throws {
    #expect(
      try days(file(attempts(1)), file(attempts(1, 2)), file(attempts(1, 3, 3))) == ["1", "2", "3", "3"])
    // An attempt like an earlier one is another one.
    #expect(try days(file(attempts(1)), file(attempts(1, 2)), file(attempts(1, 1))) == ["1", "2", "1"])
    // What both sides added is one, as often as the side that has it more often.
    #expect(try days(file(attempts()), file(attempts(4)), file(attempts(4, 4))) == ["4", "4"])
    #expect(try days(file(attempts()), file(attempts(4, 4)), file(attempts(5, 4))) == ["4", "4", "5"])
  }

  @Test func `ticks or attempts that a file has no member for are none`() throws {
    let base = file(#""answers": {}"#, #""done": {"activateEmail": "2026-11-01"}"#)
    let ours = file(#""answers": {}"#)
    let theirs = file(
      #""answers": {}"#, #""done": {"activateEmail": "2026-11-01", "payTransfer": "2026-11-03"}"#)
    for (left, right) in [(ours, theirs), (theirs, ours)] {
      let merge = try FileMerge(base: base, ours: left, theirs: right)
      #expect(merge.conflicts.isEmpty)
      #expect(merge.text.contains("payTransfer") && !merge.text.contains("activateEmail"), "\(merge.text)")
    }
    #expect(try days(file(attempts()), file(#""answers": {}"#), file(attempts(4))) == ["4"])
    #expect(try days(file(#""answers": {}"#), file(attempts()), file(attempts(4))) == ["4"])
    // What neither has is not made.
    #expect(try !FileMerge(base: [], ours: ours, theirs: ours).text.contains("done"))
  }

  @Test func `texts that look alike and differ in bytes are told apart`() throws {
    let (one, two) = ("caf\u{E9}", "cafe\u{301}")
    let text = FileMerge.marked("a\n\(one)\nb\n", "a\n\(two)\nb\n")
    expectBoth("a\n\(one)\nb\n", "a\n\(two)\nb\n", in: text)
    #expect(text.contains("<<<<<<<"))
    let lineEnds = FileMerge.marked("a\r\nb\r\nc\r\n", "a\r\nd\r\nc\r\n")
    expectBoth("a\r\nb\r\nc\r\n", "a\r\nd\r\nc\r\n", in: lineEnds)
    #expect(lineEnds.hasPrefix("a\r\n<<<<<<< ours\nb\r\n=======\nd\r\n>>>>>>> theirs\nc"))
    func set(_ text: String) -> [UInt8] { file(#""answers": {"documentsReady": ["\#(text)"]}"#) }
    let both = try FileMerge(
      base: file(#""answers": {"documentsReady": []}"#), ours: set(one), theirs: set(two))
    #expect(both.text.utf8.count > both.text.count && both.text.contains(#"", ""#), "\(both.text)")
  }

  @Test func `of any two texts both stand whole between the marks`() {
    var state: UInt64 = 7
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for round in 0..<400 {
      let letters = 1 + round % 12
      func text() -> String { (0..<below(30)).map { _ in "\(below(letters))\n" }.joined() }
      let (ours, theirs) = (text(), text())
      expectBoth(ours, theirs, in: FileMerge.marked(ours, theirs))
      #expect(FileMerge.marked(ours, ours) == ours)
    }
  }

  @Test func `long files merge, however much of them differs`() throws {
    let lines = (0..<30_000).map { "line \($0)" }
    func marked(_ ours: [String], _ theirs: [String]) -> Int {
      let (ours, theirs) = (ours.joined(separator: "\n"), theirs.joined(separator: "\n"))
      let text = FileMerge.marked(ours, theirs)
      expectBoth(ours, theirs, in: text)
      return text.split(separator: "\n").filter { $0 == "=======" }.count
    }
    let every = lines.enumerated().map { $0 % 100 == 50 ? "\($1) of theirs" : $1 }
    #expect(marked(lines, every) == 300)
    #expect(marked(lines, lines.map { $0 + " of theirs" }) == 1)
    #expect(marked(lines, lines.reversed()) > 0)
    #expect(marked(lines.map { _ in "same" }, Array(repeating: "same", count: 29_000) + ["end"]) == 1)
    #expect(marked((0..<30_000).map { "\($0 % 7)" }, (0..<30_000).map { "\($0 % 5)" }) > 0)

    // Just under the 1 MiB that is read.
    func answers(_ text: (Int) -> String) -> [UInt8] {
      let members = (0..<20_000).map { #""key\#($0)": "\#(text($0))""# }.joined(separator: ",\n")
      return file(#""answers": {\#(members)}"#)
    }
    let base = answers { _ in "one" }
    let merge = try FileMerge(
      base: base, ours: answers { $0 % 3 == 0 ? "two" : "one" },
      theirs: answers { $0 % 3 == 1 ? "three" : "one" })
    #expect(merge.conflicts.isEmpty)
    #expect(merge.text.contains(#""key3": "two""#) && merge.text.contains(#""key4": "three""#))
    let clash = try FileMerge(base: base, ours: answers { _ in "two" }, theirs: answers { _ in "three" })
    #expect(clash.conflicts.count == 20_000 && clash.conflicts == clash.conflicts.sorted())
  }
}
