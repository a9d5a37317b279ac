import WizardCore
import WizardJSON
import WizardStore
import WizardText

/// `list`: every session with where it stands and what is due next.
struct ListCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "list", summary: .commandList,
    example: "list --due 7")

  /// How far ahead `--due` looks at most, in days: ten years.
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
      // One that cannot be read may be due, for all anybody knows.
      guard let glance = listing.glance else { return true }
      return glance.due.map { $0 <= horizon } ?? false
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

  /// One object a line, when all were read, since a warning may concern the first and the last.
  private func printObjects(_ sessions: SessionList, _ isShown: (Listing) -> Bool) -> (Int, Bool) {
    var listings: [Listing] = []
    var neighbours: [CrossSessionMatch] = []
    sessions.each { listing in
      if let neighbour = listing.glance?.neighbour { neighbours.append(neighbour) }
      if isShown(listing) { listings.append(listing) }
    }
    let warnings = CrossSessionChecks(neighbours, today: context.today).byName
    for listing in listings {
      Output.print(JSONWriter.compact(value(listing, warnings[listing.name.text] ?? []), keys: .asGiven))
    }
    return (listings.count, listings.contains { $0.glance == nil })
  }

  /// A row for each as it is read, and in the end what concerns several.
  private func printTable(
    _ sessions: SessionList, isFiltered: Bool, _ isShown: (Listing) -> Bool
  ) -> (Int, Bool) {
    var table = ListTable(localizer: context.localizer, names: sessions.names)
    var neighbours: [CrossSessionMatch] = []
    var notes: [String] = []
    var count = 0
    var hasUnreadable = false
    sessions.each { listing in
      if !isFiltered, let neighbour = listing.glance?.neighbour { neighbours.append(neighbour) }
      guard isShown(listing) else { return }
      count += 1
      if listing.glance == nil { hasUnreadable = true }
      if !isFiltered { notes += self.notes(on: listing) }
      Output.printRaw(table.text(with: listing))
    }
    Output.printRaw(table.rest())
    if isFiltered { return (count, hasUnreadable) }
    if count == 0 { Output.print(context.localizer[.listEmpty]) }
    let warnings = CrossSessionChecks(neighbours, today: context.today).warnings.map {
      $0.text(context.localizer)
    }
    Output.printRaw((notes + warnings).map { "! \($0)\n" }.joined())
    return (count, hasUnreadable)
  }

  private func value(_ listing: Listing, _ warnings: [CrossSessionWarning]) -> JSONValue {
    guard let glance = listing.glance else {
      return .object(of: [
        ("name", .string(listing.name.text)),
        ("error", .object(of: [("code", .string(listing.error?.code ?? "flow.notBuilt"))])),
      ])
    }
    return .object(of: [
      ("name", .string(listing.name.text)), ("flow", .string(glance.flow.rawValue)),
      ("status", .string(glance.progress.status.rawValue)),
      ("position", .string(glance.progress.position.rawValue)),
      ("due", glance.due.map { .string($0.iso) } ?? .null), ("problems", .integer(glance.problems)),
      ("updated", .string(glance.updated.iso)),
      ("certificationEnds", glance.certificationEnds.map { .string($0.iso) } ?? .null),
      ("warnings", .array(of: warnings.map(\.value) + [ending(listing)?.value].compactMap(\.self))),
    ])
  }

  /// What to say of one session under the table.
  private func notes(on listing: Listing) -> [String] {
    let name = listing.name
    return [
      ending(listing)?.text(context.localizer),
      listing.glance?.search == .found
        ? context.localizer[.wayToChoose(name: name.text, operand: name.operand)] : nil,
      listing.name.isCommand ? context.localizer[.namedLikeCommand(name: name.text)] : nil,
    ].compactMap(\.self)
  }

  private func ending(_ listing: Listing) -> CertificationNote? {
    CertificationNote(listing.name, ends: listing.glance?.certificationEnds, today: context.today)
  }
}

/// The rows of the list, each printed as its session is read.
private struct ListTable {
  /// So many rows are held back for the widths of the columns; in later ones a wider cell pushes the others.
  private static let rowsMeasured = 24

  private let localizer: Localizer
  private let measure = TextMeasure()
  private var widths: [Int]
  private var held: [[String]]? = []

  init(localizer: Localizer, names: [SessionName]) {
    self.localizer = localizer
    // A name is ASCII: its bytes are its columns.
    widths = [names.map(\.text.utf8.count).max() ?? 0, 0, 0, 0, 0]
  }

  /// What can be printed now that this session is known too.
  mutating func text(with listing: Listing) -> String {
    let cells = cells(listing)
    guard held != nil else { return line(cells) }
    held?.append(cells)
    return held?.count == Self.rowsMeasured ? rest() : ""
  }

  /// What was held back.
  mutating func rest() -> String {
    guard let rows = held else { return "" }
    held = nil
    // The words of a session that cannot be read may run over the other columns.
    for row in rows where row.count > 2 {
      for column in widths.indices { widths[column] = max(widths[column], measure.columns(row[column])) }
    }
    return rows.map(line).joined()
  }

  private func cells(_ listing: Listing) -> [String] {
    guard let glance = listing.glance else { return [listing.name.text, localizer[.entryUnreadable]] }
    return [
      listing.name.text, localizer.flow(glance.flow), localizer.state(glance.progress, glance.search),
      localizer.title(glance.progress.position),
      glance.due.map { localizer[.dueOn(date: $0)] } ?? "",
      glance.problems > 0 ? localizer[.entryProblems(count: glance.problems)] : "",
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
