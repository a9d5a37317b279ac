/// Why a page can't be read, and where.
package struct PageError: Error, Equatable, Sendable {
  package enum Fault: Equatable, Sendable {
    case missing
    /// Not UTF-8.
    case encoding
    /// The first line isn't `# Title`.
    case title
    /// A line that isn't part of the page format, or that contains a control or invisible character.
    case line
    /// An item without a closing backquote or without a label.
    case item
    /// A value without a field above it.
    case orphanValue
    /// A section heading without its situation in backquotes.
    case section
    /// A `{` without `}`, or a placeholder that isn't a fact.
    case placeholder(String)
  }

  /// The file, such as `email.zh.md`.
  package let file: String
  /// Counted from 1; 0 for the whole file.
  package let line: Int
  package let fault: Fault
}
