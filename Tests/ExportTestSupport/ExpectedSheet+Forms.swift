import WizardCore
import WizardExport
import WizardText

/// The sections that only the administrator's and the developer's sheets have.
extension ExpectedSheet {
  /// The platform's forms that are not filled in yet, in the order of the flow.
  var forms: String {
    let open = wizard.checklist.items.filter {
      !$0.isOver && $0.responsible != .finance && $0.responsible != .developer && $0.id != "payTransfer"
    }.map(\.id)
    let forms = wizard.replay.knownPath.flatMap(wizard.forms).filter { open.contains($0.task.rawValue) }
    return forms.enumerated().map { index, form in
      var intro = index == 0 ? localizer[.sheetFormsIntro] : ""
      let texts = form.fields.map { field in
        (field: field, text: localizer.copiedText(of: field, in: wizard))
      }
      let isMasked = texts.contains { field, text in text.map { shown($0, of: field) != $0 } ?? false }
      if index == 0, isMasked { intro += localizer[.sheetMasked] }
      let rows = texts.map { field, text -> String in
        let isRefused = wizard.replay.fields[field] == .refused
        let value = isRefused ? localizer[.sheetRefused] : text.map { makeVisible(shown($0, of: field)) }
        return row(localizer.platformName(of: field, in: wizard), value ?? "⎵")
      }
      let label = localizer.item(form.task.rawValue).label
      return section(localizer[.sheetForm(task: label)], intro + rows.joined())
    }.joined()
  }

  /// What the developer hands over with the code.
  var handover: String {
    let uploads = items.contains { $0.id == "uploadCode" && !$0.isOver }
    guard request.role == .developer, uploads else { return "" }
    let declares = wizard.checklist.items.contains { $0.id == "declarePrivacy" }
    return section(
      localizer[.sheetHandover],
      row(.sheetDomains, localizer[.sheetDomainsHint])
        + (declares ? row(.sheetPrivacy, localizer[.sheetPrivacyHint]) : "") + row(.sheetVersion, "⎵"))
  }
}
