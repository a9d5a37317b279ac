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

  /// Unticks a task.
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
    guard allowsChange(), !showWantedField(at: wizard.progress.position) else { return }
    mode = .confirming(wizard.progress.status == .expired ? .paidInTime(plan) : .tryAgain(plan), over: mode)
  }
}
