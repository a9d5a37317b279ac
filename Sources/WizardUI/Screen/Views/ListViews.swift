import WizardCore
import WizardText

/// Checklist, overview, summary and the second pane.
extension View {
  func fillChecklist(_ page: inout Document) {
    guard let wizard = model.wizard else { return }
    page.add(localizer[.checklistTitle], .title)
    page.add(localizer[.checklistIntro], .hint)
    var group: ItemGroup?
    for item in wizard.checklist.items {
      if item.group != group {
        page.gap()
        page.add(localizer.group(item.group), .label)
        group = item.group
      }
      fillItem(item, indent: 2, isOnStep: false, &page)
    }
    page.gap()
    fillFees(wizard.checklist, &page)
    page.gap()
    for role in wizard.sheets { fillButton(localizer.sheet(of: role), .sheet(role), &page) }
    fillButton(localizer[.resumeSteps], .resume, &page)
  }

  func fillOverview(_ page: inout Document) {
    guard let wizard = model.wizard else { return }
    let overview = Overview(wizard)
    let isFinished = wizard.progress.status == .finished
    page.add(localizer[.overviewTitle], .title)
    page.add(
      [Run(localizer.state(wizard.progress.status), .notice), Run(dash), Run(countDone(wizard))], hanging: 2)
    if let origin = wizard.nextAction.returnsTo {
      page.add(localizer[.overviewReturns(flow: localizer.flow(origin))], hanging: 2)
    } else if isFinished {
      page.add(localizer[.overviewDone(name: model.name ?? "")], hanging: 2)
    }
    page.gap()
    let position = localizer.title(wizard.progress.position)
    fillButton(
      isFinished ? localizer[.resumeSteps] : localizer[.resumeAt(step: position)], .resume, &page)
    fillOtherFlows(to: wizard.otherFlows, &page)
    for (section, items) in overview.sections {
      page.gap()
      page.add(localizer[section.string], section == .overdue ? .error : .label)
      for item in items { fillItem(item, indent: 2, isOnStep: false, &page) }
    }
    page.gap()
    if !overview.people.isEmpty {
      let people = overview.people.map { role, count in
        localizer[.overviewPerson(person: localizer.role(role), count: count)]
      }
      page.add(localizer[.overviewPeople(people: list(people))], .label, hanging: 2)
    }
    fillFees(wizard.checklist, &page)
    let inactive = wizard.inactiveAnswersToShow
    if !inactive.isEmpty {
      page.gap()
      let names = inactive.map { localizer.label(ofFieldOrTask: $0, in: wizard) }
      page.add(localizer[.inactiveCount(names: localizer.shortList(names))], .hint, hanging: 2)
      if localizer.isLong(names) { page.add(localizer[.inactiveAllInSummary], .hint, indent: 2) }
    }
  }

  /// The number of done items of the checklist, without reminders.
  private func countDone(_ wizard: Wizard) -> String {
    let items = wizard.checklist.items.filter { $0.kind != .reminder }
    let done = items.filter { $0.status == .done || $0.status == .notNeeded }.count
    return localizer[.paneChecklist(done: done, count: items.count)]
  }

  // MARK: - Summary

  func fillSummary(_ page: inout Document) {
    guard let wizard = model.wizard else { return }
    page.add(localizer[.summaryTitle], .title)
    let isFinal = wizard.flow.field(.subjectConfirmed) != nil
    let warning = isFinal ? localizer.language.wordSpace + localizer[.summaryFinal] : ""
    page.add(localizer[.summaryIntro] + warning, .hint)
    let wrong = wizard.fieldsToCorrect
    if !wrong.isEmpty {
      let text = localizer[
        .summaryProblemCount(count: wrong.count, names: list(wrong.map { localizer.label($0, in: wizard) }))]
      page.add([Run("x ", .error), Run(text, .error)], hanging: 2)
    }
    var step: StepID?
    for row in wizard.summaryFields {
      if row.step != step {
        page.gap()
        page.add(localizer.title(row.step), .label)
        step = row.step
      }
      fillSummaryRow(row.field, at: row.step, wizard, &page)
    }
    fillOffPath(.summaryUpcoming, wizard.upcomingProblems.map(\.rawValue), wizard, &page)
    fillOffPath(.inactiveTitle, wizard.inactiveAnswersToShow, wizard, &page)
    fillOtherProblems(wizard, &page)
    page.gap()
    let position = wizard.progress.position
    let isReady =
      wizard.fieldsToCorrect.isEmpty
      && (position == .confirmation || wizard.replay.values[.subjectConfirmed] == .yesNo(true))
    fillButton(
      isReady
        ? localizer[.summaryContinue] : localizer[.resumeAt(step: localizer.title(position))], .continueTo,
      &page)
  }

  /// Fields and tasks that are not on the path so far, with their answers and problems.
  private func fillOffPath(
    _ title: LocalizedText, _ ids: [String], _ wizard: Wizard, _ page: inout Document
  ) {
    if ids.isEmpty { return }
    page.gap()
    page.add(localizer[title], .label)
    for id in ids {
      let answer = localizer.answer(toFieldOrTask: id, in: wizard) ?? localizer.status(.done)
      fillPair(localizer.label(ofFieldOrTask: id, in: wizard), Run(answer, .hint), target: nil, &page)
      fillProblems(at: id, target: nil, &page)
    }
  }

  /// Problems that belong to no step, such as an unknown field in the file.
  private func fillOtherProblems(_ wizard: Wizard, _ page: inout Document) {
    let problems = wizard.replay.problems.filter { $0.step == nil }
    guard !problems.isEmpty else { return }
    page.gap()
    page.add(localizer[.summaryOther], .label)
    for problem in problems { fill(problem, indent: 3, target: nil, &page) }
  }

  private func fillSummaryRow(_ field: FieldID, at step: StepID, _ wizard: Wizard, _ page: inout Document) {
    let target = FocusTarget.answer(field)
    let value: Run
    if let answer = wizard.session.answers[field] {
      value = Run(localizer.answer(answer, of: field, in: wizard), style(target))
    } else {
      let text = wizard.placeholder(of: field)
      value = Run(localizer[text], style(target, text == .missingAnswer ? .warning : .hint))
    }
    fillPair(localizer.label(field, at: step), value, target: target, &page)
    fillProblems(at: field.rawValue, target: target, &page)
  }

  /// A label and its answer: side by side, or one above the other on a narrow screen.
  func fillPair(_ label: String, _ value: Run, target: FocusTarget?, _ page: inout Document) {
    let width = 26
    if canvas.columns >= 60, canvas.measure.columns(label) < width {
      let padded = canvas.measure.pad(label, columns: width)
      page.add([Run(padded, .hint), value], indent: 2, hanging: width, target: target)
    } else {
      page.add(label, .hint, indent: 2, hanging: 2, target: target)
      page.add([value], indent: 4, target: target)
    }
  }

  // MARK: - Pane

  /// The second pane: the steps, the fees and as much of the checklist as fits.
  ///
  /// A check mark means that everything on a step is done; a circle, that it was passed with open tasks.
  func fillPane(_ page: inout Document, rows: Int) {
    guard let wizard = model.wizard else { return }
    page.add(localizer[.paneSteps], .label)
    let path = wizard.replay.knownPath
    let here = if case .step(let step) = model.screen { step } else { wizard.progress.position }
    let position = path.firstIndex(of: wizard.progress.position) ?? 0
    for (index, step) in path.enumerated() {
      let isPassed = index < position || wizard.progress.status == .finished
      let isDone = isPassed && !wizard.hasOpenTasks(at: step)
      let mark =
        step == here
        ? (canvas.isASCII ? "> " : "▸ ")
        : isDone ? (canvas.isASCII ? "+ " : "✓ ") : isPassed ? (canvas.isASCII ? "o " : "○ ") : "  "
      page.row([
        Run(mark, step == here ? .key : isDone ? .done : isPassed ? .notice : .hint),
        Run(
          localizer.title(step),
          step == here ? .selected : isDone ? .done : isPassed ? .plain : .disabled),
      ])
    }
    if !wizard.replay.reachesEnd { page.row([Run("  ...", .hint)]) }
    if model.screen != .overview, model.screen != .checklist {
      page.gap()
      fillFees(wizard.checklist, &page)
    }
    guard model.screen != .checklist, page.lines.count + 4 < rows else { return }
    page.gap()
    page.add(countDone(wizard), .label)
    for item in wizard.checklist.items {
      let isLast = page.lines.count == rows - 1 && item != wizard.checklist.items.last
      page.row([
        Run(mark(of: item) + " ", .hint),
        Run(isLast ? "..." : localizer.item(item.id).label, labelStyle(item.status)),
      ])
      if isLast { return }
    }
  }
}
