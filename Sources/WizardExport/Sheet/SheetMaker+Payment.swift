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
      !item.isOver && (item.kind == .task(.payTransfer) || item.kind == .task(.payCertificationFee))
    }
  }

  /// The invoice, the contact and the receipt, while something is still to be paid.
  var payment: SheetSection? {
    guard request.role == .finance || isPayersSheet, !payments.isEmpty else { return nil }
    var rows: [SheetRow] = []
    if payments.contains(where: { $0.kind == .task(.payCertificationFee) }) {
      rows += [row(.sheetInvoiceTitle, typed(.legalName)), row(.sheetTaxNumber, typed(.code))]
    }
    let receipt: LocalizedText = request.contact == nil ? .sheetReceiptKeep : .sheetReceiptBack
    rows += [contact, row(.sheetReceipt, .words(localizer[receipt]))].compactMap(\.self)
    return SheetSection(title: localizer[.sheetPayment], entries: rows.map(SheetEntry.row))
  }

  /// The row with the contact for questions; nil if the settings have no contact.
  var contact: SheetRow? { request.contact.map { row(.sheetContact, .typed($0)) } }

  /// Whether the sheet names a contact if the settings have one.
  var wantsContact: Bool { payment != nil || handover != nil }

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
