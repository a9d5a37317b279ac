import WizardCore
import WizardText

/// What is due over all sessions, by day and person.
package struct Agenda {
  /// An unfinished item with the session it belongs to.
  struct Entry {
    let maker: SheetMaker
    let item: ChecklistItem
    let day: CivilDate

    var client: String { maker.subjectName ?? maker.request.name }
  }

  let localizer: Localizer
  let today: CivilDate
  let days: Int
  let role: Role?
  private let makers: [SheetMaker]

  /// Takes the role from the agenda, not from the requests.
  package init(
    _ requests: [ExportRequest], localizer: Localizer, today: CivilDate, days: Int, role: Role? = nil
  ) {
    self.localizer = localizer
    self.today = today
    self.days = days
    self.role = role
    makers = requests.map { request in
      SheetMaker(
        request, items: request.wizard.checklist.items.filter { role == nil || $0.responsible == role })
    }
  }

  package func render(_ format: AgendaFormat, width: Int = 80) -> String {
    switch format {
    case .text: TextSheet(sheet, localizer: localizer, width: width).document
    case .html: HTMLSheet(sheet, localizer: localizer).document
    case .json: AgendaJSON(self).document
    case .ics: CalendarSheet.document(makers, title: localizer[.agendaTitle])
    case .csv: ChecklistCSV.document(entries.map { ($0.maker, $0.item) })
    }
  }

  /// The items that are overdue or due within the days, sorted by day, person and client.
  var entries: [Entry] {
    let end = today.adding(days: days)
    let roles = Role.allCases
    let entries = makers.flatMap { maker in
      maker.dated.compactMap { item -> Entry? in
        guard let day = item.due, day <= end else { return nil }
        return Entry(maker: maker, item: item, day: day)
      }
    }
    let keyed = entries.map { entry in
      (key: (entry.day, roles.firstIndex(of: entry.item.responsible) ?? 0, entry.client), entry: entry)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.entry)
  }
}

extension Agenda {
  /// The agenda as a sheet: a section for what is overdue, and one for each day.
  private var sheet: Sheet {
    var sections: [SheetSection] = []
    var title = ""
    for entry in entries {
      let next = self.title(of: entry.day)
      if sections.isEmpty || next != title { sections.append(SheetSection(title: next, entries: [])) }
      title = next
      sections[sections.count - 1].entries.append(.item(item(entry)))
    }
    if sections.isEmpty {
      sections = [SheetSection(title: nil, entries: [.line(localizer[.agendaEmpty(days: days)])])]
    }
    let names = role.map { [localizer.role($0)] } ?? []
    return Sheet(
      title: localizer[.agendaTitle], names: names, day: today,
      independence: localizer[.sheetRests(rules: localizer.edition(localizer.rulebook.edition))],
      sections: sections)
  }

  private func title(of day: CivilDate) -> String {
    if day < today { return localizer[.agendaOverdue] }
    return day == today ? localizer[.agendaToday(date: day.iso)] : day.iso
  }

  /// An item under the name of its client; the sheet of the session has the rest of its details.
  private func item(_ entry: Entry) -> SheetItem {
    let item = entry.maker.entry(entry.item)
    let kept: Set<String> = [
      localizer[.sheetDue], localizer[.sheetFee], localizer[.sheetWho], localizer[.sheetWhere],
    ]
    return SheetItem(
      id: entry.maker.request.name + "." + item.id, mark: item.mark, label: entry.client + " · " + item.label,
      status: item.status, wantsDay: item.wantsDay, details: item.details.filter { kept.contains($0.label) })
  }
}
