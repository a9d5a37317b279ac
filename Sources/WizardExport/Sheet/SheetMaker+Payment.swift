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
    let missing = wizard.replay.documentsMissing.map { localizer.document($0)?.label ?? $0 }
    return SheetRow(
      label: localizer[.sheetFee], value: .words(localizer[.sheetDocumentsFirst(documents: listed(missing))]),
      isKey: true)
  }

  /// The tasks of the sheet that cost money and are still to be done.
  private var payments: [ChecklistItem] {
    items.filter { item in
      !item.isOver && (item.kind == .task(.payTransfer) || item.kind == .task(.payCertificationFee))
    }
  }

  /// The invoice, the contact and the receipt, while something is still to be paid.
  var payment: SheetSection {
    guard request.role == .finance || isPayersSheet, !payments.isEmpty else {
      return SheetSection(title: nil, entries: [])
    }
    var rows: [SheetRow] = []
    if payments.contains(where: { $0.kind == .task(.payCertificationFee) }) {
      rows.append(SheetRow(label: localizer[.sheetInvoiceTitle], value: typed(.legalName)))
      rows.append(SheetRow(label: localizer[.sheetTaxNumber], value: typed(.code)))
    }
    rows += contact
    let receipt: LocalizedText = request.contact == nil ? .sheetReceiptKeep : .sheetReceiptBack
    rows.append(SheetRow(label: localizer[.sheetReceipt], value: .words(localizer[receipt])))
    return SheetSection(title: localizer[.sheetPayment], entries: rows.map(SheetEntry.row))
  }

  /// Whom to ask; nothing if the settings name nobody.
  var contact: [SheetRow] {
    request.contact.map { [SheetRow(label: localizer[.sheetContact], value: .typed($0))] } ?? []
  }

  /// Whether the sheet names a contact if the settings have one.
  var wantsContact: Bool { !payment.entries.isEmpty || !handover.entries.isEmpty }

  /// The reference of the transfer, or where to find it.
  var remark: SheetRow {
    var remark = typed(.transferRemark)
    if case .blank = remark { remark = .words(localizer[.sheetRemarkAsShown]) }
    return SheetRow(label: localizer[.sheetRemark], value: remark)
  }

  /// An accepted answer as typed, or room to write it.
  private func typed(_ field: FieldID) -> SheetValue {
    if case .text(let text) = wizard.replay.values[field] { .typed(text) } else { .blank }
  }
}
