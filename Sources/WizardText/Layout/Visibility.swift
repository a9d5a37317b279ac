/// Makes a text safe to print: characters that move the cursor, reorder the line or are invisible become `<U+202E>`.
///
/// This covers controls (and so every escape sequence), bidirectional controls, zero-width and other invisible
/// characters, line separators, tags, noncharacters, and combining marks without a base. Joiners and variation
/// selectors inside an emoji and marks after a base stay.
/// Idempotent.
package func makeVisible(_ text: String) -> String {
  if text.unicodeScalars.allSatisfy(\.isSingleCharacter) { return text }
  var result = String.UnicodeScalarView()
  for character in text { append(character, to: &result) }
  return String(result)
}

private func append(_ character: Character, to result: inout String.UnicodeScalarView) {
  var rest = character.unicodeScalars[...]
  var before = Neighbor.none
  while let scalar = rest.popFirst() {
    guard let neighbor = before.followed(by: scalar, then: rest.first) else {
      // One by one, since `append(contentsOf:)` of a scalar view copies the whole text each time.
      for visible in "<U+\(hexadecimal(scalar))>".unicodeScalars { result.append(visible) }
      before = .none
      continue
    }
    result.append(scalar)
    before = neighbor
  }
}

/// The preceding scalar of a character, which decides whether an invisible scalar is meaningful.
private enum Neighbor {
  /// None, or one that was replaced.
  case none
  /// A base for a combining mark.
  case base
  /// A digit, `#` or `*`: takes a variation selector only in a keycap.
  case keycapBase
  /// An emoji: takes a variation selector or a joiner.
  case emoji
  /// An emoji with a variation selector or skin tone: takes a joiner.
  case variedEmoji

  /// The neighbor for the next scalar; nil if this scalar must be replaced.
  func followed(by scalar: Unicode.Scalar, then next: Unicode.Scalar?) -> Neighbor? {
    switch scalar.value {
    case 0x23, 0x2A, 0x30...0x39:
      return .keycapBase
    case 0x20...0x7E:
      return .base
    case 0xFE0E, 0xFE0F:
      if self == .emoji { return .variedEmoji }
      return self == .keycapBase && next == "\u{20E3}" ? .base : nil
    case 0x200D:
      let joins = (self == .emoji || self == .variedEmoji) && next?.isPictograph == true
      return joins ? .base : nil
    default:
      break
    }
    if scalar.isInvisible { return nil }
    if scalar.isMark || scalar.takesNoColumn { return self == .none ? nil : .base }
    if scalar.properties.isEmojiModifier { return self == .emoji ? .variedEmoji : .base }
    return scalar.isPictograph ? .emoji : .base
  }
}

extension Unicode.Scalar {
  /// Drawn as a picture, and possibly part of a longer emoji.
  fileprivate var isPictograph: Bool {
    !isASCII && properties.isEmoji && !properties.isEmojiModifier && !isRegionalIndicator
  }

  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }

  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}

private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(4 - digits.count, 0)) + digits
}
