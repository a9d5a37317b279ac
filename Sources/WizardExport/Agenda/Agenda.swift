import WizardCore
import WizardText

/// What is to be done over all sessions, by day and person.
///
/// Sessions are added one at a time and only their entries are kept, since there may be thousands.
package struct Agenda {
  /// Certifications are listed this many days before they end.
  package static let certificationDays = 90

  /// Why something is on the agenda.
  ///
  /// The raw values are a contract of JSON and CSV.
  enum Reason: String {
    case due
    /// The day on which to ask for a pending outcome.
    case ask
    /// A certification that ends.
    case certification
  }

  /// An unfinished item of a session.
  struct Entry {
    let name: String
    let client: String?
    let flow: FlowID
    let item: ChecklistItem
    let reason: Reason
    let day: CivilDate
    let role: Role
    /// The item as the sheet prints it.
    let line: SheetItem
    /// The item as the CSV file has it.
    let record: [String]
  }

  let format: AgendaFormat
  let localizer: Localizer
  let today: CivilDate
  let days: Int
  let role: Role?
  /// Whether CSV begins with a byte order mark.
  package var byteOrderMark = true
  private(set) var entries: [Entry] = []
  /// The lines of the calendar's events.
  private var events: [String] = []

  /// Creates an agenda without sessions, for a number of days after today and for one person or for everybody.
  package init(_ format: AgendaFormat, localizer: Localizer, today: CivilDate, days: Int, role: Role? = nil) {
    self.format = format
    self.localizer = localizer
    self.today = today
    self.days = days
    self.role = role
  }

  /// Adds what is to be done in a session.
  ///
  /// An archived session has only cancelled events in the calendar and is left out of the other formats.
  package mutating func add(_ request: ExportRequest, isArchived: Bool = false) {
    let maker = SheetMaker(request, items: request.wizard.checklist.items)
    if format == .ics {
      events += CalendarSheet(maker: maker).events(for: role, isCancelled: isArchived)
    } else if !isArchived {
      for item in maker.items where !item.isOver { add(item, of: maker) }
    }
  }

  private mutating func add(_ item: ChecklistItem, of maker: SheetMaker) {
    if let due = item.due {
      let reason: Reason = item.kind == .reminder ? .certification : .due
      let horizon = reason == .certification ? max(days, Self.certificationDays) : days
      add(item, reason, on: due, by: item.responsible, within: horizon, of: maker)
    }
    // The platform decides, so the applicant asks.
    if let day = item.askOn { add(item, .ask, on: day, by: .applicant, within: days, of: maker) }
  }

  private mutating func add(
    _ item: ChecklistItem, _ reason: Reason, on day: CivilDate, by responsible: Role, within horizon: Int,
    of maker: SheetMaker
  ) {
    guard day <= today.adding(days: horizon), role == nil || role == responsible else { return }
    entries.append(
      Entry(
        name: maker.request.name, client: maker.wizard.clientName, flow: maker.wizard.flow.id, item: item,
        reason: reason, day: day, role: responsible, line: line(item, reason, on: day, of: maker),
        record: format == .csv ? ChecklistCSV.record(item, of: maker) : []))
  }

  /// The whole document; `width` is for the text format.
  package func document(width: Int = 80) -> String {
    switch format {
    case .text: TextSheet(sheet, localizer: localizer, width: width).document
    case .html: HTMLSheet(sheet, localizer: localizer).document
    case .json: AgendaJSON(self).document
    case .ics: CalendarSheet.document(events, title: localizer[.agendaTitle])
    case .csv: ChecklistCSV.document(sorted, byteOrderMark: byteOrderMark)
    }
  }
}

extension Agenda {
  /// The entries by section, then by day, client and session.
  var sorted: [Entry] {
    let clients = entries.map { $0.client ?? $0.name }
    return entries.indices.sorted { left, right in
      let (first, second) = (entries[left], entries[right])
      let (start, end) = (section(of: first), section(of: second))
      if start != end { return start < end }
      return (first.day, clients[left], left) < (second.day, clients[right], right)
    }.map { entries[$0] }
  }

  /// A section of the agenda: what is overdue, a day or the certifications, for one person.
  private struct Section: Comparable {
    let day: CivilDate
    let role: Int
    let isCertification: Bool

    static func < (left: Section, right: Section) -> Bool {
      (left.isCertification ? 1 : 0, left.day, left.role)
        < (right.isCertification ? 1 : 0, right.day, right.role)
    }
  }

  private func section(of entry: Entry) -> Section {
    // A day to ask on that has passed means asking today, since it is no deadline.
    let earliest = entry.reason == .ask ? today : today.adding(days: -1)
    let isCertification = entry.reason == .certification
    return Section(
      day: isCertification ? today : max(entry.day, earliest),
      role: isCertification ? 0 : Role.allCases.firstIndex(of: entry.role) ?? 0,
      isCertification: isCertification)
  }

  private var sheet: Sheet {
    var sections: [SheetSection] = []
    var last: Section?
    for entry in sorted {
      let section = section(of: entry)
      if section != last { sections.append(SheetSection(title: title(of: section, entry), entries: [])) }
      last = section
      sections[sections.count - 1].entries.append(.item(entry.line))
    }
    if sections.isEmpty {
      sections = [SheetSection(title: nil, entries: [.line(localizer[.agendaEmpty(days: days)])])]
    }
    return Sheet(
      title: localizer[.agendaTitle], names: role.map { [localizer.role($0)] } ?? [], day: today,
      independence: localizer[.sheetRests(rules: localizer.edition(localizer.rulebook.edition))],
      sections: sections)
  }

  private func title(of section: Section, _ entry: Entry) -> String {
    if section.isCertification { return localizer[.agendaCertifications] }
    let day =
      section.day < today
      ? localizer[.agendaOverdue]
      : section.day == today ? localizer[.agendaToday(date: today.iso)] : section.day.iso
    return day + " · " + localizer.role(entry.role)
  }

  /// An item below the name of its client; the sheet of the session has the rest of its details.
  private func line(
    _ item: ChecklistItem, _ reason: Reason, on day: CivilDate, of maker: SheetMaker
  ) -> SheetItem {
    let client = maker.wizard.clientName ?? maker.request.name
    let entry = maker.entry(item)
    let kept: Set<String> = [localizer[.sheetDue], localizer[.sheetFee], localizer[.sheetWhere]]
    var details = entry.details.filter { kept.contains($0.label) }
    if reason == .ask {
      details = [SheetRow(label: localizer[.agendaAskOn], value: .words(day.iso), isKey: true)]
    }
    details.append(SheetRow(label: localizer[.agendaSession], value: .typed(maker.request.name)))
    return SheetItem(
      id: maker.request.name + "." + item.id + (reason == .ask ? ".ask" : ""),
      mark: entry.mark, label: client + " · " + entry.label, status: entry.status, wantsDay: entry.wantsDay,
      details: details)
  }
}
