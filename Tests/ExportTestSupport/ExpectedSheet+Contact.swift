import WizardCore
import WizardExport
import WizardText

/// The expected lines of one person's sheet alone: what it is for, its dates, the contact and other sheets.
extension ExpectedSheet {
  private var openItems: [ChecklistItem] { wizard.checklist.items.filter { !$0.isOver } }

  var datesAndContact: String {
    guard let role = request.role, role != .platform,
      openItems.contains(where: { $0.responsible == role }) || handedOver != nil
        || role == .administrator && !forms.isEmpty
    else { return "" }
    var dates = ""
    for item in openItems where item.responsible == role || role == .applicant {
      let name = localizer.item(item.id).label
      let label =
        item.responsible == role
        ? name : localizer[.sheetDateOf(item: name, role: localizer.role(item.responsible))]
      if let due = item.due?.iso {
        dates += row(label, item.dueIsEstimate ? localizer[.sheetDueAbout(date: due)] : due)
      } else if item.id == "payTransfer" {
        dates += row(label, localizer[.sheetDeadlineOpen(days: localizer.value(of: .transferDays))])
      }
      if role == .applicant, let day = item.askOn { dates += row(.agendaAsk(item: name), day.iso) }
    }
    if dates.isEmpty, role != .applicant { dates = row(.sheetDue, localizer[.sheetNoDate]) }
    let contact =
      request.contact.map { makeVisible($0) }
      ?? (role == .applicant ? nil : localizer[.sheetContactApplicant])
    return section(
      localizer[.sheetDatesAndContact], dates + (contact.map { row(.sheetContact, $0) } ?? ""))
  }

  var purposes: String {
    guard request.role == .finance || isPayersSheet else { return "" }
    func name(_ fields: FieldID...) -> String {
      for field in fields {
        if case .accepted(.text(let text)) = wizard.replay.fields[field] { return makeVisible(text) }
      }
      return localizer[.sheetSubjectUnnamed]
    }
    let open = Set(openItems.filter { $0.responsible == request.role }.map(\.id))
    var text = ""
    if open.contains("payTransfer") {
      text += localizer[.sheetPurposeTransfer(name: name(.accountHolder, .legalName))]
    }
    if !open.isDisjoint(with: ["payCertificationFee", "certifySeparately"]) {
      text += localizer[.sheetPurposeFee(name: name(.legalName, .officialAccountName, .miniProgramName))]
    }
    if open.contains("buyPackage") { text += localizer[.sheetPurposeCalls] }
    return text
  }

  var otherSheets: String {
    var roles: [Role] = []
    for item in openItems where item.kind != .reminder && item.responsible != .platform {
      if !roles.contains(item.responsible) { roles.append(item.responsible) }
    }
    let command = "wxwizard export " + makeVisible(request.name)
    return roles.map {
      row(.sheetFor(role: localizer.person($0)), command + " --for " + $0.rawValue)
    }.joined() + row(.sheetWhole, command)
  }
}
