import WizardCore
import WizardText

/// Puts a checklist into words, for everybody or for one person.
struct SheetMaker {
  let request: ExportRequest
  /// The lines of the checklist that belong on the sheet.
  let items: [ChecklistItem]

  var localizer: Localizer { request.localizer }
  var wizard: Wizard { request.wizard }

  init(_ request: ExportRequest) {
    self.request = request
    items = request.wizard.checklist.items.filter { item in
      request.role.map { $0 == item.responsible } ?? true
    }
  }

  /// With other lines than those of the checklist.
  init(_ request: ExportRequest, items: [ChecklistItem]) {
    self.request = request
    self.items = items
  }

  var sheet: Sheet {
    Sheet(
      title: title, names: [subjectName, request.name].compactMap(\.self), day: wizard.today,
      independence: independence, sections: sections)
  }

  /// The lines with a due date that are not over.
  var dated: [ChecklistItem] {
    items.filter { $0.due != nil && !$0.isOver }
  }

  var title: String {
    let flow = localizer.flow(wizard.flow.id)
    guard let role = request.role else { return localizer[.sheetTitle(flow: flow)] }
    return localizer[.sheetTitleRole(flow: flow, role: localizer.role(role))]
  }

  /// Whose mini program it is, or what it is called, as typed; nil while neither is known.
  var subjectName: String? {
    for field in [FieldID.legalName, .miniProgramName] {
      if case .text(let name) = wizard.replay.values[field] { return name }
    }
    return nil
  }

  /// The years are those of the rules that the sheet's own lines rest on.
  var independence: String {
    guard let years else { return localizer[.independence] }
    return years.lowerBound == years.upperBound
      ? localizer[.sheetRestsOnYear(year: String(years.lowerBound))]
      : localizer[.sheetRestsOnYears(first: years.lowerBound, last: years.upperBound)]
  }

  private var sections: [SheetSection] {
    var sections = [SheetSection(title: nil, entries: opening)]
    if request.role == nil { sections += [problems, attempts, routes, compared] }
    for group in ItemGroup.allCases {
      let entries = items.filter { $0.group == group }.map { SheetEntry.item(entry($0)) }
      sections.append(SheetSection(title: localizer.group(group), entries: entries))
    }
    sections += [personalDocuments, values, fees]
    if request.role == nil { sections.append(wait) }
    sections.append(disputed)
    return sections.filter { !$0.entries.isEmpty }
  }

  private var opening: [SheetEntry] {
    var entries: [SheetEntry] = []
    if request.role == nil {
      let progress = wizard.progress
      let step = localizer.title(progress.position)
      entries.append(
        .line(localizer[.sheetNow(step: step, state: localizer.state(progress.status))]))
    }
    if items.isEmpty, ownDocuments.isEmpty {
      let text = request.role.map { localizer[.sheetEmpty(role: localizer.role($0))] }
      if wizard.routes.isEmpty || text != nil { entries.append(.line(text ?? localizer[.sheetNothing])) }
    } else {
      entries += [.line(localizer[.sheetIntro]), .legend(localizer[.sheetLegend])]
    }
    if let payer = transferPayer {
      entries.append(.line(localizer[.sheetTransferElsewhere(role: localizer.role(payer))]))
    }
    if !sources.isEmpty {
      entries.append(.line(localizer[.sheetSources(sources: listed(sources))]))
    }
    if !disputes.isEmpty {
      let names = disputes.map { localizer.fact($0).name }.joined(separator: localizer.language.listSeparator)
      entries.append(.line(localizer[.sheetDisputed(facts: names)]))
    }
    return entries
  }

  /// On the sheet of finance, who sends the transfer in their stead.
  private var transferPayer: Role? {
    guard request.role == .finance else { return nil }
    let item = wizard.checklist.items.first { $0.kind == .task(.payTransfer) }
    return item.flatMap { $0.responsible == .finance ? nil : $0.responsible }
  }

  private var problems: SheetSection {
    let notices = wizard.replay.problems.map { problem in
      let told = localizer.problem(problem)
      return SheetEntry.notice(told.next.isEmpty ? told.what : "\(told.what) — \(told.next)")
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
        let told = localizer.label(value: reason, of: .rejectionReason, at: step)
        text = localizer[.sheetAttemptReason(outcome: text, reason: told)]
      }
      return .row(SheetRow(label: attempt.on, value: .words(text)))
    }
    return SheetSection(title: localizer[.sheetAttempts], entries: rows)
  }

  private var wait: SheetSection {
    let wait = wizard.checklist.wait
    var lines: [String] = []
    if let told = localizer.stillWaiting(wait) { lines.append(told + localizer[.sheetStop]) }
    if !wait.undocumented.isEmpty {
      lines.append(
        localizer[.sheetWaitUnknown(items: listed(items: wait.undocumented.map(\.rawValue)))])
    }
    return SheetSection(title: localizer[.sheetWait], entries: lines.map(SheetEntry.line))
  }

  func listed(items ids: [String]) -> String { listed(ids.map { localizer.item($0).label }) }

  /// Names in one line; they may hold a comma themselves.
  func listed(_ names: [String]) -> String {
    names.joined(separator: localizer.language.clauseSeparator)
  }
}
