import CNcurses
import TestSupport
import Testing

@testable import WizardUI

@Suite struct InputAssemblerTests {
  /// Stands for ncurses, which here knows the defined sequences but returns every byte by itself.
  private static func assembler(escapeDelay: Int = 200) -> InputAssembler {
    let codes = Dictionary(CursesKeys.definitions.map { ($0.sequence, $0.code) }) { $1 }
    return InputAssembler(escapeDelay: escapeDelay) { codes[$0] }
  }

  /// Feeds bytes; a number of milliseconds stands for a pause.
  private static func keys(_ steps: [Step], escapeDelay: Int = 200) -> [Key] {
    var assembler = assembler(escapeDelay: escapeDelay)
    for step in steps { step.feed(&assembler) }
    var keys: [Key] = []
    while let key = assembler.nextKey() { keys.append(key) }
    return keys
  }

  enum Step: Sendable, CustomStringConvertible {
    case bytes([UInt8])
    case pause(Int)

    static func text(_ text: String) -> Step { .bytes(Array(text.utf8)) }

    func feed(_ assembler: inout InputAssembler) {
      switch self {
      case .bytes(let bytes): for byte in bytes { assembler.accept(.byte(byte)) }
      case .pause(var milliseconds):
        while let timeout = assembler.timeout, timeout <= milliseconds {
          milliseconds -= timeout
          assembler.expire()
        }
      }
    }

    var description: String {
      switch self {
      case .bytes(let bytes): String(decoding: bytes, as: UTF8.self).debugDescription
      case .pause(let milliseconds): "\(milliseconds) ms"
      }
    }
  }

  private static func characters(_ text: String) -> [Key] { text.map { .character($0) } }

  // MARK: - Keys

  static let sequences: [(String, [Key])] = [
    ("a汉e\u{301}", characters("a汉e\u{301}")),
    ("👨‍👩‍👧", characters("👨‍👩‍👧")),
    ("\r\n\t\u{7F}\u{8}", [.enter, .enter, .tab, .backspace, .backspace]),
    ("\u{1}\u{1A}\u{0}\u{1E}\u{1F}", "az ^_".map { .control($0) }),
    ("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}[1;2D", [.up, .down, .right, .left]),
    (
      "\u{1B}[1;5C\u{1B}[1;3D\u{1B}b\u{1B}f\u{1B}Oc",
      [.wordRight, .wordLeft, .wordLeft, .wordRight, .wordRight]
    ),
    ("\u{1B}[H\u{1B}OF\u{1B}[7~\u{1B}[4~", [.home, .end, .home, .end]),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6;5~\u{1B}[Z", [.insert, .delete, .pageUp, .pageDown, .backTab]),
    ("\u{1B}OP\u{1B}[[B\u{1B}[15~\u{1B}[24~", [1, 2, 5, 12].map { .function($0) }),
    ("\u{1B}OM\u{1B}OI\u{1B}OX\u{1B}Op", [.enter, .tab, .character("="), .character("0")]),
    ("\u{1B}x\u{1B}_\u{1B}?", [.alt("x"), .alt("_"), .alt("?")]),
    ("\u{1B}\u{7F}", [.control("w")]),
    // Shift-Tab of the Linux console.
    ("\u{1B}\t", [.backTab]),
    // Alt with an arrow, as rxvt sends it.
    ("\u{1B}\u{1B}[D", [.wordLeft]),
    // Ctrl-C in the keyboard modes of kitty and xterm, and other keys of these modes.
    ("\u{1B}[99;5u\u{1B}[27;5;99~\u{1B}[67;6u", [.control("c"), .control("c"), .control("c")]),
    ("\u{1B}[97u\u{1B}[97;2u\u{1B}[97:65;2:1u\u{1B}[27;2;65~", characters("aAAA")),
    ("\u{1B}[13u\u{1B}[9;2u\u{1B}[27u\u{1B}[127;5u", [.enter, .backTab, .escape, .control("w")]),
    ("\u{1B}[104;3u\u{1B}[27;3;104~", [.alt("h"), .alt("h")]),
    // The release of a key and the press of Caps Lock are no input.
    ("\u{1B}[97;1:3u\u{1B}[57358uy", characters("y")),
    ("\u{1B}[I\u{1B}[O\u{1B}[201~y", characters("y")),
  ]

  @Test(arguments: sequences) func `bytes become keys`(bytes: String, expected: [Key]) {
    #expect(Self.keys([.text(bytes)]) == expected)
  }

  @Test(arguments: sequences.filter { !$0.0.hasPrefix("\u{1B}x") && !$0.0.hasPrefix("\u{1B}[1;5C") })
  func `a pause of 60 ms before any byte of a sequence changes nothing`(bytes: String, expected: [Key]) {
    let bytes = Array(bytes.utf8)
    for index in 1..<bytes.count {
      // Esc and a letter are Alt only when they arrive together.
      if bytes[index - 1] == 0x1B, !EscapeSequence.introducers.contains(bytes[index]) { continue }
      let keys = Self.keys([.bytes(Array(bytes[..<index])), .pause(60), .bytes(Array(bytes[index...]))])
      #expect(keys.joined == expected.joined, "split at \(index)")
    }
  }

  @Test func `Alt with Enter is Enter, also after a pause`() {
    #expect(Self.keys([.text("\u{1B}\r")]) == [.enter])
    #expect(Self.keys([.text("\u{1B}"), .pause(60), .text("\r")]) == [.enter])
  }

  @Test func `a key code after Esc is that key with Alt`() {
    var assembler = Self.assembler()
    assembler.accept(.byte(0x1B))
    assembler.accept(.keyCode(KEY_BACKSPACE))
    #expect(assembler.nextKey() == .control("w"))
  }

  // MARK: - Esc and time

  static let splitEscapes: [([Step], Int, [Key])] = [
    ([.text("\u{1B}"), .pause(60), .text("[D")], 200, [.left]),
    ([.text("\u{1B}"), .pause(300), .text("[D")], 200, [.escape]),
    ([.text("\u{1B}"), .pause(60), .text("[D")], 20, [.escape]),
    ([.text("\u{1B}"), .pause(60), .text("[D")], 0, [.escape]),
    ([.text("\u{1B}"), .pause(800), .text("[D")], 1000, [.left]),
    ([.text("\u{1B}["), .pause(300), .text("D")], 200, [.left]),
    ([.text("\u{1B}[1;"), .pause(3000), .text("5D")], 200, [.wordLeft]),
    ([.text("\u{1B}"), .pause(300), .text("OA")], 200, [.escape]),
    ([.text("\u{1B}"), .pause(300), .text("]11;rgb:0/0/0\u{1B}\\y")], 200, [.escape, .character("y")]),
    ([.text("\u{1B}"), .pause(300), .text("[200~ab\u{1B}[201~")], 200, [.escape, .paste("ab")]),
    // What a person types after Esc is text.
    ([.text("\u{1B}"), .pause(300), .text("["), .pause(300), .text("D")], 200, [.escape] + characters("[D")),
    (
      [.text("\u{1B}"), .pause(300), .text("O"), .pause(90), .text("PPO")], 200,
      [.escape] + characters("OPPO")
    ),
    ([.text("\u{1B}"), .pause(2000), .text("[D")], 200, [.escape] + characters("[D")),
    ([.text("\u{1B}"), .pause(60), .text("y")], 200, [.escape, .character("y")]),
    ([.text("\u{1B}\u{1B}"), .pause(300)], 200, [.escape, .escape]),
    ([.text("\u{1B}")], 200, []),
  ]

  @Test(arguments: splitEscapes)
  func `Esc is a key only after its delay, and the rest of a sequence is never text`(
    steps: [Step], escapeDelay: Int, expected: [Key]
  ) {
    #expect(Self.keys(steps, escapeDelay: escapeDelay) == expected)
  }

  @Test func `a bare introducer typed with Alt is dropped and does not take the next key`() {
    #expect(Self.keys([.text("\u{1B}]汉")]) == [.alt("]"), .character("汉")])
    #expect(Self.keys([.text("\u{1B}Pe")]) == [.alt("P"), .character("e")])
  }

  // MARK: - Replies

  @Test func `a cursor report is no key and is taken once`() {
    var assembler = Self.assembler()
    Step.text("\u{1B}[2;3R").feed(&assembler)
    let report = assembler.takeCursorReport()
    let again = assembler.takeCursorReport()
    #expect(!assembler.hasKey && report == GridPoint(row: 1, column: 2) && again == nil)
  }

  @Test func `a background colour split by time is never text`() {
    let reply = Array("\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\".utf8)
    for index in 1..<reply.count {
      var assembler = Self.assembler()
      Step.bytes(Array(reply[..<index])).feed(&assembler)
      Step.pause(150).feed(&assembler)
      Step.bytes(Array(reply[index...])).feed(&assembler)
      let background = assembler.takeBackground()
      #expect(background == "rgb:1e1e/1e1e/1e1e" && !assembler.hasKey, "split at \(index)")
    }
  }

  @Test(arguments: [
    "\u{1B}[?62;1;6c", "\u{1B}[>41;354;0c", "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}]4;1;rgb:0/0/0\u{7}", "\u{1B}[8;24;80t", "\u{1B}[?2026;2$y", "\u{1B}[M !!", "\u{1B}[<0;3;5M",
    "\u{1B}Oz",
    "\u{1B}[99;99;99~", "\u{1B}[1;129D", "\u{1B}[" + String(repeating: "9;", count: 5000) + "R",
    "\u{1B}]" + String(repeating: "9", count: 10_000) + "\u{7}",
  ])
  func `an unknown sequence is swallowed whole`(sequence: String) {
    #expect(Self.keys([.text(sequence + "y")]) == [.character("y")])
  }

  @Test func `Enter and Ctrl-C end a reply that never ends`() {
    #expect(Self.keys([.text("\u{1B}]11;rgb:abc\r")]) == [.enter])
    #expect(Self.keys([.text("\u{1B}P1$r\u{3}")]) == [.control("c")])
  }

  // MARK: - Text

  @Test func `a character split by a pause arrives whole`() {
    let bytes = Array("晨".utf8)
    #expect(Self.keys([.bytes([bytes[0]]), .pause(1500), .bytes(Array(bytes[1...]))]) == [.character("晨")])
  }

  @Test func `bytes that are not UTF-8 are ignored, and what follows is kept`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC0, 0x80, 0x63, 0xE6, 0x64, 0x9B, 0x65, 0xED, 0xA0, 0x80, 0x66]
    #expect(Self.keys([.bytes(bytes)]) == Self.characters("abcdef"))
    #expect(Self.keys([.bytes([0xC2, 0x9B]), .text("y")]) == Self.characters("y"))
  }

  // MARK: - Pastes

  @Test(arguments: [60, 1300, 60_000]) func `a paste ends with its end mark only`(pause: Int) {
    let keys = Self.keys([
      .text("\u{1B}[200~晨星（上海）"), .pause(pause), .text("\n贸易有限公司\u{1B}[20"), .pause(pause), .text("1~y"),
    ])
    #expect(keys == [.paste("晨星（上海）\n贸易有限公司"), .character("y")])
  }

  @Test func `a paste keeps its text and control characters, but no keys and no mouse`() {
    var assembler = Self.assembler()
    Step.text("\u{1B}[200~a\r\n\u{3}\u{1B}[A").feed(&assembler)
    assembler.accept(.keyCode(KEY_UP))
    assembler.accept(.mouse(Mouse(.press, row: 1, column: 1)))
    Step.bytes([0xFF]).feed(&assembler)
    Step.text("b\u{1B}\u{1B}[201~").feed(&assembler)
    #expect(assembler.nextKey() == .paste("a\r\n\u{3}\u{1B}[Ab\u{1B}"))
  }

  @Test func `a paste longer than 1 MiB is cut and still ends`() {
    var assembler = Self.assembler()
    Step.text("\u{1B}[200~").feed(&assembler)
    Step.bytes(Array(repeating: UInt8(ascii: "x"), count: 1 << 21)).feed(&assembler)
    Step.text("\u{1B}[201~").feed(&assembler)
    guard case .paste(let text)? = assembler.nextKey() else {
      Issue.record("the paste did not end")
      return
    }
    #expect(text.utf8.count == 1 << 20)
  }

  // MARK: - Hostile input

  /// Numbers at the limits of every integer type, and what is no number.
  static let numbers: [String] = [
    "", "0", "1", "2", "27", "200", "201", "255", "256", "32767", "32768", "-32768", "65535", "65536",
    "1114111",
    "1114112", "55296", "2147483647", "2147483648", "-2147483648", "4294967295", "4294967296",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616",
    "99999999999999999999999999999999999999", "+1", "1:2:3", "::", "０",
  ]

  @Test func `a report with any numbers traps nowhere and is never text`() {
    for final in "ABCDFHMPRSZcmtu~" {
      for first in Self.numbers {
        for second in Self.numbers {
          let sequence = "\u{1B}[\(first);\(second)\(final)"
          let texts = Self.keys([.text(sequence)]).filter {
            if case .character = $0 { true } else { false }
          }
          // Only CSI u names a character, and full-width digits are no part of a sequence.
          #expect(texts.isEmpty || final == "u" || sequence.contains("０"), "\(sequence.debugDescription)")
        }
      }
    }
  }

  @Test(arguments: 1...8) func `random sequences with random pauses leave the assembler working`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let parts = [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]11;", "\u{1B}P", "\u{1B}[<", "[", "<", ";", "?", "汉", "a",
    ]
    let ends = [
      "A", "R", "u", "~", "M", "m", "\u{7}", "\u{1B}\\", "\r", "\u{3}", "\u{1B}[200~", "\u{1B}[201~", "q",
    ]
    var assembler = Self.assembler()
    for _ in 0..<20_000 {
      for _ in 0..<random.below(4) {
        Step.text(parts[random.below(parts.count)] + Self.numbers[random.below(Self.numbers.count)]).feed(
          &assembler)
      }
      if random.below(3) == 0 { Step.bytes([UInt8(random.below(256))]).feed(&assembler) }
      if random.below(4) == 0 { assembler.accept(.keyCode(Int32(random.below(4000)))) }
      Step.text(ends[random.below(ends.count)]).feed(&assembler)
      if random.below(2) == 0 { Step.pause(random.below(7000)).feed(&assembler) }
      while assembler.nextKey() != nil {}
    }
    Step.text("\u{1B}[201~").feed(&assembler)
    Step.pause(20_000).feed(&assembler)
    while assembler.nextKey() != nil {}
    Step.text("z").feed(&assembler)
    #expect(assembler.nextKey() == .character("z"))
  }
}

extension [Key] {
  /// The keys with the text of neighbouring characters joined: a pause can split a cluster, which the editor joins.
  fileprivate var joined: [String] {
    reduce(into: []) { joined, key in
      if case .character(let character) = key, let last = joined.last, last.hasPrefix("text ") {
        joined[joined.count - 1] = last + String(character)
      } else if case .character(let character) = key {
        joined.append("text \(character)")
      } else {
        joined.append("\(key)")
      }
    }
  }
}
