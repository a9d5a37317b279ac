/// What a character does at the edge of a line.
enum BreakKind: UInt8 {
  /// A space: a line may end here, and the space is not carried over.
  case space
  /// Part of a Latin word, a number, an e-mail address, a URL: stays with its neighbours.
  case word
  /// A straight quotation mark, which may open or close: stays with its neighbours.
  case quote
  /// A Chinese character, kana, an emoji: a line may break on either side.
  case ideograph
  /// Opening punctuation, which may stand inside a word: no line ends with it.
  case opening
  /// Opening punctuation of Chinese text: no line ends with it, a word ends before it.
  case wideOpening
  /// Closing punctuation, which may stand inside a word: no line begins with it.
  case closing
  /// Closing punctuation of Chinese text: no line begins with it, a word ends before it.
  case wideClosing
  /// The end of a line, kept as it was given.
  case newline

  init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .word
      return
    }
    self =
      BreakKind(common: scalar) ?? BreakKind(punctuation: scalar) ?? BreakKind(other: character, scalar)
  }

  /// The kind of a scalar that is a character of its own.
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
    case "\u{A0}", "\u{2007}", "\u{202F}": self = .word  // the spaces made not to break
    case _ where character.isNewline: self = .newline
    case _ where character.isWhitespace: self = .space
    case _ where EastAsianWidth.isWide(scalar) || scalar.isRegionalIndicator: self = .ideograph
    default: self = .word
    }
  }

  /// Whether a line may end after one character and the next begin with another.
  ///
  /// Neither is a space; `spaced` says that some stand between them.
  static func mayBreak(after left: BreakKind, before right: BreakKind, spaced: Bool) -> Bool {
    if forbidsBreak(after: left, before: right) { return false }
    if spaced { return true }
    if left == .quote || right == .quote { return false }
    return left == .ideograph || right == .ideograph || left == .wideClosing || right == .wideOpening
  }

  /// Whether the typesetting rule for the ends of lines (kinsoku) is against a break.
  static func forbidsBreak(after left: BreakKind, before right: BreakKind) -> Bool {
    switch (left, right) {
    case (.opening, _), (.wideOpening, _), (_, .closing), (_, .wideClosing): true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether a scalar is one of the letters that make a flag in pairs.
  var isRegionalIndicator: Bool {
    (0x1F1E6...0x1F1FF).contains(value)
  }
}
