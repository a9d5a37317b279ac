import WizardCore

/// Filters a list by words.
///
/// A line matches if it contains every word, in its text or in its pinyin initials. Ignores case and the width of
/// letters. A filter without words matches every line.
package struct ListFilter: Equatable, Sendable {
  private let words: [String]

  /// Creates a filter from words separated by spaces.
  package init(_ typed: String) {
    words = ListFilter.folded(typed).split(separator: " ").map(String.init)
  }

  /// Matches every line.
  package var isEmpty: Bool { words.isEmpty }

  /// Whether a line matches.
  ///
  /// - Parameters:
  ///   - text: The line.
  ///   - initials: The pinyin initials of its Chinese characters. Punctuation between them is ignored.
  /// - Returns: True if it contains every word.
  package func accepts(_ text: String, initials: String = "") -> Bool {
    if words.isEmpty { return true }
    let text = ListFilter.folded(text)
    let initials = ListFilter.folded(initials).filter { $0.isLetter || $0.isNumber }
    return words.allSatisfy { text.hasPart($0) || initials.hasPart($0) }
  }

  private static func folded(_ text: String) -> String {
    text.foldedWidth.lowercased()
  }
}
