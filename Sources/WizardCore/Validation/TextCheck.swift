/// The rules of every text answer: one line of visible characters, not too long.
enum TextCheck {
  /// The most characters of a text answer, counted as Unicode scalars, since one visible character can have any number.
  static let longest = 1000

  /// The first character that cannot be seen or changes how the others are shown, with its place from 1.
  ///
  /// Joiners and variation selectors stay, since emoji and some scripts need them.
  static func invisible(in text: String) -> (place: Int, scalar: Unicode.Scalar)? {
    guard text.unicodeScalars.contains(where: isInvisible) else { return nil }
    for (index, scalar) in text.unicodeScalars.enumerated() where isInvisible(scalar) {
      return (index + 1, scalar)
    }
    return nil
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x4E00...0x9FFF, 0x200C, 0x200D: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isNoncharacterCodePoint
    }
  }
}

extension FieldValidator {
  /// Problems that a text has in any field.
  var textProblems: [Problem] {
    guard case .text(let text) = value else { return [] }
    // Bytes first, since counting the scalars of every text would cost more than the other checks.
    if text.utf8.count > TextCheck.longest, text.unicodeScalars.count > TextCheck.longest {
      return problem(
        .answerTooLong, .refuses,
        details: ["count": .number(text.unicodeScalars.count), "limit": .number(TextCheck.longest)])
    }
    guard let (place, scalar) = TextCheck.invisible(in: text) else { return [] }
    let code = "U+" + scalar.value.padded(to: 4, radix: 16, uppercase: true)
    return problem(
      .answerUnprintable, .refuses, details: ["place": .number(place), "character": .text(code)])
  }
}
