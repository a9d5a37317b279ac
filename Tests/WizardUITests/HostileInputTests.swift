import CNcurses
import TestSupport
import Testing

@testable import WizardUI

/// Structured sequences with numbers at every limit, and pastes cut at every byte.
@Suite struct HostileInputTests {
  private static func assembler() -> InputAssembler {
    let codes = Dictionary(CursesKeys.definitions.map { ($0.sequence, $0.code) }) { $1 }
    return InputAssembler(escapeDelay: 200) { codes[$0] }
  }

  private static func feed(_ bytes: some Sequence<UInt8>, to assembler: inout InputAssembler) {
    for byte in bytes { assembler.accept(.byte(byte)) }
  }

  private static func wait(_ assembler: inout InputAssembler) {
    for _ in 0..<4 where assembler.timeout != nil { assembler.expire() }
  }

  private static func keys(of assembler: inout InputAssembler) -> [Key] {
    var keys: [Key] = []
    while let key = assembler.nextKey() { keys.append(key) }
    return keys
  }

  /// Forms of reports with places for numbers: mouse, cursor, modified keys, window reports and pastes.
  private static let forms = [
    "[<#;#;#M", "[<#;#;#m", "[#;#;#M", "[#;#R", "[?#;#R", "[#u", "[#;#u", "[#:#:#;#:#u", "[#;#;#u",
    "[27;#;#~",
    "[27;#;#:#~", "[#~", "[#;#~", "[8;#;#t", "[?#u", "[>#;#;#c", "[#;#A", "[1;#H", "]1#;rgb:#/#/#\u{7}",
    "P1$r#m\u{1B}\\",
  ]

  private static let numbers = [
    "", "0", "1", "2", "3", "9", "13", "27", "99", "127", "255", "256", "55296", "57344", "63743", "65535",
    "1114111",
    "1114112", "2147483647", "2147483648", "-2147483648", "4294967296", "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808", "18446744073709551616", "99999999999999999999999999999999", "-", "+1", "1.5",

  ]

  @Test(arguments: forms) func `a report with numbers at every limit is whole, and the next key is read`(
    form: String
  ) {
    var random = SplitMix64(seed: 20)
    var assembler = Self.assembler()
    for _ in 0..<600 {
      let sequence = form.map { $0 == "#" ? Self.numbers[random.below(Self.numbers.count)] : String($0) }
        .joined()
      Self.feed("\u{1B}\(sequence)".utf8, to: &assembler)
      let isCut = random.below(4) == 0
      if isCut { Self.wait(&assembler) }
      let found = Self.keys(of: &assembler)
      let texts = found.filter { if case .character = $0 { true } else { false } }
      // CSI u and CSI 27 ~ name at most one character.
      #expect(
        texts.count <= 1 && !found.contains { if case .paste = $0 { true } else { false } }, "\(sequence)")
    }
    // Ends a paste or a string that a number may have begun.
    Self.feed("\u{1B}[201~\u{7}".utf8, to: &assembler)
    Self.wait(&assembler)
    _ = Self.keys(of: &assembler)
    Self.feed("z".utf8, to: &assembler)
    #expect(Self.keys(of: &assembler) == [.character("z")])
  }

  @Test func `a paste cut at every byte, with or without pauses, is one paste`() {
    let text = "晨星\r\n（上海）\u{1B}[31m\u{1B}[20\u{1B}[2x 👨\u{200D}👩 é"
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    for cut in 1..<bytes.count {
      for isLate in [false, true] {
        var assembler = Self.assembler()
        Self.feed(bytes[..<cut], to: &assembler)
        // Esc alone becomes a key after its delay; any later pause changes nothing.
        if isLate, cut > 1 { Self.wait(&assembler) }
        Self.feed(bytes[cut...], to: &assembler)
        let pastes = Self.keys(of: &assembler).filter { if case .paste = $0 { true } else { false } }
        if isLate, cut < 6 { continue }
        #expect(pastes == [.paste(text)], "cut at \(cut), \(isLate)")
      }
    }
  }
}
