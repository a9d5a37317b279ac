import Testing

@testable import WizardText

@Suite struct TextMeasureTests {
  private let narrow = TextMeasure()
  private let wide = TextMeasure(ambiguousIsWide: true)

  @Test(arguments: [
    ("", 0), (" ", 1), ("~", 1), ("abc", 3), ("\u{A0}", 1), ("é", 1), ("e\u{301}", 1), ("ñandú", 5),
    ("小程序", 6), ("Mini 小程序", 11), ("，。（）", 8), ("ＡＢ１", 6), ("ｶﾞ", 2), ("￥", 2), ("₩", 1), ("\u{3000}", 2),
    ("か\u{3099}", 2), ("한국", 4), ("각", 2), ("ㄅ", 2), ("㈱", 2), ("〇", 2), ("〈", 2), ("〉", 2), ("\u{303F}", 1),
    ("\u{1100}", 2), ("\u{115F}", 2), ("\u{A4CF}", 1), ("\u{FE54}", 2), ("\u{FE67}", 1), ("\u{FF5F}", 2),
    ("\u{FF61}", 1), ("\u{FFE6}", 2), ("\u{FFE8}", 1), ("𠀀", 2), ("\u{2FFFD}", 2), ("𝐀", 1),
    ("กำ", 2), ("कि", 2),
  ])
  func `columns are counted by character`(text: String, columns: Int) {
    #expect(narrow.columns(text) == columns)
  }

  @Test(arguments: [
    "\u{0}", "\u{7}", "\t", "\n", "\r\n", "\u{1B}", "\u{7F}", "\u{9B}", "\u{301}", "\u{3099}", "\u{20E3}",
    "\u{200B}",
    "\u{200D}", "\u{200E}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{FEFF}", "\u{FE0F}", "\u{E0067}",
    "\u{E0100}",
    "\u{1161}", "\u{11A8}", "\u{D7B0}", "\u{D7FB}", "\u{2028}", "\u{2029}",
  ])
  func `controls, marks without a base and format characters take no column`(text: String) {
    #expect(narrow.columns(text) == 0)
    #expect(wide.columns(text) == 0)
  }

  @Test(arguments: [
    "👍", "👍🏽", "☝🏽", "❤️", "☁️", "©️", "1️⃣", "#️⃣", "🇨🇳", "👩‍👩‍👧‍👦", "🏳️‍🌈", "❤️‍🔥", "🧑‍⚕️", "✅", "⌚", "⌚︎", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  ])
  func `an emoji is one character of two columns`(text: String) {
    #expect(text.count == 1)
    #expect(narrow.columns(text) == 2)
    #expect(wide.columns(text) == 2)
  }

  @Test(arguments: ["a\u{FE0F}", "❤", "☁", "✓", "1\u{20E3}", "♀"])
  func `a symbol without emoji presentation takes one column`(text: String) {
    #expect(narrow.columns(text) == 1)
  }

  @Test(arguments: [
    "“", "”", "‘", "’", "…", "—", "·", "①", "→", "×", "°", "±", "§", "─", "│", "┌", "█", "■", "●", "★", "※",
    "α", "Ω", "д", "Ж",
    "é", "ü", "℃", "№", "Ⅲ", "≥", "\u{E000}", "\u{FFFD}", "\u{3248}",
  ])
  func `ambiguous characters have the configured width`(text: String) {
    #expect(narrow.columns(text) == 1)
    #expect(wide.columns(text) == 2)
  }

  @Test(arguments: ["a", "ö", "✓", "ς", "₩", "\u{2011}", "\u{254C}", "⌘", "\u{AD}"])
  func `other characters have the same width in both settings`(text: String) {
    #expect(wide.columns(text) == narrow.columns(text))
    #expect(wide.columns(text) < 2)
  }

  @Test func `the number of wide characters equals that of Unicode 17`() {
    // Counted apart from this code, from the Unicode Character Database, in planes 0 and 1.
    var counts = (narrow: 0, wide: 0)
    for scalar in (0...UInt32(0x1FFFF)).lazy.compactMap(Unicode.Scalar.init) {
      if narrow.columns(Character(scalar)) == 2 { counts.narrow += 1 }
      if wide.columns(Character(scalar)) == 2 { counts.wide += 1 }
    }
    #expect(counts == (51_801, 59_103))
  }

  @Test(arguments: [EastAsianWidth.wide, EastAsianWidth.ambiguous])
  func `the tables are sorted and their ranges do not overlap`(table: [(first: UInt32, last: UInt32)]) {
    for (row, next) in zip(table, table.dropFirst()) {
      #expect(row.first <= row.last && row.last < next.first)
    }
  }

  @Test func `the width of a text or slice is the sum of its characters`() {
    var random = RandomText(seed: 1)
    for _ in 0..<5_000 {
      let text = random.anything()
      for measure in [narrow, wide] {
        let sum = text.reduce(0) { $0 + measure.columns($1) }
        #expect(measure.columns(text) == sum)
        #expect(measure.columns(text[...]) == sum)
      }
    }
  }
}
