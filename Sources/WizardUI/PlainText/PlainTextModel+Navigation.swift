import WizardCore
import WizardText

/// Running one-character commands, and moving between questions and screens.
extension PlainTextModel {
  mutating func run(_ command: LineCommand) {
    switch command {
    case .help: notes += renderer.help
    case .language:
      shared.switchLanguage()
      unprinted = .full
    case .screen: shared.switchFrontEnd()
    case .quit: quit()
    case .back: goBack()
    case .clear: clear()
    case .sessions: updateSession { $0.leaveSession() }
    case .summary: openAside(.summary)
    case .checklist: openAside(.checklist)
    case .overview: openAside(.overview)
    case .values:
      updateSession { $0.openValues() }
      if case .values = screen { prompt = .list }
    }
  }

  /// Quits; if something could not be saved, saves again and asks first.
  ///
  /// A second request quits anyway.
  mutating func quit() {
    if isUnsaved, confirmation != .quit {
      shared.save()
      return shared.askToQuit()
    }
    isOver = true
    shared.quit()
  }

  private mutating func openAside(_ aside: Screen) {
    let isOpen = screen == aside
    updateSession { $0.openAside(aside) }
    if isOpen {
      prompt = .list
      unprinted = .full
    }
  }

  /// Leaves a question and changes the model, if a session is open.
  private mutating func updateSession(_ change: (inout WizardModel) -> Void) {
    guard wizard != nil else { return note(.plainNoSession) }
    if confirmation != nil { shared.cancel() }
    update(change)
  }

  // MARK: - Going on

  /// Moves to the next question of the step; after the last one, goes on to the next step.
  mutating func advance() {
    guard case .step(let id) = screen, let wizard else { return }
    if returnsToSummary { return returnToSummary() }
    let rest = wizard.prompts(of: id).drop { $0 != prompt }.dropFirst()
    // Ticked tasks are skipped; `<` leads to them.
    let next = rest.first { next in
      if case .task(let task) = next { wizard.replay.dayDone(task) == nil } else { true }
    }
    guard let next, next != .continueTo else { return continueTo() }
    prompt = next
  }

  mutating func continueTo() { update { $0.continueTo() } }

  /// Leaves a list for the steps.
  mutating func resume() {
    let isReturning = shared.resumesStep
    update { $0.resume() }
    isReturning ? unprinted = .title : promptAtPosition()
  }

  /// Chooses where to begin after a change to the position.
  mutating func promptAtPosition() {
    if case .step(wizard?.progress.position) = screen, let first = wizard?.firstPrompt { prompt = first }
  }

  /// Returns to the summary, printing only the row of the changed answer.
  mutating func returnToSummary() {
    let field: FieldID? = if case .field(let field) = prompt { field } else { nil }
    update { $0.returnToSummary() }
    unprinted = .none
    guard let wizard, let index = field.flatMap(wizard.questions.firstIndex) else { return }
    note(.plainBackAtSummary)
    notes.append(renderer.summaryRow(index, wizard))
  }

  // MARK: - Back

  /// Returns from a question to the list or the question before it, from the first one to the screen before.
  mutating func goBack() {
    typed = nil
    if confirmation != nil {
      shared.cancel()
    } else if prompt.isOfList {
      prompt = .list
    } else if screen.isFirst {
      note(.plainAtStart)
    } else if returnsToSummary {
      returnToSummary()
    } else if case .step(let id) = screen, let prompts = wizard?.prompts(of: id),
      let index = prompts.firstIndex(of: prompt), index > 0
    {
      prompt = prompts[index - 1]
    } else {
      leaveScreen()
    }
  }

  /// Goes back to another screen, whose title is enough; to the last question of a step before.
  private mutating func leaveScreen() {
    let isStepBefore = shared.history.isEmpty
    let opened = shared.screensOpened
    update { $0.goBack() }
    guard shared.screensOpened != opened else { return }
    unprinted = .title
    guard isStepBefore, case .step(let id) = screen else { return }
    if let last = wizard?.prompts(of: id).last(where: { $0 != .continueTo }) { prompt = last }
  }
}
