import WizardCore

/// Moving between steps and lists, and back.
extension WizardModel {
  private var here: HistoryEntry { HistoryEntry(screen: screen, focus: focus) }

  /// Continues with the next step.
  ///
  /// Shows a missing or refused answer of this step first.
  package mutating func continueTo() {
    guard let wizard else { return }
    if screen == .summary {
      history = []
      return go(to: .step(wizard.progress.position))
    }
    guard case .step(let id) = screen, let step = wizard.flow.step(id) else { return }
    if showWantedField(at: id) { return }
    if returnsToSummary { return returnToSummary() }
    if let plan = wizard.retry, wizard.progress.position == id {
      focus = .tryAgain
      return show(.retryFirst(plan.cause))
    }
    if let field = wizard.replay.pendingOutcome(holding: id) {
      // The outcome of an earlier step, such as the filing, is entered there.
      if step.fields.contains(where: { $0.id == field }) { focus = .field(field) } else { openField(field) }
      return show(.outcomePending(field))
    }
    guard let next = wizard.step(after: id) else {
      history = [here]
      return go(to: wizard.routes.isEmpty ? .overview : .routes)
    }
    advance(to: next)
  }

  /// Moves to the first field that must be answered before leaving a step; false if there is none.
  mutating func showWantedField(at step: StepID) -> Bool {
    guard let field = wizard?.wantedField(at: step) else { return false }
    show(.wanted(field, step))
    focus = .field(field)
    return true
  }

  /// Opens a step; before the subject is confirmed for good, the summary.
  private mutating func advance(to next: StepID) {
    guard let wizard, next == .confirmation, wizard.replay.fields[.subjectConfirmed] != nil,
      wizard.session.answers[.subjectConfirmed] == nil
    else {
      history = []
      return go(to: .step(next))
    }
    history = if case .step = screen { [here] } else { [] }
    go(to: .summary)
  }

  /// Returns from a list to the steps: from the checklist to the step it was opened from, otherwise to the position.
  package mutating func resume() {
    guard let wizard else { return }
    if case .values = screen { return goBack() }
    if resumesStep, let last = history.popLast() { return go(to: last.screen, focus: last.focus) }
    advance(to: wizard.progress.position)
  }

  /// Whether `resume()` returns to the step that the checklist was opened from.
  var resumesStep: Bool {
    if screen == .checklist, case .step = history.last?.screen { true } else { false }
  }

  // MARK: - Lists

  /// Opens a list of the session, from which `goBack()` returns here.
  package mutating func openAside(_ aside: Screen) {
    guard wizard != nil, screen != aside else { return }
    let here = here
    if let index = history.firstIndex(where: { $0.screen == aside }) { history.removeSubrange(index...) }
    push(here)
    go(to: aside)
  }

  /// Opens the values to type at this step, or those that are needed next.
  package mutating func openValues() {
    guard let wizard else { return }
    let here = if case .step(let step) = screen { step } else { wizard.progress.position }
    guard let step = wizard.stepWithForm(near: here) else { return show(.noValues) }
    openAside(.values(step))
  }

  /// Opens the step of a checklist item.
  package mutating func openItem(_ id: String) {
    guard let item = wizard?.checklist.item(id) else { return }
    if case .outcome(let field) = item.kind {
      openStep(item.step, focus: .field(field))
    } else {
      openStep(item.step, focus: .item(id))
    }
  }

  /// Opens the step of a field, to change its answer.
  package mutating func openField(_ field: FieldID) {
    guard let step = wizard?.flow.field(field)?.step else { return }
    openStep(step, focus: .field(field))
  }

  private mutating func openStep(_ step: StepID, focus: FocusTarget) {
    push(here)
    go(to: .step(step), focus: focus)
  }

  /// Adds a screen to return to; a screen is in the history once.
  private mutating func push(_ entry: HistoryEntry) {
    history.removeAll { $0.screen == entry.screen }
    history.append(entry)
  }

  // MARK: - Back

  /// Returns to the session list at once.
  package mutating func leaveSession() {
    guard wizard != nil else { return }
    history = []
    request(.close)
  }

  /// Returns to the screen this one was opened from, otherwise to the step before, otherwise to the session list.
  package mutating func goBack() {
    if returnsToSummary {
      returnToSummary()
    } else if let last = history.popLast() {
      go(to: last.screen, focus: last.focus)
    } else if case .step(let step) = screen, let path = wizard?.replay.knownPath,
      let index = path.firstIndex(of: step), index > 0
    {
      go(to: .step(path[index - 1]))
    } else if screen == .routes, let wizard {
      go(to: .step(wizard.progress.position))
    } else {
      request(.close)
    }
  }

  /// An answer is being changed from the summary, to return there.
  var returnsToSummary: Bool {
    if case .step = screen { history.last?.screen == .summary } else { false }
  }

  mutating func returnToSummary() {
    let entry = history.popLast()
    go(to: .summary, focus: focus?.fieldID.map(FocusTarget.answer) ?? entry?.focus)
  }
}
