import WizardCore
import WizardText

/// Answering yes/no questions.
extension PlainTextModel {
  /// Handles the answer to whether to try again.
  ///
  /// No opens the overview, since nothing else can be done on the step.
  mutating func askTryAgain(_ line: String) {
    guard wizard?.retry != nil else { return continueTo() }
    guard let agrees = yesNo(line) else { return }
    update { agrees ? $0.askTryAgain() : $0.openAside(.overview) }
  }

  /// Yes or no; an empty line means no, and any other line is refused.
  private mutating func yesNo(_ line: String) -> Bool? {
    let text = line.trimmed
    if text.isEmpty { return false }
    if let agrees = Bool(yesNoWord: text) { return agrees }
    refuse(.plainBadYesNo)
    return nil
  }

  /// Handles the answer to a question.
  mutating func answer(_ confirmation: Confirmation, with line: String) {
    guard let agrees = yesNo(line) else { return }
    switch (confirmation, agrees) {
    case (.impact(let field, let answer, _), true):
      giveAnswer(answer, to: field) { $0.confirm() }
    case (.impact, false):
      update { $0.decline() }
      note(.plainUnchanged)
      advance()
    case (.quit, true): quit()
    case (.tryAgain, false):
      update {
        $0.decline()
        $0.openAside(.overview)
      }
    case (.paidInTime, true):
      update { $0.confirm() }
      // The question about the task takes the day, so no separate prompt is needed.
      if case .prompting = shared.mode { shared.cancel() }
    case (.switchFlow(let flow), true):
      update { $0.confirm() }
      guard wizard?.flow.id == flow else { return }
      note(.plainTurned(flow: localizer.flow(flow)))
      promptAtPosition()
    case (_, true): update { $0.confirm() }
    case (_, false): update { $0.decline() }
    }
  }
}
