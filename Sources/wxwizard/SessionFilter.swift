import WizardCore
import WizardExport
import WizardText

/// The sessions that the options `--client`, `--flow`, `--status`, `--for`, `--due` and `--archived` select.
struct SessionFilter {
  /// The maximum of `--due`, in days.
  private static let longestHorizon = 3650

  let role: Role?
  /// The value of `--due`, or nil if it is not given.
  let dueDays: Int?
  private let client: ListFilter
  private let flow: FlowID?
  private let status: Status?
  private let dueBy: CivilDate?
  /// Whether only the archived sessions are selected, instead of the others.
  let isArchived: Bool

  init(_ context: CommandContext) throws(CommandExit) {
    let options = context.options
    client = ListFilter(options["client"] ?? "")
    flow = try context.flowOption()
    role = try context.role()
    status = try context.choice(
      ofOption: "status", label: { $0.state($1) as String }, orUsage: LocalizedText.usageStatus)
    dueDays = try context.number("due", in: 0...Self.longestHorizon)
    dueBy = dueDays.map { context.today.adding(days: $0) }
    isArchived = options.has("archived")
  }

  /// Whether all sessions that are not archived are selected.
  var isEmpty: Bool {
    client.isEmpty && flow == nil && status == nil && role == nil && dueDays == nil && !isArchived
  }

  /// Whether the list has a session: an archived one only with `--archived`, or with `--due` if its certification ends by
  /// then.
  func lists(_ listing: Listing) -> Bool {
    let isOther = (listing.summary?.isArchived ?? false) != isArchived
    return accepts(listing) && (!isOther || !isArchived && isDue(listing.summary?.certificationEnds))
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
    return dueBy == nil || isDue(summary.due)
  }

  /// Whether a day is within `--due`.
  private func isDue(_ day: CivilDate?) -> Bool {
    guard let day, let dueBy else { return false }
    return day <= dueBy
  }
}
