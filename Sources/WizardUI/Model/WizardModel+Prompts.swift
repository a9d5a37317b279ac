import WizardCore

/// Answering questions and finishing typed lines.
extension WizardModel {
  /// Answers the current question with yes.
  package mutating func confirm() {
    guard case .confirming(let confirmation, let underlying) = mode else { return }
    mode = underlying
    switch confirmation {
    case .impact(let field, let answer, _): commit(.answer(field, answer))
    case .paidInTime:
      let due = wizard?.checklist.item(TaskID.payTransfer.rawValue)?.due ?? today
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

  // MARK: - Exporting

  /// Prompts for the file of the checklist, or of the sheet of one role.
  ///
  /// Suggests a web page, which every browser shows and prints.
  package mutating func promptForSheetFile(for role: Role?) {
    guard let name else { return }
    let file = name + (role.map { "-" + $0.rawValue } ?? "") + ".html"
    mode = .prompting(.sheetFile(role), text: file, over: mode)
  }

  /// Replaces the suggested file of an export.
  mutating func suggestSheetFile(_ file: String) {
    guard case .prompting(.sheetFile(let role), _, let underlying) = mode else { return }
    mode = .prompting(.sheetFile(role), text: file, over: underlying)
  }

  mutating func endSheetPrompt() {
    if case .prompting(.sheetFile, _, let underlying) = mode { mode = underlying }
  }
}
