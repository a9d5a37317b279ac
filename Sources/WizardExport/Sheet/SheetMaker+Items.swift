import WizardCore
import WizardText

extension SheetMaker {
  /// An item with its details; a finished one has only its fee.
  func entry(_ item: ChecklistItem) -> SheetItem {
    let isTask = if case .task = item.kind { true } else { false }
    return SheetItem(
      id: item.id, mark: item.status == .done ? .done : item.status == .notNeeded ? .notNeeded : .open,
      label: localizer.item(item.id).label,
      status: item.doneOn.map { localizer[.doneOn(date: $0)] } ?? localizer.status(item.status),
      wantsDay: isTask && !item.isOver,
      details: item.isOver ? fee(of: item) : details(of: item))
  }

  private func details(of item: ChecklistItem) -> [SheetRow] {
    let text = localizer.item(item.id)
    var rows: [SheetRow] = []
    func add(_ label: LocalizedText, _ text: String?) {
      if let text { rows.append(SheetRow(label: localizer[label], value: .words(text))) }
    }
    if let due = due(of: item) {
      rows.append(SheetRow(label: localizer[.sheetDue], value: .words(due), isKey: true))
    }
    let documentsFirst = request.role == .finance ? documentsFirst(item) : nil
    rows += documentsFirst.map { [$0] } ?? fee(of: item)
    if item.kind == .task(.payTransfer), item.status == .overdue {
      add(.sheetPay, localizer[.sheetPayNotNow])
    }
    // The title of one person's sheet names them.
    if request.role == nil { add(.sheetWho, localizer.role(item.responsible)) }
    add(.sheetWhere, text.menuPath)
    add(.sheetHint, text.hint)
    if request.role == .legalRepresentative { add(.sheetReason, reasons(for: item)) }
    if item.facts.contains(.certificationFee) { add(.sheetPayee, localizer.fact(.certificationPayee).rule) }
    if !item.openPrerequisites.isEmpty { add(.sheetFirst, listed(items: item.openPrerequisites)) }
    if !item.documents.isEmpty {
      rows.append(
        SheetRow(label: localizer[.sheetBring], value: .boxes(item.documents.map { box($0, of: item) })))
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

  /// The answers that put an item on the list, which the legal representative has not seen.
  private func reasons(for item: ChecklistItem) -> String? {
    var fields = item.why.map(\.field)
    if item.kind == .task(.payTransfer), wizard.replay.operatorPays { fields.append(.accountKind) }
    let reasons = fields.compactMap { id -> String? in
      guard let (step, field) = wizard.flow.field(id), let answer = wizard.session.answers[id]
      else { return nil }
      let text = localizer.answer(answer, of: field, at: step)
      return localizer.row(localizer.label(field.id, at: step), text)
    }
    return reasons.isEmpty ? nil : listed(reasons)
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

  /// A document with its hint, ticked if it is ready.
  private func box(_ document: String, of item: ChecklistItem) -> SheetBox {
    let text = localizer.document(document)
    let label = text?.label ?? document
    return SheetBox(
      id: item.id + "." + document, label: text?.hint.map { "\(label) — \($0)" } ?? label,
      isTicked: !wizard.replay.documentsMissing.contains(document))
  }

  /// The documents that only the legal representative can provide, while another person needs them.
  var ownDocuments: [String] {
    itemWithOwnDocuments?.documents.filter(SheetMaker.personalPapers.contains) ?? []
  }

  /// The first unfinished item of another person that needs those documents.
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
      .sheetDocumentsFor(role: localizer.person(item.responsible), item: localizer.item(item.id).label)]
    return SheetSection(
      title: localizer[.sheetDocuments],
      entries: [
        .line(purpose),
        .row(SheetRow(label: localizer[.sheetBring], value: .boxes(ownDocuments.map { box($0, of: item) }))),
      ])
  }
}
