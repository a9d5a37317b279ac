import WizardCore
import WizardScreens

/// An answer that is copied onto a page of the platform, and the tasks in which it is.
private struct CopiedValue {
  let field: FieldID
  let tasks: Set<TaskID>
  /// Whether it is an identity or account number, printed in full only on request.
  var isSecret = false

  /// In the order of a sheet; a value is on it when one of its tasks is.
  static let all: [CopiedValue] = [
    CopiedValue(field: .email, tasks: [.fillEmailAndPassword]),
    CopiedValue(field: .officialAccountName, tasks: [.openQuickRegistration, .scanAsAdministrator]),
    CopiedValue(field: .legalName, tasks: [.submitRegistration, .submitCertification]),
    CopiedValue(field: .code, tasks: [.submitRegistration, .submitCertification]),
    CopiedValue(field: .adminName, tasks: [.bindAdministrator]),
    CopiedValue(field: .adminIDNumber, tasks: [.bindAdministrator], isSecret: true),
    CopiedValue(field: .adminPhone, tasks: [.bindAdministrator]),
    CopiedValue(field: .accountHolder, tasks: [.submitRegistration, .payTransfer]),
    CopiedValue(field: .bankName, tasks: [.submitRegistration, .payTransfer]),
    CopiedValue(field: .bankAccount, tasks: [.submitRegistration, .payTransfer], isSecret: true),
    CopiedValue(field: .receivingAccount, tasks: [.noteTransferDetails, .payTransfer], isSecret: true),
    CopiedValue(field: .transferAmountFen, tasks: [.noteTransferDetails, .payTransfer]),
    CopiedValue(field: .invoiceKind, tasks: [.payCertificationFee]),
    CopiedValue(field: .miniProgramName, tasks: [.fillProfile]),
    CopiedValue(field: .introduction, tasks: [.fillProfile]),
    CopiedValue(field: .category, tasks: [.fillProfile]),
    CopiedValue(field: .appID, tasks: [.copyAppID, .sendInvitation]),
    CopiedValue(field: .originalID, tasks: [.copyAppID]),
  ]
}

extension SheetMaker {
  /// What has to be copied exactly, as far as it is on the way; an answer still wanting is room for a pen.
  var values: SheetSection {
    let tasks = Set(
      items.compactMap { item in if case .task(let task) = item.kind { task } else { nil } })
    let copied = CopiedValue.all.filter { !$0.tasks.isDisjoint(with: tasks) }
    let masks = !request.reveal && copied.contains { $0.isSecret && wizard.replay.values[$0.field] != nil }
    let rows = copied.flatMap { value in
      [row(value), value.field == .transferAmountFen ? deadline : nil].compactMap(\.self)
    }
    guard !rows.isEmpty else { return SheetSection(title: nil, entries: []) }
    let lines = [words[.sheetValuesIntro]] + (masks ? [words[.sheetMasked]] : [])
    return SheetSection(
      title: words[.sheetValues], entries: lines.map(SheetEntry.line) + rows.map(SheetEntry.row))
  }

  private func row(_ copied: CopiedValue) -> SheetRow? {
    guard let (step, field) = wizard.flow.field(copied.field), let state = wizard.replay.fields[field.id]
    else { return nil }
    let value: SheetValue =
      switch state {
      case .missing: .blank
      case .refused: .words(words[.sheetRefused])
      case .accepted(let value), .failed(let value):
        shown(value, of: field, at: step, isSecret: copied.isSecret)
      case .pending: .blank
      }
    return SheetRow(label: words.label(field.id, at: step), value: value)
  }

  private func shown(_ value: FieldValue, of field: Field, at step: StepID, isSecret: Bool) -> SheetValue {
    switch value {
    case .text(let text): .typed(isSecret && !request.reveal ? masked(text) : text)
    case .choice(let name): .words(words.label(value: name, of: field.id, at: step))
    case .count(let number): .words(field.kind == .money ? Yuan.text(fen: number) : String(number))
    case .yesNo, .date, .set: .words(value.name)
    }
  }

  private func masked(_ text: String) -> String {
    let visible = 4
    return text.count > visible ? "****" + text.suffix(visible) : "****"
  }

  /// The last day of the transfer; until the registration is submitted, how it will be counted.
  private var deadline: SheetRow? {
    guard let item = items.first(where: { $0.kind == .task(.payTransfer) }) else { return nil }
    let text =
      item.due?.iso ?? words.phrase(.sheetDeadlineOpen, ["days": words.value(of: .transferDays)])
    return SheetRow(label: words[.sheetDeadline], value: .words(text))
  }

  /// The money that the lines of the sheet cost, paid or not, and what failed attempts have cost.
  var fees: SheetSection {
    let all = wizard.checklist.fees
    let paysAttempts = items.contains { $0.feeFen > 0 } || request.role == nil
    let attempts = paysAttempts ? all.attemptsFen : 0
    let total = items.reduce(0) { $0 + $1.feeFen } + attempts
    let open = items.filter { $0.status != .done && $0.status != .notNeeded }.reduce(0) { $0 + $1.feeFen }
    var rows: [SheetRow] = []
    func add(_ label: Phrase, _ fen: Int) {
      rows.append(SheetRow(label: words[label], value: .words(words.money(fen: fen))))
    }
    if total > 0 || request.role == nil { add(.sheetFeesTotal, total) }
    if total > 0 { add(.sheetFeesOpen, open) }
    if attempts > 0 { add(.sheetFeesAttempts, attempts) }
    if all.transferFen > 0, items.contains(where: { $0.kind == .task(.payTransfer) }) {
      add(.sheetFeesTransfer, all.transferFen)
    }
    return SheetSection(title: words[.sheetFees], entries: rows.map(SheetEntry.row))
  }
}
