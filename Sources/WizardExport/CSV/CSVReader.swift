/// Reads CSV (RFC 4180): fields separated by commas or, as spreadsheets write it in some languages, by semicolons or
/// tabs; quoted if they contain that separator, a quotation mark or a line break.
///
/// Lines may end in LF, too. A byte order mark at the start is skipped, as are empty lines.
package struct CSVReader {
  /// A field and where it starts; lines and columns count from 1, columns in characters.
  package struct Cell: Equatable, Sendable {
    package let text: String
    package let line: Int
    package let column: Int
  }

  package struct SyntaxError: Error, Equatable, Sendable {
    package enum Fault: Sendable {
      /// A quoted field has no closing quotation mark.
      case unclosed
      /// A text follows the closing quotation mark.
      case afterQuote
      /// A quotation mark stands inside a field without quotation marks.
      case strayQuote
    }

    package let fault: Fault
    package let line: Int
    package let column: Int
  }

  private var rest: Substring.UnicodeScalarView
  private var line = 1
  private var column = 1

  private let separator: Unicode.Scalar

  private init(_ text: String) {
    let text = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
    rest = text
    separator = Self.separator(of: text)
  }

  /// The separator that occurs most often in the first line, outside quotation marks.
  private static func separator(of text: Substring.UnicodeScalarView) -> Unicode.Scalar {
    var isQuoted = false
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in text {
      if scalar == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if scalar == "\n" { break }
      counts[scalar, default: 0] += 1
    }
    let others: [Unicode.Scalar] = [";", "\t"]
    return others.first { counts[$0, default: 0] > counts[",", default: 0] } ?? ","
  }

  /// The records of a text.
  package static func read(_ text: String) throws(SyntaxError) -> [[Cell]] {
    var reader = CSVReader(text)
    var records: [[Cell]] = []
    while !reader.rest.isEmpty {
      let record = try reader.record()
      if record.count > 1 || record[0].text != "" { records.append(record) }
    }
    return records
  }

  private mutating func record() throws(SyntaxError) -> [Cell] {
    var cells = [try cell()]
    while rest.first == separator {
      next()
      cells.append(try cell())
    }
    if rest.first == "\r" { next() }
    if rest.first == "\n" { next() }
    return cells
  }

  private mutating func cell() throws(SyntaxError) -> Cell {
    let (line, column) = (line, column)
    var text = String.UnicodeScalarView()
    guard rest.first == "\"" else {
      while let scalar = rest.first, !isAtCellEnd {
        if scalar == "\"" { throw SyntaxError(fault: .strayQuote, line: self.line, column: self.column) }
        text.append(scalar)
        next()
      }
      return Cell(text: String(text), line: line, column: column)
    }
    next()
    while true {
      guard let scalar = rest.first else { throw SyntaxError(fault: .unclosed, line: line, column: column) }
      next()
      if scalar == "\"" {
        guard rest.first == "\"" else { break }
        next()
      }
      text.append(scalar)
    }
    if !isAtCellEnd { throw SyntaxError(fault: .afterQuote, line: self.line, column: self.column) }
    return Cell(text: String(text), line: line, column: column)
  }

  /// Whether a separator, a line end or the end of the text follows; a CR alone ends only the text.
  private var isAtCellEnd: Bool {
    switch rest.first {
    case separator, "\n", nil: return true
    case "\r":
      let following = rest.dropFirst().first
      return following == "\n" || following == nil
    default: return false
    }
  }

  private mutating func next() {
    if rest.popFirst() == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}
