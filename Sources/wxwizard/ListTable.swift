import WizardCore
import WizardText

/// Formats the rows of the list while the sessions are read.
struct ListTable {
  /// The number of rows that determine the column widths.
  ///
  /// On a terminal the cells of later rows are shortened; otherwise a wider cell moves those behind it.
  private static let rowsMeasured = 24

  private enum Row {
    case session(SessionRow)
    case unreadable(String)
  }

  private let localizer: Localizer
  private let today: CivilDate
  private let measure = TextMeasure()
  /// The width of the terminal; nil if the rows may have any width.
  private let width: Int?
  private var columns: SessionColumns?
  private var pending: [Row] = []

  init(_ context: CommandContext, width: Int?) {
    localizer = context.localizer
    today = context.today
    self.width = width
  }

  /// Adds a session; returns the text that can be printed now.
  mutating func text(with listing: Listing) -> String {
    let row = row(listing)
    if let columns { return line(row, columns) }
    pending.append(row)
    return pending.count == Self.rowsMeasured ? rest() : ""
  }

  /// The rows not printed yet.
  mutating func rest() -> String {
    defer { pending = [] }
    if let columns { return pending.map { line($0, columns) }.joined() }
    let rows = pending.compactMap { if case .session(let row) = $0 { row } else { nil } }
    // Only a person needs titles; scripts take every line for a session.
    let titles = width == nil || rows.isEmpty ? [] : [SessionRow(titlesOf: rows, localizer: localizer)]
    let columns = SessionColumns(titles + rows, measure: measure, fitting: width)
    self.columns = columns
    return (titles.map(Row.session) + pending).map { line($0, columns) }.joined()
  }

  private func row(_ listing: Listing) -> Row {
    guard let summary = listing.summary else {
      let text: LocalizedText =
        listing.hasOnlyPrevious
        ? .listOnlyPrevious(name: listing.name.text) : .entryUnreadable(name: listing.name.text)
      return .unreadable(listing.name.text + "  " + localizer[text])
    }
    return .session(
      SessionRow(
        name: listing.name.text, client: summary.client, flow: summary.flow,
        next: ListRecord.nextText(summary, localizer), action: summary.next,
        dueItem: localizer.dueItem(of: summary.next, at: summary.progress), problems: summary.problems,
        today: today, localizer: localizer))
  }

  private func line(_ row: Row, _ columns: SessionColumns) -> String {
    switch row {
    case .unreadable(let text):
      return (width.map { measure.clip(text, columns: $0, ellipsis: "…") } ?? text) + "\n"
    case .session(let row):
      var line = ""
      let last = row.last(in: columns) ?? .name
      for column in columns.shown where column.rawValue <= last.rawValue {
        let width = columns.width(column)
        var text = row.text(column, in: columns)
        if columns.isClipped { text = measure.clip(text, columns: width, ellipsis: "…") }
        line += text
        if column != last { line += String(repeating: " ", count: max(width - measure.columns(text), 0) + 2) }
      }
      return line + "\n"
    }
  }
}
