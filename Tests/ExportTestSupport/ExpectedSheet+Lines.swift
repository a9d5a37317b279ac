import WizardCore
import WizardExport
import WizardText

/// The items, values, payment and fees of the expected sheet.
extension ExpectedSheet {
  func line(_ item: ChecklistItem) -> String {
    let sign = item.status == .done ? "[x]" : item.status == .notNeeded ? "[-]" : "[ ]"
    var status = item.doneOn.map { localizer[.doneOn(date: $0)] } ?? localizer.status(item.status)
    if case .task = item.kind, !item.isOver {
      status += PlainText.Sign.pen.begin + localizer[.sheetDay] + "⎵" + PlainText.Sign.pen.end
    }
    return box(sign, localizer.item(item.id).label, status) + rows(of: item).map(row).joined()
  }

  /// The details of an item; only the fee of a finished one.
  func rows(of item: ChecklistItem) -> [(label: String, value: String)] {
    let itemText = localizer.item(item.id)
    var rows: [(label: String, value: String)] = []
    func add(_ label: LocalizedText, _ value: String?) {
      if let value { rows.append((localizer[label], value)) }
    }
    let estimate = item.due.map { localizer[.sheetDueAbout(date: $0.iso)] }
    if !item.isOver { add(.sheetDue, item.dueIsEstimate ? estimate : item.due?.iso) }
    let missing = wizard.replay.documentsMissing
    if request.role == .finance, item.id == "payCertificationFee", !item.isOver, !missing.isEmpty {
      add(.sheetFee, localizer[.sheetDocumentsFirst(documents: names(missing.map { document($0).label }))])
    } else if item.feeFen > 0 {
      add(.sheetFee, localizer.money(fen: item.feeFen))
    }
    if item.isOver { return rows }
    if item.id == "payTransfer", item.status == .overdue { add(.sheetPay, localizer[.sheetPayNotNow]) }
    if request.role == nil { add(.sheetWho, localizer.role(item.responsible)) }
    add(.sheetWhere, itemText.menuPath)
    add(.sheetHint, itemText.hint)
    if request.role == .legalRepresentative {
      let account: [FieldID] = item.id == "payTransfer" && wizard.replay.operatorPays ? [.accountKind] : []
      let reasons = (item.why.map(\.field) + account).compactMap { id -> String? in
        guard let (step, field) = wizard.flow.field(id), let answer = wizard.session.answers[id]
        else { return nil }
        return localizer.label(id, at: step) + (localizer.language == .zh ? "：" : ": ")
          + localizer.answer(answer, of: field, at: step)
      }
      add(.sheetReason, reasons.isEmpty ? nil : names(reasons))
    }
    if item.facts.contains(.certificationFee) { add(.sheetPayee, localizer.fact(.certificationPayee).rule) }
    let (results, tasks) = (
      item.openPrerequisites.filter { $0.hasSuffix("Outcome") },
      item.openPrerequisites.filter { !$0.hasSuffix("Outcome") }
    )
    if !tasks.isEmpty { add(.sheetFirst, names(tasks.map { localizer.item($0).label })) }
    if !results.isEmpty { add(.sheetWaitFor, names(results.map { localizer.item($0).label })) }
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
    let itemText = document(id)
    let sign = wizard.replay.documentsMissing.contains(id) ? "[ ]" : "[x]"
    return sign + itemText.label + (itemText.hint.map { "—" + $0 } ?? "")
  }

  /// The item of another person that needs documents of the legal representative.
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
      .sheetDocumentsFor(
        role: localizer.person(item.responsible == .finance ? .applicant : item.responsible),
        item: localizer.item(item.id).label)]
    return section(
      localizer[.sheetDocuments], purpose + row(.sheetBring, own(item.documents).map(box).joined()))
  }

  // MARK: - Values

  /// The tasks that put each answer on a sheet.
  private static let copied: [(field: FieldID, tasks: [String], isSecret: Bool)] = [
    (.email, ["fillEmailAndPassword"], false),
    (.officialAccountName, ["openQuickRegistration", "scanAsAdministrator"], false),
    (.legalName, ["submitRegistration", "submitCertification"], false),
    (.code, ["submitRegistration", "submitCertification"], false),
    (.adminName, ["bindAdministrator", "submitRegistration", "submitCertification"], false),
    (.adminIDNumber, ["bindAdministrator", "submitRegistration", "submitCertification"], true),
    (.adminPhone, ["bindAdministrator", "submitRegistration", "submitCertification"], true),
    (.accountHolder, ["submitRegistration", "payTransfer"], false),
    (.bankName, ["submitRegistration", "payTransfer"], false),
    (.bankAccount, ["submitRegistration", "payTransfer"], true),
    (.receivingHolder, ["noteTransferDetails", "payTransfer"], false),
    (.receivingBank, ["noteTransferDetails", "payTransfer"], false),
    (.receivingAccount, ["noteTransferDetails", "payTransfer"], true),
    (.transferAmountFen, ["noteTransferDetails", "payTransfer"], false),
    (.invoiceKind, ["payCertificationFee", "submitCertification"], false),
    (.miniProgramName, ["fillProfile"], false),
    (.introduction, ["fillProfile"], false), (.category, ["fillProfile"], false),
    (.appID, ["copyAppID", "uploadCode", "sendInvitation"], false), (.originalID, ["copyAppID"], false),
  ]

  /// The fields on the sheet that the path asks for, in order.
  package var copiedFields: [FieldID] {
    let isAdministrator = request.role == .administrator
    let tasks = Set((isAdministrator ? wizard.checklist.items : items).map(\.id))
    return ExpectedSheet.copied.filter { !tasks.isDisjoint(with: $0.tasks) }.map(\.field).filter {
      wizard.replay.fields[$0] != nil && wizard.flow.field($0) != nil
    }
  }

  /// Numbers that need `--reveal`; finance pays to the receiving account and sees it in full.
  private func isSecret(_ field: FieldID) -> Bool {
    if field == .receivingAccount, isPayersSheet { return false }
    return ExpectedSheet.copied.contains { $0.field == field && $0.isSecret }
  }

  /// Whether the sheet is for the person who makes the transfer.
  var isPayersSheet: Bool { request.role != nil && items.contains { $0.id == "payTransfer" } }

  /// Whether a number on the sheet is masked.
  package var isMasked: Bool {
    !request.reveal
      && copiedFields.contains { isSecret($0) && wizard.replay.values[$0] != nil }
  }

  package func shown(_ text: String, of field: FieldID) -> String {
    guard isSecret(field), !request.reveal else { return text }
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
      case .missing, .pending, nil:
        value =
          isPayersSheet || request.role == .finance
          ? ExpectedSheet.unknown[field].map { localizer[$0] } ?? "⎵" : "⎵"
      }
      let payer = isPayersSheet ? ExpectedSheet.payer[field] : nil
      return row(payer.map { localizer[$0] } ?? localizer.label(field, at: step), value)
        + (field == .transferAmountFen ? (isPayersSheet ? remark : "") + deadline : "")
    }
    let intro = localizer[.sheetValuesIntro] + (isMasked ? localizer[.sheetMasked] : "")
    let isTransfer = isPayersSheet && copiedFields.contains(.transferAmountFen)
    if isTransfer, !items.contains(where: { $0.id == "payTransfer" && !$0.isOver }) { return "" }
    return section(
      localizer[isTransfer ? .sheetTransfer : .sheetValues], rows.isEmpty ? "" : intro + rows.joined())
  }

  /// The labels of the payer's account on the payer's sheet.
  private static let payer: [FieldID: LocalizedText] = [
    .accountHolder: .sheetPayerName, .bankName: .sheetPayerBank, .bankAccount: .sheetPayerAccount,
  ]

  /// What the payer's sheet says in place of a missing value of the payee's.
  private static let unknown: [FieldID: LocalizedText] = [
    .receivingHolder: .sheetAskApplicant, .receivingBank: .sheetAskApplicantIfShown,
    .receivingAccount: .sheetAskApplicant, .transferAmountFen: .sheetAskApplicant,
    .invoiceKind: .sheetAskApplicant,
  ]

  private var remark: String {
    let remark = typed(.transferRemark)
    return row(.sheetRemark, remark == "⎵" ? localizer[.sheetRemarkAsShown] : remark)
  }

  private func typed(_ field: FieldID) -> String {
    if case .text(let text) = wizard.replay.values[field] { makeVisible(text) } else { "⎵" }
  }

  private var deadline: String {
    guard let item = items.first(where: { $0.id == "payTransfer" && !$0.isOver }) else { return "" }
    return row(
      .sheetDeadline,
      localizer[
        item.due.map { .sheetDeadlineOn(date: $0.iso) }
          ?? .sheetDeadlineOpen(days: localizer.value(of: .transferDays))])
  }

  // MARK: - Payment

  /// What finance needs beside the items while something is still to be paid.
  var payment: String {
    let open = Set(items.filter { !$0.isOver }.map(\.id))
    let paysFee = open.contains("payCertificationFee") || open.contains("certifySeparately")
    guard request.role == .finance || isPayersSheet, paysFee || open.contains("payTransfer") else {
      return ""
    }
    var text = ""
    if paysFee {
      for (label, field) in [(LocalizedText.sheetInvoiceTitle, FieldID.legalName), (.sheetTaxNumber, .code)] {
        let value = typed(field)
        text += row(label, value == "⎵" ? localizer[.sheetAskApplicant] : value)
      }
    }
    text += row(.sheetReceipt, localizer[request.contact == nil ? .sheetReceiptKeep : .sheetReceiptBack])
    return section(localizer[.sheetPayment], text)
  }

  // MARK: - Fees

  /// All fees, unpaid fees, fees of failed attempts and the transfer for verification, in fen.
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
