import WizardCore
import WizardText

/// What the administrator types into the platform's pages, and what the developer hands over.
extension SheetMaker {
  /// The platform's forms that are still to be filled in, in the order of the flow, each with its own field names.
  ///
  /// The administrator signs in to the platform; the forms of the bank and of the developer are on their sheets.
  var forms: [SheetSection] {
    guard request.role == .administrator else { return [] }
    let open = wizard.checklist.items.filter {
      !$0.isOver && ![.finance, .developer].contains($0.responsible)
    }
    let tasks = Set(open.map(\.id))
    let forms = wizard.replay.knownPath.flatMap(wizard.forms).filter { form in
      tasks.contains(form.task.rawValue) && form.task != .payTransfer
    }
    return forms.enumerated().map { index, form in
      let intro =
        index == 0 ? [localizer[.sheetFormsIntro]] + (masks(form) ? [localizer[.sheetMasked]] : []) : []
      let rows = form.fields.map {
        SheetRow(label: localizer.platformName(of: $0, in: wizard), value: value(of: $0))
      }
      return SheetSection(
        title: localizer[.sheetForm(task: localizer.item(form.task.rawValue).label)],
        entries: intro.map(SheetEntry.line) + rows.map(SheetEntry.row))
    }
  }

  /// The exact text to type, room to write a missing one, or a warning in place of a wrong one.
  private func value(of field: FieldID) -> SheetValue {
    if wizard.replay.fields[field] == .refused { return .words(localizer[.sheetRefused]) }
    return localizer.copiedText(of: field, in: wizard).map { .typed(shown($0, of: field)) } ?? .blank
  }

  private func masks(_ form: PlatformForm) -> Bool {
    form.fields.contains { field in
      localizer.copiedText(of: field, in: wizard).map { shown($0, of: field) != $0 } ?? false
    }
  }

  /// What the administrator needs from the developer before the code can be reviewed.
  var handover: SheetSection? {
    let uploads = items.contains { $0.kind == .task(.uploadCode) && !$0.isOver }
    guard request.role == .developer, uploads else { return nil }
    let declaresPrivacy = wizard.checklist.items.contains { $0.kind == .task(.declarePrivacy) }
    let rows =
      [
        row(.sheetDomains, .words(localizer[.sheetDomainsHint])),
        declaresPrivacy ? row(.sheetPrivacy, .words(localizer[.sheetPrivacyHint])) : nil,
        row(.sheetVersion, .blank),
      ].compactMap(\.self)
    return SheetSection(title: localizer[.sheetHandover], entries: rows.map(SheetEntry.row))
  }
}
