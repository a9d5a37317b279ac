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
      if let text { rows.append(row(label, .words(text))) }
    }
    if let due = item.due?.iso {
      let day = item.dueIsEstimate ? localizer[.sheetDueAbout(date: due)] : due
      rows.append(row(.sheetDue, .words(day), isKey: true))
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
    let tasks = item.openPrerequisites.filter { TaskID.named($0) != nil }
    let results = item.openPrerequisites.filter { TaskID.named($0) == nil }
    if !tasks.isEmpty { add(.sheetFirst, listed(items: tasks)) }
    if !results.isEmpty { add(.sheetWaitFor, listed(items: results)) }
    if !item.documents.isEmpty {
      rows.append(row(.sheetBring, .boxes(item.documents.map { box($0, of: item) })))
    }
    if !item.overridden.isEmpty {
      add(.sheetConfirm, localizer[.sheetOverridden(names: listed(facts: item.overridden))])
    }
    if !item.confirm.isEmpty {
      add(.sheetConfirm, localizer[.sheetConfirmFacts(facts: listed(facts: item.confirm))])
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
    item.feeFen > 0 ? [row(.sheetFee, .words(localizer.money(fen: item.feeFen)), isKey: true)] : []
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

  var personalDocuments: SheetSection? {
    guard let item = itemWithOwnDocuments else { return nil }
    // Finance pays, but the applicant submits the documents.
    let receiver = item.responsible == .finance ? Role.applicant : item.responsible
    let purpose = localizer[
      .sheetDocumentsFor(role: localizer.person(receiver), item: localizer.item(item.id).label)]
    return SheetSection(
      title: localizer[.sheetDocuments],
      entries: [
        .line(purpose),
        .row(row(.sheetBring, .boxes(ownDocuments.map { box($0, of: item) }))),
      ])
  }
}
