import WizardCore

/// What was changed in pasted text, to show to the person.
package struct PasteNotice: Hashable, Sendable {
  /// Control characters and escape sequences removed.
  package var controls = 0
  /// Invisible characters removed, such as bidirectional controls and zero-width characters.
  package var invisible = 0
  /// Line ends replaced by a space.
  package var linesJoined = 0
  /// Characters cut off since the field is full.
  package var truncated = 0

  package init() {}

  /// Whether nothing was changed, except for line ends removed at both ends.
  package var isClean: Bool { self == PasteNotice() }
}

/// How a field converts characters as they are typed.
package enum Folding: Hashable, Sendable {
  case asTyped
  /// Full-width digits, letters, punctuation and spaces become the half-width ones.
  case halfWidth
}

/// Text made fit for a one-line field, without control characters, line ends and invisible characters.
struct PastedText {
  private(set) var text = ""
  private(set) var notice = PasteNotice()

  init(_ raw: some StringProtocol, folding: Folding) {
    let scalars = Array(raw.unicodeScalars)
    var index = 0
    var lineEnds = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let length = Self.escapeSequence(scalars[index...])
      if length > 0 {
        notice.controls += 1
        index += length
        continue
      }
      index += 1
      if Self.isLineEnd(scalar) {
        if !(scalar == "\n" && index >= 2 && scalars[index - 2] == "\r") { lineEnds += 1 }
      } else if scalar == "\t" {
        text.unicodeScalars.append(" ")
      } else if scalar.properties.generalCategory == .control {
        notice.controls += 1
      } else if Self.isInvisible(scalar), !Self.joinsEmoji(scalars, at: index - 1) {
        notice.invisible += 1
      } else {
        joinLines(&lineEnds)
        text.unicodeScalars.append(folding == .halfWidth ? scalar.halfWidth : scalar)
      }
    }
  }

  /// Replaces line ends between texts by one space; those at both ends are dropped.
  private mutating func joinLines(_ lineEnds: inout Int) {
    guard lineEnds > 0 else { return }
    if !text.isEmpty {
      notice.linesJoined += lineEnds
      if text.last != " " { text.append(" ") }
    }
    lineEnds = 0
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0xAD else { return false }
    if (0x4E00...0x9FFF).contains(scalar.value) { return false }
    return scalar.properties.generalCategory == .format
      || scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isVariationSelector
  }

  /// Whether a joiner is inside an emoji, which it is a visible part of.
  private static func joinsEmoji(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index] == "\u{200D}", index > 0, index + 1 < scalars.count else { return false }
    let before = scalars[index - 1]
    let after = scalars[index + 1]
    return (before.value > 0xFF && before.properties.isEmoji || before == "\u{FE0F}")
      && after.value > 0xFF && after.properties.isEmoji
  }

  /// The length of the escape sequence, 7-bit or 8-bit, at the start; 0 if there is none.
  private static func escapeSequence(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = scalars.first else { return 0 }
    var rest = scalars.dropFirst()
    var introducer = first
    if first == "\u{1B}", let second = rest.first, (0x40...0x5F).contains(second.value) {
      introducer = Unicode.Scalar(second.value + 0x40) ?? first
      rest = rest.dropFirst()
    } else if first == "\u{1B}" {
      return 1
    }
    let before = rest.startIndex - scalars.startIndex
    switch introducer.value {
    case 0x9B:
      let parameters = rest.prefix { (0x20...0x3F).contains($0.value) }
      let final = rest.dropFirst(parameters.count).first
      let hasFinal = final.map { (0x40...0x7E).contains($0.value) } ?? false
      return before + parameters.count + (hasFinal ? 1 : 0)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F:
      // A string ends at BEL or ST; of an unterminated string only the introducer is removed.
      guard let end = rest.firstIndex(where: { [0x07, 0x1B, 0x9C].contains($0.value) }) else { return before }
      let endsLong = rest[end] == "\u{1B}" && rest[end...].dropFirst().first == "\\"
      return end - scalars.startIndex + (endsLong ? 2 : rest[end] == "\u{1B}" ? 0 : 1)
    case 0x80...0x9F where introducer.value != 0x85 || first == "\u{1B}": return before
    default: return 0
    }
  }
}
