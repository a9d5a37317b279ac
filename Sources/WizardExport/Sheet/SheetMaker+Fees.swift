import WizardCore
import WizardText

/// Amounts of a checklist or sheet, in fen.
struct SheetFees {
  /// All fees, paid or not, including those of failed attempts.
  let total: Int
  /// Fees of items that are not completed.
  let open: Int
  /// Fees of failed attempts.
  let attempts: Int
  /// Money transferred to verify an account, which is not a fee.
  let transfer: Int
  /// Cost of calls in the first month, after the trial; nil while unknown.
  let firstMonth: Int?
  /// Cost of calls in each later month; nil while unknown.
  let monthly: Int?

  init(_ checklist: Checklist) { self.init(checklist.items, of: checklist, for: nil) }

  /// The amounts of the items on one person's sheet, or on everybody's.
  init(_ items: [ChecklistItem], of checklist: Checklist, for role: Role?) {
    let all = checklist.fees
    // The person who pays now also paid for the failed attempts.
    attempts = role == nil || items.contains { $0.feeFen > 0 } ? all.attemptsFen : 0
    total = items.reduce(attempts) { $0 + $1.feeFen }
    open = items.filter { !$0.isOver }.reduce(0) { $0 + $1.feeFen }
    transfer = items.contains { $0.kind == .task(.payTransfer) } ? all.transferFen : 0
    // Calls are paid in advance, so finance needs their cost, too.
    let seesCalls = role == nil || role == .finance
    firstMonth = seesCalls ? all.firstMonthFen : nil
    monthly = seesCalls ? all.monthlyFen : nil
  }
}

extension SheetMaker {
  var money: SheetFees { SheetFees(items, of: wizard.checklist, for: request.role) }

  var fees: SheetSection? {
    // Each compared route shows its own fees.
    guard wizard.routes.isEmpty else { return nil }
    let money = money
    var rows: [SheetRow] = []
    func add(_ label: LocalizedText, _ fen: Int) {
      rows.append(row(label, .words(localizer.money(fen: fen))))
    }
    if money.total > 0 || request.role == nil { add(.sheetFeesTotal, money.total) }
    if money.total > 0 { add(.sheetFeesOpen, money.open) }
    if money.attempts > 0 { add(.sheetFeesAttempts, money.attempts) }
    if money.transfer > 0 { add(.sheetFeesTransfer, money.transfer) }
    if let first = money.firstMonth { add(.sheetFeesFirstMonth, first) }
    if let monthly = money.monthly { add(.sheetFeesMonthly, monthly) }
    return SheetSection(title: localizer[.sheetFees], entries: rows.map(SheetEntry.row))
  }
}
