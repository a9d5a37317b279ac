import Testing
import WizardJSON

/// A valid text and its value.
struct Accepted: CustomTestStringConvertible, Sendable {
  let text: String
  let value: JSONValue
  var testDescription: String { text.debugDescription }

  init(_ text: String, _ value: JSONValue) {
    self.text = text
    self.value = value
  }
}

@Suite struct AcceptedTests {
  @Test(arguments: structure + numbers + strings)
  func `a valid text is read`(accepted: Accepted) throws {
    #expect(try JSONReader.read(Array(accepted.text.utf8)).value == accepted.value)
  }

  static let structure = [
    Accepted("null", .null),
    Accepted("true", true),
    Accepted("false", false),
    Accepted(" \t\r\n null \n\r\t ", .null),
    Accepted("[]", []),
    Accepted("[ \n ]", []),
    Accepted("{}", [:]),
    Accepted("{\t}", [:]),
    Accepted("[1]", [1]),
    Accepted("[1,2]", [1, 2]),
    Accepted(" [ 1 , 2 ] ", [1, 2]),
    Accepted("[[],[[]]]", [[], [[]]]),
    Accepted("[null,true,false,0,\"\",[],{}]", [.null, true, false, 0, "", [], [:]]),
    Accepted("[null,null]", [.null, .null]),
    Accepted("{\"a\":1}", ["a": 1]),
    Accepted("{\"\":0}", ["": 0]),
    Accepted("{ \"a\" : { \"b\" : [ ] } , \"c\" : null }", ["a": ["b": []], "c": .null]),
    Accepted("{\"a\":1,\"A\":2,\"a \":3}", ["a": 1, "A": 2, "a ": 3]),
    Accepted("{\"a\":{\"a\":{\"a\":1}}}", ["a": ["a": ["a": 1]]]),
    Accepted("[{\"a\":1},{\"a\":1}]", [["a": 1], ["a": 1]]),
    Accepted("{\"\\u0061b\":1,\"b\":2}", ["ab": 1, "b": 2]),
    Accepted("{\"名称\":\"上海（测试）公司\"}", ["名称": "上海（测试）公司"]),
    // Canonically equivalent keys are different keys.
    Accepted("{\"\u{E9}\":1,\"e\u{301}\":2}", ["\u{E9}": 1, "e\u{301}": 2]),
    Accepted(String(repeating: "[", count: 31) + "{}" + String(repeating: "]", count: 31), nested(31)),
  ]

  static let numbers = [
    Accepted("0", 0),
    Accepted("7", 7),
    Accepted("-1", -1),
    Accepted("10", 10),
    Accepted("1234567890", 1_234_567_890),
    Accepted("9223372036854775807", .integer(.max)),
    Accepted("-9223372036854775808", .integer(.min)),
    Accepted("9223372036854775808", .number("9223372036854775808")),
    Accepted("-9223372036854775809", .number("-9223372036854775809")),
    Accepted("123456789012345678901234567890", .number("123456789012345678901234567890")),
    Accepted("-0", .number("-0")),
    Accepted("0.0", .number("0.0")),
    Accepted("-0.0", .number("-0.0")),
    Accepted("5.0", .number("5.0")),
    Accepted("0.5", .number("0.5")),
    Accepted("-123.456", .number("-123.456")),
    Accepted("1e3", .number("1e3")),
    Accepted("1E3", .number("1E3")),
    Accepted("1e+3", .number("1e+3")),
    Accepted("1E-03", .number("1E-03")),
    Accepted("0e0", .number("0e0")),
    Accepted("0e+1", .number("0e+1")),
    Accepted("1.50e-2", .number("1.50e-2")),
    Accepted("1e400", .number("1e400")),
    Accepted("-1e-9999", .number("-1e-9999")),
    Accepted("0.\(String(repeating: "0", count: 80))1", .number("0.\(String(repeating: "0", count: 80))1")),
    Accepted("[-0,1e1]", [.number("-0"), .number("1e1")]),
  ]

  static let strings = [
    Accepted("\"\"", ""),
    Accepted("\" \"", " "),
    Accepted("\"plain\"", "plain"),
    Accepted(#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    Accepted(#""\u0041\u00e9\u00E9""#, "A\u{E9}\u{E9}"),
    Accepted(#""\u0000""#, "\0"),
    Accepted(#""\u001f""#, "\u{1F}"),
    Accepted(#""\u0022\u005C""#, "\"\\"),
    Accepted(#""\\u0041""#, "\\u0041"),
    Accepted(#""\\\\n""#, "\\\\n"),
    Accepted(#""\u4E2d\u6587""#, "中文"),
    Accepted(#""\ud83d\ude00""#, "😀"),
    Accepted(#""\uD83D\uDE00\uD83D\uDE00""#, "😀😀"),
    Accepted(#""\uD800\uDC00""#, "\u{10000}"),
    Accepted(#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
    Accepted(#""\uD7FF\uE000""#, "\u{D7FF}\u{E000}"),
    Accepted(#""\ufeff\uFFFE\uffff""#, "\u{FEFF}\u{FFFE}\u{FFFF}"),
    Accepted(#""\u2028\u2029""#, "\u{2028}\u{2029}"),
    Accepted(#""a\u0301""#, "a\u{301}"),
    Accepted("\"/*#//\"", "/*#//"),
    Accepted("\"\u{7F}\u{80}\u{9F}\"", "\u{7F}\u{80}\u{9F}"),
    Accepted("\"\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\"", "\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"),
    Accepted("\"\u{D7FF}\u{E000}\"", "\u{D7FF}\u{E000}"),
    Accepted("\"\u{FEFF}\u{2028}\u{202E}\"", "\u{FEFF}\u{2028}\u{202E}"),
    Accepted("\"a\u{301}\"", "a\u{301}"),
    Accepted("\"中文👩‍👩‍👧\\n混排\"", "中文👩‍👩‍👧\n混排"),
    Accepted("\"longer than a small string, \\u00e9\"", "longer than a small string, é"),
  ]

  static func nested(_ levels: Int) -> JSONValue {
    (0..<levels).reduce([:]) { value, _ in [value] }
  }
}
