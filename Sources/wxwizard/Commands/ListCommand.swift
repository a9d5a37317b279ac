import WizardCore
import WizardExport
import WizardJSON
import WizardStore
import WizardText

/// A format of the list.
enum ListFormat: String, CaseIterable {
  case text, json, csv
}

/// What `--sort` can sort the list by.
enum ListOrder: String, CaseIterable {
  /// The earliest due day first.
  case day
  case client
  /// The last change first.
  case change
}

/// `list`: prints every session with its client, what is next, who does it and by when.
struct ListCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "list", summary: .commandList, example: "list --due 7")

  let context: CommandContext

  /// What was read, apart from what has been printed already.
  private struct Reading {
    var listings: [Listing] = []
    var matches: [CrossSessionMatch] = []
    var notes: [String] = []
    var count = 0
    var archived = 0
    var hasUnreadable = false
  }

  func run() throws(CommandExit) -> ExitCode {
    guard options.operands.isEmpty else { throw .usage(.usageListPlain) }
    let filter = try SessionFilter(context)
    let order: ListOrder? = try context.choice(ofOption: "sort", orUsage: LocalizedText.usageSort)
    let format: ListFormat = options.has("json") ? .json : try context.format(default: .text)
    let sessions = try SessionList(context)
    // The table is printed while the sessions are read, unless they have to be sorted.
    var table = format == .text ? ListTable(context, width: Output.columns) : nil
    let prints = table != nil && order == nil
    var reading = Reading()
    sessions.each { session in
      let listing = session.listing
      if let match = listing.summary?.match { reading.matches.append(match) }
      if listing.summary?.isArchived ?? false { reading.archived += 1 }
      guard filter.lists(listing) else { return }
      reading.count += 1
      if listing.summary == nil { reading.hasUnreadable = true }
      if filter.isEmpty, format == .text { reading.notes += notes(on: listing) }
      if prints, let text = table?.text(with: listing) {
        Output.printRaw(text)
      } else {
        reading.listings.append(listing)
      }
    }
    let listings = sorted(reading.listings, by: order)
    switch format {
    case .text:
      for listing in listings { Output.printRaw(table?.text(with: listing) ?? "") }
      Output.printRaw(table?.rest() ?? "")
      printNotes(reading, filter)
    case .json:
      let warnings = CrossSessionChecks(reading.matches, today: today).byName
      for listing in listings {
        let record = ListRecord(listing: listing, context: context)
        Output.print(json: record.value(warnings[listing.name.text] ?? []))
      }
    case .csv:
      Output.printRaw(
        CSVWriter.document(
          [ListRecord.header] + listings.map { ListRecord(listing: $0, context: context).cells },
          byteOrderMark: !options.has("no-bom")))
    }
    if reading.hasUnreadable { return .unusable }
    return filter.dueDays != nil && reading.count > 0 ? .problems : .success
  }

  /// The sessions in an order, then by name; those without a value come last.
  private func sorted(_ listings: [Listing], by order: ListOrder?) -> [Listing] {
    func key(_ listing: Listing) -> (Int, String) {
      guard let summary = listing.summary else { return (Int.max, "") }
      return switch order {
      case .day: (summary.due?.dayNumber ?? Int.max - 1, "")
      case .client: (summary.client == nil ? 1 : 0, summary.client ?? "")
      case .change: (-summary.updated.dayNumber, "")
      case nil: (0, "")
      }
    }
    guard order != nil else { return listings }
    return listings.map { (key: key($0), listing: $0) }
      .sorted { ($0.key.0, $0.key.1, $0.listing.name) < ($1.key.0, $1.key.1, $1.listing.name) }
      .map(\.listing)
  }

  /// The notices below the table.
  private func printNotes(_ reading: Reading, _ filter: SessionFilter) {
    if reading.count == 0 {
      if let days = filter.dueDays {
        // The output stays empty, for scripts that only look at whether something is due.
        Output.report(localizer[.agendaEmpty(days: days)])
      } else {
        Output.print(localizer[filter.isEmpty && reading.archived == 0 ? .listEmpty : .listNoMatch])
      }
    }
    guard filter.isEmpty else { return }
    let warnings = CrossSessionChecks(reading.matches, today: today).warnings.map {
      $0.text(localizer)
    }
    Output.printRaw((reading.notes + warnings).map { "! \($0)\n" }.joined())
    if reading.archived > 0 { Output.print(localizer[.listArchived(count: reading.archived)]) }
  }

  /// What to say of one session under the table.
  private func notes(on listing: Listing) -> [String] {
    let name = listing.name
    return [
      ListRecord(listing: listing, context: context).certificationNote?.text(localizer),
      listing.summary?.search == .found
        ? localizer[.routeToChoose(name: name.text, operand: name.operand)] : nil,
      listing.name.isCommand ? localizer[.namedLikeCommand(name: name.text)] : nil,
    ].compactMap(\.self)
  }
}
