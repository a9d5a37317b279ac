import WizardCore
import WizardText

extension View {
  /// An item of the checklist; with its hint if it is open, and with all details if it has the focus.
  func fillItem(_ item: ChecklistItem, indent: Int, isOnStep: Bool, _ page: inout Document) {
    let target = FocusTarget.item(item.id)
    let isFocused = model.focus == target
    let text = localizer.item(item.id)
    let left = [
      Run(mark(of: item) + " ", item.status == .done ? .done : .hint),
      Run(text.label, style(target, labelStyle(item.status))),
    ]
    let note = Run(note(for: item), noteStyle(item.status))
    page.row(left, right: note, indent: indent, hanging: 4, target: target)
    fillProblems(at: item.id, indent: indent + 4, target: target, &page)
    if item.status == .notNeeded { return }
    let isOpen = item.status == .todo || item.status == .overdue
    if isFocused || (isOnStep && isOpen && !canvas.isSmall) {
      page.add(text.hint ?? "", .hint, indent: indent + 4, target: target)
    }
    if isFocused { fillDetails(of: item, text, indent: indent + 4, isOnStep: isOnStep, &page) }
  }

  /// A check box for a task, a dash for a pending outcome, nothing for a reminder.
  func mark(of item: ChecklistItem) -> String {
    switch item.kind {
    case .task: box(item.status == .done)
    case .outcome: item.status == .done ? box(true) : " - "
    case .reminder: "   "
    }
  }

  private func fillDetails(
    of item: ChecklistItem, _ text: ItemText, indent: Int, isOnStep: Bool, _ page: inout Document
  ) {
    func detail(_ string: LocalizedText, _ value: String, _ style: Style = .hint) {
      guard !value.isEmpty else { return }
      // A full-width colon includes its space.
      let label = localizer[string] + (localizer[string].hasSuffix("：") ? "" : " ")
      page.add([Run(label, .label), Run(value, style)], indent: indent, hanging: 2, target: .item(item.id))
    }
    detail(.detailWhere, text.menuPath ?? "")
    detail(
      .detailDocuments,
      list(
        item.documents.map { localizer.label(value: $0, of: .documentsReady, at: .certificationDocuments) }))
    detail(.detailNeeds, list(item.openPrerequisites.map { localizer.item($0).label }), .warning)
    // On its own step the reason is obvious.
    let why = isOnStep ? [] : item.why.map { label($0.field) + " = " + answerText(answer($0), $0.field) }
    detail(.detailWhy, list(why))
    detail(.detailOverridden, list(item.overridden.map { localizer.fact($0).name }), .notice)
    detail(.detailConfirm, list(item.confirm.map { localizer.fact($0).name }), .notice)
  }

  private func answer(_ reason: Reason) -> Answer {
    switch reason.value {
    case "true": .yesNo(true)
    case "false": .yesNo(false)
    default: .text(reason.value)
    }
  }

  func labelStyle(_ status: ItemStatus) -> Style {
    switch status {
    case .done, .notNeeded: .done
    case .cannotStart: .disabled
    case .overdue: .error
    case .todo, .waiting: .plain
    }
  }

  private func noteStyle(_ status: ItemStatus) -> Style {
    switch status {
    case .overdue: .error
    case .waiting: .notice
    default: .hint
    }
  }

  /// Status, due date, fee and role; for a done item, the day.
  private func note(for item: ChecklistItem) -> String {
    var parts: [String] = []
    switch item.status {
    case .done:
      if let day = item.doneOn { return localizer[.doneOn(date: day)] }
      return localizer.status(.done)
    case .todo: break
    default: parts.append(localizer.status(item.status))
    }
    if let due = item.due, item.status != .notNeeded {
      parts.append(localizer[item.dueIsEstimate ? .dueAbout(date: due) : .dueOn(date: due)])
    }
    if item.feeFen > 0 { parts.append(localizer.money(fen: item.feeFen)) }
    parts.append(localizer.role(item.responsible))
    return parts.joined(separator: dash)
  }

  /// The total of the fees, and the part spent on earlier attempts.
  func fillTotal(_ wizard: Wizard, _ page: inout Document) {
    let fees = wizard.checklist.fees
    page.add(localizer[.feesTotal(fee: localizer.money(fen: fees.totalFen))], .label)
    guard fees.attemptsFen > 0 else { return }
    page.add(localizer[.feesAttempts(fee: localizer.money(fen: fees.attemptsFen))], .hint, indent: 2)
  }

  /// The fees, and how long the platform may take.
  func fillFees(_ wizard: Wizard, _ page: inout Document) {
    fillTotal(wizard, &page)
    let fees = wizard.checklist.fees
    if fees.transferFen > 0 {
      page.add(localizer[.feesTransfer(fee: localizer.money(fen: fees.transferFen))], .hint, indent: 2)
    }
    if let first = fees.firstMonthFen {
      page.add(localizer[.phoneFirstMonth(fee: localizer.money(fen: first))], .label)
    }
    if let monthly = fees.monthlyFen {
      page.add(localizer[.phoneMonthly(fee: localizer.money(fen: monthly))], .label)
    }
    if let wait = localizer.stillWaiting(wizard.checklist.wait) { page.add(wait, .hint, hanging: 2) }
  }
}
