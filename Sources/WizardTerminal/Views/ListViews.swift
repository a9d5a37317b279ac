import WizardCore
import WizardScreens
import WizardText

extension View {
  /// One line of the checklist; in full with its hint, place and what must come first.
  func fillItem(_ item: ChecklistItem, indent: Int, isFull: Bool, _ page: inout Document) {
    let stop = Stop.line(item.id)
    let isFocused = face.focus == stop
    let text = words.item(item.id)
    let mark = item.kind == .reminder ? "   " : box(item.status == .done)
    var runs = [
      Run(mark + " ", item.status == .done ? .done : .hint),
      Run(text.label, style(stop, labelStyle(item.status))),
    ]
    if item.kind == .reminder { runs.insert(Run(""), at: 0) }
    page.row(
      runs, right: Run(note(for: item), noteStyle(item.status)), indent: indent, hanging: 4, stop: stop)
    guard isFocused || (isFull && item.status != .done && !canvas.isSmall) else { return }
    let inner = indent + 4
    if isFocused || item.status == .todo || item.status == .overdue {
      page.add(text.hint ?? "", .hint, indent: inner, stop: stop)
    }
    if isFocused { fillDetails(of: item, text, indent: inner, stop: stop, &page) }
  }

  private func fillDetails(
    of item: ChecklistItem, _ text: ItemWords, indent: Int, stop: Stop, _ page: inout Document
  ) {
    let comma = words.listSeparator
    func detail(_ phrase: Phrase, _ value: String, _ style: Style = .hint) {
      guard !value.isEmpty else { return }
      page.add([Run(words[phrase] + " ", .label), Run(value, style)], indent: indent, hanging: 2, stop: stop)
    }
    detail(.detailWhere, text.place ?? "")
    detail(
      .detailDocuments,
      item.documents.map { words.label(value: $0, of: .documentsReady, at: .certificationDocuments) }
        .joined(separator: comma))
    detail(.detailNeeds, item.needs.map { words.item($0).label }.joined(separator: comma), .warning)
    detail(
      .detailWhy,
      item.why.map { reason in
        label(reason.field) + " = " + answerText(answer(reason), reason.field)
      }.joined(separator: comma))
    detail(.detailOverridden, item.overridden.map { words.fact($0).name }.joined(separator: comma), .notice)
    detail(.detailConfirm, item.confirm.map { words.fact($0).name }.joined(separator: comma), .notice)
  }

  private func answer(_ reason: Reason) -> Answer {
    switch reason.value {
    case "true": .yesNo(true)
    case "false": .yesNo(false)
    default: .text(reason.value)
    }
  }

  private func labelStyle(_ status: ItemStatus) -> Style {
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

  /// Who, by when and at what price; for what is done, when.
  private func note(for item: ChecklistItem) -> String {
    var parts: [String] = []
    switch item.status {
    case .done:
      if let day = item.doneOn { return words.phrase(.doneOn, ["date": day.iso]) }
      return words.status(.done)
    case .todo: break
    default: parts.append(words.status(item.status))
    }
    if let due = item.due {
      parts.append(words.phrase(item.dueIsEstimate ? .dueAbout : .dueOn, ["date": due.iso]))
    }
    if item.feeFen > 0 { parts.append(words.money(fen: item.feeFen)) }
    parts.append(words.role(item.responsible))
    return parts.joined(separator: dash)
  }

  // MARK: - Checklist and overview

  func fillChecklist(_ page: inout Document) {
    guard let wizard = face.wizard else { return }
    page.add(words[.checklistTitle], .title)
    page.add(words[.checklistIntro], .hint)
    var group: ItemGroup?
    for item in wizard.checklist.items {
      if item.group != group {
        page.gap()
        page.add(words.group(item.group), .label)
        group = item.group
      }
      fillItem(item, indent: 2, isFull: false, &page)
    }
    page.gap()
    fillFees(wizard, &page)
    page.gap()
    page.add("[ \(words[.resumeSteps]) ]", style(.resume, .label), indent: 2, stop: .resume)
  }

  func fillFees(_ wizard: Wizard, _ page: inout Document) {
    let fees = wizard.checklist.fees
    page.add(words.phrase(.feesTotal, ["fee": words.money(fen: fees.totalFen)]), .label)
    if fees.attemptsFen > 0 {
      page.add(words.phrase(.feesAttempts, ["fee": words.money(fen: fees.attemptsFen)]), .hint, indent: 2)
    }
    if fees.transferFen > 0 {
      page.add(words.phrase(.feesTransfer, ["fee": words.money(fen: fees.transferFen)]), .hint, indent: 2)
    }
    if let first = fees.firstMonthFen {
      page.add(words.phrase(.phoneFirstMonth, ["fee": words.money(fen: first)]), .label)
    }
    if let monthly = fees.monthlyFen {
      page.add(words.phrase(.phoneMonthly, ["fee": words.money(fen: monthly)]), .label)
    }
    let wait = wizard.checklist.wait
    if wait.latest > 0 {
      page.add(
        words.phrase(.waitDays, ["least": String(wait.earliest), "most": String(wait.latest)]), .hint)
    }
  }

  func fillOverview(_ page: inout Document) {
    guard let wizard = face.wizard else { return }
    page.add(words[.overviewTitle], .title)
    page.add(
      [
        Run(words.state(wizard.standing.status), .notice), Run(dash),
        Run(words.page(wizard.standing.position).title),
      ])
    page.gap()
    let resume = words.phrase(.resumeAt, ["step": words.page(wizard.standing.position).title])
    page.add("[ \(resume) ]", style(.resume, .label), indent: 2, stop: .resume)
    fillTurns(wizard.detours.map(Stop.turn), .detourTo, &page)
    fillTurns([wizard.wayBack].compactMap { $0.map(Stop.turn) }, .detourBack, &page)
    let overview = Overview(wizard)
    for (section, items) in overview.sections {
      page.gap()
      page.add(words[phrase(section)], section == .overdue ? .error : .label)
      for item in items { fillItem(item, indent: 2, isFull: false, &page) }
    }
    let parked = wizard.replay.parked
    if !parked.isEmpty {
      page.gap()
      page.add(
        words.phrase(
          .parkedCount, ["names": parked.map(nameOfEither).joined(separator: words.listSeparator)]), .hint,
        hanging: 2)
    }
  }

  private func phrase(_ section: Overview.Section) -> Phrase {
    switch section {
    case .overdue: .sectionOverdue
    case .dueSoon: .sectionDueSoon
    case .waiting: .sectionWaiting
    case .todo: .sectionTodo
    }
  }

  // MARK: - Summary

  func fillSummary(_ page: inout Document) {
    guard let wizard = face.wizard else { return }
    page.add(words[.summaryTitle], .title)
    page.add(words[.summaryIntro], .hint)
    var step: StepID?
    for (owner, field) in face.summaryFields(of: wizard) {
      if owner != step {
        page.gap()
        page.add(words.page(owner).title, .label)
        step = owner
      }
      fillSummaryRow(field, at: owner, wizard, &page)
    }
    let parked = wizard.replay.parked
    if !parked.isEmpty {
      page.gap()
      page.add(words[.parkedTitle], .label)
      for name in parked {
        let value = FieldID(rawValue: name).flatMap { field in
          wizard.session.answers[field].map { answerText($0, field) }
        }
        page.add(nameOfEither(name) + (value.map { ": " + $0 } ?? ""), .hint, indent: 2, hanging: 2)
      }
    }
    page.gap()
    page.add("[ \(words[.summaryGoOn]) ]", style(.goOn, .label), indent: 2, stop: .goOn)
  }

  private func fillSummaryRow(_ field: FieldID, at step: StepID, _ wizard: Wizard, _ page: inout Document) {
    let stop = Stop.answer(field)
    let width = canvas.columns < 60 ? 14 : 24
    let label = canvas.measure.pad(
      canvas.measure.clip(words.label(field, at: step), columns: width - 1), columns: width)
    let value: Run
    if let answer = wizard.session.answers[field] {
      value = Run(answerText(answer, field), style(stop))
    } else {
      let isWanted = wizard.replay.fields[field] == .missing(isWanted: true)
      value = Run(words[isWanted ? .missingAnswer : .mayWaitAnswer], style(stop, isWanted ? .warning : .hint))
    }
    page.add([Run(label, .hint), value], indent: 2, hanging: width, stop: stop)
    fillProblems(at: field.rawValue, stop: stop, &page)
  }

  // MARK: - Picker

  func fillPicker(_ page: inout Document) {
    page.add(words[.pickerTitle], .title)
    page.add(words[.pickerIntro], .hint)
    page.gap()
    for entry in face.entries {
      let stop = Stop.session(entry.name)
      let name = canvas.measure.pad(entry.name, columns: max(18, canvas.measure.columns(entry.name) + 2))
      var runs = [Run(name, style(stop, .label))]
      if let standing = entry.standing {
        runs.append(Run(words.state(standing.status), standing.status == .expired ? .error : .notice))
        runs.append(Run("  " + words.page(standing.position).title, .plain))
      } else {
        runs.append(Run(words[.entryUnreadable], .error))
      }
      var right: [String] = []
      if entry.problems > 0 { right.append(words.phrase(.entryProblems, ["count": String(entry.problems)])) }
      if let due = entry.due { right.append(words.phrase(.dueOn, ["date": due.iso])) }
      page.row(runs, right: Run(right.joined(separator: dash), .hint), indent: 2, hanging: 2, stop: stop)
    }
    page.gap()
    page.add("[ \(words[.newSession]) ]", style(.newSession, .label), indent: 2, stop: .newSession)
    page.gap()
    page.add(words[.independence], .hint)
  }

  // MARK: - Pane

  /// The second pane: the way so far, and the checklist as it grows.
  func fillPane(_ page: inout Document) {
    guard let wizard = face.wizard else { return }
    page.add(words[.paneSteps], .label)
    let path = wizard.replay.knownPath
    let here: StepID? = if case .step(let step) = face.place { step } else { wizard.standing.position }
    let position = path.firstIndex(of: wizard.standing.position) ?? 0
    for (index, step) in path.enumerated() {
      let mark = step == here ? "> " : index < position ? "+ " : "  "
      page.row([
        Run(mark, .hint),
        Run(words.page(step).title, step == here ? .selected : index < position ? .done : .disabled),
      ])
    }
    if !wizard.replay.reachesEnd { page.row([Run("  ...", .hint)]) }
    page.gap()
    let done = wizard.checklist.items.filter { $0.status == .done }.count
    page.add(
      words.phrase(.paneChecklist, ["done": String(done), "count": String(wizard.checklist.items.count)]),
      .label)
    for item in wizard.checklist.items {
      page.row([
        Run(box(item.status == .done) + " ", .hint), Run(words.item(item.id).label, labelStyle(item.status)),
      ])
    }
    page.gap()
    fillFees(wizard, &page)
  }
}
