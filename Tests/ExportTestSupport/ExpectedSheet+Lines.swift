import WizardCore
import WizardExport
import WizardText

/// The lines of the checklist, what is copied, and what it costs.
extension ExpectedSheet {
  func line(_ item: ChecklistItem) -> String {
    let sign = item.status == .done ? "[x]" : item.status == .notNeeded ? "[-]" : "[ ]"
    var status = item.doneOn.map { localizer[.doneOn(date: $0)] } ?? localizer.status(item.status)
    if case .task = item.kind, !item.isOver {
      status += PlainText.Sign.pen.begin + localizer[.sheetDay] + "⎵" + PlainText.Sign.pen.end
    }
    return box(sign, localizer.item(item.id).label, status) + rows(of: item).map(row).joined()
  }

  /// What helps to do it; of a line that is over, its fee alone.
  func rows(of item: ChecklistItem) -> [(label: String, value: String)] {
    let told = localizer.item(item.id)
    var rows: [(label: String, value: String)] = []
    func add(_ label: LocalizedText, _ value: String?) {
      if let value { rows.append((localizer[label], value)) }
    }
    let estimate = item.due.map { localizer[.sheetDueAbout(date: $0.iso)] }
    if !item.isOver { add(.sheetDue, item.dueIsEstimate ? estimate : item.due?.iso) }
    if item.feeFen > 0 { add(.sheetFee, localizer.money(fen: item.feeFen)) }
    if item.isOver { return rows }
    add(.sheetWho, localizer.role(item.responsible))
    add(.sheetWhere, told.menuPath)
    add(.sheetHint, told.hint)
    if item.facts.contains(.certificationFee) { add(.sheetPayee, localizer.fact(.certificationPayee).rule) }
    if !item.needs.isEmpty { add(.sheetFirst, names(item.needs.map { localizer.item($0).label })) }
    if !item.documents.isEmpty { add(.sheetBring, item.documents.map(box).joined()) }
    func confirm(_ string: (String) -> LocalizedText, _ facts: [FactID]) {
      guard !facts.isEmpty else { return }
      add(.sheetConfirm, localizer[string(names(facts.map { localizer.fact($0).name }))])
    }
    confirm(LocalizedText.sheetOverridden, item.overridden)
    confirm(LocalizedText.sheetConfirmFacts, item.confirm)
    return rows
  }

  func box(_ sign: String, _ label: String, _ status: String) -> String {
    sign + label + PlainText.Sign.status + status
  }

  // MARK: - Documents

  func document(_ id: String) -> (label: String, hint: String?) {
    let field = localizer.page(.certificationDocuments).fields.first { $0.id == "documentsReady" }
    let value = field?.values.first { $0.id == id }
    return (value?.label ?? id, value?.hint)
  }

  private func box(_ id: String) -> String {
    let told = document(id)
    let sign = wizard.replay.documentsMissing.contains(id) ? "[ ]" : "[x]"
    return sign + told.label + (told.hint.map { "—" + $0 } ?? "")
  }

  /// The line of another person for which the legal representative hands over papers of their own.
  var handedOver: ChecklistItem? {
    guard request.role == .legalRepresentative else { return nil }
    return wizard.checklist.items.first { item in
      !item.isOver && item.responsible != .legalRepresentative && !own(item.documents).isEmpty
    }
  }

  func own(_ documents: [String]) -> [String] {
    documents.filter { $0 == "legalPersonIDCard" || $0 == "operatorIDCard" }
  }

  var ownDocuments: String {
    guard let item = handedOver else { return "" }
    let purpose = localizer[
      .sheetDocumentsFor(role: localizer.role(item.responsible), item: localizer.item(item.id).label)]
    return section(
      localizer[.sheetDocuments], purpose + row(.sheetBring, own(item.documents).map(box).joined()))
  }

  // MARK: - What is copied

  /// Which answer stands on the sheet of whom: of all who do one of these tasks.
  private static let copied: [(field: FieldID, tasks: [String], isSecret: Bool)] = [
    (.email, ["fillEmailAndPassword"], false),
    (.officialAccountName, ["openQuickRegistration", "scanAsAdministrator"], false),
    (.legalName, ["submitRegistration", "submitCertification"], false),
    (.code, ["submitRegistration", "submitCertification"], false), (.adminName, ["bindAdministrator"], false),
    (.adminIDNumber, ["bindAdministrator"], true), (.adminPhone, ["bindAdministrator"], true),
    (.accountHolder, ["submitRegistration", "payTransfer"], false),
    (.bankName, ["submitRegistration", "payTransfer"], false),
    (.bankAccount, ["submitRegistration", "payTransfer"], true),
    (.receivingAccount, ["noteTransferDetails", "payTransfer"], true),
    (.transferAmountFen, ["noteTransferDetails", "payTransfer"], false),
    (.invoiceKind, ["payCertificationFee"], false), (.miniProgramName, ["fillProfile"], false),
    (.introduction, ["fillProfile"], false), (.category, ["fillProfile"], false),
    (.appID, ["copyAppID", "sendInvitation"], false), (.originalID, ["copyAppID"], false),
  ]

  /// The fields on the sheet, in its order, as far as they are asked.
  package var copiedFields: [FieldID] {
    let tasks = Set(items.map(\.id))
    return ExpectedSheet.copied.filter { !tasks.isDisjoint(with: $0.tasks) }.map(\.field).filter {
      wizard.replay.fields[$0] != nil && wizard.flow.field($0) != nil
    }
  }

  package static func isSecret(_ field: FieldID) -> Bool {
    copied.contains { $0.field == field && $0.isSecret }
  }

  /// Whether a number on the sheet is cut to its last four places.
  package var isMasked: Bool {
    !request.reveal
      && copiedFields.contains { ExpectedSheet.isSecret($0) && wizard.replay.values[$0] != nil }
  }

  package func shown(_ text: String, of field: FieldID) -> String {
    guard ExpectedSheet.isSecret(field), !request.reveal else { return text }
    return text.count > 4 ? "****" + text.suffix(4) : "****"
  }

  var values: String {
    let rows = copiedFields.map { field -> String in
      guard let (step, rule) = wizard.flow.field(field) else { return "?" }
      let value: String
      switch wizard.replay.fields[field] {
      case .accepted(.text(let text)), .failed(.text(let text)): value = makeVisible(shown(text, of: field))
      case .accepted(.choice(let name)), .failed(.choice(let name)):
        value = localizer.label(value: name, of: field, at: step)
      case .accepted(.count(let number)), .failed(.count(let number)):
        value = rule.kind == .money ? Yuan.text(fen: number) : String(number)
      case .accepted(let other), .failed(let other): value = other.name
      case .refused: value = localizer[.sheetRefused]
      case .missing, .pending, nil: value = "⎵"
      }
      return row(localizer.label(field, at: step), value) + (field == .transferAmountFen ? deadline : "")
    }
    let intro = localizer[.sheetValuesIntro] + (isMasked ? localizer[.sheetMasked] : "")
    return section(localizer[.sheetValues], rows.isEmpty ? "" : intro + rows.joined())
  }

  private var deadline: String {
    guard let item = items.first(where: { $0.id == "payTransfer" }) else { return "" }
    return row(
      .sheetDeadline,
      item.due?.iso ?? localizer[.sheetDeadlineOpen(days: localizer.value(of: .transferDays))])
  }

  // MARK: - Fees

  /// All fees of the sheet, those still open, those of failed attempts, and what is moved to verify; in fen.
  package var money: (total: Int, open: Int, attempts: Int, transfer: Int) {
    let fees = wizard.checklist.fees
    let attempts = request.role == nil || items.contains { $0.feeFen > 0 } ? fees.attemptsFen : 0
    let all = items.map(\.feeFen).reduce(0, +)
    let open = items.filter { !$0.isOver }.map(\.feeFen).reduce(0, +)
    return (attempts + all, open, attempts, items.contains { $0.id == "payTransfer" } ? fees.transferFen : 0)
  }

  var fees: String {
    guard wizard.routes.isEmpty else { return "" }
    let money = self.money
    func fee(_ label: LocalizedText, _ fen: Int) -> String { row(label, localizer.money(fen: fen)) }
    var text = request.role == nil || money.total > 0 ? fee(.sheetFeesTotal, money.total) : ""
    if money.total > 0 { text += fee(.sheetFeesOpen, money.open) }
    if money.attempts > 0 { text += fee(.sheetFeesAttempts, money.attempts) }
    if money.transfer > 0 { text += fee(.sheetFeesTransfer, money.transfer) }
    if request.role == nil || request.role == .finance {
      let fees = wizard.checklist.fees
      if let first = fees.firstMonthFen { text += fee(.sheetFeesFirstMonth, first) }
      if let monthly = fees.monthlyFen { text += fee(.sheetFeesMonthly, monthly) }
    }
    return section(localizer[.sheetFees], text)
  }
}
