import CNcurses

/// What is written for a cell so that ncurses and every terminal give it exactly the cell's columns.
///
/// A cell holds one grapheme cluster. ncurses counts each spacing scalar of it, terminals differ in what they
/// join, and some draw ambiguous characters in two columns where the C library says one. Such a cell shows its
/// first character where that alone has the right width, else a substitute.
enum PlacedText {
  /// Appends a cell's characters; nothing for the second half of a wide one.
  static func append(_ cell: Cell, to text: inout [wchar_t]) {
    guard cell.columns > 0 else { return }
    let scalars = cell.text.unicodeScalars
    guard let first = scalars.first else { return }
    let width = width(of: first)
    guard width == Int(cell.columns) else {
      let substitute = substitute(for: scalars, columns: Int(cell.columns))
      return text += substitute.unicodeScalars.map { wchar_t($0.value) }
    }
    text.append(wchar_t(first.value))
    // Nearly every cell holds one scalar.
    guard cell.text.utf8.count > UTF8.width(first) else { return }
    // Up to four marks share ncurses' cell with a character. Joiners and what they join are left out.
    for scalar in scalars.dropFirst().prefix(4) {
      guard isMark(scalar), self.width(of: scalar) == 0 else { break }
      text.append(wchar_t(scalar.value))
    }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0x4E00...0x9FFF: 2
    default: Int(terminal_width(wchar_t(scalar.value)))
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: !(0xFE00...0xFE0F).contains(scalar.value)
    default: (0x1160...0x11FF).contains(scalar.value)  // Hangul vowels and finals
    }
  }

  /// ASCII of exactly so many columns, or a wide mark where nothing resembles the character.
  private static func substitute(for scalars: Character.UnicodeScalarView, columns: Int) -> String {
    let letters = scalars.compactMap(regionLetter)
    let known = letters.isEmpty ? similar[scalars[scalars.startIndex]] ?? ascii(scalars) : String(letters)
    guard let known else { return columns == 2 ? "〓" : "?" }
    if columns == 1 { return String(known.prefix(1)) }
    return known.count < 2 ? known + " " : String(known.prefix(2))
  }

  /// The letter of half a flag.
  private static func regionLetter(_ scalar: Unicode.Scalar) -> Character? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41).map(Character.init)
  }

  /// The first scalar, if it is ASCII, as of a keycap.
  private static func ascii(_ scalars: Character.UnicodeScalarView) -> String? {
    scalars.first.flatMap { (0x20..<0x7F).contains($0.value) ? String($0) : nil }
  }

  /// What resembles the ambiguous characters of Chinese text and of the screen.
  private static let similar: [Unicode.Scalar: String] = [
    "“": " \"", "”": "\" ", "‘": " '", "’": "' ", "…": "..", "—": "--", "–": "- ", "‐": "- ", "―": "--",
    "·": ". ", "•": "* ", "※": "* ", "×": "x ", "÷": "/ ", "±": "+-", "°": "o ", "§": "S ", "¤": "$ ",
    "€": "E ", "→": "->", "←": "<-", "↑": "^ ", "↓": "v ", "⇒": "=>", "▸": "> ", "▶": "> ", "◀": "< ",
    "▲": "^ ", "▼": "v ", "✓": "v ", "√": "v ", "■": "# ", "□": "[]", "▪": "* ", "▫": "o ", "●": "* ",
    "○": "o ", "◆": "* ", "◇": "o ", "★": "* ", "☆": "* ", "│": "| ", "─": "--", "┌": "+-", "┐": "+ ",
    "└": "+-", "┘": "+ ", "├": "+-", "┤": "+ ", "┬": "+-", "┴": "+-", "┼": "+-", "║": "| ", "═": "==",
    "①": "1 ", "②": "2 ", "③": "3 ", "④": "4 ", "⑤": "5 ", "⑥": "6 ", "⑦": "7 ", "⑧": "8 ", "⑨": "9 ",
    "⑩": "10", "≤": "<=", "≥": ">=", "≠": "!=", "∞": "oo", "à": "a ", "á": "a ", "è": "e ", "é": "e ",
    "ê": "e ", "ì": "i ", "í": "i ", "ò": "o ", "ó": "o ", "ù": "u ", "ú": "u ", "ü": "u ", "ā": "a ",
    "ē": "e ", "ī": "i ", "ō": "o ", "ū": "u ", "ǎ": "a ", "ě": "e ", "ǐ": "i ", "ǒ": "o ", "ǔ": "u ",
    "ǖ": "u ", "ǘ": "u ", "ǚ": "u ", "ǜ": "u ", "ß": "ss", "æ": "ae", "ø": "o ",
  ]
}
