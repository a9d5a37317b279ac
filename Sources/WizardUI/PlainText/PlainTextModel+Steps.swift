import WizardCore
import WizardText

/// Answering fields and ticking tasks of a step.
extension PlainTextModel {
  mutating func answer(_ line: String) {
    switch prompt {
    case .field(let field): answer(field, line)
    case .task(let task): if line.trimmed.isEmpty || tick(task, line) { advance() }
    case .tryAgain: askTryAgain(line)
    case .otherFlows: chooseOtherFlow(line)
    case .continueTo, .list, .item, .sheet, .sheetFile: continueTo()
    }
  }

  private mutating func answer(_ id: FieldID, _ line: String) {
    guard let wizard, let (step, field) = wizard.flow.field(id) else { return }
    var text = line
    if line.trimmed.isEmpty {
      guard let draft = drafts[id] else { return skip(id) }
      text = draft
    }
    text = cleaned(text, for: field)
    // A line such as an arrow key has no visible text: it neither answers nor clears.
    guard !text.trimmed.isEmpty else {
      shared.dropDraft(of: id)
      return refuse(.plainNothingTyped)
    }
    let reading = LineReading(
      localizer: localizer, step: step, field: field, options: wizard.choices(for: field))
    switch reading.read(text) {
    case .unknown(let text):
      let count = String(reading.options.count)
      field.kind == .yesNo ? refuse(.plainBadYesNo) : refuse(.plainBadNumber(text: text, count: count))
    case .answer(.set(let values)):
      // Values that are not offered now can't be chosen by number, so they stay.
      let kept = wizard.chosenValues(of: id).filter { !reading.options.contains($0) }
      give(.set(kept + values), to: field)
    case .answer(let answer): give(answer, to: field)
    }
  }

  /// The text as the screen's editor would keep it; notes what was removed.
  private mutating func cleaned(_ text: String, for field: Field) -> String {
    var editor = TextEditor(folding: field.kind == .text(.plain) ? .asTyped : .halfWidth)
    note(about: editor.paste(text))
    return editor.text
  }

  private mutating func skip(_ field: FieldID) {
    if case .missing(isWanted: true) = wizard?.replay.fields[field] { note(.plainLeftOpen) }
    advance()
  }

  private mutating func give(_ answer: Answer, to field: Field) {
    if answer == wizard?.session.answers[field.id] {
      shared.dropDraft(of: field.id)
      return advance()
    }
    giveAnswer(answer, to: field.id) { $0.give(answer, to: field) }
  }

  /// Gives an answer, prints how it was understood and what is wrong with it, and moves on unless it was refused.
  mutating func giveAnswer(_ answer: Answer, to id: FieldID, by change: (inout WizardModel) -> Void) {
    guard let before = wizard, let (step, field) = before.flow.field(id) else { return }
    change(&shared)
    guard let after = wizard, after.session != before.session else { return update { _ in } }
    noteProblems(of: id, since: before)
    noteNewSections(since: before, on: screen)
    update { _ in }
    let isText = if case .text = field.kind { true } else { false }
    if !isText { notes.insert(renderer.understood(answer, field, at: step), at: 0) }
    if after.replay.fields[id] == .refused { return }
    let isDoubted = after.replay.problems.contains { $0.field == id.rawValue }
    advance()
    if isDoubted { noteWayBack(to: id) }
  }

  /// Notes how to return to a doubtful answer, if `<` leads there.
  private mutating func noteWayBack(to field: FieldID) {
    var back = self
    back.goBack()
    if back.prompt == .field(field) { note(.plainWarningBack) }
  }

  /// Forgets unsaved input; without any, clears the answer.
  mutating func clear() {
    guard confirmation == nil, case .field(let field) = prompt, let before = wizard else {
      return note(.plainNothingToClear)
    }
    if drafts[field] != nil {
      shared.dropDraft(of: field)
      return note(.plainDraftDropped(field: localizer.label(field, in: wizard)))
    }
    guard before.session.answers[field] != nil else { return note(.plainNothingToClear) }
    shared.clear(field)
    let isCleared = wizard?.session.answers[field] == nil
    if isCleared {
      noteProblems(of: field, since: before)
      noteNewSections(since: before, on: screen)
    }
    update { _ in }
    if isCleared { note(.plainCleared(field: localizer.label(field, in: wizard))) }
  }

  /// Ticks or unticks a task, or changes its day; false if the line was not accepted.
  mutating func tick(_ task: TaskID, _ line: String) -> Bool {
    let isDone = wizard?.session.done[task] != nil
    let agrees = Bool(yesNoWord: line)
    if agrees == isDone { return true }
    if agrees == false {
      update { $0.untick(task) }
      return true
    }
    guard let day = agrees == true ? today : CivilDate(loose: line) else {
      refuse(.plainBadTick(text: line.trimmed))
      return false
    }
    update { $0.tick(task, on: day) }
    return !asksAgain
  }
}
