import WizardCore
import WizardText

/// An answer to type into a page of the platform, and the tasks that need it.
private struct CopiedValue {
  let field: FieldID
  let tasks: Set<TaskID>
  /// An identity, phone or account number, printed in full only on request.
  var isSecret = false
  /// The payee's number, printed in full on the payer's sheet.
  var isPayee = false

  /// The tasks whose forms ask for the administrator.
  private static let administratorForms: Set<TaskID> = [
    .bindAdministrator, .submitRegistration, .submitCertification,
  ]

  /// In the order of a sheet; a value is on it when one of its tasks is.
  static let all: [CopiedValue] = [
    CopiedValue(field: .email, tasks: [.fillEmailAndPassword]),
    CopiedValue(field: .officialAccountName, tasks: [.openQuickRegistration, .scanAsAdministrator]),
    CopiedValue(field: .legalName, tasks: [.submitRegistration, .submitCertification]),
    CopiedValue(field: .code, tasks: [.submitRegistration, .submitCertification]),
    CopiedValue(field: .adminName, tasks: administratorForms),
    CopiedValue(field: .adminIDNumber, tasks: administratorForms, isSecret: true),
    CopiedValue(field: .adminPhone, tasks: administratorForms, isSecret: true),
    CopiedValue(field: .accountHolder, tasks: [.submitRegistration, .payTransfer]),
    CopiedValue(field: .bankName, tasks: [.submitRegistration, .payTransfer]),
    CopiedValue(field: .bankAccount, tasks: [.submitRegistration, .payTransfer], isSecret: true),
    CopiedValue(field: .receivingHolder, tasks: [.noteTransferDetails, .payTransfer]),
    CopiedValue(field: .receivingBank, tasks: [.noteTransferDetails, .payTransfer]),
    CopiedValue(
      field: .receivingAccount, tasks: [.noteTransferDetails, .payTransfer], isSecret: true,
      isPayee: true),
    CopiedValue(field: .transferAmountFen, tasks: [.noteTransferDetails, .payTransfer]),
    CopiedValue(field: .invoiceKind, tasks: [.payCertificationFee, .submitCertification]),
    CopiedValue(field: .miniProgramName, tasks: [.fillProfile]),
    CopiedValue(field: .introduction, tasks: [.fillProfile]),
    CopiedValue(field: .category, tasks: [.fillProfile]),
    CopiedValue(field: .appID, tasks: [.copyAppID, .uploadCode, .sendInvitation]),
    CopiedValue(field: .originalID, tasks: [.copyAppID]),
  ]
}

extension SheetMaker {
  /// The values on the sheet that the path asks for, with their fields.
  var copiedValues: [(field: FieldID, row: SheetRow)] {
    valuesToCopy.compactMap { value in row(value).map { (value.field, $0) } }
  }

  /// The text, or its last four places if it is masked.
  func shown(_ text: String, of field: FieldID) -> String {
    guard let value = CopiedValue.all.first(where: { $0.field == field }), isMasked(value) else {
      return text
    }
    let visible = 4
    return text.count > visible ? "****" + text.suffix(visible) : "****"
  }

  /// Whether a value on the sheet is masked.
  var hasMaskedValues: Bool {
    valuesToCopy.contains { isMasked($0) && wizard.replay.values[$0.field] != nil }
  }

  private func isMasked(_ value: CopiedValue) -> Bool {
    value.isSecret && !request.reveal && !(value.isPayee && isPayersSheet)
  }

  /// Whether the sheet is for the person who makes the transfer.
  var isPayersSheet: Bool {
    request.role != nil && items.contains { $0.kind == .task(.payTransfer) }
  }

  private var valuesToCopy: [CopiedValue] {
    // The administrator signs in to every page, so JSON lists all values for that sheet.
    let items = request.role == .administrator ? wizard.checklist.items : items
    let tasks = Set(items.compactMap { item in if case .task(let task) = item.kind { task } else { nil } })
    return CopiedValue.all.filter { !$0.tasks.isDisjoint(with: tasks) }
  }

  /// The values to type exactly; a missing answer leaves room to write it.
  ///
  /// On the payer's sheet they are the transfer: payer, payee, amount, reference and last day in one block.
  var values: SheetSection? {
    let rows = copiedValues.flatMap { field, row in
      let named = isPayersSheet || request.role == .finance ? payersRow(row, of: field) : row
      guard field == .transferAmountFen else { return [named] }
      return [named] + (isPayersSheet ? [remark] : []) + [deadline].compactMap(\.self)
    }
    // Once the transfer is made, or there is a result, its payer has nothing to copy.
    guard !rows.isEmpty, !isTransferSheet || transfer != nil else { return nil }
    let lines =
      [localizer[.sheetValuesIntro]]
      + (hasMaskedValues ? [localizer[isTransferSheet ? .sheetMaskedPayer : .sheetMasked]] : [])
    return SheetSection(
      title: localizer[isTransferSheet ? .sheetTransfer : .sheetValues],
      entries: lines.map(SheetEntry.line) + rows.map(SheetEntry.row))
  }

  /// Whether the values are those of the transfer alone.
  private var isTransferSheet: Bool {
    isPayersSheet && copiedValues.contains { $0.field == .transferAmountFen }
  }

  /// A row of a payer's sheet.
  ///
  /// Its label distinguishes the payer's account from the payee's. For a missing value of the payee it says whom to ask.
  private func payersRow(_ row: SheetRow, of field: FieldID) -> SheetRow {
    func renamed(_ label: LocalizedText) -> SheetRow { self.row(label, row.value) }
    func asking(_ text: LocalizedText) -> SheetRow {
      guard case .blank = row.value else { return row }
      return SheetRow(label: row.label, value: .words(localizer[text]))
    }
    switch field {
    case .accountHolder: return renamed(.sheetPayerName)
    case .bankName: return renamed(.sheetPayerBank)
    case .bankAccount: return renamed(.sheetPayerAccount)
    case .receivingHolder, .receivingAccount, .transferAmountFen, .invoiceKind:
      return asking(.sheetAskApplicant)
    case .receivingBank: return asking(.sheetAskApplicantIfShown)
    default: return row
    }
  }

  private func row(_ copied: CopiedValue) -> SheetRow? {
    guard let (step, field) = wizard.flow.field(copied.field), let state = wizard.replay.fields[field.id]
    else { return nil }
    let value: SheetValue =
      switch state {
      case .missing, .pending: .blank
      case .refused: .words(localizer[.sheetRefused])
      case .accepted(let value), .failed(let value): shown(value, of: field, at: step)
      }
    return SheetRow(label: localizer.label(field.id, at: step), value: value)
  }

  private func shown(_ value: FieldValue, of field: Field, at step: StepID) -> SheetValue {
    switch value {
    case .text(let text): .typed(shown(text, of: field.id))
    case .choice(let name): .words(localizer.label(value: name, of: field.id, at: step))
    case .count(let number): .words(field.kind == .money ? Yuan.text(fen: number) : String(number))
    case .yesNo, .date, .set: .words(value.name)
    }
  }

  /// The transfer on the sheet, while it is still to be made.
  private var transfer: ChecklistItem? { items.first { $0.kind == .task(.payTransfer) && !$0.isOver } }

  /// The last day of the transfer, or how it is counted before the registration is submitted.
  private var deadline: SheetRow? {
    guard let transfer else { return nil }
    let text =
      transfer.due.map { localizer[.sheetDeadlineOn(date: $0.iso)] }
      ?? localizer[.sheetDeadlineOpen(days: localizer.value(of: .transferDays))]
    return row(.sheetDeadline, .words(text))
  }
}
