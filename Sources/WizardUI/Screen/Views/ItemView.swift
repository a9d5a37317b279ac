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
      let label = Run(localizer[string] + localizer.language.wordSpace, .label)
      page.add([label, Run(value, style)], indent: indent, hanging: 2, target: .item(item.id))
    }
    detail(.detailWhere, text.menuPath ?? "")
    detail(
      .detailDocuments,
      list(
        item.documents.map { localizer.label(value: $0, of: .documentsReady, at: .certificationDocuments) }))
    for need in model.wizard.map({ localizer.needs(of: item, in: $0) }) ?? [] {
      detail(need.label, need.text, .warning)
    }
    // On its own step the reason is obvious.
    let why = isOnStep ? [] : item.why.map(equation)
    detail(.detailWhy, list(why))
    detail(.detailOverridden, list(item.overridden.map { localizer.fact($0).name }), .notice)
    detail(.detailConfirm, list(item.confirm.map { localizer.fact($0).name }), .notice)
  }

  /// A field and its value.
  private func equation(_ reason: Reason) -> String {
    guard let step = model.wizard?.flow.field(reason.field)?.step else { return reason.value }
    let value = localizer.label(value: reason.value, of: reason.field, at: step)
    return localizer.label(reason.field, at: step) + " = " + value
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
    case .done: return item.doneOn.map { localizer[.doneOn(date: $0)] } ?? localizer.status(.done)
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

  /// The fees, and how long the platform may take.
  func fillFees(_ checklist: Checklist, _ page: inout Document) {
    fill(localizer.fees(checklist.fees), &page)
    if let wait = localizer.stillWaiting(checklist.wait) { page.add(wait, .hint, hanging: 2) }
  }

  /// Lines about fees; the parts of a total are indented.
  func fill(_ fees: [(text: String, isPart: Bool)], _ page: inout Document) {
    for fee in fees { page.add(fee.text, fee.isPart ? .hint : .label, indent: fee.isPart ? 2 : 0) }
  }
}
