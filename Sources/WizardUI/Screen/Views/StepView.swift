import WizardCore
import WizardText

extension View {
  /// A step: its text, fields, tasks and buttons.
  func fillStep(_ id: StepID, _ page: inout Document) {
    guard let wizard = model.wizard, let step = wizard.flow.step(id) else { return }
    let text = localizer.page(id)
    if canvas.isSmall { return fillOnePart(of: step, wizard, text, &page) }
    page.add(text.title, .title)
    for paragraph in localizer.opening(of: id, in: wizard) { page.add(paragraph) }
    if !isReturned { fillTimeToPay(at: id, &page) }
    page.gap()
    for field in wizard.askedFields(of: step) { fillField(field, at: step, text, &page) }
    if id == .pricing { fillFees(wizard.checklist, &page) }
    fillSections(text, wizard, id, &page)
    fillTasks(of: step, &page)
    fillEnd(of: step, wizard, text, &page)
  }

  // MARK: - Small screens

  /// On a small screen: one field or task, or the buttons, with its number; the first one with the text of the step.
  private func fillOnePart(of step: Step, _ wizard: Wizard, _ text: Page, _ page: inout Document) {
    let fields = wizard.askedFields(of: step)
    let tasks = wizard.shownTasks(of: step).map(\.id.rawValue)
    let count = fields.count + tasks.count + 1
    let field = fields.firstIndex { $0.id == model.focus?.fieldID }
    let task = tasks.firstIndex { FocusTarget.item($0) == model.focus }
    let part = field ?? task.map { fields.count + $0 } ?? count - 1
    let number = count > 1 ? "  \(part + 1)/\(count)" : ""
    let title = clip(text.title, page.columns - canvas.measure.columns(number))
    page.row([Run(title, .title), Run(number, .hint)])
    if isAiry { page.gap() }
    if let field {
      fillField(fields[field], at: step, text, &page)
      fillTimeToPay(at: step.id, &page)
    } else if let task, let item = wizard.checklist.item(tasks[task]) {
      fillItem(item, indent: 0, isOnStep: true, &page)
      fillTimeToPay(at: step.id, &page)
    } else {
      if count == 1 { for paragraph in localizer.opening(of: step.id, in: wizard) { page.add(paragraph) } }
      fillTimeToPay(at: step.id, &page)
      fillSections(text, wizard, step.id, &page)
      return fillEnd(of: step, wizard, text, &page)
    }
    guard part == 0 else { return }
    page.gap()
    for paragraph in localizer.opening(of: step.id, in: wizard) { page.add(paragraph, .hint) }
  }

  // MARK: - Fields

  private func fillField(_ field: Field, at step: Step, _ text: Page, _ page: inout Document) {
    if isAiry { page.gap() }
    let fieldText = text.fields.first { $0.id == field.id.rawValue }
    let isFocused = model.focus?.fieldID == field.id
    var runs = [Run(fieldText?.label ?? field.id.rawValue, isFocused ? .selected : .label)]
    // A problem is more useful than the hint if there is no room for both.
    let hasProblem = model.wizard?.replay.problems.contains { $0.field == field.id.rawValue } ?? false
    let format = field.kind == .date ? localizer[.dateFormat] : nil
    let hints = [fieldText?.hint, format].compactMap(\.self).joined(
      separator: localizer.language.clauseSeparator)
    if !hints.isEmpty, !(canvas.isTiny && hasProblem) { runs.append(Run("  " + hints, .hint)) }
    let options = model.choices(for: field)
    let anchor: FocusTarget? = options.isEmpty ? .field(field.id) : nil
    page.add(runs, hanging: 2, target: anchor)
    if options.isEmpty {
      fillText(field, &page)
    } else {
      fillOptions(options, of: field, fieldText, &page)
    }
    if field.id == .accountHolder || field.id == .transferOutcome, !isBeingCorrected(field.id.rawValue) {
      fillHolderComparison(field, &page)
    }
    if field.id == .transferOutcome, isReturned, !canvas.isSmall {
      fillTimeToPay(at: step.id, indent: 3, &page)
    }
    fillProblems(at: field.id.rawValue, target: anchor, &page)
    if model.offersList(for: field.id) {
      fillButton(localizer[.findCategory(count: IndividualCategories.all.count)], .find(field.id), &page)
    }
  }

  private func fillText(_ field: Field, _ page: inout Document) {
    let target = FocusTarget.field(field.id)
    if model.focus == target, model.inputPrompt == nil, let editor = model.editor {
      addEditor(editor, target: target, to: &page)
      if let count = lengthCount(of: field.id) { page.add([count], indent: 3) }
      return
    }
    let typed = makeVisible(model.typedText(of: field.id))
    let width = fieldWidth(on: page)
    let text = canvas.measure.clip(typed, columns: width, ellipsis: canvas.isASCII ? ">" : "›")
    // Without the strip of a field, an empty one would not be seen.
    let blank = typed.isEmpty && canvas.isASCII ? String(repeating: "_", count: width) : text
    page.row(
      [Run(canvas.measure.pad(blank, columns: width), model.focus == target ? .focus : .field)], indent: 3,
      target: target)
  }

  /// The number of characters typed so far, if the platform limits them.
  func lengthCount(of field: FieldID) -> Run? {
    guard let allowed = model.wizard?.allowedLength(of: field), let text = model.editor?.text else {
      return nil
    }
    let count = text.trimmed.platformLength
    let isWrong = count > 0 && !allowed.contains(count)
    return Run(
      localizer[.characterCount(count: count, least: allowed.lowerBound, most: allowed.upperBound)],
      isWrong ? .warning : .hint)
  }

  private func fillOptions(
    _ options: [String], of field: Field, _ fieldText: FieldText?, _ page: inout Document
  ) {
    let isSet = if case .set = field.kind { true } else { false }
    let isYesNo = field.kind == .yesNo
    let chosen =
      isSet
      ? model.wizard?.chosenValues(of: field.id) ?? []
      : [model.wizard?.chosenValue(of: field)].compactMap(\.self)
    let texts = options.map { option in
      fieldText?.values.first { $0.id == (isYesNo ? (option == "true" ? "yes" : "no") : option) }
    }
    let labels = zip(options, texts).map { option, text in
      text?.label ?? (isYesNo ? localizer[option == "true" ? .yes : .no] : option)
    }
    let labelWidth = alignedWidth(of: labels, on: page)
    for (index, option) in options.enumerated() {
      let target = FocusTarget.option(field.id, option)
      let isOn = chosen.contains(option)
      let label = labels[index]
      let key = isYesNo ? (option == "true" ? "y" : "n") : String(index + 1)
      let mark = isSet ? box(isOn) : circle(isOn)
      var runs = [
        Run("\(mark) \(key) ", isOn ? .selected : .hint),
        Run(label, style(target, isOn ? .selected : .plain)),
      ]
      if let hint = texts[index]?.hint {
        let space = max(labelWidth - canvas.measure.columns(label), 0) + 2
        runs.append(Run(String(repeating: " ", count: space) + hint, .hint))
      }
      page.add(runs, indent: 2, hanging: labelWidth > 0 ? labelWidth + 8 : 6, target: target)
    }
  }

  /// The width of the labels of a field's values, so that their hints begin in one column; 0 without room for that.
  private func alignedWidth(of labels: [String], on page: Document) -> Int {
    let width = labels.map(canvas.measure.columns).max() ?? 0
    return page.columns - width >= 40 ? width : 0
  }

  /// The problems of an answer or a tick, and how to correct them.
  func fillProblems(at field: String, indent: Int = 3, target: FocusTarget?, _ page: inout Document) {
    guard !isBeingCorrected(field) else { return }
    let indent = canvas.isTiny ? min(indent, 1) : indent
    for problem in model.wizard?.replay.problems ?? [] where problem.field == field {
      fill(problem, indent: indent, target: target, &page)
    }
  }

  /// Whether the text in a field's editor differs from the answer that has the problems.
  func isBeingCorrected(_ field: String) -> Bool {
    guard model.inputPrompt == nil, model.focus?.fieldID?.rawValue == field,
      case .field(let id) = model.focus,
      let editor = model.editor
    else { return false }
    return editor.text != model.makeEditor(for: id, text: model.typedText(of: id)).text
  }

  /// Whether a field has notes, which disappear while its answer is corrected.
  func hasNotes(on field: FieldID) -> Bool {
    field == .accountHolder || model.wizard?.replay.problems.contains { $0.field == field.rawValue } ?? false
  }

  func fill(_ problem: Problem, indent: Int, target: FocusTarget?, _ page: inout Document) {
    let text = localizer.problem(problem)
    let style: Style = problem.isError ? .error : .warning
    let sign = problem.isError ? "x " : "! "
    page.add([Run(sign, style), Run(text.what, style)], indent: indent, hanging: 2, target: target)
    if !text.next.isEmpty { page.add(text.next, .hint, indent: indent + 2, target: target) }
  }

  // MARK: - Tasks and buttons

  private func fillTasks(of step: Step, _ page: inout Document) {
    guard let wizard = model.wizard else { return }
    let tasks = wizard.shownTasks(of: step)
    guard !tasks.isEmpty else { return }
    page.gap()
    page.add(localizer[.tasksHere], .label)
    for item in tasks.compactMap({ wizard.checklist.item($0.id.rawValue) }) {
      fillItem(item, indent: 2, isOnStep: true, &page)
    }
  }

  /// The sections for the current situations, such as a rejection and its remedy.
  private func fillSections(_ text: Page, _ wizard: Wizard, _ step: StepID, _ page: inout Document) {
    if text.sections.isEmpty { return }
    for section in text.sections(in: localizer.situations(for: step, in: wizard)) {
      page.gap()
      page.add(section.title, .notice)
      fillBlocks(section.blocks, &page)
    }
  }

  func fillBlocks(_ blocks: [Block], _ page: inout Document) {
    for block in blocks {
      switch block {
      case .paragraph(let text): page.add(text, indent: 2)
      case .item(let text): page.add("- " + text, indent: 2, hanging: 2)
      case .notice(let text): page.add([Run("! ", .notice), Run(text, .hint)], indent: 2, hanging: 2)
      }
    }
  }

  /// Buttons to other flows.
  func fillOtherFlows(to flows: [FlowID], _ page: inout Document) {
    for flow in flows {
      fillButton(localizer.otherFlow(flow, from: model.wizard), .otherFlow(flow), &page)
    }
  }

  /// The notices, the fees so far if trying again costs another one, and the buttons.
  private func fillEnd(of step: Step, _ wizard: Wizard, _ text: Page, _ page: inout Document) {
    page.gap()
    for notice in text.notices { page.add([Run("! ", .notice), Run(notice, .hint)], hanging: 2) }
    if isAiry { page.gap() }
    let focusTargets = model.focusTargets
    if focusTargets.contains(.tryAgain) {
      if let plan = wizard.retry, plan.feeFen > 0 { fill(localizer.totalFee(wizard.checklist.fees), &page) }
      fillButton(localizer[wizard.retry?.cause.button ?? .tryAgain], .tryAgain, &page)
    }
    let otherFlows = focusTargets.compactMap { target in
      if case .otherFlow(let flow) = target { flow } else { nil }
    }
    if focusTargets.contains(.summary) { fillButton(localizer[.summaryCorrect], .summary, &page) }
    fillOtherFlows(to: otherFlows.filter { $0 != .start }, &page)
    let label =
      wizard.step(after: step.id).map { localizer[.continueTo(step: localizer.title($0))] }
      ?? localizer[
        !wizard.flow.choices.isEmpty
          ? .continueToRoutes : wizard.replay.reachesEnd ? .continueAtEnd : .continueToNext]
    fillButton(label, .continueTo, &page)
    fillOtherFlows(to: otherFlows.filter { $0 == .start }, &page)
  }
}
