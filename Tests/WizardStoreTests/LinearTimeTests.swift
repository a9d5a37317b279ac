import TestSupport
import Testing
import WizardCore
import WizardJSON

@testable import WizardStore

/// Readers and writers of hostile files take linear time.
@Suite(.serialized) struct LinearTimeTests {
  private func expectLinear<Input>(
    _ make: (Int) -> Input, size: Int, _ body: (Input) -> Void,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let time = LinearTime(make, size: size, body)
    #expect(time.isLinear, "\(time)", sourceLocation: sourceLocation)
  }

  private static func file(_ answers: String) -> [UInt8] {
    Array("{\"schema\": 1, \"flow\": \"register\", \"answers\": {\(answers)}}".utf8)
  }

  private static func unknownAnswers(_ count: Int, _ value: String = "x") -> [UInt8] {
    file((0..<count).map { "\"key\($0)\": \"\(value)\"" }.joined(separator: ",\n"))
  }

  /// A text of one awkward character.
  private static func awkward(_ piece: String) -> (Int) -> [UInt8] {
    { count in
      let text = String(repeating: piece, count: count)
      return file("\"legalName\": \"\(text)\", \"unknown\": \"\(text)\"")
    }
  }

  private static func roundTrip(_ bytes: [UInt8]) {
    guard let session = try? AnswersFile.decode(bytes) else {
      Issue.record("the file is refused")
      return
    }
    let text = AnswersFile.encode(session)
    #expect(text.utf8.count > bytes.count / 2)
  }

  @Test func `a file of many unknown answers is read and written in linear time`() {
    expectLinear({ Self.unknownAnswers($0) }, size: 3500, Self.roundTrip)
  }

  @Test(arguments: ["\\t", "\u{FE0F}", "\u{301}\u{323}", "\u{200D}", "e\u{301}", "\u{1F1E8}", "\u{1100}"])
  func `a text of one awkward character is read and written in linear time`(_ piece: String) {
    expectLinear(Self.awkward(piece), size: 25_000 / piece.utf8.count, Self.roundTrip)
  }

  @Test(arguments: ["\\t", "\u{FE0F}", "\u{301}\u{323}", "\u{200D}", "e\u{301}", "\u{1F1E8}", "\u{1100}"])
  func `rules and settings with a text of one awkward character are read in linear time`(_ piece: String) {
    expectLinear(
      { count in
        let text = String(repeating: piece, count: count)
        return (
          Array(#"{"schema":1,"facts":{"certification.fee":{"value":3000,"note":"\#(text)"}}}"#.utf8),
          Array(#"{"schema":1,"agency":{"name":"\#(text)"}}"#.utf8)
        )
      }, size: 25_000 / piece.utf8.count
    ) { rules, settings in
      #expect((try? RulesFile.decode(rules)) != nil && (try? SettingsFile.decode(settings)) != nil)
    }
  }

  @Test func `a large session is saved in linear time`() throws {
    let name = try Sample.name()
    expectLinear(
      { count in
        var session = Sample.session()
        for number in 0..<count { session.unknownAnswers["key\(number)"] = .text("x") }
        return SavedSession(
          name: name, revision: 1, created: Sample.day, updated: Sample.day, session: session)
      }, size: 2000
    ) { #expect($0.verifiedBytes() != nil) }
  }

  @Test func `files are merged in linear time, with and without conflicts`() {
    for isConflict in [true, false] {
      expectLinear(
        { count in
          (
            Self.unknownAnswers(count), Self.unknownAnswers(count, isConflict ? "y" : "x"),
            Self.unknownAnswers(count, "z")
          )
        }, size: 1250
      ) { base, ours, theirs in
        let merge = try? FileMerge(base: base, ours: ours, theirs: theirs)
        #expect(merge?.conflicts.isEmpty == !isConflict && merge?.resultError == nil)
      }
    }
  }

  @Test func `two texts without a common line are marked in linear time`() {
    expectLinear({ String(repeating: "a\n", count: $0) }, size: 12_500) { text in
      #expect(FileMerge.marked(text, "b\n").utf8.count > text.utf8.count)
    }
  }

  @Test func `an index finds the same locations as a search from the start`() {
    let bytes = Array("a\r\nb\n\r中文é\n\(String(repeating: "x中\n", count: 300))".utf8)
    let index = SourceLocationIndex(bytes)
    for offset in -1...bytes.count + 1 {
      #expect(index.location(of: offset) == SourceLocation(of: offset, in: bytes))
    }
    #expect(SourceLocationIndex([]).location(of: 3) == SourceLocation(of: 0, in: []))
  }
}
