import TestSupport
import Testing
import WizardJSON

@Suite struct RoundTripTests {
  @Test func `written values are read back unchanged`() throws {
    var random = SplitMix64(seed: 2026)
    for number in 0..<20_000 {
      let value = Self.value(depth: 2, &random)
      let text = number.isMultiple(of: 2) ? JSONWriter.compact(value) : JSONWriter.lines(value)
      let read = try JSONReader.read(Array(text.utf8)).value
      guard read == value else {
        Issue.record("value \(number): \(text)")
        return
      }
    }
  }

  @Test func `equal values give equal texts whatever the order of members`() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<500 {
      let value = Self.value(depth: 3, &random)
      let asGiven = JSONWriter.compact(value, keys: .asGiven)
      #expect(try JSONReader.read(Array(asGiven.utf8)).value == value)
      #expect(JSONWriter.lines(Self.shuffled(value, &random)) == JSONWriter.lines(value))
    }
  }

  @Test func `offsets are those of the first byte of each key and value`() throws {
    let bytes = Array(#" {"a" : [ -1, "x" ], "é":{"b":null} }"#.utf8)
    let node = try JSONReader.read(bytes)
    let members = try #require(node.members)
    #expect(node.offset == 1)
    #expect(members.map(\.keyOffset) == [2, 21])
    #expect(members.map(\.node.offset) == [8, 26])
    #expect(node["a"]?.elements?.map(\.offset) == [10, 14])
    #expect(node["é"]?["b"]?.offset == 31)
  }

  private static let pieces: [String] = [
    "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\r\n", "\t", "\0", "\u{1B}", "\u{7F}", "\u{85}", "é",
    "e\u{301}", "中",
    "（", "\u{2028}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{FFFF}", "😀", "👩‍👧", "\u{10FFFF}", "\\u0041",
  ]
  private static let numbers = ["-0", "5.0", "1e400", "-1.25E-7", "9223372036854775808", "0.1e+1"]

  private static func text(_ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...4, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
    return text
  }

  private static func value(depth: Int, _ random: inout SplitMix64) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int.random(in: .min ... .max, using: &random))
    case 3: return .number(numbers.randomElement(using: &random) ?? "0.0")
    case 4, 5: return .string(text(&random))
    case 6:
      return .array(
        of: (0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth - 1, &random) })
    default:
      // The index makes each key unique.
      return .object(
        of: (0..<Int.random(in: 0...3, using: &random)).map {
          (text(&random) + "\($0)", value(depth: depth - 1, &random))
        })
    }
  }

  private static func shuffled(_ value: JSONValue, _ random: inout SplitMix64) -> JSONValue {
    switch value {
    case .object(let members):
      .object(
        members.map { JSONMember($0.key, JSONNode(shuffled($0.value, &random))) }.shuffled(using: &random))
    case .array(let elements): .array(of: elements.map { shuffled($0.value, &random) })
    default: value
    }
  }
}
