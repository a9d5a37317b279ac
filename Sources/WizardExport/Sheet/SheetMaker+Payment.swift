import WizardCore
import WizardText

/// What finance needs beside the items and values to pay without asking back.
extension SheetMaker {
  /// Whether the certification fee must wait for documents; a rejected application is not refunded.
  func waitsForDocuments(_ item: ChecklistItem) -> Bool {
    item.kind == .task(.payCertificationFee) && !item.isOver && !wizard.replay.documentsMissing.isEmpty
  }

  /// The documents that must come before the fee of the certification; nil if it can be paid.
  func documentsFirst(_ item: ChecklistItem) -> SheetRow? {
    guard waitsForDocuments(item) else { return nil }
    let missing = wizard.replay.documentsMissing.map(localizer.documentLabel)
    return SheetRow(
      label: localizer[.sheetFee], value: .words(localizer[.sheetDocumentsFirst(documents: listed(missing))]),
      isKey: true)
  }

  /// The invoice, the contact and the receipt, while something is still to be paid.
  var payment: SheetSection {
    let payments = items.filter { item in
      !item.isOver && (item.kind == .task(.payTransfer) || item.kind == .task(.payCertificationFee))
    }
    guard request.role == .finance || isPayersSheet, !payments.isEmpty else {
      return SheetSection(title: nil, entries: [])
    }
    var rows: [SheetRow] = []
    if payments.contains(where: { $0.kind == .task(.payTransfer) }) {
      var remark = typed(.transferRemark)
      if case .blank = remark { remark = .words(localizer[.sheetRemarkAsShown]) }
      rows.append(SheetRow(label: localizer[.sheetRemark], value: remark))
    }
    if payments.contains(where: { $0.kind == .task(.payCertificationFee) }) {
      rows.append(SheetRow(label: localizer[.sheetInvoiceTitle], value: typed(.legalName)))
      rows.append(SheetRow(label: localizer[.sheetTaxNumber], value: typed(.code)))
    }
    rows.append(
      SheetRow(label: localizer[.sheetContact], value: request.contact.map(SheetValue.typed) ?? .blank))
    rows.append(SheetRow(label: localizer[.sheetReceipt], value: .words(localizer[.sheetReceiptBack])))
    return SheetSection(title: localizer[.sheetPayment], entries: rows.map(SheetEntry.row))
  }

  /// An accepted answer as typed, or room to write it.
  private func typed(_ field: FieldID) -> SheetValue {
    if case .text(let text) = wizard.replay.values[field] { .typed(text) } else { .blank }
  }
}
