import WizardCore
import WizardText

/// Whom to ask and by when, on every person's sheet.
extension SheetMaker {
  /// The dates of the person and the contact for questions, while something is to be done.
  var datesAndContact: SheetSection? {
    guard wantsContact else { return nil }
    let dates = self.dates
    let isUndated = dates.isEmpty && request.role != .applicant
    let rows = (isUndated ? [row(.sheetDue, .words(localizer[.sheetNoDate]))] : dates) + [contact]
    return SheetSection(
      title: localizer[.sheetDatesAndContact], entries: rows.compactMap(\.self).map(SheetEntry.row))
  }

  /// Whether the sheet names a contact: a person's sheet, while that person has something to do.
  var wantsContact: Bool {
    guard let role = request.role, role != .platform else { return false }
    return items.contains { !$0.isOver } || !ownDocuments.isEmpty || !forms.isEmpty
  }

  /// The contact of the settings, or else the applicant; nil on the applicant's own sheet without a contact.
  private var contact: SheetRow? {
    if let contact = request.contact { return row(.sheetContact, .typed(contact)) }
    return request.role == .applicant ? nil : row(.sheetContact, .words(localizer[.sheetContactApplicant]))
  }

  /// The last days of the person's items.
  ///
  /// The applicant also has those of others, and the days to ask for results.
  private var dates: [SheetRow] {
    let isApplicant = request.role == .applicant
    return wizard.checklist.items.flatMap { item -> [SheetRow] in
      let isOwn = item.responsible == request.role
      guard !item.isOver, isOwn || isApplicant else { return [] }
      let label = localizer.item(item.id).label
      var rows: [SheetRow] = []
      if let due = dueText(item) {
        let name =
          isOwn ? label : localizer[.sheetDateOf(item: label, role: localizer.role(item.responsible))]
        rows.append(SheetRow(label: name, value: .words(due), isKey: isOwn))
      }
      if isApplicant, let day = item.askOn {
        rows.append(row(.agendaAsk(item: label), .words(day.iso)))
      }
      return rows
    }
  }

  /// The last day of an item, or how that of the transfer is counted before the registration is submitted.
  private func dueText(_ item: ChecklistItem) -> String? {
    if let due = item.due?.iso { return item.dueIsEstimate ? localizer[.sheetDueAbout(date: due)] : due }
    guard item.kind == .task(.payTransfer) else { return nil }
    return localizer[.sheetDeadlineOpen(days: localizer.value(of: .transferDays))]
  }
}
