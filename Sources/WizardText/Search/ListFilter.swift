import WizardCore

/// What narrows a long list down: words, each of which a line must hold as text or by its pinyin initials.
///
/// Case and the width of letters do not matter; a filter without words takes every line.
package struct ListFilter: Equatable, Sendable {
  private let words: [String]

  /// A filter from what was typed; spaces part the words.
  package init(_ typed: String) {
    words = ListFilter.folded(typed).split(separator: " ").map(String.init)
  }

  /// Whether it takes every line.
  package var isEmpty: Bool { words.isEmpty }

  /// Whether a line is among those looked for.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - initials: The first letters of its Chinese characters in pinyin; signs between them count for nothing.
  /// - Returns: Whether it holds every word in one way or the other.
  package func accepts(_ text: String, initials: String = "") -> Bool {
    if words.isEmpty { return true }
    let text = ListFilter.folded(text)
    let initials = ListFilter.folded(initials).filter { $0.isLetter || $0.isNumber }
    return words.allSatisfy { Self.holds(text, $0) || Self.holds(initials, $0) }
  }

  private static func holds(_ text: String, _ word: String) -> Bool {
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(word) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  private static func folded(_ text: String) -> String {
    text.foldedWidth.lowercased()
  }
}
