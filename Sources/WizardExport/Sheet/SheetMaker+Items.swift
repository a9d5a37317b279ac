import WizardCore
import WizardText

extension SheetMaker {
  /// A line with its details; one that is over needs no more than its name, its day and its fee.
  func entry(_ item: ChecklistItem) -> SheetItem {
    let isTask = if case .task = item.kind { true } else { false }
    return SheetItem(
      mark: item.status == .done ? .done : item.status == .notNeeded ? .notNeeded : .open,
      label: localizer.item(item.id).label,
      status: item.doneOn.map { localizer[.doneOn(date: $0)] } ?? localizer.status(item.status),
      wantsDay: isTask && !item.isOver,
      details: item.isOver ? fee(of: item) : details(of: item))
  }

  private func details(of item: ChecklistItem) -> [SheetRow] {
    let told = localizer.item(item.id)
    var rows: [SheetRow] = []
    func add(_ label: LocalizedText, _ text: String?) {
      if let text { rows.append(SheetRow(label: localizer[label], value: .words(text))) }
    }
    if let due = due(of: item) {
      rows.append(SheetRow(label: localizer[.sheetDue], value: .words(due), isKey: true))
    }
    rows += fee(of: item)
    add(.sheetWho, localizer.role(item.responsible))
    add(.sheetWhere, told.menuPath)
    add(.sheetHint, told.hint)
    if item.facts.contains(.certificationFee) { add(.sheetPayee, localizer.fact(.certificationPayee).rule) }
    if !item.needs.isEmpty { add(.sheetFirst, listed(items: item.needs)) }
    if !item.documents.isEmpty {
      rows.append(SheetRow(label: localizer[.sheetBring], value: .boxes(item.documents.map(box))))
    }
    if !item.overridden.isEmpty {
      add(
        .sheetConfirm,
        localizer[.sheetOverridden(names: listed(item.overridden.map { localizer.fact($0).name }))])
    }
    if !item.confirm.isEmpty {
      add(
        .sheetConfirm,
        localizer[.sheetConfirmFacts(facts: listed(item.confirm.map { localizer.fact($0).name }))])
    }
    return rows
  }

  private func fee(of item: ChecklistItem) -> [SheetRow] {
    guard item.feeFen > 0 else { return [] }
    return [
      SheetRow(label: localizer[.sheetFee], value: .words(localizer.money(fen: item.feeFen)), isKey: true)
    ]
  }

  private func due(of item: ChecklistItem) -> String? {
    guard let due = item.due?.iso else { return nil }
    return item.dueIsEstimate ? localizer[.sheetDueAbout(date: due)] : due
  }

  /// A document with what exactly is wanted, ticked where it is said to be ready.
  private func box(_ document: String) -> SheetBox {
    let told = localizer.document(document)
    let label = told?.label ?? document
    return SheetBox(
      label: told?.hint.map { "\(label) — \($0)" } ?? label,
      isTicked: !wizard.replay.documentsMissing.contains(document))
  }

  /// The documents that only the legal representative can hand over, while somebody still needs them.
  var ownDocuments: [String] {
    itemWithOwnDocuments?.documents.filter(SheetMaker.personalPapers.contains) ?? []
  }

  /// The first open line of another person for which they are wanted.
  var itemWithOwnDocuments: ChecklistItem? {
    guard request.role == .legalRepresentative else { return nil }
    return wizard.checklist.items.first { item in
      !item.isOver && item.responsible != .legalRepresentative
        && item.documents.contains(where: SheetMaker.personalPapers.contains)
    }
  }

  private static let personalPapers = ["legalPersonIDCard", "operatorIDCard"]

  var personalDocuments: SheetSection {
    guard let item = itemWithOwnDocuments else { return SheetSection(title: nil, entries: []) }
    let purpose = localizer[
      .sheetDocumentsFor(role: localizer.role(item.responsible), item: localizer.item(item.id).label)]
    return SheetSection(
      title: localizer[.sheetDocuments],
      entries: [
        .line(purpose),
        .row(SheetRow(label: localizer[.sheetBring], value: .boxes(ownDocuments.map(box)))),
      ])
  }
}
