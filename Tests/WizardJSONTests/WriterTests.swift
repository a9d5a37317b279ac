import Testing
import WizardJSON

@Suite struct WriterTests {
  @Test func `an answers file has one answer per line, sorted keys and a final line break`() {
    let value: JSONValue = [
      "schema": 1, "flow": "register", "done": [:], "attempts": [["on": "2026-11-20", "step": "transfer"]],
      "answers": [
        "emailUnused": true, "email": "ops@example.cn", "documentsReady": ["licence", "legalPersonIDCard"],
        "nothing": [],
      ],
    ]
    #expect(
      JSONWriter.lines(value) == """
        {
          "answers": {
            "documentsReady": ["licence", "legalPersonIDCard"],
            "email": "ops@example.cn",
            "emailUnused": true,
            "nothing": []
          },
          "attempts": [
            {
              "on": "2026-11-20",
              "step": "transfer"
            }
          ],
          "done": {},
          "flow": "register",
          "schema": 1
        }

        """)
  }

  @Test func `compact output has one line`() {
    let value: JSONValue = ["b": [1, ["x": .null]], "a": [:], "c": "line\nbreak"]
    #expect(JSONWriter.compact(value) == #"{"a": {}, "b": [1, {"x": null}], "c": "line\nbreak"}"#)
  }

  @Test func `keys keep the given order on request, at every level`() {
    let value = JSONValue.object(of: [("b", 1), ("a", ["d": 2, "c": 3])])
    #expect(JSONWriter.compact(value, keys: .asGiven) == #"{"b": 1, "a": {"d": 2, "c": 3}}"#)
    #expect(JSONWriter.lines(["b": 1, "a": 2], keys: .asGiven) == "{\n  \"b\": 1,\n  \"a\": 2\n}\n")
  }

  @Test func `keys are sorted by their bytes`() {
    let value: JSONValue = [
      "é": 1, "e\u{301}": 2, "z": 3, "Z": 4, "😀": 5, "\u{FFFF}": 6, "": 7, "a": 8, "aa": 9,
    ]
    #expect(
      JSONWriter.compact(value)
        == "{\"\": 7, \"Z\": 4, \"a\": 8, \"aa\": 9, \"e\u{301}\": 2, \"z\": 3, \"é\": 1, \"\u{FFFF}\": 6, \"😀\": 5}"
    )
  }

  @Test func `a long array of scalars has one element per line`() {
    let sixteen = JSONValue.array(of: (0..<16).map { JSONValue.integer($0) })
    let seventeen = JSONValue.array(of: (0..<17).map { JSONValue.integer($0) })
    #expect(JSONWriter.lines(sixteen).split(separator: "\n").count == 1)
    #expect(JSONWriter.lines(seventeen).split(separator: "\n").count == 19)
    #expect(JSONWriter.lines([[1], [2]]) == "[\n  [1],\n  [2]\n]\n")
  }

  @Test(arguments: [
    ("\"\\/", #"\"\\/"#), ("\n\r\t", #"\n\r\t"#),
    ("\0\u{8}\u{C}\u{1B}\u{1F}", #"\u0000\u0008\u000c\u001b\u001f"#),
    ("\r\n", #"\r\n"#), ("\u{7F}\u{80}\u{9B}\u{9F}\u{A0}", "\\u007f\\u0080\\u009b\\u009f\u{A0}"),
    ("\u{2027}\u{2028}\u{2029}", "\u{2027}\\u2028\\u2029"),
    ("\u{61C}\u{200E}\u{200F}", #"\u061c\u200e\u200f"#),
    ("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{202F}", "\\u202a\\u202b\\u202c\\u202d\\u202e\u{202F}"),
    ("\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}\u{206A}", "\u{2065}\\u2066\\u2067\\u2068\\u2069\u{206A}"),
    ("中文（é）👩‍👧\u{10FFFF}", "中文（é）👩‍👧\u{10FFFF}"),
  ])
  func `characters that a terminal may interpret are escaped, others are not`(text: String, written: String) {
    #expect(Array(JSONWriter.compact(.string(text)).utf8) == Array("\"\(written)\"".utf8))
    let object: JSONValue = [text: 0]
    #expect(Array(JSONWriter.compact(object).utf8) == Array("{\"\(written)\": 0}".utf8))
  }

  @Test func `numbers are written unchanged`() throws {
    let text = "[-0, 5.0, 1e400, 1E+03, 9223372036854775808, -9223372036854775808]"
    #expect(JSONWriter.compact(try JSONReader.read(Array(text.utf8)).value) == text)
  }
}
