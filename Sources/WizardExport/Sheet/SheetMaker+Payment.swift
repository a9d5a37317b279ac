import WizardCore
import WizardText

/// What finance needs beside the items and values to pay without asking back.
extension SheetMaker {
  /// The documents that must come before the fee of the certification, since a rejected application is not refunded;
  /// nil if it can be paid.
  func documentsFirst(_ item: ChecklistItem) -> SheetRow? {
    let missing = wizard.replay.documentsMissing.map(localizer.documentLabel)
    guard item.kind == .task(.payCertificationFee), !item.isOver, !missing.isEmpty else { return nil }
    return row(.sheetFee, .words(localizer[.sheetDocumentsFirst(documents: listed(missing))]), isKey: true)
  }

  /// The tasks of the sheet that cost money and are still to be done.
  private var payments: [ChecklistItem] {
    items.filter { item in
      guard !item.isOver, case .task(let task) = item.kind else { return false }
      return task == .payTransfer || SheetMaker.certificationFees.contains(task)
    }
  }

  private static let certificationFees = [TaskID.payCertificationFee, .certifySeparately]

  private var paysCertification: Bool {
    payments.contains { item in SheetMaker.certificationFees.contains { item.kind == .task($0) } }
  }

  /// What is paid for whom and why, in the first sentences of the payer's sheet.
  var purposes: [LocalizedText] {
    guard request.role == .finance || isPayersSheet else { return [] }
    func name(_ fields: FieldID...) -> String {
      let names = fields.compactMap { field -> String? in
        if case .accepted(.text(let name)) = wizard.replay.fields[field] { name } else { nil }
      }
      return names.first ?? localizer[.sheetSubjectUnnamed]
    }
    let paysTransfer = payments.contains { $0.kind == .task(.payTransfer) }
    let buysCalls = items.contains { $0.kind == .task(.buyPackage) && !$0.isOver }
    return [
      paysTransfer ? .sheetPurposeTransfer(name: name(.accountHolder, .legalName)) : nil,
      paysCertification
        ? .sheetPurposeFee(name: name(.legalName, .officialAccountName, .miniProgramName)) : nil,
      buysCalls ? .sheetPurposeCalls : nil,
    ].compactMap(\.self)
  }

  /// The invoice and the receipt, while something is still to be paid.
  var payment: SheetSection? {
    guard request.role == .finance || isPayersSheet, !payments.isEmpty else { return nil }
    var rows: [SheetRow] = []
    if paysCertification {
      for (label, field) in [(LocalizedText.sheetInvoiceTitle, FieldID.legalName), (.sheetTaxNumber, .code)] {
        var value = typed(field)
        if case .blank = value { value = .words(localizer[.sheetAskApplicant]) }
        rows.append(row(label, value))
      }
    }
    let receipt: LocalizedText = request.contact == nil ? .sheetReceiptKeep : .sheetReceiptBack
    rows.append(row(.sheetReceipt, .words(localizer[receipt])))
    return SheetSection(title: localizer[.sheetPayment], entries: rows.map(SheetEntry.row))
  }

  /// The reference of the transfer, or where to find it.
  var remark: SheetRow {
    var remark = typed(.transferRemark)
    if case .blank = remark { remark = .words(localizer[.sheetRemarkAsShown]) }
    return row(.sheetRemark, remark)
  }

  /// An accepted answer as typed, or room to write it.
  private func typed(_ field: FieldID) -> SheetValue {
    if case .text(let text) = wizard.replay.values[field] { .typed(text) } else { .blank }
  }
}
