/// A text safe to show: what would move the cursor, reorder the line or hide in it is written `<U+202E>`.
///
/// Shown that way are controls (so every escape sequence, also with the one-byte CSI), bidirectional controls,
/// zero-width and other invisible characters, line separators, tags, noncharacters, and combining marks with
/// nothing to stand on. A joiner or variation selector stays within an emoji, a mark on its base. With
/// `keepingNewlines` a line end stays, as one "\n". Applied twice the result is the same.
package func makeVisible(_ text: String, keepingNewlines: Bool = false) -> String {
  if text.unicodeScalars.allSatisfy(\.standsAlone) { return text }
  var result = String.UnicodeScalarView()
  for character in text {
    if keepingNewlines, character == "\n" || character == "\r\n" {
      result.append("\n")
    } else {
      append(character, to: &result)
    }
  }
  return String(result)
}

private func append(_ character: Character, to result: inout String.UnicodeScalarView) {
  var rest = character.unicodeScalars[...]
  var before = CrossSessionMatch.none
  while let scalar = rest.popFirst() {
    guard let neighbour = before.followed(by: scalar, then: rest.first) else {
      result.append(contentsOf: "<U+\(hexadecimal(scalar))>".unicodeScalars)
      before = .none
      continue
    }
    result.append(scalar)
    before = neighbour
  }
}

/// What stands before a scalar in its character: it decides whether something invisible has a meaning there.
private enum CrossSessionMatch {
  /// Nothing, or nothing that is shown as it is.
  case none
  /// Something a mark can stand on.
  case base
  /// A digit, `#` or `*`, which takes a variation selector only as part of a keycap.
  case keycapBase
  /// An emoji, which takes a variation selector or a joiner.
  case emoji
  /// An emoji and its variation selector or skin tone, which take a joiner.
  case variedEmoji

  /// The neighbour of what comes after a scalar; nil when the scalar is not to be shown as it is.
  func followed(by scalar: Unicode.Scalar, then next: Unicode.Scalar?) -> CrossSessionMatch? {
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
  /// Whether a scalar is drawn as a picture and can be part of a longer emoji.
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
