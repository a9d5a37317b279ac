/// Writes CSV (RFC 4180) that spreadsheets open as UTF-8 and never evaluate.
package enum CSVWriter {
  /// The records with CR LF after each, behind a byte order mark unless it is left out.
  package static func document(_ records: [[String]], byteOrderMark: Bool = true) -> String {
    let lines = records.map { $0.map(cell).joined(separator: ",") + "\r\n" }
    return (byteOrderMark ? "\u{FEFF}" : "") + lines.joined()
  }

  /// A value as one cell.
  ///
  /// A leading apostrophe keeps a spreadsheet from running it as a formula.
  static func cell(_ text: String) -> String {
    let startsFormula = text.unicodeScalars.first.map(formulaStarts.contains) ?? false
    let text = startsFormula ? "'" + text : text
    guard text.unicodeScalars.contains(where: specials.contains) else { return text }
    let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }

  /// Full-width signs also start a formula in Chinese and Japanese editions.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  private static let specials: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
}

extension CSVWriter {
  /// The value of a cell without the apostrophe that keeps it from running as a formula.
  package static func value(of cell: String) -> String {
    let rest = cell.dropFirst()
    guard cell.first == "'", let first = rest.unicodeScalars.first, formulaStarts.contains(first) else {
      return cell
    }
    return String(rest)
  }
}
