import WizardCore
import WizardText

/// An answer that is copied onto a page of the platform, and the tasks in which it is.
private struct CopiedValue {
  let field: FieldID
  let tasks: Set<TaskID>
  /// Whether it is an identity, phone or account number, printed in full only on request.
  var isSecret = false

  /// In the order of a sheet; a value is on it when one of its tasks is.
  static let all: [CopiedValue] = [
    CopiedValue(field: .email, tasks: [.fillEmailAndPassword]),
    CopiedValue(field: .officialAccountName, tasks: [.openQuickRegistration, .scanAsAdministrator]),
    CopiedValue(field: .legalName, tasks: [.submitRegistration, .submitCertification]),
    CopiedValue(field: .code, tasks: [.submitRegistration, .submitCertification]),
    CopiedValue(field: .adminName, tasks: [.bindAdministrator]),
    CopiedValue(field: .adminIDNumber, tasks: [.bindAdministrator], isSecret: true),
    CopiedValue(field: .adminPhone, tasks: [.bindAdministrator], isSecret: true),
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
  /// The answers to copy, as far as they are on the way, with the field of each.
  var copied: [(field: FieldID, row: SheetRow)] {
    copiedHere.compactMap { value in row(value).map { (value.field, $0) } }
  }

  /// A text as it may be shown: of an identity, phone or account number the last four places, unless all was asked for.
  func shown(_ text: String, of field: FieldID) -> String {
    let isSecret = CopiedValue.all.contains { $0.field == field && $0.isSecret }
    guard isSecret, !request.reveal else { return text }
    let visible = 4
    return text.count > visible ? "****" + text.suffix(visible) : "****"
  }

  /// Whether a number is among them of which only the last four places are shown.
  var masks: Bool {
    !request.reveal && copiedHere.contains { $0.isSecret && wizard.replay.values[$0.field] != nil }
  }

  private var copiedHere: [CopiedValue] {
    let tasks = Set(
      items.compactMap { item in if case .task(let task) = item.kind { task } else { nil } })
    return CopiedValue.all.filter { !$0.tasks.isDisjoint(with: tasks) }
  }

  /// What has to be copied exactly; an answer still wanting is room for a pen.
  var values: SheetSection {
    let rows = copied.flatMap { field, row in
      [row, field == .transferAmountFen ? deadline : nil].compactMap(\.self)
    }
    guard !rows.isEmpty else { return SheetSection(title: nil, entries: []) }
    let lines = [localizer[.sheetValuesIntro]] + (masks ? [localizer[.sheetMasked]] : [])
    return SheetSection(
      title: localizer[.sheetValues], entries: lines.map(SheetEntry.line) + rows.map(SheetEntry.row))
  }

  private func row(_ copied: CopiedValue) -> SheetRow? {
    guard let (step, field) = wizard.flow.field(copied.field), let state = wizard.replay.fields[field.id]
    else { return nil }
    let value: SheetValue =
      switch state {
      case .missing, .pending: .blank
      case .refused: .words(localizer[.sheetRefused])
      case .accepted(let value), .failed(let value):
        shown(value, of: field, at: step)
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

  /// The last day of the transfer; until the registration is submitted, how it will be counted.
  private var deadline: SheetRow? {
    guard let item = items.first(where: { $0.kind == .task(.payTransfer) }) else { return nil }
    let text =
      item.due?.iso ?? localizer[.sheetDeadlineOpen(days: localizer.value(of: .transferDays))]
    return SheetRow(label: localizer[.sheetDeadline], value: .words(text))
  }
}
