import WizardCore
import WizardText

/// Questions to be settled by yes or no.
extension PlainTextModel {
  mutating func askTryAgain(_ line: String) {
    guard let wizard, let plan = wizard.retry else { return goOn() }
    switch LineReading.yesNo(line) {
    case true?:
      // The reason decides what mends it.
      if let field = wanted(at: wizard.progress.position) {
        noteWanted(field)
        prompt = .field(field)
      } else {
        confirmation = wizard.progress.status == .expired ? .paidInTime(plan) : .tryAgain(plan)
      }
    case false?: declineTryAgain()
    case nil: line.trimmed.isEmpty ? declineTryAgain() : refuse(.lineBadYesNo)
    }
  }

  mutating func declineTryAgain() {
    history = [(screen, prompt)]
    show(.overview)
  }

  mutating func settle(_ confirmation: PendingConfirmation, with line: String) {
    let text = line.trimmed
    guard let agrees = text.isEmpty ? false : LineReading.yesNo(text) else { return refuse(.lineBadYesNo) }
    self.confirmation = nil
    switch confirmation {
    case .impact(let field, let answer, _):
      guard agrees, let rule = wizard?.flow.field(field)?.field else {
        note(.lineUnchanged)
        return advance()
      }
      commit(answer, to: rule)
    case .paidInTime(let plan):
      if agrees { prompt = .task(.payTransfer) } else { self.confirmation = .tryAgain(plan) }
    case .tryAgain(let plan):
      guard agrees else { return declineTryAgain() }
      guard commit(.tryAgain) else { return }
      history = []
      note(.triedAgain)
      show(.step(plan.mendedAt))
    }
  }
}
