import Testing
import WizardJSON

@Suite struct ValueTests {
  @Test func `equality ignores offsets and the order of members`() throws {
    let left = try JSONReader.read(Array(#"{"a":1,"b":[2]}"#.utf8))
    let right = try JSONReader.read(Array(#" { "b": [ 2 ], "a": 1 }"#.utf8))
    #expect(left == right)
    #expect(left.value == ["a": 1, "b": [2]])
  }

  @Test(arguments: [
    ("{\"a\":1}", "{\"a\":2}"), ("{\"a\":1}", "{\"b\":1}"), ("{\"a\":1}", "{\"a\":1,\"b\":1}"),
    ("[1,2]", "[2,1]"),
    ("1", "1.0"), ("1.0", "1.00"), ("1", "\"1\""), ("0", "false"), ("null", "0"), ("[]", "{}"), ("0", "-0"),
    ("\"\u{E9}\"", "\"e\u{301}\""), ("\"\u{212B}\"", "\"A\u{30A}\""), ("{\"\u{E9}\":1}", "{\"e\u{301}\":1}"),
  ])
  func `values with different texts are not equal`(left: String, right: String) throws {
    #expect(try JSONReader.read(Array(left.utf8)) != JSONReader.read(Array(right.utf8)))
  }

  @Test func `a node returns nil for another type`() throws {
    let node = try JSONReader.read(Array(#"{"s":"x","i":5,"n":5.0,"b":true,"a":[1],"é":null}"#.utf8))
    #expect(node["s"]?.string == "x")
    #expect(node["i"]?.integer == 5)
    #expect(node["n"]?.integer == nil)
    #expect(node["b"]?.bool == true)
    #expect(node["a"]?.elements?.first?.integer == 1)
    #expect(node.members?.map(\.key) == ["s", "i", "n", "b", "a", "é"])
    #expect(node["é"]?.value == .null)
    #expect(node["e\u{301}"] == nil)
    #expect(node["i"]?.string == nil)
    #expect(node["s"]?["s"] == nil)
    #expect(node.elements == nil && node.bool == nil && node["s"]?.members == nil)
  }

  @Test func `values are built from literals, cases and lists`() {
    let name = "x"
    let literal: JSONValue = ["s": .string(name), "n": [1, true, "t", .null]]
    let built = JSONValue.object(of: [
      ("s", "x"), ("n", .array(of: [.integer(1), .bool(true), .string("t"), .null])),
    ])
    #expect(literal == built)
    #expect(JSONValue.array(of: [name, "y"]) == ["x", "y"])
  }

  @Test func `error codes are unique and start with json`() {
    let ids = JSONErrorCode.allCases.map(\.rawValue)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("json.") })
  }
}

@Suite struct PlaceTests {
  private static let text = "a\n中é😀b\r\n\rz\n"

  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (2, 2, 1), (5, 2, 2), (7, 2, 3), (11, 2, 4), (12, 2, 5), (13, 2, 6), (14, 3, 1),
    (15, 4, 1),
    (16, 4, 2), (17, 5, 1), (18, 5, 1), (-1, 1, 1), (99, 5, 1),
  ])
  func `an offset is converted to a line and a column in scalars`(offset: Int, line: Int, column: Int) {
    let place = SourceLocation(of: offset, in: Array(Self.text.utf8))
    #expect((place.line, place.column) == (line, column))
  }

  @Test func `an offset inside a character counts as that character, and an empty text has one location`() {
    let bytes = Array(Self.text.utf8)
    #expect(SourceLocation(of: 9, in: bytes) == SourceLocation(of: 7, in: bytes))
    #expect(SourceLocation(of: 2, in: Array("a\r".utf8)) == SourceLocation(of: 2, in: Array("a\n".utf8)))
    #expect(SourceLocation(of: 0, in: []) == SourceLocation(of: 3, in: []))
  }
}
