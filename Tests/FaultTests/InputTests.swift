import Foundation
import TestSupport
import Testing
import WizardCore

extension FaultTests {
  /// Input that arrives with pauses in it, or that no keyboard sends.
  @Suite struct InputTests {
    enum Step: Sendable, CustomStringConvertible {
      case bytes([UInt8])
      case pause(Int)

      static func text(_ text: String) -> Step { .bytes(Array(text.utf8)) }

      var description: String {
        switch self {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self).debugDescription
        case .pause(let milliseconds): "\(milliseconds) ms"
        }
      }
    }

    /// Typed last: once it is shown, everything before it has been read.
    private static let last = "完"

    private func send(_ steps: [Step], to session: TerminalSession) {
      for step in steps {
        switch step {
        case .bytes(let bytes): session.terminal.type(bytes)
        case .pause(let milliseconds): usleep(useconds_t(milliseconds) * 1000)
        }
      }
    }

    /// Ends the program and returns what the field holds.
    private func draft(_ session: TerminalSession) throws -> String? {
      session.child.signal(SIGTERM)
      let end = try #require(session.child.wait(seconds: 30), "the program goes on")
      #expect(end.status == 0)
      #expect(session.faultsOfTerminal("after the input") == [])
      return try session.found().drafts[.legalName]
    }

    static let cases: [([Step], String)] = [
      // A paste ends with its end mark only.
      (
        [.text("\u{1B}[200~晨星（上海）"), .pause(1300), .text("\n贸易有限公司\u{1B}[201~")],
        "晨星（上海） 贸易有限公司完"
      ),
      ([.text("\u{1B}[200~晨星\u{1B}[20"), .pause(100), .text("1~")], "晨星完"),
      // A reply is never text.
      ([.text("ab\u{1B}]11;rgb:1e1e/"), .pause(60), .text("1e1e/1e1e\u{1B}\\")], "ab完"),
      ([.text("ab\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}"), .pause(300), .text("\\")], "ab完"),
      ([.text("ab\u{1B}[12;"), .pause(300), .text("40R")], "ab完"),
      // The rest of a sequence is never text.
      ([.text("ab\u{1B}"), .pause(60), .text("[D")], "a完b"),
      ([.text("ab\u{1B}["), .pause(300), .text("D")], "a完b"),
      ([.text("ab\u{1B}[<0;7"), .pause(100), .text(";9m")], "ab完"),
      // Unknown sequences are ignored whole.
      ([.text("a\u{1B}[?62;1c\u{1B}[99;99~\u{1B}Oz\u{1B}P1$r0m\u{1B}\\\u{1B}[Ib")], "ab完"),
      // A character whose bytes arrive with a pause is kept, bytes that are not UTF-8 are not.
      ([.bytes([0xE6, 0x99]), .pause(300), .bytes([0xA8])], "晨完"),
      ([.bytes([0x61, 0xFF, 0x62, 0xC0, 0x80, 0x63, 0xE6, 0x64, 0x9B, 0x65])], "abcde完"),
      // Numbers of any size.
      (
        [
          .text("ab\u{1B}[1;-9223372036854775808A\u{1B}[1;-9223372036854775808R\u{1B}[9223372036854775808;2R")
        ],
        "ab完"
      ),
      ([.text("ab\u{1B}[<0;99999999999999999999;-9223372036854775808M\u{1B}[<0;2147483648;1M")], "ab完"),
    ]

    @Test(arguments: cases) func `the field holds what was typed`(steps: [Step], expected: String) throws {
      let session = try TerminalSession(variables: ["TERM": "xterm-256color"])
      try session.waitForScreen()
      send(steps, to: session)
      usleep(100_000)
      session.terminal.type(Self.last)
      try #require(session.terminal.wait(for: Self.last, seconds: 20), "\(session.transcript)")
      #expect(try draft(session) == expected)
    }

    @Test func `ESCDELAY sets how long Esc waits for the rest of a sequence`() throws {
      let session = try TerminalSession(variables: ["ESCDELAY": "1500"])
      try session.waitForScreen()
      send([.text("ab\u{1B}"), .pause(800), .text("[D")], to: session)
      session.terminal.type(Self.last)
      #expect(session.terminal.wait(for: Self.last, seconds: 20))
      #expect(try draft(session) == "a完b")
    }

    @Test func `Alt with Enter accepts the field as Enter does`() throws {
      let session = try TerminalSession()
      try session.waitForScreen()
      try session.type(["晨", "星"])
      session.terminal.type("\u{1B}\r")
      let end = Date().addingTimeInterval(20)
      while try session.fixture.saved().answers[.legalName] == nil, Date() < end { usleep(20_000) }
      #expect(try session.fixture.saved().answers[.legalName] == .text("晨星"))
    }

    @Test(arguments: ["\u{3}", "\u{1B}[99;5u", "\u{1B}[27;5;99~", "\u{1B}[99;5:1u"])
    func `Ctrl-C is understood in every keyboard mode`(bytes: String) throws {
      let session = try TerminalSession()
      try session.waitForScreen()
      session.terminal.type(bytes)
      #expect(session.terminal.wait(for: "Quit wxwizard?", seconds: 20))
    }

    @Test func `random sequences with numbers at every limit neither end nor stall the program`() throws {
      let numbers = [
        "", "0", "1", "2", "255", "65535", "65536", "2147483647", "2147483648", "-2147483648", "4294967296",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "99999999999999999999999",
      ]
      var random = SplitMix64(seed: 41)
      let session = try TerminalSession(variables: ["TERM": "xterm-256color"])
      try session.waitForScreen()
      for _ in 0..<400 {
        let parameters = (0...random.below(4)).map { _ in numbers[random.below(numbers.count)] }
        let introducer = ["[", "[<", "[?", "[>", "O"][random.below(5)]
        let final = Array("ABCDRMmtcy~")[random.below(11)]
        session.terminal.type("\u{1B}\(introducer)\(parameters.joined(separator: ";"))\(final)")
        session.terminal.listen()
      }
      usleep(300_000)
      #expect(session.child.wait(seconds: 0) == nil)
      _ = try draft(session)
    }
  }
}
