import WizardCore

/// How what is typed and chosen becomes an answer.
extension ScreenFace {
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
    guard asking == nil, case .field(let id) = focus, let editor, let field = fieldRule(id), let wizard else {
      return false
    }
    let answer = answer(editor.text, for: field)
    guard answer != wizard.session.answers[id] else {
      if editor.text != typedText(of: id) { errands.append(.dropDraft) }
      return false
    }
    commit(.answer(id, answer))
    return self.wizard?.replay.fields[id] == .refused
  }

  mutating func commit(_ action: Action) {
    guard let wizard else { return }
    let next = wizard.apply(action, today: today)
    self.wizard = next
    errands.append(.save(next.session))
    if !stops.contains(where: { $0 == focus }) { focus = stops.first }
  }

  mutating func accept() {
    switch focus {
    case .field:
      // A refused answer keeps the focus once, so that the reason is read; pressed again, one goes on.
      if commitTyping() { return reopenEditor() }
      if returnsToSummary { return returnToSummary() }
      moveField(by: 1)
    case .option(let field, let value):
      if case .set = fieldRule(field)?.kind {
        returnsToSummary ? returnToSummary() : moveField(by: 1)
      } else {
        choose(value, for: field)
        if question == nil { goOnFromChoice(of: field) }
      }
    case .line: acceptLine()
    case .answer(let field): change(field)
    case .session(let name): errands.append(.open(name))
    case .newSession:
      asking = .sessionName
      editor = TextEditor("", limit: 64, folding: .halfWidth)
    case .resume: resume()
    case .goOn: goOn()
    case .tryAgain: askTryAgain()
    case .way(let index): take(way: index)
    case .turn(let flow): turn(to: flow)
    case nil: break
    }
  }

  private mutating func reopenEditor() {
    if case .field(let id) = focus { editor = makeEditor(for: id, text: typedText(of: id)) }
  }

  private mutating func acceptLine() {
    guard case .line(let id) = focus else { return }
    if case .step = place { return move(past: focus) }
    // In the lists Enter goes where the line belongs.
    guard let item = wizard?.checklist.items.first(where: { $0.id == id }) else { return }
    trail = []
    let stop: Stop? =
      if case .verdict(let field) = item.kind, let rule = fieldRule(field) {
        options(of: rule).first.map { .option(field, $0) }
      } else {
        .line(id)
      }
    show(.step(item.step), focus: stop)
  }

  private mutating func move(past stop: Stop?) {
    let stops = stops
    guard let index = stop.flatMap(stops.firstIndex), index + 1 < stops.count else { return }
    setFocus(stops[index + 1])
  }

  /// What follows a choice: the summary it was changed from, else the next question.
  mutating func goOnFromChoice(of field: FieldID) {
    if case .set = fieldRule(field)?.kind { return }
    returnsToSummary ? returnToSummary() : moveField(by: 1)
  }

  private mutating func returnToSummary() {
    let field = focus?.fieldID
    returnsToSummary = false
    show(.summary, focus: field.map(Stop.answer))
  }

  private mutating func change(_ field: FieldID) {
    guard let step = wizard?.flow.field(field)?.step else { return }
    show(.step(step))
    returnsToSummary = true
    let stops = stops
    if let first = stops.first(where: { $0.fieldID == field }) { setFocus(entry(to: first, among: stops)) }
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
    if place == .ways, let number = character.wholeNumberValue, stops.contains(.way(number - 1)) {
      take(way: number - 1)
      return true
    }
    guard case .option(let field, _) = focus, let rule = fieldRule(field) else { return false }
    let options = options(of: rule)
    let index: Int? =
      switch (rule.kind, character) {
      case (.yesNo, "y"), (.yesNo, "Y"), (.yesNo, "是"): 0
      case (.yesNo, "n"), (.yesNo, "N"), (.yesNo, "否"): 1
      default: character.wholeNumberValue.map { $0 - 1 }
      }
    guard let index, options.indices.contains(index) else { return false }
    setFocus(.option(field, options[index]))
    if case .set = rule.kind {
      choose(options[index], for: field)
    } else {
      accept()
    }
    return true
  }

  /// Gives an answer by choosing; where it would change the way, it is asked first.
  private mutating func choose(_ value: String, for field: FieldID) {
    guard let wizard, let rule = fieldRule(field) else { return }
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
      question = .impact(field, answer, impact)
    } else {
      commit(.answer(field, answer))
    }
  }
}
