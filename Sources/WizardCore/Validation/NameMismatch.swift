/// The first difference between an account holder and the name on the licence, ignoring full and half width.
package struct NameMismatch: Equatable, Sendable {
  /// 1 for the first character.
  package let position: Int
  /// The holder's character, nil past its end.
  package let given: Character?
  /// The name's character, nil past its end.
  package let expected: Character?
  /// Whether the two differ only in brackets.
  package let onlyBrackets: Bool

  /// Compares two names; nil if they are equal.
  package init?(holder: String, name: String) {
    guard holder != name else { return nil }
    let holder = holder.trimmed.foldedWidth
    let name = name.trimmed.foldedWidth
    guard holder != name else { return nil }
    let left = Array(holder)
    let right = Array(name)
    let position = zip(left, right).prefix { $0 == $1 }.count
    self.position = position + 1
    given = position < left.count ? left[position] : nil
    expected = position < right.count ? right[position] : nil
    let brackets: Set<Character> = ["(", ")", "[", "]", "〔", "〕", "【", "】", "「", "」", "<", ">", "《", "》"]
    onlyBrackets = left.filter { !brackets.contains($0) } == right.filter { !brackets.contains($0) }
  }

  var variant: String? {
    if onlyBrackets { return "brackets" }
    if given == nil { return "shorter" }
    return expected == nil ? "longer" : nil
  }

  var details: [String: Detail] {
    [
      "place": .number(position), "given": .text(given.map(String.init) ?? "∅"),
      "expected": .text(expected.map(String.init) ?? "∅"),
    ]
  }
}
