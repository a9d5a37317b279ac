import TestSupport
import Testing
import WizardUI

@Suite struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8], cut: Int = .max) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      decoder.feed(rest.prefix(cut))
      rest = rest.dropFirst(cut)
    }
    decoder.flush()
    while let key = decoder.next() { keys.append(key) }
    return keys
  }

  static let sequences: [(String, [Key])] = [
    ("a汉e\u{301}", [.character("a"), .character("汉"), .character("e\u{301}")]),
    ("\r\n\t\u{7F}\u{8}", [.enter, .enter, .tab, .backspace, .backspace]),
    ("\u{1}\u{1A}\u{0}\u{1E}\u{1F}", "az ^_".map { .control($0) }),
    ("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}[1;2D", [.up, .down, .right, .left]),
    (
      "\u{1B}[1;5C\u{1B}[1;3D\u{1B}b\u{1B}f\u{1B}Oc",
      [.wordRight, .wordLeft, .wordLeft, .wordRight, .wordRight]
    ),
    ("\u{1B}[H\u{1B}OF\u{1B}[7~\u{1B}[4~", [.home, .end, .home, .end]),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[Z", [.insert, .delete, .pageUp, .pageDown, .backTab]),
    ("\u{1B}OP\u{1B}[[B\u{1B}[15~\u{1B}[24~\u{1B}[1;2R", [1, 2, 5, 12, 3].map { .function($0) }),
    ("\u{1B}x\u{1B}汉\u{1B}[", [.alt("x"), .alt("汉"), .alt("[")]),
    ("\u{1B}\u{1B}", [.escape, .escape]),
    (
      "\u{1B}[<0;3;5M\u{1B}[<65;1;1M",
      [.mouse(Mouse(.press, row: 4, column: 2)), .mouse(Mouse(.scrollDown, row: 0, column: 0))]
    ),
    ("\u{1B}[200~a\r\n\u{1B}[A\u{3}\u{1B}[201~b", [.paste("a\r\n\u{1B}[A\u{3}"), .character("b")]),
    ("\u{1B}[200~no end\u{1B}[20", [.paste("no end\u{1B}[20")]),
    ("\u{1B}[12;40R\u{1B}[?62;c\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}[201~\u{1B}[Iy", [.character("y")]),
    ("\u{1B}[1;99;99u", [.unknown]),
  ]

  @Test func `the end of a character may be long in coming, Esc alone may not`() {
    var decoder = KeyDecoder()
    decoder.feed([0xE6])
    #expect(decoder.wait == .rest)
    decoder.feed([0x99])
    #expect(decoder.wait == .rest && !decoder.hasKey)
    decoder.feed([0xA8])
    #expect(decoder.wait == .nothing && decoder.next() == .character("晨"))
    decoder.feed([0x1B])
    #expect(decoder.wait == .sequence)
    decoder.feed(Array("[200~ab".utf8))
    #expect(decoder.wait == .rest)
  }

  @Test(arguments: sequences)
  func `bytes mean the same however they are cut into reads`(bytes: String, expected: [Key]) {
    #expect(keys(Array(bytes.utf8)) == expected)
    for cut in 1...5 {
      // A cluster cut between its scalars comes as several characters; the editor joins them.
      #expect(keys(Array(bytes.utf8), cut: cut).joined == expected.joined, "cut into \(cut)")
    }
  }

  @Test func `bytes that are no text are passed over`() {
    #expect(keys([0xFF, 0xC3, 0x28, 0xC2, 0x9B, 0x61, 0xE6, 0xB1]) == [.character("("), .character("a")])
  }

  @Test func `a cursor report is no key and is told once`() {
    var decoder = KeyDecoder()
    decoder.feed("\u{1B}[2;3R".utf8)
    let key = decoder.next()
    let report = decoder.takeCursorReport()
    let again = decoder.takeCursorReport()
    #expect(key == nil && report?.row == 2 && report?.column == 3 && again == nil)
  }

  @Test func `a paste of a hundred kilobytes comes whole`() {
    let text = String(repeating: "中文粘贴 line\n", count: 6000)
    #expect(keys(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8), cut: 4095) == [.paste(text)])
  }

  @Test func `random bytes never stall the decoder`() {
    var random = SplitMix64(seed: 2)
    let pool: [UInt8] = Array("\u{1B}[O]P0;<M~ARu汉\r".utf8) + [0xFF, 0x9B, 0x07]
    var decoder = KeyDecoder()
    for _ in 0..<5_000 {
      decoder.feed((0..<9).map { _ in pool.randomElement(using: &random) ?? 0 })
      decoder.flush()
      while decoder.next() != nil {}
      #expect(decoder.wait == .nothing)
    }
    decoder.feed("z".utf8)
    let key = decoder.next()
    #expect(key == .character("z"))
  }
}

extension [Key] {
  /// The keys with characters that follow each other put together.
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
