import WizardCore

/// Giving, clearing and copying answers.
extension WizardModel {
  /// Gives an answer.
  ///
  /// Another choice that affects other answers, steps or fees is confirmed first, and so is any change of a result. A
  /// typed answer is saved at once, since a mistyped one is corrected by typing it again.
  package mutating func give(_ answer: Answer, to field: Field) {
    guard let wizard, answer != wizard.session.answers[field.id] else { return dropDraft(of: field.id) }
    guard allowsChange() else { return }
    let action = Action.answer(field.id, answer)
    let after = wizard.apply(action, today: today)
    if wizard.session.answers[field.id] != nil, !wizard.choices(for: field).isEmpty {
      let impact = wizard.impact(of: action, giving: after)
      if field.outcome.map({ _ in wizard.hasResult(field) }) ?? impact.needsConfirmation {
        mode = .confirming(.impact(field.id, answer, impact), over: mode)
        return
      }
    }
    commit(action, giving: after)
  }

  /// Takes an answer back.
  package mutating func clear(_ field: FieldID) { commit(.answer(field, nil)) }

  /// Requests that the exact value of a field is put into the clipboard.
  package mutating func copy(_ field: FieldID) {
    guard wizard?.acceptedValue(of: field) != nil else { return show(.copyMissing(field)) }
    request(.copy(field))
  }

  /// Keeps unsaved input of a field; blank text is none.
  package mutating func setDraft(_ text: String, of field: FieldID) {
    if text.trimmed.isEmpty { return dropDraft(of: field) }
    drafts[field] = text
    request(.draft(field, text))
  }

  /// Forgets the unsaved input of a field.
  package mutating func dropDraft(of field: FieldID) {
    guard drafts[field] != nil else { return }
    drafts[field] = nil
    request(.dropDraft(field))
  }

  /// Applies an action and saves the session; false if the session is read-only.
  ///
  /// `after` is the wizard that the action gives, if it was made already.
  @discardableResult
  mutating func commit(_ action: Action, giving after: Wizard? = nil) -> Bool {
    guard let before = wizard, allowsChange() else { return false }
    wizard = after ?? before.apply(action, today: today)
    save()
    if case .answer(let field, _) = action {
      dropDraft(of: field)
      warn(of: field, since: before)
    }
    return true
  }

  /// Whether the session can be changed; shows a message if it is read-only.
  mutating func allowsChange() -> Bool {
    guard saveState.isReadOnly else { return true }
    hasRefusedChange = true
    show(.readOnly(""))
    return false
  }

  /// Shows a warning that an answer caused, also when its field is not on the screen.
  private mutating func warn(of field: FieldID, since before: Wizard) {
    // A set is complete when the person goes on, not with each value.
    if case .set = rule(field)?.kind { return }
    let warnings = wizard?.replay.problems.filter { !$0.isError } ?? []
    let problem =
      warnings.first { $0.field == field.rawValue }
      ?? warnings.first { !before.replay.problems.contains($0) && wizard?.isTimely($0) == true }
    let tasks = wizard?.tasksOpen(beforeOutcome: field) ?? []
    if let problem { show(.warned(problem)) } else if !tasks.isEmpty { show(.outcomeBeforeTasks(tasks)) }
  }

  /// The rule of a field of the open session's flow, or nil.
  func rule(_ field: FieldID) -> Field? { wizard?.flow.field(field)?.field }
}
