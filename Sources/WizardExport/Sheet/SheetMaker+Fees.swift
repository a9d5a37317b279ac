import WizardCore
import WizardText

/// What the lines of a sheet cost, in fen.
struct SheetFees {
  /// All fees, paid or not, those of failed attempts included.
  let total: Int
  /// Those of lines that are not ticked.
  let open: Int
  /// What failed attempts have cost.
  let attempts: Int
  /// Money moved to verify an account; no fee.
  let transfer: Int
}

extension SheetMaker {
  var money: SheetFees {
    let all = wizard.checklist.fees
    // On a person's sheet the attempts are theirs who pay now.
    let paysAttempts = request.role == nil || items.contains { $0.feeFen > 0 }
    let attempts = paysAttempts ? all.attemptsFen : 0
    let open = items.filter { $0.status != .done && $0.status != .notNeeded }
    return SheetFees(
      total: items.reduce(attempts) { $0 + $1.feeFen }, open: open.reduce(0) { $0 + $1.feeFen },
      attempts: attempts,
      transfer: items.contains { $0.kind == .task(.payTransfer) } ? all.transferFen : 0)
  }

  var fees: SheetSection {
    let money = money
    var rows: [SheetRow] = []
    // Where ways are compared, each has its own.
    guard wizard.routes.isEmpty else { return SheetSection(title: nil, entries: []) }
    func add(_ label: LocalizedText, _ fen: Int) {
      rows.append(SheetRow(label: localizer[label], value: .words(localizer.money(fen: fen))))
    }
    if money.total > 0 || request.role == nil { add(.sheetFeesTotal, money.total) }
    if money.total > 0 { add(.sheetFeesOpen, money.open) }
    if money.attempts > 0 { add(.sheetFeesAttempts, money.attempts) }
    if money.transfer > 0 { add(.sheetFeesTransfer, money.transfer) }
    // What calls cost is bought in advance: finance needs it as much as any fee.
    if request.role == nil || request.role == .finance {
      let all = wizard.checklist.fees
      if let first = all.firstMonthFen { add(.sheetFeesFirstMonth, first) }
      if let monthly = all.monthlyFen { add(.sheetFeesMonthly, monthly) }
    }
    return SheetSection(title: localizer[.sheetFees], entries: rows.map(SheetEntry.row))
  }
}
