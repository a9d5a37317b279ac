import WizardCore

extension Character {
  /// The ASCII character on the same key, for one that a Chinese input method types in its place; any other unchanged.
  ///
  /// Both front ends apply it before they look up a key or a command, never to text.
  var foldedKey: Character {
    switch self {
    case "、": return "/"
    case "《", "〈": return "<"
    case "》", "〉": return ">"
    case "。": return "."
    case "￥", "¥": return "$"
    case "—", "–": return "-"
    default:
      let folded = String(self).foldedWidth
      return folded.count == 1 ? folded.first ?? self : self
    }
  }
}

extension Key {
  /// The key with its character folded.
  var folded: Key {
    switch self {
    case .character(let character): .character(character.foldedKey)
    case .alt(let character): .alt(character.foldedKey)
    default: self
    }
  }
}
