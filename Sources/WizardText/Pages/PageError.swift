/// Why a page cannot be read, with its place.
package struct PageError: Error, Equatable, Sendable {
  package enum Fault: Equatable, Sendable {
    case missing
    /// Not UTF-8.
    case encoding
    /// The first line is no `# Title`.
    case title
    /// A line of no kind that pages have, or one with a control or invisible character.
    case line
    /// An item without a closing backquote or without a label.
    case item
    /// A value without a field above it.
    case orphanValue
    /// A section heading without its situation in backquotes.
    case section
    /// A `{` without its `}`, or a placeholder that names no fact.
    case placeholder(String)
  }

  /// The file, such as `email.zh.md`.
  package let file: String
  /// 1 for the first line; 0 for the whole file.
  package let line: Int
  package let fault: Fault
}
