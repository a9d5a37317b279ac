import WizardCore
import WizardText

/// Makes the sheet of a checklist, for everybody or for one person.
struct SheetMaker {
  let request: ExportRequest
  /// The items on the sheet.
  let items: [ChecklistItem]

  var localizer: Localizer { request.localizer }
  var wizard: Wizard { request.wizard }

  init(_ request: ExportRequest) {
    self.request = request
    items = request.wizard.checklist.items.filter { item in
      request.role.map { $0 == item.responsible } ?? true
    }
  }

  /// Makes a sheet of other items than the role's.
  init(_ request: ExportRequest, items: [ChecklistItem]) {
    self.request = request
    self.items = items
  }

  var sheet: Sheet {
    Sheet(
      title: title, names: [subjectName, request.name].compactMap(\.self), day: wizard.today,
      independence: independence, sections: sections)
  }

  /// The unfinished items with a due date.
  var dated: [ChecklistItem] {
    items.filter { $0.due != nil && !$0.isOver }
  }

  var title: String {
    let flow = localizer.flow(wizard.flow.id)
    guard let role = request.role else { return localizer[.sheetTitle(flow: flow)] }
    return localizer[.sheetTitleRole(flow: flow, role: localizer.role(role))]
  }

  /// The client's legal name, or the name of its official account or mini program, as typed; nil while none is known.
  var subjectName: String? {
    for field in [FieldID.legalName, .officialAccountName, .miniProgramName] {
      if case .text(let name) = wizard.replay.values[field] { return name }
    }
    return nil
  }

  /// Names the edition of the rules.
  var independence: String {
    localizer[.sheetRests(rules: localizer.edition(wizard.rulebook.edition))]
  }

  private var sections: [SheetSection] {
    var sections: [SheetSection?] = [SheetSection(title: nil, entries: opening), datesAndContact]
    if request.role == nil { sections += [problems, attempts, routes, comparedAnswers] }
    for group in ItemGroup.allCases {
      let entries = items.filter { $0.group == group }.map { SheetEntry.item(entry($0)) }
      sections.append(SheetSection(title: localizer.group(group), entries: entries))
    }
    sections.append(personalDocuments)
    sections += request.role == .administrator ? forms : [values]
    sections += [handover, payment, fees]
    if request.role == nil { sections.append(wait) }
    sections.append(disputed)
    return sections.compactMap(\.self).filter { !$0.entries.isEmpty }
  }

  private var opening: [SheetEntry] {
    var entries: [SheetEntry] = []
    if request.role == nil {
      let progress = wizard.progress
      let step = localizer.title(progress.position)
      entries.append(
        .line(localizer[.sheetNow(step: step, state: localizer.state(progress.status))]))
    }
    if isEmpty {
      let text = request.role.map { localizer[.sheetEmpty(role: localizer.person($0))] }
      if wizard.routes.isEmpty || text != nil { entries.append(.line(text ?? localizer[.sheetNothing])) }
    } else if !items.isEmpty || !ownDocuments.isEmpty {
      entries += purposes.map { .line(localizer[$0]) }
      entries += [.line(localizer[.sheetIntro]), .legend(localizer[.sheetLegend])]
    }
    if let payer = transferPayer {
      entries.append(.line(localizer[.sheetTransferElsewhere(role: localizer.person(payer))]))
    }
    if request.role != nil, isEmpty {
      entries += [.line(localizer[.sheetOthers])] + otherSheets.map(SheetEntry.row)
    }
    return entries
  }

  /// Nothing on the sheet is to be done, provided or typed.
  private var isEmpty: Bool { items.isEmpty && ownDocuments.isEmpty && forms.isEmpty }

  /// What to print in place of an empty sheet, each with its command: the sheets of those who have something to do, and
  /// the whole checklist.
  private var otherSheets: [SheetRow] {
    let open = wizard.checklist.items.filter { !$0.isOver && $0.kind != .reminder }.map(\.responsible)
    let command = "wxwizard export " + request.name
    return open.filter { $0 != .platform }.uniqued().map { role in
      row(.sheetFor(role: localizer.person(role)), .words(command + " --for " + role.rawValue))
    } + [row(.sheetWhole, .words(command))]
  }

  /// On the sheet for finance, the other role that sends the transfer.
  private var transferPayer: Role? {
    guard request.role == .finance else { return nil }
    let item = wizard.checklist.items.first { $0.kind == .task(.payTransfer) }
    return item.flatMap { $0.responsible == .finance ? nil : $0.responsible }
  }

  private var problems: SheetSection {
    let notices = wizard.replay.problems.map { problem in
      let message = localizer.problem(problem)
      return SheetEntry.notice(message.next.isEmpty ? message.what : "\(message.what) — \(message.next)")
    }
    return SheetSection(title: localizer[.sheetProblems], entries: notices)
  }

  private var attempts: SheetSection {
    let rows = wizard.session.attempts.filter(wizard.replay.isWellFormed).compactMap {
      attempt -> SheetEntry? in
      guard let step = StepID(rawValue: attempt.step), let field = wizard.flow.step(step)?.outcomeField else {
        return nil
      }
      let isExpired = attempt.outcome == Status.expired.rawValue
      var text =
        isExpired
        ? localizer.state(.expired) : localizer.label(value: attempt.outcome, of: field.id, at: step)
      if let reason = attempt.reason {
        let label = localizer.label(value: reason, of: .rejectionReason, at: step)
        text = localizer[.sheetAttemptReason(outcome: text, reason: label)]
      }
      return .row(SheetRow(label: attempt.on, value: .words(text)))
    }
    return SheetSection(title: localizer[.sheetAttempts], entries: rows)
  }

  private var wait: SheetSection {
    let wait = wizard.checklist.wait
    var lines: [String] = []
    if let waiting = localizer.stillWaiting(wait) { lines.append(waiting + localizer[.sheetStop]) }
    if !wait.undocumented.isEmpty {
      lines.append(
        localizer[.sheetWaitUnknown(items: listed(items: wait.undocumented.map(\.rawValue)))])
    }
    return SheetSection(title: localizer[.sheetWait], entries: lines.map(SheetEntry.line))
  }

  /// A row whose label is an interface string.
  func row(_ label: LocalizedText, _ value: SheetValue, isKey: Bool = false) -> SheetRow {
    SheetRow(label: localizer[label], value: value, isKey: isKey)
  }

  func listed(items ids: [String]) -> String { listed(ids.map { localizer.item($0).label }) }

  func listed(facts ids: [FactID]) -> String { listed(ids.map { localizer.fact($0).name }) }

  /// Names on one line, separated by semicolons because they may contain commas.
  func listed(_ names: [String]) -> String {
    names.joined(separator: localizer.language.clauseSeparator)
  }
}
