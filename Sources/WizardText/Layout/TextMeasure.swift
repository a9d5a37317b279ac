/// How many columns of a terminal a text takes.
///
/// Everything that depends on width hangs on a measure, because terminals differ in one thing: whether a
/// character that is ambiguous in Unicode (`“ … — · ① → °`, box drawing, Greek) takes one column or two.
package struct TextMeasure: Sendable, Equatable {
  /// Whether ambiguous characters take two columns, as terminals set up for East Asia have it.
  package var ambiguousIsWide: Bool

  /// A measure for a terminal; most draw ambiguous characters in one column.
  package init(ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// The columns of one character (grapheme cluster): 0, 1 or 2.
  ///
  /// A control, and a combining, zero-width or format character alone, take none. An emoji takes 2 once its
  /// variation selector, joiner, keycap or second flag letter asks for it.
  package func columns(_ character: Character) -> Int {
    var total = 0
    var previous: Unicode.Scalar?
    for scalar in character.unicodeScalars {
      if scalar == "\u{FE0F}", let previous, previous.properties.isEmoji {
        return 2
      }
      total += columns(scalar)
      previous = scalar
    }
    return min(total, 2)
  }

  /// The columns of a text, the sum over its characters; line ends count nothing.
  package func columns(_ text: String) -> Int {
    columns(text[...])
  }

  /// The columns of a slice of a text, the sum over its characters; line ends count nothing.
  package func columns(_ text: Substring) -> Int {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    var total = 0
    for scalar in text.unicodeScalars {
      // As long as no scalar can join its neighbour there is no need to look for characters.
      guard scalar.standsAlone else { return text.reduce(0) { $0 + self.columns($1) } }
      total += columns(scalar)
    }
    return total
  }

  func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case 0x4E00...0x9FFF: return 2
    default: break
    }
    if scalar.takesNoColumn { return 0 }
    if EastAsianWidth.isWide(scalar) { return 2 }
    return ambiguousIsWide && EastAsianWidth.isAmbiguous(scalar) ? 2 : 1
  }
}

extension Unicode.Scalar {
  /// Whether a scalar can be seen, and is a character of its own whatever else of this kind is beside it.
  ///
  /// This knows the commonest: ASCII, Chinese with its punctuation, dashes and quotation marks, boxes.
  var standsAlone: Bool {
    switch value {
    case 0x20...0x7E, 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF60, 0x2010...0x2027, 0x2500...0x257F:
      true
    default: false
    }
  }

  /// Whether a scalar is a control, or is drawn over or into the one before it.
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
