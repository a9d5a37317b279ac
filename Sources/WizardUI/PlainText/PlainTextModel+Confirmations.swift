import WizardCore
import WizardText

/// Answering yes/no questions.
extension PlainTextModel {
  mutating func askTryAgain(_ line: String) {
    guard wizard?.retry != nil else { return continueTo() }
    switch Bool(yesNoWord: line) {
    case true?: update { $0.askTryAgain() }
    case false?: declineTryAgain()
    case nil: line.trimmed.isEmpty ? declineTryAgain() : refuse(.plainBadYesNo)
    }
  }

  /// Opens the overview, since nothing else can be done on the step.
  private mutating func declineTryAgain() { update { $0.openAside(.overview) } }

  mutating func answer(_ confirmation: Confirmation, with line: String) {
    let text = line.trimmed
    guard let agrees = text.isEmpty ? false : Bool(yesNoWord: text) else { return refuse(.plainBadYesNo) }
    switch (confirmation, agrees) {
    case (.impact(let field, let answer, _), true):
      giveAnswer(answer, to: field) { $0.confirm() }
    case (.impact, false):
      update { $0.decline() }
      note(.plainUnchanged)
      advance()
    case (.tryAgain, false):
      update { $0.decline() }
      declineTryAgain()
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
