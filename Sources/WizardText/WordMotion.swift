/// What a character is to the keys that move by words.
package enum CharacterKind: Sendable {
  /// A space, a newline, punctuation, a symbol: stands between words.
  case separator
  /// A letter or digit of an alphabet, also a full-width one, or `_`.
  case word
  /// A Chinese character, kana, hangul: a run of them counts as one word.
  case cjk

  /// The kind of a character.
  package init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .separator
      return
    }
    let properties = scalar.properties
    if scalar == "_" {
      self = .word
    } else if !properties.isAlphabetic && properties.numericType == nil {
      self = .separator
    } else if EastAsianWidth.isWide(scalar) && !(0xFF01...0xFF5E).contains(scalar.value) {
      self = .cjk
    } else {
      self = .word
    }
  }
}

/// Where the word before a place begins: back over separators, then over characters of one kind.
///
/// Places lie between characters, 0 to `text.count`; one outside counts as the nearest.
package func wordBoundary(before place: Int, in text: [Character]) -> Int {
  var place = min(max(place, 0), text.count)
  while place > 0, CharacterKind(text[place - 1]) == .separator { place -= 1 }
  guard place > 0 else { return 0 }
  let kind = CharacterKind(text[place - 1])
  while place > 0, CharacterKind(text[place - 1]) == kind { place -= 1 }
  return place
}

/// Where the word after a place ends: on over separators, then over characters of one kind.
///
/// Places lie between characters, 0 to `text.count`; one outside counts as the nearest.
package func wordBoundary(after place: Int, in text: [Character]) -> Int {
  var place = min(max(place, 0), text.count)
  while place < text.count, CharacterKind(text[place]) == .separator { place += 1 }
  guard place < text.count else { return text.count }
  let kind = CharacterKind(text[place])
  while place < text.count, CharacterKind(text[place]) == kind { place += 1 }
  return place
}
