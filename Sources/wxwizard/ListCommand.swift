import WizardCore
import WizardJSON
import WizardScreens
import WizardStore
import WizardText

/// `list`: every session with where it stands and what is due next.
struct ListCommand {
  private let call: Call

  init(_ call: Call) { self.call = call }

  func run() -> ExitCode {
    guard call.options.operands.isEmpty else { return Usage.complain(call.words, .usageListPlain) }
    var days: Int?
    if let text = call.options["due"] {
      guard let number = Int(text), (0...3650).contains(number) else {
        return Usage.complain(call.words, .usageDue, ["value": makeVisible(text)])
      }
      days = number
    }
    var listings = SessionList(call).listings
    if let days {
      let horizon = call.today.adding(days: days)
      listings = listings.filter { listing in listing.nextDue.map { $0 <= horizon } ?? false }
    }
    let neighbours = Neighbours(listings.compactMap(\.neighbour), today: call.today)
    if call.options.has("json") {
      let warnings = neighbours.byName
      for listing in listings {
        Output.print(
          JSONWriter.compact(value(listing, warnings[listing.name.text] ?? []), keys: .asGiven))
      }
    } else {
      Output.printRaw(table(listings, isFiltered: days != nil))
      if days == nil { Output.printRaw(notes(listings, neighbours.warnings)) }
    }
    if listings.contains(where: { $0.error != nil }) { return .unusable }
    return days != nil && !listings.isEmpty ? .problems : .well
  }

  private func value(_ listing: Listing, _ warnings: [NeighbourWarning]) -> JSONValue {
    guard let wizard = listing.wizard else {
      return .object(of: [
        ("name", .string(listing.name.text)),
        ("error", .object(of: [("code", .string(listing.error?.code ?? "flow.notBuilt"))])),
      ])
    }
    return .object(of: [
      ("name", .string(listing.name.text)), ("flow", .string(wizard.flow.id.rawValue)),
      ("status", .string(wizard.standing.status.rawValue)),
      ("position", .string(wizard.standing.position.rawValue)),
      ("due", listing.nextDue.map { .string($0.iso) } ?? .null),
      ("problems", .integer(wizard.replay.problems.filter(\.isError).count)),
      ("updated", listing.updated.map { .string($0.iso) } ?? .null),
      ("certificationEnds", listing.certificationEnds.map { .string($0.iso) } ?? .null),
      ("warnings", .array(of: warnings.map(\.value))),
    ])
  }

  /// What concerns several sessions, and certifications that end within 90 days or have ended.
  private func notes(_ listings: [Listing], _ warnings: [NeighbourWarning]) -> String {
    let horizon = call.today.adding(days: 90)
    let ends = listings.compactMap { listing -> String? in
      guard let end = listing.certificationEnds, end <= horizon else { return nil }
      return call.words.phrase(
        end < call.today ? .certificationEnded : .certificationEnds,
        ["name": listing.name.text, "date": end.iso])
    }
    return (ends + warnings.map { $0.text(call.words) }).map { "! \($0)\n" }.joined()
  }

  private func table(_ listings: [Listing], isFiltered: Bool) -> String {
    let words = call.words
    if listings.isEmpty { return isFiltered ? "" : words[.listEmpty] + "\n" }
    let measure = TextMeasure()
    let rows = listings.map { listing -> [String] in
      guard let wizard = listing.wizard else { return [listing.name.text, words[.entryUnreadable]] }
      let errors = wizard.replay.problems.filter(\.isError).count
      return [
        listing.name.text, words.flow(wizard.flow.id), words.state(wizard.standing.status),
        words.page(wizard.standing.position).title,
        listing.nextDue.map { words.phrase(.dueOn, ["date": $0.iso]) } ?? "",
        errors > 0 ? words.phrase(.entryProblems, ["count": String(errors)]) : "",
      ]
    }
    let widths = (0..<6).map { column in
      rows.compactMap { $0.count > column ? measure.columns($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, text) in row.enumerated() where !text.isEmpty || column < row.count - 1 {
        line += measure.pad(text, columns: max(widths[column], measure.columns(text))) + "  "
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n") + "\n"
  }
}

/// One saved session as a list shows it.
struct Listing {
  let name: SessionName
  let wizard: Wizard?
  let updated: CivilDate?
  let error: FileError?

  /// The next day something is due that is not done.
  var nextDue: CivilDate? {
    wizard?.nextDue
  }

  /// The day on which the certification it keeps an eye on ends.
  var certificationEnds: CivilDate? {
    wizard?.checklist.items.first { $0.kind == .reminder && $0.status != .done }?.due
  }

  var neighbour: Neighbour? {
    guard let wizard, let updated else { return nil }
    return Neighbour(name: name, wizard: wizard, updated: updated)
  }
}

/// Reads every session of the folder.
struct SessionList {
  private let call: Call

  init(_ call: Call) { self.call = call }

  /// By name; sessions that cannot be read bear their error.
  var listings: [Listing] {
    guard let folder = call.folder(creating: false), let entries = try? folder.list() else { return [] }
    return entries.map { entry in
      do throws(FileError) {
        let saved = try entry.load()
        let wizard = Wizard(saved.session, rulebook: call.words.rulebook, today: call.today)
        return Listing(name: entry.name, wizard: wizard, updated: saved.updated, error: nil)
      } catch {
        return Listing(name: entry.name, wizard: nil, updated: nil, error: error)
      }
    }
  }
}
