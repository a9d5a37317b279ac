/// Checks of names as typed: letters, radicals and middle dots.
enum NameCheck {
  /// Whether a name contains a letter or a Chinese character.
  static func hasLetter(_ name: String) -> Bool {
    // Most names have a Chinese character, and splitting a name into characters takes longest.
    name.unicodeScalars.contains(where: isChinese) || name.contains(where: \.isLetter)
  }

  /// Whether a name contains a digit; Chinese numerals such as 三 are no digits.
  static func hasDigit(_ name: String) -> Bool { name.foldedWidth.utf8.contains(where: \.isASCIIDigit) }

  /// Whether a name is an identity card number.
  static func isIdentityNumber(_ name: String) -> Bool {
    // Most names begin with another character.
    hasDigit(String(name.prefix(1))) && IdentityCard(name.normalised(.code)) != nil
  }

  /// Whether a name contains a Chinese character.
  static func hasChinese(_ name: String) -> Bool {
    name.unicodeScalars.contains(where: \.properties.isIdeographic)
  }

  /// The first character of the radicals blocks (U+2E80 to U+2FDF), which looks like a Chinese character but isn't one.
  static func radical(in name: String) -> Character? {
    guard name.unicodeScalars.contains(where: isRadical) else { return nil }
    return name.first { $0.unicodeScalars.contains(where: isRadical) }
  }

  private static func isRadical(_ scalar: Unicode.Scalar) -> Bool { (0x2E80...0x2FDF).contains(scalar.value) }

  private static let wrongDots: [Unicode.Scalar] = [".", "．", "•", "‧", "・", "･", "∙", "⋅", "●", "。"]

  /// The first dot between Chinese characters that is not the middle dot of names (U+00B7).
  static func wrongMiddleDot(in name: String) -> Character? {
    guard name.unicodeScalars.contains(where: wrongDots.contains) else { return nil }
    let characters = Array(name)
    guard characters.count > 2 else { return nil }
    return (1..<characters.count - 1).first { index in
      isWrongDot(characters[index]) && isChinese(characters[index - 1])
        && isChinese(characters[index + 1])
    }.map { characters[$0] }
  }

  private static func isWrongDot(_ character: Character) -> Bool {
    wrongDots.contains { Character($0) == character }
  }

  private static func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.contains(where: isChinese)
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
}

extension String {
  /// The length as the platform counts names: a non-ASCII character counts 2.
  package var platformLength: Int {
    if unicodeScalars.allSatisfy(\.isPlain) {
      return unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    }
    return reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
  }
}
