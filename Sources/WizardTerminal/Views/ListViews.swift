import WizardCore
import WizardScreens
import WizardText

/// The pages that list: checklist, overview, summary, sessions, and the second pane.
extension View {
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
      fillItem(item, indent: 2, isOnStep: false, &page)
    }
    page.gap()
    fillFees(wizard, &page)
    page.gap()
    for role in wizard.sheets { fillButton(nameOfSheet(role), .sheet(role), &page) }
    fillButton(words[.resumeSteps], .resume, &page)
  }

  func nameOfSheet(_ role: Role?) -> String {
    role.map { words.phrase(.sheetPrintFor, ["role": words.role($0)]) } ?? words[.sheetPrintAll]
  }

  func fillOverview(_ page: inout Document) {
    guard let wizard = face.wizard else { return }
    let overview = Overview(wizard)
    let isFinished = wizard.standing.status == .finished
    page.add(words[.overviewTitle], .title)
    page.add(
      [Run(words.state(wizard.standing.status), .notice), Run(dash), Run(countDone(wizard))], hanging: 2)
    if isFinished { page.add(words.phrase(.overviewDone, ["name": face.name ?? ""]), hanging: 2) }
    page.gap()
    let position = words.title(wizard.standing.position)
    fillButton(
      isFinished ? words[.resumeSteps] : words.phrase(.resumeAt, ["step": position]), .resume, &page)
    fillTurns(to: wizard.turns, &page)
    for (section, items) in overview.sections {
      page.gap()
      page.add(words[section.phrase], section == .overdue ? .error : .label)
      for item in items { fillItem(item, indent: 2, isOnStep: false, &page) }
    }
    page.gap()
    if !overview.people.isEmpty {
      let people = overview.people.map { role, count in
        words.phrase(.overviewPerson, ["person": words.role(role), "count": String(count)])
      }
      page.add(words.phrase(.overviewPeople, ["people": list(people)]), .label, hanging: 2)
    }
    fillFees(wizard, &page)
    let aside = wizard.setAside
    if !aside.isEmpty {
      page.gap()
      page.add(words.phrase(.parkedCount, ["names": list(aside.map(nameOfEither))]), .hint, hanging: 2)
    }
  }

  /// How many lines of the checklist are done, reminders left out.
  private func countDone(_ wizard: Wizard) -> String {
    let items = wizard.checklist.items.filter { $0.kind != .reminder }
    let done = items.filter { $0.status == .done || $0.status == .notNeeded }.count
    return words.phrase(.paneChecklist, ["done": String(done), "count": String(items.count)])
  }

  // MARK: - Summary

  func fillSummary(_ page: inout Document) {
    guard let wizard = face.wizard else { return }
    page.add(words[.summaryTitle], .title)
    page.add(words[.summaryIntro], .hint)
    let troubles = face.troubles
    if !troubles.isEmpty {
      let details = ["count": String(troubles.count), "names": list(troubles.map(label))]
      page.add([Run("x ", .error), Run(words.phrase(.summaryTroubles, details), .error)], hanging: 2)
    }
    var step: StepID?
    for (owner, field) in face.summaryFields(of: wizard) {
      if owner != step {
        page.gap()
        page.add(words.title(owner), .label)
        step = owner
      }
      fillSummaryRow(field, at: owner, wizard, &page)
    }
    fillAhead(wizard, &page)
    fillParked(wizard, &page)
    fillStrays(wizard, &page)
    page.gap()
    let position = wizard.standing.position
    let isReady = position == .confirmation || wizard.replay.values[.subjectConfirmed] == .yesNo(true)
    fillButton(
      isReady
        ? words[.summaryGoOn] : words.phrase(.resumeAt, ["step": words.title(position)]), .goOn, &page)
  }

  private func fillParked(_ wizard: Wizard, _ page: inout Document) {
    let aside = wizard.setAside
    guard !aside.isEmpty else { return }
    page.gap()
    page.add(words[.parkedTitle], .label)
    for name in aside {
      let value = FieldID(rawValue: name).flatMap { field in
        wizard.session.answers[field].map { answerText($0, field) }
      }
      fillPair(nameOfEither(name), Run(value ?? words.status(.done), .hint), stop: nil, &page)
      fillProblems(at: name, stop: nil, &page)
    }
  }

  /// Answers that are wrong already, though the way has not come to them.
  private func fillAhead(_ wizard: Wizard, _ page: inout Document) {
    let ahead = wizard.wrongAhead
    guard !ahead.isEmpty else { return }
    page.gap()
    page.add(words[.summaryAhead], .label)
    for field in ahead {
      let value = wizard.session.answers[field].map { answerText($0, field) } ?? ""
      fillPair(label(field), Run(value, .hint), stop: nil, &page)
      fillProblems(at: field.rawValue, stop: nil, &page)
    }
  }

  /// Problems that belong to no step, such as a name in the file that no flow knows.
  private func fillStrays(_ wizard: Wizard, _ page: inout Document) {
    let strays = wizard.replay.problems.filter { $0.step == nil }
    guard !strays.isEmpty else { return }
    page.gap()
    page.add(words[.summaryOther], .label)
    for problem in strays { fill(problem, indent: 3, stop: nil, &page) }
  }

  private func fillSummaryRow(_ field: FieldID, at step: StepID, _ wizard: Wizard, _ page: inout Document) {
    let stop = Stop.answer(field)
    let value: Run
    if let answer = wizard.session.answers[field] {
      value = Run(answerText(answer, field), style(stop))
    } else {
      let isWanted = wizard.replay.fields[field] == .missing(isWanted: true)
      value = Run(words[isWanted ? .missingAnswer : .mayWaitAnswer], style(stop, isWanted ? .warning : .hint))
    }
    fillPair(words.label(field, at: step), value, stop: stop, &page)
    fillProblems(at: field.rawValue, stop: stop, &page)
  }

  /// A label and its answer: side by side, or one above the other where that would be too narrow.
  private func fillPair(_ label: String, _ value: Run, stop: Stop?, _ page: inout Document) {
    let width = 26
    let isBeside = canvas.columns >= 60 && canvas.measure.columns(label) < width
    if isBeside {
      let padded = canvas.measure.pad(label, columns: width)
      page.add([Run(padded, .hint), value], indent: 2, hanging: width, stop: stop)
    } else {
      page.add(label, .hint, indent: 2, hanging: 2, stop: stop)
      page.add([value], indent: 4, stop: stop)
    }
  }

  // MARK: - Pane

  /// The second pane: the way so far, what it costs, and the checklist as it grows, as far as there is room.
  func fillPane(_ page: inout Document, rows: Int) {
    guard let wizard = face.wizard else { return }
    page.add(words[.paneSteps], .label)
    let path = wizard.replay.knownPath
    let here = if case .step(let step) = face.place { step } else { wizard.standing.position }
    let position = path.firstIndex(of: wizard.standing.position) ?? 0
    for (index, step) in path.enumerated() {
      let isDone = index < position || wizard.standing.status == .finished
      let mark = step == here ? "> " : isDone ? "+ " : "  "
      page.row([
        Run(mark, .hint),
        Run(words.title(step), step == here ? .selected : isDone ? .done : .disabled),
      ])
    }
    if !wizard.replay.reachesEnd { page.row([Run("  ...", .hint)]) }
    if face.place != .overview, face.place != .checklist {
      page.gap()
      fillFees(wizard, &page)
    }
    guard face.place != .checklist, page.lines.count + 4 < rows else { return }
    page.gap()
    page.add(countDone(wizard), .label)
    for item in wizard.checklist.items {
      let isLast = page.lines.count == rows - 1 && item != wizard.checklist.items.last
      page.row([
        Run(mark(of: item) + " ", .hint),
        Run(isLast ? "..." : words.item(item.id).label, labelStyle(item.status)),
      ])
      if isLast { return }
    }
  }
}
