/// A file format for the agenda.
package enum AgendaFormat: String, CaseIterable, Sendable {
  case text, html, json, ics, csv

  /// The format with the extension of a file name, ignoring case; nil for any other extension.
  package init?(file: String) {
    guard let format = ExportFormat(file: file) else { return nil }
    self.init(rawValue: format.rawValue)
  }
}
