import Testing
import WizardJSON

/// Invalid bytes and their error.
struct Refused: CustomTestStringConvertible, Sendable {
  let bytes: [UInt8]
  let error: JSONError
  var testDescription: String { String(decoding: bytes.prefix(60), as: UTF8.self).debugDescription }

  init(_ text: String, _ code: JSONErrorCode, _ offset: Int, key: String? = nil, limit: Int? = nil) {
    bytes = Array(text.utf8)
    error = JSONError(code, at: offset, key: key, limit: limit)
  }

  /// A JSON string with these bytes; the offset counts from the first of them.
  init(string content: [UInt8], _ code: JSONErrorCode, _ offset: Int) {
    bytes = [0x22] + content + [0x22]
    error = JSONError(code, at: 1 + offset)
  }

  init(bytes: [UInt8], _ code: JSONErrorCode, _ offset: Int) {
    self.bytes = bytes
    error = JSONError(code, at: offset)
  }
}

@Suite struct RefusedTests {
  @Test(arguments: structure + numbers + escapes + malformedUTF8 + wholeText)
  func `an invalid text is refused with its error and offset`(refused: Refused) {
    #expect(throws: refused.error) { try JSONReader.read(refused.bytes) }
  }

  @Test func `every error code is tested`() {
    let tables = Self.structure + Self.numbers + Self.escapes + Self.malformedUTF8 + Self.wholeText
    let tested = Set(tables.map(\.error.code)).union([.tooLarge])
    #expect(tested == Set(JSONErrorCode.allCases))
  }

  static let structure = [
    Refused("[", .truncated, 1),
    Refused("{", .truncated, 1),
    Refused("[1", .truncated, 2),
    Refused("[1,", .truncated, 3),
    Refused("[1, ", .truncated, 4),
    Refused("{\"a\"", .truncated, 4),
    Refused("{\"a\":", .truncated, 5),
    Refused("{\"a\":1", .truncated, 6),
    Refused("{\"a\":1,", .truncated, 7),
    Refused("[1,]", .trailingComma, 2),
    Refused("[1 , ]", .trailingComma, 3),
    Refused("{\"a\":1,}", .trailingComma, 6),
    Refused("[,]", .valueExpected, 1),
    Refused("[,1]", .valueExpected, 1),
    Refused("[1,,2]", .valueExpected, 3),
    Refused("[1 2]", .commaExpected, 3),
    Refused("[1:2]", .commaExpected, 2),
    Refused("[\"a\" \"b\"]", .commaExpected, 5),
    Refused("[1}", .commaExpected, 2),
    Refused("{\"a\":1]", .commaExpected, 6),
    Refused("{\"a\":1 \"b\":2}", .commaExpected, 7),
    Refused("[}", .valueExpected, 1),
    Refused("]", .valueExpected, 0),
    Refused("}", .valueExpected, 0),
    Refused(",", .valueExpected, 0),
    Refused("{]", .keyExpected, 1),
    Refused("{,}", .keyExpected, 1),
    Refused("{a:1}", .keyExpected, 1),
    Refused("{'a':1}", .keyExpected, 1),
    Refused("{1:1}", .keyExpected, 1),
    Refused("{null:1}", .keyExpected, 1),
    Refused("{\"a\":1,,\"b\":2}", .keyExpected, 7),
    Refused("{\"a\":1,b}", .keyExpected, 7),
    Refused("{\"a\"}", .colonExpected, 4),
    Refused("{\"a\" 1}", .colonExpected, 5),
    Refused("{\"a\",1}", .colonExpected, 4),
    Refused("{\"a\":}", .valueExpected, 5),
    Refused("{\"a\"::1}", .valueExpected, 5),
    Refused("'a'", .valueExpected, 0),
    Refused("é", .valueExpected, 0),
    Refused("\u{A0}1", .valueExpected, 0),
    Refused("\u{C}1", .valueExpected, 0),
    Refused("True", .valueExpected, 0),
    Refused("undefined", .valueExpected, 0),
    Refused("tru", .truncated, 3),
    Refused("nul]", .malformedLiteral, 3),
    Refused("[nil]", .malformedLiteral, 2),
    Refused("fALSE", .malformedLiteral, 1),
    Refused("[truex]", .commaExpected, 5),
    Refused("1 2", .trailingData, 2),
    Refused("{}{}", .trailingData, 2),
    Refused("[]]", .trailingData, 2),
    Refused("null\0", .trailingData, 4),
    Refused("truefalse", .trailingData, 4),
    Refused("// a\n1", .comment, 0),
    Refused("/* a */ 1", .comment, 0),
    Refused("# a\n1", .comment, 0),
    Refused("[1 // a\n]", .comment, 3),
    Refused("[1, /* a */ 2]", .comment, 4),
    Refused("{\"a\" /**/: 1}", .comment, 5),
    Refused("{/**/}", .comment, 1),
    Refused("1 #", .comment, 2),
    Refused("{\"a\":1,\"a\":1}", .duplicateKey, 7, key: "a"),
    Refused("{\"a\":1, \"b\":2, \"\\u0061\" :1}", .duplicateKey, 15, key: "a"),
    Refused("{\"\":1,\"\":2}", .duplicateKey, 6, key: ""),
    Refused("{\"\\/\":1,\"/\":2}", .duplicateKey, 8, key: "/"),
    Refused("[{\"x\":{\"\\ud83d\\ude00\":1,\"😀\":2}}]", .duplicateKey, 24, key: "😀"),
    Refused("{\"a\":1,\"a\"", .duplicateKey, 7, key: "a"),
    Refused("{\"\(String(repeating: "k", count: 1001))\": 1}", .keyTooLong, 1, limit: 1000),
    Refused("[{\"a\": 1, \"\(String(repeating: "e\u{301}", count: 400))\"", .keyTooLong, 10, limit: 1000),
    Refused(String(repeating: "[", count: 33), .tooDeep, 32, limit: 32),
    Refused(String(repeating: "[", count: 100_000), .tooDeep, 32, limit: 32),
    Refused(String(repeating: "{\"a\":", count: 33), .tooDeep, 160, limit: 32),
    Refused(String(repeating: "[{\"a\":", count: 17), .tooDeep, 96, limit: 32),
  ]

  static let numbers = [
    Refused("-", .truncated, 1),
    Refused("1.", .truncated, 2),
    Refused("1e", .truncated, 2),
    Refused("1e-", .truncated, 3),
    Refused("[-]", .malformedNumber, 2),
    Refused("[- 1]", .malformedNumber, 2),
    Refused("--1", .malformedNumber, 1),
    Refused("+1", .malformedNumber, 0),
    Refused("-+1", .malformedNumber, 1),
    Refused(".5", .malformedNumber, 0),
    Refused("-.5", .malformedNumber, 1),
    Refused("[1.]", .malformedNumber, 3),
    Refused("1.e1", .malformedNumber, 2),
    Refused("1..5", .malformedNumber, 2),
    Refused("[1e]", .malformedNumber, 3),
    Refused("1ee2", .malformedNumber, 2),
    Refused("1e+-2", .malformedNumber, 3),
    Refused("-Infinity", .malformedNumber, 1),
    Refused("Infinity", .valueExpected, 0),
    Refused("NaN", .valueExpected, 0),
    Refused("[00]", .leadingZero, 1),
    Refused("[012]", .leadingZero, 1),
    Refused("-012", .leadingZero, 1),
    Refused("00.5", .leadingZero, 0),
    Refused("0x1F", .trailingData, 1),
    Refused("1_000", .trailingData, 1),
    Refused("1.5.5", .trailingData, 3),
    Refused("1e2.5", .trailingData, 3),
    Refused("[1a]", .commaExpected, 2),
    Refused("１", .valueExpected, 0),
    Refused("[1,000]", .leadingZero, 3),
  ]

  static let escapes = [
    Refused("\"", .truncated, 1),
    Refused("\"a", .truncated, 2),
    Refused("\"\\", .truncated, 2),
    Refused("\"\\\"", .truncated, 3),
    Refused("\"\\u", .truncated, 3),
    Refused("\"\\u00", .truncated, 5),
    Refused("\"\\ud83d", .truncated, 7),
    Refused("\"\\ud83d\\", .truncated, 8),
    Refused("\"\\ud83d\\ude0", .truncated, 12),
    Refused(#""a\x41""#, .malformedEscape, 2),
    Refused(#""\'""#, .malformedEscape, 1),
    Refused(#""\0""#, .malformedEscape, 1),
    Refused(#""\a""#, .malformedEscape, 1),
    Refused(#""\N""#, .malformedEscape, 1),
    Refused(#""\U0041""#, .malformedEscape, 1),
    Refused(#""\u{41}""#, .malformedEscape, 1),
    Refused(#""\u004g""#, .malformedEscape, 1),
    Refused(#""\u 041""#, .malformedEscape, 1),
    Refused(#""\u+041""#, .malformedEscape, 1),
    Refused(#""\u""#, .malformedEscape, 1),
    Refused(#""\u123" "#, .malformedEscape, 1),
    Refused("\"\\\n\"", .malformedEscape, 1),
    Refused("\"\\é\"", .malformedEscape, 1),
    Refused(#""\ud800""#, .loneSurrogate, 1),
    Refused(#""ab\udc00""#, .loneSurrogate, 3),
    Refused(#""\ude00\ud83d""#, .loneSurrogate, 1),
    Refused(#""\ud800\ud800""#, .loneSurrogate, 1),
    Refused(#""\ud800\u0041""#, .loneSurrogate, 1),
    Refused(#""\udc00\udc00""#, .loneSurrogate, 1),
    Refused(#""\ud800\n""#, .loneSurrogate, 1),
    Refused(#""\ud800x""#, .loneSurrogate, 1),
    Refused(#""\ud83d\ude00\ude00""#, .loneSurrogate, 13),
    Refused(#""\ud83d\uXX00""#, .malformedEscape, 7),
    Refused(#"{"\udfff":1}"#, .loneSurrogate, 2),
    Refused("\"a\nb\"", .controlCharacter, 2),
    Refused("\"\t\"", .controlCharacter, 1),
    Refused("\"\0\"", .controlCharacter, 1),
    Refused("\"\u{1F}\"", .controlCharacter, 1),
    Refused("\"\u{1B}[31m\"", .controlCharacter, 1),
    Refused("{\"a\r\":1}", .controlCharacter, 3),
  ]

  static let malformedUTF8 = [
    Refused(string: [0x80], .malformedUTF8, 0),
    Refused(string: [0x61, 0xBF, 0x61], .malformedUTF8, 1),
    Refused(string: [0xC0, 0xAF], .malformedUTF8, 0),
    Refused(string: [0xC1, 0xBF], .malformedUTF8, 0),
    Refused(string: [0xC3], .malformedUTF8, 0),
    Refused(string: [0xC3, 0x28], .malformedUTF8, 0),
    Refused(string: [0xE0, 0x80, 0xAF], .malformedUTF8, 0),
    Refused(string: [0xE0, 0x9F, 0xBF], .malformedUTF8, 0),
    Refused(string: [0xE4, 0xB8], .malformedUTF8, 0),
    Refused(string: [0xE4, 0xB8, 0xAD, 0xE6, 0x96, 0x41], .malformedUTF8, 3),
    Refused(string: [0xED, 0xA0, 0x80], .malformedUTF8, 0),
    Refused(string: [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], .malformedUTF8, 0),
    Refused(string: [0xED, 0xBF, 0xBF], .malformedUTF8, 0),
    Refused(string: [0xF0, 0x80, 0x80, 0xAF], .malformedUTF8, 0),
    Refused(string: [0xF0, 0x8F, 0xBF, 0xBF], .malformedUTF8, 0),
    Refused(string: [0xF0, 0x9F, 0x98], .malformedUTF8, 0),
    Refused(string: [0xF0, 0x9F, 0x98, 0xC0], .malformedUTF8, 0),
    Refused(string: [0xF4, 0x90, 0x80, 0x80], .malformedUTF8, 0),
    Refused(string: [0xF5, 0x80, 0x80, 0x80], .malformedUTF8, 0),
    Refused(string: [0xF8, 0x88, 0x80, 0x80, 0x80], .malformedUTF8, 0),
    Refused(string: [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], .malformedUTF8, 0),
    Refused(string: [0xFE], .malformedUTF8, 0),
    Refused(string: [0xFF], .malformedUTF8, 0),
    Refused(bytes: [0x22, 0xE4, 0xB8], .truncated, 3),
    Refused(bytes: [0x22, 0xF0, 0x9F, 0x98], .truncated, 4),
    Refused(bytes: [0x5B, 0x80, 0x5D], .valueExpected, 1),
  ]

  static let wholeText = [
    Refused("", .empty, 0),
    Refused(" \n", .empty, 2),
    Refused("\u{FEFF}{}", .byteOrderMark, 0),
    Refused("\u{FEFF}", .byteOrderMark, 0),
    Refused(bytes: [0xEF, 0xBB], .valueExpected, 0),
    Refused(" \u{FEFF}{}", .valueExpected, 1),
    Refused(bytes: [0xFF, 0xFE, 0x7B, 0, 0x7D, 0], .otherEncoding, 0),
    Refused(bytes: [0xFE, 0xFF, 0, 0x7B, 0, 0x7D], .otherEncoding, 0),
    Refused(bytes: [0x7B, 0, 0x7D, 0], .otherEncoding, 0),
    Refused(bytes: [0, 0x7B, 0, 0x7D], .otherEncoding, 0),
    Refused(bytes: [0, 0, 0xFE, 0xFF], .otherEncoding, 0),
    Refused(bytes: [0xFF, 0xFE, 0, 0], .otherEncoding, 0),
    Refused(bytes: [0, 0, 0, 0x31], .otherEncoding, 0),
    Refused(bytes: [0x31, 0, 0, 0], .otherEncoding, 0),
    Refused(bytes: [0], .valueExpected, 0),
    Refused(bytes: [0, 0, 0, 0, 0, 0, 0, 0], .valueExpected, 0),
    Refused("{}\0\0\0\0", .trailingData, 2),
  ]
}

@Suite struct LimitTests {
  @Test func `a text of the maximum size is read, one byte more is refused`() throws {
    let limits = JSONLimits(bytes: 4)
    #expect(try JSONReader.read(Array("null".utf8), limits: limits).value == .null)
    #expect(throws: JSONError(.tooLarge, at: 4, limit: 4)) {
      try JSONReader.read(Array("null ".utf8), limits: limits)
    }
  }

  @Test func `the default size limit is 1 MiB`() throws {
    let large = [UInt8](repeating: 0x20, count: (1 << 20) - 1) + [0x31]
    #expect(try JSONReader.read(large).value == 1)
    #expect(throws: JSONError(.tooLarge, at: 1 << 20, limit: 1 << 20)) { try JSONReader.read(large + [0x20]) }
  }

  @Test func `the depth limit is between 0 and 512`() throws {
    #expect(try JSONReader.read(Array("1".utf8), limits: JSONLimits(depth: 0)).value == 1)
    #expect(throws: JSONError(.tooDeep, at: 0, limit: 0)) {
      try JSONReader.read(Array("[]".utf8), limits: JSONLimits(depth: 0))
    }
    let limits = JSONLimits(depth: .max)
    let deep = String(repeating: "{\"a\":[", count: 256) + String(repeating: "]}", count: 256)
    #expect(JSONWriter.compact(try JSONReader.read(Array(deep.utf8), limits: limits).value).utf8.count > 512)
    #expect(throws: JSONError(.tooDeep, at: 512, limit: 512)) {
      try JSONReader.read(Array(repeating: UInt8(ascii: "["), count: 1 << 20), limits: limits)
    }
  }

  @Test func `closed arrays do not count towards the depth`() throws {
    let flat = "[" + Array(repeating: "[{}]", count: 100).joined(separator: ",") + "]"
    #expect(try JSONReader.read(Array(flat.utf8), limits: JSONLimits(depth: 3)).elements?.count == 100)
  }

  @Test(arguments: [2, 15, 16, 17, 31, 32, 33, 80])
  func `a duplicate key is found in an object of any size`(count: Int) throws {
    // The two halves have canonically equivalent keys of the same size, which are different keys.
    let keys = (0..<count).map { "\"k\($0)\u{212B}\"" } + (0..<count).map { "\"k\($0)A\u{30A}\"" }
    let text = "{" + keys.map { $0 + ":0" }.joined(separator: ",")
    #expect(try JSONReader.read(Array((text + "}").utf8)).members?.count == 2 * count)
    for key in [0, count - 1, count, 2 * count - 1] {
      let error = JSONError(
        .duplicateKey, at: text.utf8.count + 1, key: String(keys[key].dropFirst().dropLast()))
      #expect(throws: error) { try JSONReader.read(Array((text + "," + keys[key] + ":0}").utf8)) }
    }
  }

  @Test func `an object with 30,000 keys is read`() throws {
    let members = (0..<30_000).map { "\"\($0)\":0" }.joined(separator: ",")
    #expect(try JSONReader.read(Array("{\(members)}".utf8)).members?.count == 30_000)
  }
}
