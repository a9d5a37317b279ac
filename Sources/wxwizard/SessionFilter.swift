import WizardCore
import WizardExport
import WizardText

/// The sessions that the options `--client`, `--flow`, `--status`, `--for`, `--due` and `--archived` select.
struct SessionFilter {
  /// The maximum of `--due`, in days.
  private static let longestHorizon = 3650

  let role: Role?
  let isDueAsked: Bool
  private let client: ListFilter
  private let flow: FlowID?
  private let status: Status?
  private let dueBy: CivilDate?
  /// Whether only the archived sessions are selected, instead of the others.
  let isArchived: Bool

  init(_ context: CommandContext) throws(CommandExit) {
    let options = context.options
    client = ListFilter(options["client"] ?? "")
    flow = if let word = options["flow"] { try context.flow(named: word).id } else { nil }
    role = try context.role()
    status = try options["status"].map { word throws(CommandExit) in
      if let status = context.value(of: word, label: { $0.state($1) as String }) as Status? { return status }
      throw .usage(
        .usageStatus(
          value: makeVisible(word),
          statuses: context.list(Status.self) { context.localizer.state($0) }),
        nearest: nearest(to: word, among: Status.allCases.map(\.rawValue)))
    }
    let days = try context.number("due", in: 0...Self.longestHorizon)
    isDueAsked = days != nil
    dueBy = days.map { context.today.adding(days: $0) }
    isArchived = options.has("archived")
  }

  /// Whether all sessions that are not archived are selected.
  var isEmpty: Bool {
    client.isEmpty && flow == nil && status == nil && role == nil && !isDueAsked && !isArchived
  }

  /// Whether a session is selected, apart from being archived.
  ///
  /// An unreadable session is, unless the filter names a client, flow, status or person: it may be due.
  func accepts(_ listing: Listing) -> Bool {
    guard let summary = listing.summary else {
      return client.accepts(listing.name.text) && flow == nil && status == nil && role == nil
    }
    guard client.accepts(summary.client.map { "\($0) \(listing.name.text)" } ?? listing.name.text) else {
      return false
    }
    if let flow, flow != summary.flow { return false }
    if let status, status != summary.progress.status { return false }
    if let role, !summary.roles.contains(role) { return false }
    guard let dueBy else { return true }
    return summary.due.map { $0 <= dueBy } ?? false
  }
}

extension CommandContext {
  /// The value of `--for`, or nil if it is not given.
  func role() throws(CommandExit) -> Role? {
    guard let name = options["for"] else { return nil }
    if let role = value(of: name, label: { $0.role($1) }) as Role? { return role }
    throw .usage(
      .usageRole(value: makeVisible(name), roles: list(Role.self) { localizer.role($0) }),
      nearest: nearest(to: name, among: Role.allCases.map(\.rawValue)))
  }

  /// The value of an option that takes a whole number, or nil if it is not given.
  func number(_ option: String, in range: ClosedRange<Int>) throws(CommandExit) -> Int? {
    guard let text = options[option] else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    throw .usage(
      .usageNumber(
        option: "--" + option, least: range.lowerBound, most: range.upperBound, value: makeVisible(text)))
  }

  /// The value of `--format`, the format of the extension of `--output`, or the default.
  func format<Format: CaseIterable & RawRepresentable<String>>(
    _ ofFile: (String) -> Format?, default format: Format
  ) throws(CommandExit) -> Format {
    guard let name = options["format"] else {
      guard let path = options.path("output") else { return format }
      let file = path.display
      if let format = ofFile(file) { return format }
      // The files of a session are refused with their own message.
      guard hasExtension(file), quietFolder?.isSessionFile(path) != true else { return format }
      let ends = ExportFormat.allCases.filter { Format(rawValue: $0.rawValue) != nil }
        .map { "." + $0.fileExtension }
      throw .usage(
        .usageOutput(
          file: makeVisible(file), ends: ends.joined(separator: localizer.language.listSeparator)))
    }
    if let format = Format(rawValue: name) { return format }
    let formats = Format.allCases.map(\.rawValue)
    throw .usage(.usageFormat(value: makeVisible(name), formats: formats.joined(separator: ", ")))
  }

  /// Whether the name of a file has a dot that neither starts nor ends it.
  private func hasExtension(_ file: String) -> Bool {
    let name = file.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.dropFirst().dropLast().contains(".")
  }
}
