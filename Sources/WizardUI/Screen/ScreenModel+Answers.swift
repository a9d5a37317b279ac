import WizardCore

/// How what is typed and chosen becomes an answer.
extension ScreenModel {
  /// The text a field opens with: what was typed, money in yuan.
  func typedText(of field: FieldID) -> String {
    switch wizard?.session.answers[field] {
    case .text(let text): return text
    case .count(let number):
      if case .money = fieldRule(field)?.kind { return Yuan.text(fen: number) }
      return String(number)
    case .yesNo(let value): return value ? "true" : "false"
    case .set(let values): return values.joined(separator: " ")
    case .foreign(let text): return text
    case nil: return ""
    }
  }

  func makeEditor(for field: FieldID, text: String) -> TextEditor {
    switch fieldRule(field)?.kind {
    case .text(.plain), nil: TextEditor(text)
    default: TextEditor(text, folding: .halfWidth)
    }
  }

  /// Reads a typed text as the kind of answer the field takes; what cannot be read stays as typed and is flagged.
  private func answer(_ typed: String, for field: Field) -> Answer? {
    let text = typed.trimmed
    if text.isEmpty { return nil }
    switch field.kind {
    case .count: return Int(text.normalised(.number)).map(Answer.count) ?? .text(typed)
    case .money: return Yuan.fen(text.normalised(.number)).map(Answer.count) ?? .text(typed)
    case .date: return .text(CivilDate(loose: text)?.iso ?? typed)
    case .text, .choice, .yesNo, .set: return .text(typed)
    }
  }

  /// Accepts what was typed when the focus leaves it; true when the answer was refused just now.
  @discardableResult
  mutating func commitTyping() -> Bool {
    guard inputPrompt == nil, !isRestored, case .field(let id) = focus, let editor, let field = fieldRule(id),
      let wizard
    else {
      return false
    }
    // A text that the editor shows in another way, such as one with controls, is no new answer.
    let isUntouched = editor.text == makeEditor(for: id, text: typedText(of: id)).text
    let answer = answer(editor.text, for: field)
    guard !isUntouched, answer != wizard.session.answers[id] else {
      dropDraft(of: id)
      return false
    }
    commit(.answer(id, answer))
    return self.wizard?.replay.fields[id] == .refused
  }

  /// Carries out an action and has it saved; false where nothing may be changed.
  @discardableResult
  mutating func commit(_ action: Action) -> Bool {
    guard let wizard else { return false }
    guard !isReadOnly else {
      message = .readOnly("")
      return false
    }
    let next = wizard.apply(action, today: today)
    self.wizard = next
    save(next.session)
    if case .answer(let field, _) = action { dropDraft(of: field) }
    keepFocusOnPage()
    if case .answer(let field, _) = action { warn(of: field, since: wizard) }
    return true
  }

  /// Forgets what was half typed in a field.
  mutating func dropDraft(of field: FieldID) {
    if drafts.removeValue(forKey: field) != nil { effects.append(.dropDraft(field)) }
  }

  /// Says at the bottom, too, what may be wrong since an answer was given: its own place may not be on the screen.
  private mutating func warn(of field: FieldID, since before: Wizard) {
    // A set is accepted when all is ticked, not with each tick.
    if case .set = fieldRule(field)?.kind { return }
    let warnings = wizard?.replay.problems.filter { !$0.isError } ?? []
    let problem =
      warnings.first { $0.field == field.rawValue }
      ?? warnings.first { !before.replay.problems.contains($0) }
    if let problem { message = .warned(problem) }
  }

  /// Has the session saved; that it failed is told later.
  mutating func save(_ session: Session) {
    effects.append(.save(session))
    isUnsaved = false
  }

  mutating func accept() {
    switch focus {
    case .field:
      isRestored = false
      // A refused answer keeps the focus once, so that the reason is read; pressed again, one goes on.
      if commitTyping() { return reopenEditor() }
      returnsToSummary ? returnToSummary() : moveField(by: 1)
    case .option(let field, let value):
      if case .set = fieldRule(field)?.kind {
        returnsToSummary ? returnToSummary() : moveField(by: 1)
      } else {
        // Pressed once too often, Enter must not claim anything: it takes an answer only where one was pointed out.
        if isPointedOut || wizard?.session.answers[field] != nil { choose(value, for: field) }
        guard confirmation == nil else { return }
        // A refused choice is shown with its reason, as a refused text is.
        if wizard?.replay.fields[field] == .refused, effects.contains(where: \.isSave) { return }
        returnsToSummary ? returnToSummary() : moveField(by: 1)
      }
    case .line: acceptLine()
    case .answer(let field):
      guard let step = wizard?.flow.field(field)?.step, let rule = fieldRule(field) else { return }
      openStep(step, focus: choices(for: rule).first.map { .option(field, $0) } ?? .field(field))
    case .session(let name): effects.append(.open(name))
    case .newSession: askSessionName()
    case .resume: resume()
    case .goOn: goOn()
    case .find: isChoosingCategory ? closeCategories() : openCategories()
    case .found(let text): take(category: text)
    case .tryAgain: askTryAgain()
    case .summary: openAside(.summary)
    case .sheet(let role): askSheetFile(for: role)
    case .route(let index): take(route: index)
    case .turn(let flow): turn(to: flow)
    case nil: break
    }
  }

  private mutating func reopenEditor() {
    if case .field(let id) = focus { editor = makeEditor(for: id, text: typedText(of: id)) }
  }

  private mutating func acceptLine() {
    guard case .line(let id) = focus else { return }
    if case .step = screen { return move(by: 1) }
    // In the lists Enter goes where the line belongs.
    guard let item = wizard?.checklist.items.first(where: { $0.id == id }) else { return }
    if case .verdict(let field) = item.kind, let rule = fieldRule(field), let first = choices(for: rule).first
    {
      openStep(item.step, focus: .option(field, first))
    } else {
      openStep(item.step, focus: .line(id))
    }
  }

  mutating func toggle() {
    switch focus {
    case .option(let field, let value): choose(value, for: field)
    case .line(let id): toggleTick(id)
    default: break
    }
  }

  /// Chooses by digit, or by y and n; false when the key names no answer here.
  mutating func pick(_ character: Character) -> Bool {
    if screen == .routes, let number = character.digit, focusTargets.contains(.route(number - 1)) {
      take(route: number - 1)
      return true
    }
    guard case .option(let field, _) = focus, let rule = fieldRule(field) else { return false }
    let options = choices(for: rule)
    let index: Int? =
      switch (rule.kind, character) {
      case (.yesNo, "y"), (.yesNo, "Y"), (.yesNo, "是"): 0
      case (.yesNo, "n"), (.yesNo, "N"), (.yesNo, "否"): 1
      default: character.digit.map { $0 - 1 }
      }
    guard let index, options.indices.contains(index) else { return false }
    setFocus(.option(field, options[index]))
    if case .set = rule.kind {
      choose(options[index], for: field)
    } else {
      isPointedOut = true
      accept()
    }
    return true
  }

  /// Gives an answer by choosing; where it would change the way, it is asked first.
  private mutating func choose(_ value: String, for field: FieldID) {
    guard let wizard, let rule = fieldRule(field) else { return }
    guard !isReadOnly else {
      message = .readOnly("")
      return
    }
    let answer: Answer
    switch rule.kind {
    case .yesNo: answer = .yesNo(value == "true")
    case .set:
      let chosen = chosenValues(of: field)
      answer = .set(chosen.contains(value) ? chosen.filter { $0 != value } : chosen + [value])
    default: answer = .text(value)
    }
    guard answer != wizard.session.answers[field] else { return }
    let impact = wizard.impact(of: .answer(field, answer), today: today)
    if wizard.session.answers[field] != nil, rule.outcome == nil, !impact.isNothing {
      confirmation = .impact(field, answer, impact)
      scroll = nil
      window = nil
    } else {
      commit(.answer(field, answer))
    }
  }
}

extension Effect {
  fileprivate var isSave: Bool { if case .save = self { true } else { false } }
}

extension Character {
  /// The digit typed, in either width; a numeral of another script is a letter of some word.
  fileprivate var digit: Int? {
    let folded = String(self).foldedWidth
    return folded.utf8.count == 1 ? folded.first?.wholeNumberValue : nil
  }
}
