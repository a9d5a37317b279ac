import Testing
import WizardCore
import WizardJSON
import WizardStore

@Suite struct AnswersFileTests {
  private static func decode(_ text: String) throws -> Session { try AnswersFile.decode(Array(text.utf8)) }

  private static func refusal(_ text: String) -> FileError? {
    do throws(FileError) {
      _ = try AnswersFile.decode(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func `the documented example is decoded`() throws {
    let session = try Self.decode(
      """
      {"schema": 1, "flow": "register",
       "answers": {"email": "ops@example.cn", "emailUnused": true, "subjectType": "enterprise"},
       "done": {"activateEmail": "2026-11-20"}}
      """)
    #expect(
      session
        == Session(
          flow: .register,
          answers: [
            .email: .text("ops@example.cn"), .emailUnused: .yesNo(true), .subjectType: .text("enterprise"),
          ],
          done: [.activateEmail: try #require(CivilDate(iso: "2026-11-20"))]))
  }

  @Test func `a full session survives encoding and decoding`() throws {
    let text = AnswersFile.encode(Sample.full)
    let copy = try Self.decode(text)
    #expect(copy == Sample.full)
    #expect(AnswersFile.encode(copy) == text)
  }

  @Test(arguments: FlowID.allCases) func `an empty session of every flow survives encoding and decoding`(
    _ flow: FlowID
  ) throws {
    #expect(try Self.decode(AnswersFile.encode(Session(flow: flow))) == Session(flow: flow))
  }

  @Test func `the file has one answer per line, sorted by key`() {
    let session = Session(
      flow: .register,
      answers: [.email: .text("a"), .developers: .count(2), .documentsReady: .set(["licence", "x"])])
    #expect(
      AnswersFile.encode(session) == """
        {
          "answers": {
            "developers": 2,
            "documentsReady": ["licence", "x"],
            "email": "a"
          },
          "flow": "register",
          "schema": 1
        }

        """)
  }

  @Test(arguments: [
    ("null", "null"), ("5.0", "5.0"), ("-0", "-0"), ("1e400", "1e400"),
    (#"{"b":1,"a":2}"#, #"{"a": 2, "b": 1}"#),
    (#"["a",1]"#, #"["a", 1]"#), ("[[]]", "[[]]"), ("99999999999999999999", "99999999999999999999"),
  ])
  func `a value of no answer's type is kept as JSON text`(_ value: String, _ kept: String) throws {
    let session = try Self.decode(#"{"schema":1,"flow":"start","answers":{"goal":\#(value)}}"#)
    #expect(session.answers[.goal] == .foreign(kept))
    #expect(try Self.decode(AnswersFile.encode(session)) == session)
  }

  @Test func `unknown fields and tasks are kept separately and written back`() throws {
    let session = try Self.decode(
      #"{"schema":1,"flow":"start","answers":{"goal":"x","gaol":[1]},"done":{"fly":"2026-02-28"}}"#)
    #expect(session.answers == [.goal: .text("x")])
    #expect(session.unknownAnswers == ["gaol": .foreign("[1]")])
    #expect(session.unknownTasks.keys.sorted() == ["fly"])
    #expect(try Self.decode(AnswersFile.encode(session)) == session)
  }

  @Test func `attempts are kept as written, and a null reason is no reason`() throws {
    let session = try Self.decode(
      #"{"schema":1,"flow":"start","answers":{},"attempts":[{"step":"?","outcome":"!","reason":null,"on":"x"}]}"#
    )
    #expect(session.attempts == [Attempt(step: "?", outcome: "!", on: "x")])
  }

  @Test(
    arguments: [
      ("[]", "", 0, .object),
      (#" {"schema":"1"}"#, "schema", 11, .schema),
      (#"{"schema":0}"#, "schema", 10, .schema),
      (#"{"schema":1.0}"#, "schema", 10, .schema),
      (#"{"schema":99999999999999999999}"#, "schema", 10, .schema),
      (#"{"schema":1,"flow":"rejister","answers":{}}"#, "flow", 19, .flow),
      (#"{"schema":1,"flow":1,"answers":{}}"#, "flow", 19, .flow),
      (#"{"schema":1,"flow":"start","answers":[]}"#, "answers", 37, .object),
      (#"{"schema":1,"flow":"start","answers":{},"dnoe":{}}"#, "dnoe", 40, .knownKey),
      (#"{"schema":1,"flow":"start","answers":{},"done":[]}"#, "done", 47, .object),
      (
        #"{"schema":1,"flow":"start","answers":{},"done":{"payTransfer":true}}"#, "done.payTransfer", 62,
        .date
      ),
      (#"{"schema":1,"flow":"start","answers":{},"done":{"fly":"2026-02-29"}}"#, "done.fly", 54, .date),
      (#"{"schema":1,"flow":"start","answers":{},"attempts":{}}"#, "attempts", 51, .array),
      (#"{"schema":1,"flow":"start","answers":{},"attempts":["x"]}"#, "attempts[0]", 52, .object),
      (
        #"{"schema":1,"flow":"start","answers":{},"attempts":[{"step":"a","outcome":"b","on":3}]}"#,
        "attempts[0].on", 83, .text
      ),
      (
        #"{"schema":1,"flow":"start","answers":{},"attempts":[{"reason":[],"step":"a","outcome":"b","on":"c"}]}"#,
        "attempts[0].reason", 62, .textOrNull
      ),
      (
        #"{"schema":1,"flow":"start","answers":{},"attempts":[{"why":1,"step":"a","outcome":"b","on":"c"}]}"#,
        "attempts[0].why", 53, .knownKey
      ),
      (#"{"schema":1,"flow":"start","answers":{},"id":"A"}"#, "id", 45, .name),
      (#"{"schema":1,"flow":"start","answers":{},"revision":-1}"#, "revision", 51, .count),
      (#"{"schema":1,"flow":"start","answers":{},"revision":9223372036854775807}"#, "revision", 51, .count),
      (#"{"schema":1,"flow":"start","answers":{},"created":"now"}"#, "created", 50, .date),
      (#"{"schema":1,"flow":"start","answers":{},"lastStep":"limbo"}"#, "lastStep", 51, .step),
      (#"{"schema":1,"flow":"start","answers":{},"facts":{"a.b":1}}"#, "facts.a.b", 55, .text),
      (#"{"schema":1,"flow":"start","answers":{},"checksum":1}"#, "checksum", 51, .checksum),
    ] as [(String, String, Int, FileError.Expected)])
  func `a malformed member is refused with its path and offset`(
    _ text: String, _ path: String, _ offset: Int, _ expected: FileError.Expected
  ) {
    #expect(Self.refusal(text) == .malformed(path: path, offset: offset, expected: expected))
  }

  @Test(
    arguments: [
      ("{}", "schema", 0, .schema), (#" {"flow":"start"}"#, "schema", 1, .schema),
      (#"{"schema":1,"answers":{}}"#, "flow", 0, .flow),
      (#"{"schema":1,"flow":"start"}"#, "answers", 0, .object),
      (#"{"schema":1,"flow":"start","answers":{},"attempts":[{}]}"#, "attempts[0].step", 52, .text),
      (
        #"{"schema":1,"flow":"start","answers":{},"attempts":[{"step":"a","outcome":"b"}]}"#,
        "attempts[0].on",
        52, .text
      ),
    ] as [(String, String, Int, FileError.Expected)])
  func `a missing member is refused with its path and the offset of the object`(
    _ text: String, _ path: String, _ offset: Int, _ expected: FileError.Expected
  ) {
    #expect(Self.refusal(text) == .lacking(path: path, offset: offset, expected: expected))
  }

  @Test func `a newer schema is reported before any other error`() {
    #expect(Self.refusal(#"{"steps":[],"schema":2}"#) == .newerSchema(2))
  }

  @Test func `canonically equivalent keys are refused as duplicates`() {
    let text = "{\"schema\":1,\"flow\":\"start\",\"answers\":{\"\u{E9}\":1,\"e\u{301}\":2}}"
    let offset = 45
    #expect(Self.refusal(text) == .json(JSONError(.duplicateKey, at: offset, key: "e\u{301}")))
  }

  @Test(arguments: [
    ("", "json.empty", 0), (#"{"schema":1"#, "json.truncated", 11),
    (#"{"schema":1,}"#, "json.trailingComma", 11),
    (#"{"schema":1,"schema":1}"#, "json.duplicateKey", 12), ("\u{FEFF}{}", "json.byteOrderMark", 0),
  ])
  func `text that is not JSON is refused with the reader's code and offset`(
    _ text: String, _ code: String, _ offset: Int
  ) {
    #expect(Self.refusal(text)?.code == code)
    #expect(Self.refusal(text)?.offset == offset)
  }

  @Test func `every truncated file is refused`() {
    let bytes = Array(AnswersFile.encode(Sample.full).utf8)
    // A file without the last line break is complete.
    for count in 0..<bytes.count - 1 {
      #expect(throws: FileError.self) { try AnswersFile.decode(Array(bytes[..<count])) }
    }
  }

  @Test func `only regular files up to the size limit are read`() throws {
    let folder = TemporaryFolder()
    func refusal(_ name: String) -> FileError? {
      do throws(FileError) {
        _ = try AnswersFile.read(folder.path + "/" + name)
        return nil
      } catch {
        return error
      }
    }
    folder.write([UInt8](repeating: 32, count: FileSystem.largestFile), to: "full")
    folder.write([UInt8](repeating: 32, count: FileSystem.largestFile + 1), to: "over")
    #expect(refusal("full") == nil)
    #expect(refusal("over") == .tooLarge(limit: 1_048_576))
    #expect(refusal("nothing") == .missing)
    #expect(refusal(".") == .notRegularFile)
    #expect(mkfifoIn(folder, "fifo"))
    #expect(refusal("fifo") == .notRegularFile)
  }
}
