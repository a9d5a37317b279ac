/// A file format for the agenda.
package enum AgendaFormat: String, CaseIterable, Sendable {
  case text, html, json, ics, csv
}
