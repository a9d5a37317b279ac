import Foundation
import TestSupport
import Testing
import WizardCore
import WizardJSON
import WizardStore

@testable import WizardText

extension FaultTests {
  /// Hostile input to every file reader.
  @Suite struct ReaderTests {
    enum Reader: String, CaseIterable, Sendable {
      case session, answers, rules, screens

      /// Whether the bytes are accepted; a trap would end the test.
      func accepts(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .session: (try? SavedSession.decode(bytes, as: SessionFixture.name)) != nil
        case .answers: (try? AnswersFile.decode(bytes)) != nil
        case .rules: (try? RulesFile.decode(bytes)) != nil
        case .screens:
          (try? PageParser.parse(bytes, file: "page") { text throws(PageParser.UnknownPlaceholder) in
            try Template.fill(text) { FactID.named($0) == nil ? nil : "1" }
          }) != nil
        }
      }

      var seeds: [String] {
        switch self {
        case .session:
          [
            """
            {"answers":{"email":"a@b.cn","emailUnused":true,"developers":3,"documentsReady":["licence"]},
            "created":"2026-11-20","facts":{"transfer.days":"10"},"flow":"register","id":"shop","revision":4,
            "schema":1,"updated":"2026-11-20","lastStep":"email"}
            """
          ]
        case .answers:
          [
            #"{"schema":1,"flow":"register","answers":{"email":"a@b.cn","code":null,"x":[{"y":-0}]}}"#,
            """
            {"schema":1,"flow":"certify","answers":{},"done":{"payTransfer":"2026-11-20","fly":"2024-02-29"},
            "attempts":[{"step":"platformReview","outcome":"rejected","reason":"document","on":"2026-11-20"}]}
            """,
          ]
        case .rules:
          [
            #"{"schema":1,"facts":{"certification.fee":{"value":3000,"note":"n"},"transfer.days":{"value":9}}}"#,
            #"{"schema":1,"holidays":{"2027":{"holidays":["2027-01-01"],"workingWeekends":["2027-01-03"]}}}"#,
          ]
        case .screens:
          [
            "# Title\ntext {certification.fee}\n- `email` E-mail — the mail\n  - `a` A — b\n> notice\n",
            "# 标题\n## `late` Heading\n- item\n> {transfer.days}\n",
          ]
        }
      }

      var fragments: [String] {
        switch self {
        case .screens:
          ["# ", "## `", "- `", "  - `", "> ", "{", "}", " — ", "`", "\n", "\r\n", "\t", "{x}", "\u{202E}"]
        default:
          [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud83d", "1e400", "-0", "9223372036854775808",
            "null",
            "true", " ", "\u{E9}", "e\u{301}", "\"2026-02-30\"", "\"0000-00-00\"", "\"9999-12-31\"",
            "\"id\":\"..\"",
            "\"schema\":2", "\"checksum\":\"0000000000000000\"", String(repeating: "[", count: 40),
            "\u{1B}[2J",
          ]
        }
      }
    }

    @Test(arguments: Reader.allCases) func `no input traps or needs much time or memory`(_ reader: Reader)
      throws
    {
      let count = FaultTests.times(full: 100_000, sample: 20_000)
      let start = try Self.startMeasuringMemory()
      nonisolated(unsafe) var slowest = 0.0
      nonisolated(unsafe) var taken = 0
      let lock = NSLock()
      let parts = 8
      let faults = Trials.run(parts) { part in
        var mutator = Mutator(seed: UInt64(part) + 1, reader.seeds, reader.fragments)
        var longest = 0.0
        var good = 0
        for _ in 0..<count / parts {
          let input = mutator.next()
          let begin = Self.processorTime
          if reader.accepts(input) { good += 1 }
          longest = max(longest, Self.processorTime - begin)
        }
        lock.withLock {
          slowest = max(slowest, longest)
          taken += good
        }
        return longest > 0.1 ? ["\(reader): \(longest) s"] : []
      }
      let more = try Self.peakMemory() - start
      #expect(faults == [])
      #expect(more < 64 << 20)
      // Some inputs are accepted, so the mutations also reach the content.
      #expect(taken > count / 200)
      #expect(reader.seeds.allSatisfy { reader.accepts(Array($0.utf8)) })
      FaultReport.note(
        "inputs to the reader of \(reader)",
        "\(count / parts * parts), \(taken) accepted, at most \(Int(slowest * 1000)) ms and \(more >> 20) MiB"
      )
    }

    @Test(arguments: Reader.allCases) func `inputs of the maximum size are read quickly`(
      _ reader: Reader
    ) {
      let mebibyte = 1 << 20
      func filled(_ head: String, _ piece: String, _ tail: String) -> [UInt8] {
        let times = (mebibyte - head.utf8.count - tail.utf8.count) / piece.utf8.count
        return Array((head + String(repeating: piece, count: times) + tail).utf8)
      }
      let keys = "{" + (0..<60_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
      let inputs = [
        filled("", "[", ""), filled("", "{\"a\":", ""), filled("\"", "\\u4e2d", "\""),
        filled("[0", ",0", "]"),
        filled("{\"schema\":1,\"flow\":\"register\",\"answers\":{\"email\":\"", "x", "\"}}"),
        Array(keys.utf8),
        filled("# T\n", "- `a` b — c\n", ""), filled("# T\n", "{", ""), filled("# T\n", "> \u{4E2D}\n", ""),
        filled("", "\n", ""), filled("# ", "e\u{301}", ""), filled("", "1", ""), filled("", "\0", ""),
      ]
      for (number, input) in inputs.enumerated() {
        let begin = Self.processorTime
        _ = reader.accepts(input)
        // In a debug build; each input has 1 MiB.
        #expect(Self.processorTime - begin < 20, "\(reader), \(number)")
      }
    }

    @Test func `the program reads the largest inputs in 64 MiB of memory`() throws {
      let fixture = try SessionFixture()
      let deep = fixture.home.path + "/deep.json"
      let wide = fixture.home.path + "/wide.json"
      try Data(repeating: UInt8(ascii: "["), count: 1 << 20).write(to: URL(filePath: deep))
      let keys = (0..<60_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
      try Data("{\"schema\":1,\"flow\":\"register\",\"answers\":{\(keys)".utf8).write(to: URL(filePath: wide))
      func check(_ path: String, bytes: Int) throws -> Program.Run {
        try Program.run(
          "/usr/bin/prlimit",
          ["--data=\(bytes)", Program.path, "check", path, "--today", SessionFixture.day],
          environment: Program.environment(home: fixture.home.path))
      }
      for path in [deep, wide] {
        let run = try check(path, bytes: 64 << 20)
        #expect(run.status == 3 && run.errors.contains(": line 1, column "), "\(run)")
        // The limit has an effect.
        #expect(try check(path, bytes: 1 << 20).status > 3)
      }
      FaultReport.note(
        "1 MiB of brackets, and of keys, to `check`", "refused within 64 MiB of memory")
    }

    @Test func `invalid cases of the public JSON test suite are refused by every reader`() {
      for text in Self.refused {
        for reader in [Reader.session, .answers, .rules] {
          #expect(!reader.accepts(Array(text.utf8)), "\(reader): \(text.debugDescription)")
          // Also inside a file that is valid otherwise.
          let file = "{\"schema\":1,\"flow\":\"register\",\"answers\":{\"x\":\(text)}}"
          let isRefused = (try? JSONReader.read(Array(text.utf8))) == nil
          if isRefused, reader == .answers {
            #expect(!reader.accepts(Array(file.utf8)), "\(text.debugDescription)")
          }
        }
        #expect((try? JSONReader.read(Array(text.utf8))) == nil, "\(text.debugDescription)")
      }
      for text in Self.accepted {
        #expect((try? JSONReader.read(Array(text.utf8))) != nil, "\(text.debugDescription)")
      }
      FaultReport.note(
        "cases like those of the public JSON test suite",
        "\(Self.refused.count) refused, \(Self.accepted.count) accepted")
    }

    /// Cases that must be refused.
    ///
    /// Invalid UTF-8 is covered by the reader's own tests.
    private static let refused = [
      "[1 true]", "[a\u{E5}]", "[\"\": 1]", "[\"\"],", "[,1]", "[1,,2]", "[\"x\",,]", "[\"x\"]]", "[\"\",]",
      "[\"x\"", "[x",
      "[3[4]]", "[1:2]", "[,]", "[-]", "[   , \"\"]", "[\"a\",\n4\n,1,", "[1,]", "[1,,]", "[\"\u{B}a\"\\f]",
      "[*]", "[\"\"",
      "[1,", "[1,\n1\n,1", "[{}", "[fals]", "[nul]", "[tru]", "123\0", "[++1234]", "[+1]", "[+Inf]", "[-01]",
      "[-1.0.]",
      "[-2.]", "[-NaN]", "[.-1]", "[.2e-3]", "[0.1.2]", "[0.3e+]", "[0.3e]", "[0.e1]", "[0E+]", "[0E]",
      "[0e+]", "[0e]",
      "[1.0e+]", "[1.0e-]", "[1.0e]", "[1 000.0]", "[1eE2]", "[2.e+3]", "[2.e-3]", "[2.e3]", "[9.e+]",
      "[Inf]", "[NaN]",
      "[\u{FF11}]", "[1+2]", "[0x1]", "[0x42]", "[Infinity]", "[0e+-1]", "[-123.123foo]", "[-Infinity]",
      "[-foo]", "[- 1]",
      "[-012]", "[-.123]", "[-1x]", "[1ea]", "[1.]", "[.123]", "[1.2a-3]", "[1.8011670033376514H-308]",
      "[012]",
      "[\"x\", truth]", "{[: \"x\"}\n", "{\"x\", null}", "{\"x\"::\"b\"}", "{\u{1F1E8}\u{1F1ED}}",
      "{\"a\":\"a\" 123}",
      "{key: 'value'}", "{\"a\" b}", "{:\"b\"}", "{\"a\" \"b\"}", "{\"a\":", "{\"a\"", "{1:1}",
      "{9999E9999:1}",
      "{null:null,null:null}", "{\"id\":0,,,,,}", "{'a':0}", "{\"id\":0,}", "{\"a\":\"b\"}/**/",
      "{\"a\":\"b\"}/**//",
      "{\"a\":\"b\"}//", "{\"a\":\"b\"}/", "{\"a\":\"b\",,\"c\":\"d\"}", "{a: \"b\"}", "{\"a\":\"a",
      "{ \"foo\" : \"bar\", \"a\" }",
      "{\"a\":\"b\"}#", " ", "[\"\\uD800\\\"]", "[\"\\uD800\\u\"]", "[\"\\uD800\\u1\"]", "[\"\\uD800\\u1x\"]",
      "[\u{E9}]",
      "[\"\\\0\"]", "[\"\\x00\"]", "[\"\\\\\\\"]", "[\"\\\t\"]", "[\"\\\u{1F300}\"]", "[\"\\\"]",
      "[\"\\u00A\"]",
      "[\"\\uD834\\uDd\"]", "[\"\\uD800\\uD800\\x\"]", "[\"\\a\"]", "[\"\\uqqqq\"]", "[\\u0020\"asd\"]",
      "[\\n]", "\"",
      "['single quote']", "abc", "[\"\\", "[\"a\0a\"]", "[\"new\nline\"]", "[\"\t\"]", "\"\\UA66D\"", "\"\"x",
      "<.>", "[<null>]", "[1]x", "[1]]", "[\"asd]", "a\u{E5}", "[True]", "1]", "{\"x\": true,", "[][]", "]",
      "\u{FEFF}{}", "",
      "[", "2@", "{}}", "{\"\":", "{\"a\":/*comment*/\"b\"}", "{\"a\": true} \"x\"", "['", "[,", "[{", "[\"a",
      "[\"a\"", "{", "{]",
      "{,", "{[", "{\"a", "{'a'", "[\"\\{[\"\\{[\"\\{[\"\\{", "*", "{\"a\":\"b\"}#{}", "[\\u000A\"\"]", "[1",
      "[ false, nul",
      "[ true, fals", "[ false, tru", "{\"asd\":\"asd\"", "\u{E5}", "[\u{2060}]", "\u{FEFF}", "[\u{C}]",
      String(repeating: "[", count: 100_000), String(repeating: "[{\"\":", count: 50_000),
      // Left to the implementation by the suite and refused here: duplicate keys and lone surrogates.
      "{\"a\":\"b\",\"a\":\"c\"}", "{\"a\":\"b\",\"a\":\"b\"}", "{\"\\uDFAA\":0}", "[\"\\uDADA\"]",
      "[\"\\uD888\\u1234\"]",
      "[\"\\uD800\\n\"]", "[\"\\uDd1ea\"]", "[\"\\uD800\\uD800\\n\"]", "[\"\\ud800\"]", "[\"\\ud800abc\"]",
      "[\"\\uDd1e\\uD834\"]", "[\"\\uDFAA\"]",
      String(repeating: "[", count: 500) + String(repeating: "]", count: 500),
    ]

    private static let accepted = [
      "[[]   ]", "[\"\"]", "[]", "[\"a\"]", "[false]", "[null, 1, \"1\", {}]", "[null]", "[1\n]", " [1]",
      "[1,null,null,null,2]",
      "[2] ", "[123e65]", "[0e+1]", "[0e1]", "[ 4]", "[-0.00000000000000000000000000000001]", "[20e1]",
      "[-0]", "[-123]",
      "[-1]", "[1E22]", "[1E-2]", "[1E+2]", "[123e45]", "[123.456e78]", "[1e-2]", "[1e+2]", "[123]",
      "[123.456789]",
      "[0.4e00669999999999999999999999999999999999999999999999999999999999999]", "[-1e+9999]", "[1.5e+9999]",
      "[123123e100000]", "[-237462374673276894279832749832423479823246327846]",
      "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}",
      "{\"asd\":\"sdf\"}", "{}", "{\"\":0}", "{\"foo\\u0000bar\": 42}",
      "{ \"min\": -1.0e+28, \"max\": 1.0e+28 }",
      "{\"x\":[{\"id\": \"xxxxxxxxxx\"}], \"id\": \"xxxx\"}", "{\"a\":[]}", "{\"title\":\"\\u041f\"}",
      "{\n\"a\": \"b\"\n}",
      "[\"\\u0060\\u012a\\u12AB\"]", "[\"\\uD801\\udc37\"]", "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]",
      "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\\\u0000\"]", "[\"\\\"\"]", "[\"a/*b*/c/*d//e\"]",
      "[\"\\\\a\"]",
      "[\"\\\\n\"]", "[\"\\u0012\"]", "[\"\\uFFFF\"]", "[ \"asd\"]", "[\"\u{10FFFF}\"]", "[\"\u{FFFF}\"]",
      "[\"\\u0000\"]",
      "[\"\u{3C0}\"]", "[\"asd \"]", "\" \"", "[\"\\uD834\\uDd1e\"]", "[\"\\u0821\"]", "[\"\\u0123\"]",
      "[\"\u{2028}\"]",
      "[\"\u{2029}\"]", "[\"\\u0061\\u30af\\u30EA\\u30b9\"]", "[\"new\\u000Aline\"]", "[\"\u{7F}\"]",
      "[\"\\uA66D\"]",
      "[\"\\u005C\"]", "[\"\u{2342}\u{3234}\u{2342}\"]", "[\"\\u200B\"]", "[\"\\u2064\"]", "[\"\\uFDD0\"]",
      "[\"\\uFFFE\"]",
      "[\"\\u0022\"]", "[\"a\u{7F}a\"]", "false", "42", "-0.1", "null", "\"asd\"", "true", "\"\"",
      "[\"a\"]\n", "[true]", " [] ",
    ]

    // MARK: - Measurements

    /// The processor time of this thread in seconds, independent of other processes.
    private static var processorTime: Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }

    /// Resets the peak memory use and returns it in bytes.
    private static func startMeasuringMemory() throws -> Int {
      guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else {
        throw Missing("the kernel does not allow measuring peak memory")
      }
      try file.write(contentsOf: Data("5".utf8))
      return try peakMemory()
    }

    private static func peakMemory() throws -> Int {
      let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") }),
        let kibibytes = Int(line.split(separator: " ").dropLast().last ?? "")
      else { throw Missing("the kernel does not report peak memory") }
      return kibibytes * 1024
    }
  }
}
