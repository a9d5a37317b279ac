/// How a character behaves at a line break.
enum BreakKind: UInt8 {
  /// A space: allows a break and is dropped there.
  case space
  /// Part of a Latin word, number, e-mail address or URL: no break beside its neighbors.
  case word
  /// A straight quotation mark, which may open or close: no break beside it.
  case quote
  /// A Chinese character, kana or emoji: allows a break on either side.
  case ideograph
  /// Opening punctuation that may occur inside a word: no break after it.
  case opening
  /// Chinese opening punctuation: no break after it; a word ends before it.
  case wideOpening
  /// Closing punctuation that may occur inside a word: no break before it.
  case closing
  /// Chinese closing punctuation: no break before it; a word ends after it.
  case wideClosing
  /// A newline of the text.
  case newline

  init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .word
      return
    }
    self =
      BreakKind(common: scalar) ?? BreakKind(punctuation: scalar) ?? BreakKind(other: character, scalar)
  }

  /// The kind of a character that is a single scalar.
  init(lone scalar: Unicode.Scalar) {
    self =
      BreakKind(common: scalar) ?? BreakKind(punctuation: scalar)
      ?? BreakKind(other: Character(scalar), scalar)
  }

  private init?(common scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20: self = .space
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .word
    case 0x4E00...0x9FFF: self = .ideograph
    default: return nil
    }
  }

  private init?(punctuation scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "'":
      self = .quote
    case "(", "[", "{", "$", "£", "¥", "€":
      self = .opening
    case ")", "]", "}", ",", ".", ";", ":", "!", "?", "%", "’", "–", "·", "‰", "°":
      self = .closing
    case "（", "［", "｛", "｟", "「", "｢", "『", "【", "〖", "《", "〈", "〔", "〘", "〚", "〝", "“", "‘", "«", "‹",
      "＄", "￡", "￥":
      self = .wideOpening
    case "。", "，", "、", "；", "：", "？", "！", "）", "］", "｝", "｠", "」", "｣", "』", "】", "〗", "》", "〉", "〕", "〙",
      "〛",
      "〞", "〟", "”", "»", "›", "…", "‥", "—", "．", "％", "～", "〜", "・", "｡", "､", "･", "々", "〻", "ー", "℃":
      self = .wideClosing
    default:
      return nil
    }
  }

  private init(other character: Character, _ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{A0}", "\u{2007}", "\u{202F}": self = .word  // no-break spaces
    case _ where character.isNewline: self = .newline
    case _ where character.isWhitespace: self = .space
    case _ where EastAsianWidth.isWide(scalar) || scalar.isRegionalIndicator: self = .ideograph
    default: self = .word
    }
  }

  /// Whether a line may break between two characters that aren't spaces.
  ///
  /// `spaced` is true if there are spaces between them.
  static func mayBreak(after left: BreakKind, before right: BreakKind, spaced: Bool) -> Bool {
    if forbidsBreak(after: left, before: right) { return false }
    if spaced { return true }
    if left == .quote || right == .quote { return false }
    return left == .ideograph || right == .ideograph || left == .wideClosing || right == .wideOpening
  }

  /// Whether the rule for punctuation at line ends (kinsoku) forbids a break.
  static func forbidsBreak(after left: BreakKind, before right: BreakKind) -> Bool {
    switch (left, right) {
    case (.opening, _), (.wideOpening, _), (_, .closing), (_, .wideClosing): true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// One of the letters that form a flag in pairs.
  var isRegionalIndicator: Bool {
    (0x1F1E6...0x1F1FF).contains(value)
  }
}
