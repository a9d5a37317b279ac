/// Measures texts in terminal columns.
///
/// Terminals differ in the width of characters that are ambiguous in Unicode (`“ … — · ① → °`, box drawing, Greek):
/// one column or two.
package struct TextMeasure: Sendable, Equatable {
  /// Ambiguous characters take two columns, as in terminals configured for East Asia.
  package var ambiguousIsWide: Bool

  /// Creates a measure; most terminals draw ambiguous characters in one column.
  package init(ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// The columns of one character (grapheme cluster): 0, 1 or 2.
  ///
  /// Controls, and combining, zero-width or format characters on their own, take none. An emoji with a variation
  /// selector, joiner, keycap or second flag letter takes 2.
  package func columns(_ character: Character) -> Int {
    var total = 0
    var previous: Unicode.Scalar?
    for scalar in character.unicodeScalars {
      if scalar == "\u{FE0F}", let previous, previous.properties.isEmoji { return 2 }
      total += columns(scalar)
      previous = scalar
    }
    return min(total, 2)
  }

  /// The columns of a text: the sum of its characters, without line ends.
  package func columns(_ text: String) -> Int {
    columns(text[...])
  }

  /// The columns of a slice: the sum of its characters, without line ends.
  package func columns(_ text: Substring) -> Int {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    var total = 0
    for scalar in text.unicodeScalars {
      // Fast path: every scalar is a character.
      guard scalar.isSingleCharacter else { return text.reduce(0) { $0 + self.columns($1) } }
      total += columns(scalar)
    }
    return total
  }

  func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF60: return 2
    case 0x2010...0x2027, 0x2500...0x257F:
      return ambiguousIsWide && EastAsianWidth.isAmbiguous(scalar) ? 2 : 1
    default: break
    }
    if scalar.takesNoColumn { return 0 }
    if EastAsianWidth.isWide(scalar) { return 2 }
    return ambiguousIsWide && EastAsianWidth.isAmbiguous(scalar) ? 2 : 1
  }
}

extension Unicode.Scalar {
  /// Visible, and never combines with a neighbor for which this is true as well.
  ///
  /// Covers the common cases: ASCII, Chinese and its punctuation, dashes, quotation marks, box drawing.
  package var isSingleCharacter: Bool {
    switch value {
    case 0x20...0x7E, 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF60, 0x2010...0x2027, 0x2500...0x257F:
      true
    default: false
    }
  }

  /// A control, or drawn into the preceding character.
  var takesNoColumn: Bool {
    switch value {
    case 0x20...0x7E: return false
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true  // Hangul vowels and finals join the initial
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
