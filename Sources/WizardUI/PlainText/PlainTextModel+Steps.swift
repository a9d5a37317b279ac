import WizardCore
import WizardText

/// Answering, ticking and going on.
extension PlainTextModel {
  mutating func answer(_ line: String) {
    switch prompt {
    case .field(let field): answer(field, line)
    case .task(let task): if line.trimmed.isEmpty || tick(task, line) { advance() }
    case .tryAgain: askTryAgain(line)
    case .turns: chooseTurn(line)
    case .goOn, .list, .item, .sheet, .sheetFile: goOn()
    }
  }

  mutating func answer(_ id: FieldID, _ line: String) {
    guard let wizard, let (step, field) = wizard.flow.field(id) else { return }
    var text = line
    if line.trimmed.isEmpty {
      guard let draft = drafts[id] else { return pass(over: id) }
      text = draft
    }
    text = cleaned(text, for: field)
    // An arrow key, say: what leaves nothing that can be seen is no answer, and takes none back.
    guard !text.trimmed.isEmpty else {
      dropDraft(of: id)
      return refuse(.lineNothingTyped)
    }
    let reading = LineReading(
      localizer: localizer, step: step, field: field, options: wizard.choices(for: field))
    switch reading.read(text) {
    case .unknown(let text):
      let count = String(wizard.choices(for: field).count)
      field.kind == .yesNo ? refuse(.lineBadYesNo) : refuse(.lineBadNumber(text: text, count: count))
    case .answer(.set(let values)):
      // What is not offered at present cannot be left out by one who does not see it.
      var kept: [String] = []
      if case .set(let before) = wizard.session.answers[id] {
        kept = before.filter { !reading.options.contains($0) }
      }
      give(.set(kept + values), to: field)
    case .answer(let answer): give(answer, to: field)
    }
  }

  /// A text as the editor of the screen would hold it; what was left out is told.
  mutating func cleaned(_ text: String, for field: Field) -> String {
    var editor = TextEditor(folding: field.kind == .text(.plain) ? .asTyped : .halfWidth)
    let notice = editor.paste(text)
    let counts: [(LocalizedText, Int)] = [
      (.pasteControls(count: notice.controls), notice.controls),
      (.pasteInvisible(count: notice.invisible), notice.invisible),
      (.pasteTruncated(count: notice.truncated), notice.truncated),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { localizer[$0.0] }
    if !parts.isEmpty { note(.pasted(what: parts.joined(separator: localizer.language.listSeparator))) }
    return editor.text
  }

  mutating func pass(over field: FieldID) {
    if case .missing(isWanted: true) = wizard?.replay.fields[field] { note(.lineLeftOpen) }
    advance()
  }

  /// Gives an answer; where it would change the way, it is asked first.
  mutating func give(_ answer: Answer, to field: Field) {
    guard let wizard else { return }
    guard answer != wizard.session.answers[field.id] else {
      dropDraft(of: field.id)
      return advance()
    }
    let impact = wizard.impact(of: .answer(field.id, answer), today: today)
    if wizard.session.answers[field.id] != nil, field.outcome == nil, !impact.isNothing {
      confirmation = .impact(field.id, answer, impact)
    } else {
      commit(answer, to: field)
    }
  }

  mutating func commit(_ answer: Answer, to field: Field) {
    guard commit(.answer(field.id, answer)), let step = wizard?.flow.field(field.id)?.step else { return }
    dropDraft(of: field.id)
    if case .text = field.kind {
    } else {
      notes.insert(PlainTextRenderer(model: self, localizer: localizer).heard(answer, field, at: step), at: 0)
    }
    // A refused answer is asked again, with its reason, and kept as it was typed.
    if wizard?.replay.fields[field.id] == .refused { return }
    let isDoubted = wizard?.replay.problems.contains { $0.field == field.id.rawValue } ?? false
    advance()
    if isDoubted { noteWayBack(to: field.id) }
  }

  /// Says how to come back to an answer that may be wrong, where the sign for it leads there.
  private mutating func noteWayBack(to field: FieldID) {
    var back = self
    back.goBack()
    if back.prompt == .field(field) { note(.lineWarningBack) }
  }

  /// Forgets what was half typed in a field.
  mutating func dropDraft(of field: FieldID) {
    if drafts.removeValue(forKey: field) != nil { effects.append(.dropDraft(field)) }
  }

  /// Carries out an action, has it saved, and tells what came of it; false where nothing may be changed.
  @discardableResult
  mutating func commit(_ action: Action) -> Bool {
    guard let before = wizard else { return false }
    guard !isReadOnly else {
      hasRefusedChange = true
      note(.readOnlyPlain)
      return false
    }
    let after = before.apply(action, today: today)
    wizard = after
    isLeaving = false
    save(after.session)
    let voice = PlainTextRenderer(model: self, localizer: localizer)
    if case .answer(let field, _) = action {
      notes += voice.problems(
        after.replay.problems.filter {
          $0.field == field.rawValue || !before.replay.problems.contains($0)
        })
      toldField = field
    }
    if after.flow.id == before.flow.id, case .step(let step) = screen {
      let situations = localizer.situations(for: step, in: after)
      notes += voice.sections(of: step, for: situations.subtracting(toldSituations))
      toldSituations = situations
    }
    return true
  }

  /// Ticks, takes a tick back or changes its day; false where the line is to be asked again.
  mutating func tick(_ task: TaskID, _ line: String) -> Bool {
    guard let wizard, let rule = wizard.flow.task(task)?.task else { return true }
    let done = wizard.session.done[task]
    let label = localizer.item(task.rawValue).label
    switch LineReading.yesNo(line) {
    case true where done != nil: return true
    case false?:
      guard done != nil else { return true }
      if commit(.untick(task)) { note(.unticked(task: label)) }
      return true
    default: break
    }
    let isYes = LineReading.yesNo(line) == true
    guard let day = isYes ? today : CivilDate(loose: line) else {
      refuse(.lineBadTick(text: line.trimmed))
      return false
    }
    if let refusal = wizard.replay.refusal(of: rule, on: day) {
      let reason = localizer.message(for: refusal, task: task)
      // Another day may do, but not while something else must come first.
      if case .needs = refusal {
        note(reason)
        return true
      }
      refuse(reason)
      return false
    }
    if commit(.tick(task, on: day)) { note(.lineTicked(task: label, date: day)) }
    return true
  }

  /// To what the step asks next, and from its last to the next step.
  mutating func advance() {
    guard case .step(let id) = screen, let wizard else { return }
    if returnsToSummary { return returnToSummary() }
    let rest = wizard.prompts(of: id).drop { $0 != prompt }.dropFirst()
    // What was ticked before is passed by; `<` leads to it.
    let next = rest.first { next in
      if case .task(let task) = next { wizard.replay.dayDone(task) == nil } else { true }
    }
    guard let next, next != .goOn else { return goOn() }
    prompt = next
  }

  /// On to the next step; what this one still wants is asked again instead.
  mutating func goOn() {
    guard case .step(let id) = screen, let wizard, let step = wizard.flow.step(id) else { return }
    if let field = wanted(at: id) {
      noteWanted(field)
      prompt = .field(field)
      return
    }
    if wizard.replay.holds(step), let field = step.outcomeField {
      history = [(screen, prompt)]
      show(.overview)
      return note(.outcomePending(outcome: localizer.item(field.id.rawValue).label))
    }
    let path = wizard.replay.knownPath
    guard let index = path.firstIndex(of: id), index + 1 < path.count else {
      history = [(screen, prompt)]
      return show(wizard.routes.isEmpty ? .overview : .routes)
    }
    // Before the subject is confirmed for good, everything is read once more.
    if path[index + 1] == .confirmation, wizard.replay.fields[.subjectConfirmed] != nil,
      wizard.session.answers[.subjectConfirmed] == nil
    {
      history = [(screen, prompt)]
      return show(.summary)
    }
    show(.step(path[index + 1]))
  }

  /// Says what keeps one from going on: an answer that is missing, or one that will not do.
  mutating func noteWanted(_ field: FieldID) {
    note(
      wizard?.replay.fields[field] == .refused
        ? .wantedMended(field: label(field)) : .wanted(field: label(field)))
  }

  func label(_ field: FieldID) -> String {
    wizard?.flow.field(field).map { localizer.label(field, at: $0.step) } ?? field.rawValue
  }
}
