import WizardCore
import WizardText

/// The entries in order, and the sheet on which they are printed.
extension Agenda {
  /// The entries by section, then by day, client and session.
  var sorted: [Entry] {
    let entries = entries
    let clients = entries.map { $0.client ?? $0.name }
    let sections = entries.map(section)
    return entries.indices.sorted { left, right in
      if sections[left] != sections[right] { return sections[left] < sections[right] }
      let days = [left, right].map { entries[$0].day?.dayNumber ?? Int.max }
      return (days[0], clients[left], left) < (days[1], clients[right], right)
    }.map { entries[$0] }
  }

  /// A section of the agenda, for one person unless it lists certifications.
  private struct Section: Comparable {
    enum Kind: Int {
      /// What is overdue, or a day.
      case day
      case noDay
      case certifications
    }

    let kind: Kind
    let day: CivilDate
    let role: Int

    static func < (left: Section, right: Section) -> Bool {
      (left.kind.rawValue, left.day, left.role) < (right.kind.rawValue, right.day, right.role)
    }
  }

  private func section(of entry: Entry) -> Section {
    if entry.reason == .certification { return Section(kind: .certifications, day: today, role: 0) }
    let role = Role.allCases.firstIndex(of: entry.role) ?? 0
    guard let day = entry.day else { return Section(kind: .noDay, day: today, role: role) }
    // A day to ask on that has passed means asking today, since it is no deadline.
    let earliest = entry.reason == .ask ? today : today.adding(days: -1)
    return Section(kind: .day, day: max(day, earliest), role: role)
  }

  var sheet: Sheet {
    var sections: [SheetSection] = []
    var last: Section?
    for entry in sorted {
      let section = section(of: entry)
      if section != last { sections.append(SheetSection(title: title(of: section, entry), entries: [])) }
      last = section
      sections[sections.count - 1].entries.append(.item(entry.sheetItem))
    }
    if sections.isEmpty {
      sections = [SheetSection(title: nil, entries: [.line(localizer[.agendaEmpty(days: days)])])]
    }
    if archivedWithDueDays > 0 {
      let text = localizer[.agendaArchived(count: archivedWithDueDays)]
      sections.append(SheetSection(title: nil, entries: [.line(text)]))
    }
    return Sheet(
      title: localizer[.agendaTitle], names: role.map { [localizer.role($0)] } ?? [], day: today,
      independence: localizer[.sheetRests(rules: localizer.edition(localizer.rulebook.edition))],
      sections: sections)
  }

  private func title(of section: Section, _ entry: Entry) -> String {
    let role = " · " + localizer.role(entry.role)
    switch section.kind {
    case .certifications: return localizer[.agendaCertifications]
    case .noDay: return localizer[.agendaNoDay] + role
    case .day:
      if section.day < today { return localizer[.agendaOverdue] + role }
      return (section.day == today ? localizer[.agendaToday(date: today.iso)] : section.day.iso) + role
    }
  }

  /// An entry below the name of its client; the sheet of the session has the rest of its details.
  func sheetItem(_ subject: Subject, _ reason: Reason, on day: CivilDate?, of maker: SheetMaker) -> SheetItem
  {
    let client = maker.wizard.clientName ?? maker.request.name
    let session = SheetRow(label: localizer[.agendaSession], value: .typed(maker.request.name))
    switch subject {
    case .item(let item):
      let entry = maker.entry(item)
      let kept = [LocalizedText.sheetDue, .sheetPay, .sheetFee, .sheetWhere].map { localizer[$0] }
      var details = entry.details.filter { kept.contains($0.label) }
      if let row = maker.documentsFirst(item) { details = [row] }
      if reason == .ask, let day {
        details = [SheetRow(label: localizer[.agendaAskOn], value: .words(day.iso), isKey: true)]
      }
      return SheetItem(
        id: maker.request.name + "." + item.id + (reason == .ask ? ".ask" : ""),
        mark: entry.mark, label: client + " · " + entry.label, status: entry.status,
        wantsDay: entry.wantsDay, details: details + [session])
    case .step(let step, let status):
      return SheetItem(
        id: maker.request.name + "." + step.rawValue, mark: .open,
        label: client + " · " + localizer.text(of: maker.wizard),
        status: localizer.state(maker.wizard.nextAction.returnsTo == nil ? status : .acting),
        wantsDay: false, details: [blockingReason(at: step, of: maker), session].compactMap(\.self))
    }
  }

  /// Why a session cannot continue.
  private func blockingReason(at step: StepID, of maker: SheetMaker) -> SheetRow? {
    let problem = maker.wizard.replay.problems.first { $0.step == step && $0.severity == .blocks }
    return problem.map {
      SheetRow(label: localizer[.sheetReason], value: .words(localizer.problem($0).what))
    }
  }
}

extension Localizer {
  /// What a session without a task to do needs next, in a few words.
  func text(of wizard: Wizard) -> String {
    wizard.routes.isEmpty ? text(of: wizard.nextAction, at: wizard.progress) : self[.stateRouteFound]
  }
}
