import WizardCore
import WizardText

/// Turning typed text and chosen values into answers.
extension ScreenModel {
  /// The text that a field's editor opens with: the answer, money in yuan.
  func typedText(of field: FieldID) -> String {
    switch wizard?.session.answers[field] {
    case .text(let text): return text
    case .count(let number):
      if case .money = shared.rule(field)?.kind { return Yuan.text(fen: number) }
      return String(number)
    case .yesNo(let value): return value ? "true" : "false"
    case .set(let values): return values.joined(separator: " ")
    case .foreign(let text): return text
    case nil: return ""
    }
  }

  /// Opens an editor that converts characters as the field does.
  func makeEditor(for field: FieldID, text: String) -> TextEditor {
    switch shared.rule(field)?.kind {
    case .text(.plain), nil: TextEditor(text)
    default: TextEditor(text, folding: .halfWidth)
    }
  }

  /// Accepts the typed text before the focus leaves its field; true if the answer was refused.
  @discardableResult
  mutating func commitTyping() -> Bool {
    guard inputPrompt == nil, !isRestored, case .field(let id) = focus, let editor, let wizard,
      let field = shared.rule(id)
    else { return false }
    // The editor shows some texts cleaned, such as one with control characters; that is no new answer.
    let isUntouched = editor.text == makeEditor(for: id, text: typedText(of: id)).text
    let answer = Answer(typed: editor.text, for: field.kind)
    guard !isUntouched, answer != wizard.session.answers[id] else {
      shared.dropDraft(of: id)
      return false
    }
    update { if let answer { $0.give(answer, to: field) } else { $0.clear(id) } }
    return self.wizard?.replay.fields[id] == .refused
  }

  /// Accepts the typed text, then changes the model.
  mutating func commitTyping(andUpdate change: (inout WizardModel) -> Void) {
    commitTyping()
    update(change)
  }

  /// Does what Enter does on the focused element.
  mutating func accept() {
    switch focus {
    case .field:
      isRestored = false
      // A refused answer keeps the focus once, so that its reason is read.
      commitTyping() ? reopenEditor() : advance()
    case .option(let field, let value):
      if case .set = shared.rule(field)?.kind { return advance() }
      if isConfirmedByKey(field) { return shared.show(.confirmByKey(field)) }
      accept(value, of: field)
    case .item(let id):
      if case .step = screen { return move(by: 1) }
      update { $0.openItem(id) }
    case .value(let field): shared.copy(field)
    case .answer, .continueTo: commitTyping { $0.continueTo() }
    case .session(let name): update { $0.openSession(name) }
    case .newSession: update { $0.chooseFlow() }
    case .language(let language): update { $0.chooseLanguage(language) }
    case .flow(let flow): update { $0.promptForSessionName(flow) }
    case .resume: update { $0.resume() }
    case .find: isChoosingCategory ? closeCategories() : openCategories()
    case .found(let text): take(category: text)
    case .tryAgain: update { $0.askTryAgain() }
    case .summary: commitTyping { $0.openAside(.summary) }
    case .sheet(let role): commitTyping { $0.promptForSheetFile(for: role) }
    case .route(let index): update { $0.takeRoute(index) }
    case .otherFlow(let flow): update { $0.askToSwitchFlow(to: flow) }
    case nil: break
    }
  }

  /// Whether Enter gives the answer of the row with the focus, since it is not chosen yet.
  var choosesOnEnter: Bool {
    guard context == .choice, case .option(let field, let value) = focus, let rule = shared.rule(field),
      let wizard
    else { return false }
    return wizard.chosenValue(of: rule) != value && !isConfirmedByKey(field)
  }

  /// Whether an answer cannot be undone, so that one Enter too many must not give it.
  private func isConfirmedByKey(_ field: FieldID) -> Bool {
    field == .subjectConfirmed && wizard?.session.answers[field] == nil
  }

  /// Gives the answer of a row and moves on, unless it was refused or has to be confirmed.
  private mutating func accept(_ value: String, of field: FieldID) {
    let before = wizard?.session
    let chosen = shared.rule(field).flatMap { wizard?.chosenValue(of: $0) }
    if chosen != value { choose(value, for: field) }
    guard confirmation == nil else { return }
    // A refused answer keeps the focus once, so that its reason is read.
    if wizard?.replay.fields[field] == .refused, wizard?.session != before { return }
    advance()
  }

  /// Moves to the next field, or back to the summary if the answer is changed from there.
  mutating func advance() {
    if returnsToSummary { update { $0.returnToSummary() } } else { moveField(by: 1) }
  }

  /// Moves to the first sheet of the checklist, or asks for the file of the sheet that has the focus.
  mutating func chooseSheet() {
    guard screen == .checklist else { return }
    if case .sheet(let role) = focus {
      commitTyping { $0.promptForSheetFile(for: role) }
    } else {
      leave(for: .sheet(nil))
    }
  }

  /// Whether the answers of this step are typed into a page.
  var hasForm: Bool {
    if case .step(let step) = screen { wizard?.forms(at: step).isEmpty == false } else { false }
  }

  /// Copies the value under the cursor.
  mutating func copyFocused() {
    guard wizard != nil, let field = focus?.fieldID else { return }
    commitTyping()
    shared.copy(field)
  }

  private mutating func reopenEditor() {
    if case .field(let id) = focus { editor = makeEditor(for: id, text: typedText(of: id)) }
  }

  /// Does what Space does on the focused element.
  mutating func toggle() {
    switch focus {
    case .option(let field, let value): choose(value, for: field)
    case .item(let id):
      if case .task(let task) = wizard?.checklist.item(id)?.kind { update { $0.toggleTick(task) } }
    case .answer(let field): update { $0.openField(field) }
    default: break
    }
  }

  /// Chooses by digit, or by y and n; false if the character isn't an answer here.
  mutating func pick(_ character: Character) -> Bool {
    if [.languageChoice, .flows, .routes].contains(screen), let number = character.digit,
      focusTargets.indices.contains(number - 1)
    {
      setFocus(focusTargets[number - 1])
      accept()
      return true
    }
    guard case .option(let field, _) = focus, let rule = shared.rule(field) else { return false }
    let options = choices(for: rule)
    let index: Int? =
      switch (rule.kind, character.foldedKey) {
      case (.yesNo, let word):
        Bool(yesNoWord: String(word)).map { $0 ? 0 : 1 } ?? character.digit.map { $0 - 1 }
      default: character.digit.map { $0 - 1 }
      }
    guard let index, options.indices.contains(index) else { return false }
    setFocus(.option(field, options[index]))
    if case .set = rule.kind {
      choose(options[index], for: field)
    } else {
      accept(options[index], of: field)
    }
    return true
  }

  /// Gives the answer that a row offers; in a set, adds or removes its value.
  private mutating func choose(_ value: String, for field: FieldID) {
    guard let wizard, let rule = shared.rule(field) else { return }
    let answer: Answer
    switch rule.kind {
    case .yesNo: answer = .yesNo(value == "true")
    case .set:
      let chosen = wizard.chosenValues(of: field)
      answer = .set(chosen.contains(value) ? chosen.filter { $0 != value } : chosen + [value])
    default: answer = .text(value)
    }
    update { $0.give(answer, to: rule) }
  }
}

extension Character {
  /// The digit, full-width or not; numerals of other scripts are letters.
  fileprivate var digit: Int? {
    let folded = foldedKey
    return folded.isASCII ? folded.wholeNumberValue : nil
  }
}
