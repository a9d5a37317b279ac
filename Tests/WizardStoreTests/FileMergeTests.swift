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

  /// The text with each conflict resolved in favour of one side.
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
    #expect(kept(true, of: text) == Array(ours.utf8), "ours is not complete")
    #expect(kept(false, of: text) == Array(theirs.utf8), "theirs is not complete")
  }

  @Test func `an attempt repeated on one side is kept twice`() throws {
    #expect(
      try days(file(attempts(1)), file(attempts(1, 2)), file(attempts(1, 3, 3))) == ["1", "2", "3", "3"])
    // An attempt equal to an earlier one is a new one.
    #expect(try days(file(attempts(1)), file(attempts(1, 2)), file(attempts(1, 1))) == ["1", "2", "1"])
    // An addition of both sides is taken as often as the side with more of them has it.
    #expect(try days(file(attempts()), file(attempts(4)), file(attempts(4, 4))) == ["4", "4"])
    #expect(try days(file(attempts()), file(attempts(4, 4)), file(attempts(5, 4))) == ["4", "4", "5"])
  }

  @Test func `a missing done or attempts member counts as empty`() throws {
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
    // A member that no side has is not added.
    #expect(try !FileMerge(base: [], ours: ours, theirs: ours).text.contains("done"))
  }

  @Test func `each member in conflict has its own markers`() throws {
    func session(_ email: String, _ code: String) -> [UInt8] {
      file(#""answers": {"email": "\#(email)", "developers": 3, "code": "\#(code)"}"#)
    }
    let merge = try FileMerge(base: session("a", "1"), ours: session("b", "2"), theirs: session("c", "3"))
    #expect(merge.conflicts == ["answers.code", "answers.email"] && merge.resultError == nil)
    #expect(
      merge.text == """
        {
          "answers": {
        <<<<<<< ours
            "code": "2",
        =======
            "code": "3",
        >>>>>>> theirs
            "developers": 3,
        <<<<<<< ours
            "email": "b"
        =======
            "email": "c"
        >>>>>>> theirs
          },
          "flow": "register",
          "schema": 1
        }

        """)
  }

  @Test func `any choice of sides gives an answers file, also if members were removed`() throws {
    func answers(_ values: [String: String]) -> [UInt8] {
      file(#""answers": {\#(values.map { #""\#($0)": "\#($1)""# }.joined(separator: ", "))}"#)
    }
    let base = answers(["a": "0", "b": "0", "y": "0", "z": "0"])
    let sides: [[String: String]] = [
      [:], ["z": "1"], ["a": "1", "b": "0", "y": "1", "z": "0"], ["a": "2", "y": "2"],
      ["a": "1", "y": "0", "z": "2"], ["b": "1", "y": "2", "z": "1"],
    ]
    for ours in sides {
      for theirs in sides {
        let merge = try FileMerge(base: base, ours: answers(ours), theirs: answers(theirs))
        #expect(merge.resultError == nil)
        let blocks = merge.text.split(separator: "<<<<<<< ours\n", omittingEmptySubsequences: false)
        for choice in 0..<(1 << (blocks.count - 1)) {
          var text = String(blocks[0])
          for (index, block) in blocks.dropFirst().enumerated() {
            let parts = block.split(separator: "=======\n", omittingEmptySubsequences: false)
            let rest = parts[1].split(separator: ">>>>>>> theirs\n", omittingEmptySubsequences: false)
            text += (choice >> index & 1 == 0 ? parts[0] : rest[0]) + rest[1]
          }
          #expect(throws: Never.self, "\(text)") { try AnswersFile.decode(Array(text.utf8)) }
        }
      }
    }
  }

  @Test func `canonically equivalent keys added by the two sides make the result unusable`() throws {
    let merge = try FileMerge(
      base: file(#""answers": {}"#), ours: file("\"answers\": {\"\u{E9}\": 1}"),
      theirs: file("\"answers\": {\"e\u{301}\": 1}"))
    #expect(merge.conflicts.isEmpty)
    #expect(merge.resultError?.code == "json.duplicateKey")
  }

  @Test func `a merged revision above the limit makes the result unusable`() throws {
    func session(_ revision: Int) -> [UInt8] {
      file(
        #""answers": {}, "id": "shop", "created": "2026-11-01", "updated": "2026-11-01", "revision": \#(revision)"#
      )
    }
    let merge = try FileMerge(
      base: session(1), ours: session(1_000_000_000_000), theirs: session(999_999_999_999))
    #expect(merge.resultError?.code == "file.malformed")
    #expect(try FileMerge(base: session(1), ours: session(2), theirs: session(3)).resultError == nil)
  }

  @Test func `canonically equivalent texts are different`() throws {
    let (one, two) = ("caf\u{E9}", "cafe\u{301}")
    let text = FileMerge.marked("a\n\(one)\nb\n", "a\n\(two)\nb\n")
    expectBoth("a\n\(one)\nb\n", "a\n\(two)\nb\n", in: text)
    #expect(text.contains("<<<<<<<"))
    let lineEnds = FileMerge.marked("a\r\nb\r\nc\r\n", "a\r\nd\r\nc\r\n")
    expectBoth("a\r\nb\r\nc\r\n", "a\r\nd\r\nc\r\n", in: lineEnds)
    #expect(lineEnds == "a\r\n<<<<<<< ours\nb\r\n=======\nd\r\n>>>>>>> theirs\nc\r\n")
    func set(_ text: String) -> [UInt8] { file(#""answers": {"documentsReady": ["\#(text)"]}"#) }
    let both = try FileMerge(
      base: file(#""answers": {"documentsReady": []}"#), ours: set(one), theirs: set(two))
    #expect(both.text.utf8.count > both.text.count && both.text.contains(#"", ""#), "\(both.text)")
  }

  @Test func `both texts are complete between the markers`() {
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

  @Test func `files of 20,000 answers are merged`() throws {
    // Just below the size limit of 1 MiB.
    func answers(_ text: (Int) -> String) -> [UInt8] {
      let members = (0..<20_000).map { #""key\#($0)": "\#(text($0))""# }.joined(separator: ",\n")
      return file(#""answers": {\#(members)}"#)
    }
    let base = answers { _ in "one" }
    let merge = try FileMerge(
      base: base, ours: answers { $0 % 3 == 0 ? "two" : "one" },
      theirs: answers { $0 % 3 == 1 ? "three" : "one" })
    #expect(merge.conflicts.isEmpty && merge.resultError == nil)
    #expect(merge.text.contains(#""key3": "two""#) && merge.text.contains(#""key4": "three""#))
    let clash = try FileMerge(
      base: base, ours: answers { $0 < 5000 ? "two" : "one" }, theirs: answers { $0 < 5000 ? "three" : "one" }
    )
    #expect(clash.conflicts.count == 5000 && clash.conflicts == clash.conflicts.sorted())
    #expect(
      clash.text.utf8.split(separator: UInt8(ascii: "\n")).filter { $0.elementsEqual("=======".utf8) }.count
        == 5000)
  }
}
