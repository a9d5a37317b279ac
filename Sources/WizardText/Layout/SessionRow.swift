import WizardCore

/// A session as a row of a list: its cells in words.
package struct SessionRow {
  /// In the order of a row.
  package enum Column: Int, CaseIterable, Sendable {
    case name, client, flow, next, role, dueItem, due, left, waiting, problems

    /// The columns that a narrow terminal keeps longest, first.
    static let byImportance: [Column] = [
      .client, .next, .left, .dueItem, .problems, .role, .due, .name, .waiting, .flow,
    ]

    /// The text above the column.
    package var title: LocalizedText {
      switch self {
      case .name: .sessionColumnName
      case .client: .sessionColumnClient
      case .flow: .sessionColumnFlow
      case .next: .sessionColumnNext
      case .role: .sheetWho
      case .dueItem: .sessionColumnDueItem
      case .due: .sheetDue
      case .left: .sessionColumnLeft
      case .waiting: .sessionColumnWaiting
      case .problems: .sessionColumnProblems
      }
    }

    /// The least and the largest width of a column whose texts may be shortened; nil for the others.
    var limits: ClosedRange<Int>? {
      switch self {
      case .name: 8...26
      case .client: 12...32
      case .next: 12...60
      case .dueItem: 8...44
      case .flow, .role, .due, .left, .waiting, .problems: nil
      }
    }
  }

  private let cells: [String]

  package init(
    name: String, client: String?, flow: FlowID, next: String, action: NextAction, dueItem: String?,
    problems: Int, today: CivilDate, localizer: Localizer
  ) {
    let due = action.due?.day
    cells = [
      name, client.map { makeVisible($0) } ?? "", localizer.flow(flow), next,
      action.role.map(localizer.role) ?? "", dueItem ?? "", due?.iso ?? "",
      due.map { localizer.daysLeft(until: $0, from: today) } ?? "",
      action.waitingSince.map { localizer[.waitingSince(date: $0)] } ?? "",
      problems > 0 ? localizer[.entryProblems(count: problems)] : "",
    ]
  }

  /// The titles of the columns in which some row has a text.
  package init(titlesOf rows: [SessionRow], localizer: Localizer) {
    cells = Column.allCases.map { column in
      rows.contains { !$0.cells[column.rawValue].isEmpty } ? localizer[column.title] : ""
    }
  }

  /// The text of a cell.
  ///
  /// In a list without the column of names, a client without a name is shown by the session's name.
  package func text(_ column: Column, in columns: SessionColumns) -> String {
    let text = cells[column.rawValue]
    return column == .client && text.isEmpty && !columns.shown.contains(.name) ? cells[0] : text
  }

  /// The last column with a text.
  package func last(in columns: SessionColumns) -> Column? {
    columns.shown.last { !text($0, in: columns).isEmpty }
  }
}

/// The columns of a list of sessions and their widths.
package struct SessionColumns: Equatable, Sendable {
  package private(set) var shown: [SessionRow.Column]
  private var widths: [Int]
  /// Whether longer texts are shortened to the width of their column.
  package let isClipped: Bool

  /// Leaves out and shortens columns until rows fit; nil fits any width.
  package init(_ rows: [SessionRow], measure: TextMeasure, fitting columns: Int?) {
    isClipped = columns != nil
    shown = SessionRow.Column.allCases
    widths = shown.map { _ in 0 }
    widths = naturalWidths(rows, measure, isLimited: columns != nil)
    shown = shown.filter { widths[$0.rawValue] > 0 }
    guard let columns else { return }
    for column in SessionRow.Column.byImportance.reversed()
    where lacksRoom(for: column, in: columns) && shown.count > 1 {
      shown.removeAll { $0 == column }
      if column == .name {
        // The names of sessions now stand in for unknown clients.
        widths = naturalWidths(rows, measure, isLimited: true)
        if widths[SessionRow.Column.client.rawValue] > 0, !shown.contains(.client) {
          shown.insert(.client, at: 0)
        }
      }
    }
    share(max(room(in: columns), 0))
  }

  package func width(_ column: SessionRow.Column) -> Int { widths[column.rawValue] }

  private func naturalWidths(_ rows: [SessionRow], _ measure: TextMeasure, isLimited: Bool) -> [Int] {
    SessionRow.Column.allCases.map { column in
      let width = rows.map { measure.columns($0.text(column, in: self)) }.max() ?? 0
      return isLimited ? min(width, column.limits?.upperBound ?? width) : width
    }
  }

  /// Whether a column has to go, so that more important ones fit.
  ///
  /// The columns of least importance go before clients and next actions are cut short.
  private func lacksRoom(for column: SessionRow.Column, in columns: Int) -> Bool {
    let isMinor = [.flow, .waiting, .name].contains(column)
    let wanted = isMinor ? [.client, .next].reduce(0) { $0 + min(width($1), 20) - least($1) } : 0
    return room(in: columns) < wanted
  }

  private func least(_ column: SessionRow.Column) -> Int {
    min(width(column), column.limits?.lowerBound ?? width(column))
  }

  /// The columns left with the least widths; negative if too few.
  private func room(in columns: Int) -> Int {
    columns - shown.reduce(0) { $0 + least($1) } - 2 * (shown.count - 1)
  }

  /// Gives columns that may be shortened their natural width as far as there is room, to each its share first.
  private mutating func share(_ room: Int) {
    let natural = widths
    var room = room
    let elastic = shown.filter { $0.limits != nil }
    for column in elastic { widths[column.rawValue] = least(column) }
    for count in (1...max(elastic.count, 1)).reversed() {
      for column in elastic {
        let given = min(natural[column.rawValue] - width(column), room / count)
        widths[column.rawValue] += given
        room -= given
      }
    }
  }
}
