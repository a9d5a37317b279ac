import WizardCore

/// Ticking tasks and trying again after a failed outcome.
extension WizardModel {
  /// Ticks a task, or unticks it; a tick of an earlier day is confirmed first.
  package mutating func toggleTick(_ task: TaskID) {
    switch wizard?.session.done[task] {
    case nil: tick(task, on: today)
    case today?: untick(task)
    case let day?: if allowsChange() { mode = .confirming(.untick(task, day), over: mode) }
    }
  }

  /// Ticks a task, or shows why it can't be ticked on that day.
  package mutating func tick(_ task: TaskID, on day: CivilDate) {
    if let refusal = refusal(of: task, on: day) {
      show(.cannotTick(task, refusal))
    } else if commit(.tick(task, on: day)) {
      show(.ticked(task.rawValue, day))
    }
  }

  package mutating func untick(_ task: TaskID) {
    if commit(.untick(task)) { show(.unticked(task.rawValue)) }
  }

  func refusal(of task: TaskID, on day: CivilDate) -> TickRefusal? {
    guard let wizard, let rule = wizard.flow.task(task)?.task else { return nil }
    return wizard.replay.refusal(of: rule, on: day)
  }

  /// Prompts for the day on which a task was done.
  package mutating func promptForDate(of task: TaskID) {
    promptForDate(of: task, suggesting: (wizard?.session.done[task] ?? today).iso)
  }

  mutating func promptForDate(of task: TaskID, suggesting text: String) {
    if allowsChange() { mode = .prompting(.date(task), text: text, over: mode) }
  }

  /// Asks whether to try again; shows the missing answer if the reason of the failure is not given yet.
  package mutating func askTryAgain() {
    guard let wizard, let plan = wizard.retry else { return show(.nothingToRetry) }
    guard allowsChange(), !pointsOutWanted(at: wizard.progress.position) else { return }
    mode = .confirming(wizard.progress.status == .expired ? .paidInTime(plan) : .tryAgain(plan), over: mode)
  }
}

/// Answering questions and finishing typed lines.
extension WizardModel {
  /// Answers the current question with yes.
  package mutating func confirm() {
    guard case .confirming(let confirmation, let underlying) = mode else { return }
    mode = underlying
    switch confirmation {
    case .impact(let field, let answer, _): commit(.answer(field, answer))
    case .paidInTime:
      let due = wizard?.checklist.items.first { $0.id == TaskID.payTransfer.rawValue }?.due ?? today
      focus = .item(TaskID.payTransfer.rawValue)
      // The day is typed, since a suggested one would be accepted by mistake.
      promptForDate(of: .payTransfer, suggesting: String(due.iso.prefix(8)))
    case .tryAgain(let plan):
      guard commit(.tryAgain) else { return }
      history = []
      go(to: .step(plan.correctedAt))
      show(.triedAgain(plan.cause))
    case .untick(let task, _): untick(task)
    case .switchFlow(let flow): switchFlow(to: flow)
    case .restore(let name): request(.restore(name))
    case .quit: quit()
    }
  }

  /// Answers the current question with no.
  package mutating func decline() {
    guard case .confirming(let confirmation, let underlying) = mode else { return }
    mode = underlying
    if case .paidInTime(let plan) = confirmation { mode = .confirming(.tryAgain(plan), over: underlying) }
  }

  /// Closes the current question, line or help page without an answer.
  package mutating func cancel() {
    if let underlying = mode.underlying { mode = underlying }
  }

  /// Finishes the line being typed.
  ///
  /// An invalid line keeps its prompt and shows why.
  package mutating func submit(_ text: String) {
    guard case .prompting(let prompt, _, let underlying) = mode else { return }
    switch prompt {
    case .date(let task):
      guard let day = CivilDate(loose: text) else { return show(.badDate(text)) }
      switch refusal(of: task, on: day) {
      case .future?, .earlier?: break
      // Another day would not help, so the prompt ends.
      case .openPrerequisites?, nil: mode = underlying
      }
      tick(task, on: day)
    case .sessionName(let flow): createSession(text, flow: flow)
    case .sheetFile(let role): request(.sheet(role, file: text))
    }
  }
}
