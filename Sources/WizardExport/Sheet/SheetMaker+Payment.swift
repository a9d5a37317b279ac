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

  /// The invoice, the contact and the receipt, while something is still to be paid.
  var payment: SheetSection? {
    let payments = items.filter { item in
      !item.isOver && (item.kind == .task(.payTransfer) || item.kind == .task(.payCertificationFee))
    }
    guard request.role == .finance || isPayersSheet, !payments.isEmpty else { return nil }
    var rows: [SheetRow] = []
    if payments.contains(where: { $0.kind == .task(.payTransfer) }) {
      var remark = typed(.transferRemark)
      if case .blank = remark { remark = .words(localizer[.sheetRemarkAsShown]) }
      rows.append(row(.sheetRemark, remark))
    }
    if payments.contains(where: { $0.kind == .task(.payCertificationFee) }) {
      rows += [row(.sheetInvoiceTitle, typed(.legalName)), row(.sheetTaxNumber, typed(.code))]
    }
    rows += [contact, row(.sheetReceipt, .words(localizer[.sheetReceiptBack]))]
    return SheetSection(title: localizer[.sheetPayment], entries: rows.map(SheetEntry.row))
  }

  /// An accepted answer as typed, or room to write it.
  private func typed(_ field: FieldID) -> SheetValue {
    if case .text(let text) = wizard.replay.values[field] { .typed(text) } else { .blank }
  }
}
