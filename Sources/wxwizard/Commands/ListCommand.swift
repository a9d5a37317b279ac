import WizardCore
import WizardJSON
import WizardStore
import WizardText

/// `list`: prints every session with its progress and its next due day.
struct ListCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "list", summary: .commandList,
    example: "list --due 7")

  /// The maximum of `--due`, in days.
  private static let longestHorizon = 3650

  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    guard context.options.operands.isEmpty else { throw .usage(.usageListPlain) }
    var days: Int?
    if let text = context.options["due"] {
      guard let number = Int(text), (0...Self.longestHorizon).contains(number) else {
        throw .usage(.usageDue(limit: Self.longestHorizon, value: makeVisible(text)))
      }
      days = number
    }
    let horizon = days.map { context.today.adding(days: $0) }
    func isShown(_ listing: Listing) -> Bool {
      guard let horizon else { return true }
      // An unreadable session may be due.
      guard let summary = listing.summary else { return true }
      return summary.due.map { $0 <= horizon } ?? false
    }
    let sessions = try SessionList(context)
    let hasUnreadable: Bool
    let count: Int
    if context.options.has("json") {
      (count, hasUnreadable) = printObjects(sessions, isShown)
    } else {
      (count, hasUnreadable) = printTable(sessions, isFiltered: days != nil, isShown)
    }
    if hasUnreadable { return .unusable }
    return days != nil && count > 0 ? .problems : .success
  }

  /// Prints one object a line after reading all sessions, since a warning may concern the first and the last.
  private func printObjects(_ sessions: SessionList, _ isShown: (Listing) -> Bool) -> (Int, Bool) {
    var listings: [Listing] = []
    var matches: [CrossSessionMatch] = []
    sessions.each { listing in
      if let match = listing.summary?.match { matches.append(match) }
      if isShown(listing) { listings.append(listing) }
    }
    let warnings = CrossSessionChecks(matches, today: context.today).byName
    for listing in listings {
      Output.print(JSONWriter.compact(value(listing, warnings[listing.name.text] ?? []), keys: .asGiven))
    }
    return (listings.count, listings.contains { $0.summary == nil })
  }

  /// Prints a row for each session as it is read, and warnings across sessions at the end.
  private func printTable(
    _ sessions: SessionList, isFiltered: Bool, _ isShown: (Listing) -> Bool
  ) -> (Int, Bool) {
    var table = ListTable(localizer: context.localizer, names: sessions.names)
    var matches: [CrossSessionMatch] = []
    var notes: [String] = []
    var count = 0
    var hasUnreadable = false
    sessions.each { listing in
      if !isFiltered, let match = listing.summary?.match { matches.append(match) }
      guard isShown(listing) else { return }
      count += 1
      if listing.summary == nil { hasUnreadable = true }
      if !isFiltered { notes += self.notes(on: listing) }
      Output.printRaw(table.text(with: listing))
    }
    Output.printRaw(table.rest())
    if isFiltered { return (count, hasUnreadable) }
    if count == 0 { Output.print(context.localizer[.listEmpty]) }
    let warnings = CrossSessionChecks(matches, today: context.today).warnings.map {
      $0.text(context.localizer)
    }
    Output.printRaw((notes + warnings).map { "! \($0)\n" }.joined())
    return (count, hasUnreadable)
  }

  private func value(_ listing: Listing, _ warnings: [CrossSessionWarning]) -> JSONValue {
    guard let summary = listing.summary else {
      return .object(of: [
        ("name", .string(listing.name.text)),
        ("error", .object(of: [("code", .string(listing.error?.code ?? "flow.notBuilt"))])),
      ])
    }
    return .object(of: [
      ("name", .string(listing.name.text)), ("flow", .string(summary.flow.rawValue)),
      ("status", .string(summary.progress.status.rawValue)),
      ("position", .string(summary.progress.position.rawValue)),
      ("due", summary.due.map { .string($0.iso) } ?? .null), ("problems", .integer(summary.problems)),
      ("updated", .string(summary.updated.iso)),
      ("certificationEnds", summary.certificationEnds.map { .string($0.iso) } ?? .null),
      ("warnings", .array(of: warnings.map(\.value) + [ending(listing)?.value].compactMap(\.self))),
    ])
  }

  /// What to say of one session under the table.
  private func notes(on listing: Listing) -> [String] {
    let name = listing.name
    return [
      ending(listing)?.text(context.localizer),
      listing.summary?.search == .found
        ? context.localizer[.wayToChoose(name: name.text, operand: name.operand)] : nil,
      listing.name.isCommand ? context.localizer[.namedLikeCommand(name: name.text)] : nil,
    ].compactMap(\.self)
  }

  private func ending(_ listing: Listing) -> CertificationNote? {
    CertificationNote(listing.name, ends: listing.summary?.certificationEnds, today: context.today)
  }
}

/// Formats the rows of the list while the sessions are read.
private struct ListTable {
  /// The number of rows that determine the column widths.
  ///
  /// In later rows a wider cell moves the others.
  private static let rowsMeasured = 24

  private let localizer: Localizer
  private let measure = TextMeasure()
  private var widths: [Int]
  private var held: [[String]]? = []

  init(localizer: Localizer, names: [SessionName]) {
    self.localizer = localizer
    // Names are ASCII, so their width is their size.
    widths = [names.map(\.text.utf8.count).max() ?? 0, 0, 0, 0, 0]
  }

  /// Adds a session; returns the text that can be printed now.
  mutating func text(with listing: Listing) -> String {
    let cells = cells(listing)
    guard held != nil else { return line(cells) }
    held?.append(cells)
    return held?.count == Self.rowsMeasured ? rest() : ""
  }

  /// The rows not printed yet.
  mutating func rest() -> String {
    guard let rows = held else { return "" }
    held = nil
    // The message of an unreadable session may extend over the other columns.
    for row in rows where row.count > 2 {
      for column in widths.indices { widths[column] = max(widths[column], measure.columns(row[column])) }
    }
    return rows.map(line).joined()
  }

  private func cells(_ listing: Listing) -> [String] {
    guard let summary = listing.summary else { return [listing.name.text, localizer[.entryUnreadable]] }
    return [
      listing.name.text, localizer.flow(summary.flow), localizer.state(summary.progress, summary.search),
      localizer.title(summary.progress.position),
      summary.due.map { localizer[.dueOn(date: $0)] } ?? "",
      summary.problems > 0 ? localizer[.entryProblems(count: summary.problems)] : "",
    ]
  }

  private func line(_ cells: [String]) -> String {
    var line = ""
    let last = cells.lastIndex { !$0.isEmpty } ?? 0
    for (column, text) in cells[...last].enumerated() {
      line += text
      guard column < last else { break }
      line += String(repeating: " ", count: max(widths[column] - measure.columns(text), 0) + 2)
    }
    return line + "\n"
  }
}
