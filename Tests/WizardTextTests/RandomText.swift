import TestSupport

/// Texts of mixed pieces, many of them awkward.
struct RandomText {
  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// A text of up to 20 pieces of prose: words, Chinese, punctuation, emoji, spaces, newlines.
  mutating func prose() -> String {
    text(of: Self.prose)
  }

  /// A text of up to 20 pieces, prose or hostile: escape sequences, bidirectional controls, stray marks.
  mutating func anything() -> String {
    text(of: Self.prose + Self.hostile)
  }

  private mutating func text(of pieces: [String]) -> String {
    var text = ""
    for _ in 0..<number(in: 0...20) {
      text += pieces[number(in: 0...pieces.count - 1)]
    }
    return text
  }

  private static let prose: [String] = [
    "a", "mini", "ops@example.cn", "https://mp.weixin.qq.com/a?b=1,2", "/work/a.json", "it's", "1,000", "50%",
    "$3",
    " ", " ", "   ", "\t", "\u{3000}", "\u{A0}", "\n", "\r\n",
    "中", "小程序", "公众号", "カー", "한국", "人々", "𠀀", "ＡＢ", "ｶﾞ",
    "，", "。", "、", "：", "）", "（", "」", "「", "》", "《", "“", "”", "‘", "’", "…", "——", "％", "￥",
    ",", ".", "!", "?", ")", "(", "]", "[", "\"", "'", "-", "/", "·", "①", "→", "─", "é", "e\u{301}",
    "❤️", "👩‍👩‍👧", "🇨🇳", "1️⃣", "👍🏽", "☁", "क्षि", "กำ", "각",
  ]

  private static let hostile: [String] = [
    "\u{1B}[31m", "\u{9B}2J", "\u{0}", "\u{7}", "\u{7F}", "\u{85}", "\r", "\u{B}", "\u{202E}", "\u{2066}",
    "\u{200F}",
    "\u{61C}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{2028}", "\u{2029}",
    "\u{301}",
    "\u{20E3}", "\u{FE0E}", "\u{FE0F}", "\u{E0100}", "\u{E0067}", "\u{E007F}", "\u{1F3FB}", "\u{1F1E8}",
    "\u{1161}",
    "\u{3164}", "\u{115F}", "\u{FFFE}", "\u{E000}", "\u{94D}", "\u{93F}", "\u{600}", "\u{34F}", "\u{180B}",
    "♀",
  ]
}
