import WizardCore
import WizardScreens

/// Questions to be settled by yes or no.
extension LineFace {
  mutating func askTryAgain(_ line: String) {
    guard let wizard, let plan = wizard.retry else { return goOn() }
    switch LineReading.yesNo(line) {
    case true?:
      // The reason decides what mends it.
      if let field = wanted(at: wizard.standing.position) {
        noteWanted(field)
        spot = .field(field)
      } else {
        question = wizard.standing.status == .expired ? .paidInTime(plan) : .tryAgain(plan)
      }
    case false?: declineTryAgain()
    case nil: line.trimmed.isEmpty ? declineTryAgain() : refuse(.lineBadYesNo)
    }
  }

  mutating func declineTryAgain() {
    trail = [(place, spot)]
    show(.overview)
  }

  mutating func settle(_ question: LineQuestion, with line: String) {
    let text = line.trimmed
    guard let agrees = text.isEmpty ? false : LineReading.yesNo(text) else { return refuse(.lineBadYesNo) }
    self.question = nil
    switch question {
    case .impact(let field, let answer, _):
      guard agrees, let rule = wizard?.flow.field(field)?.field else {
        note(.lineUnchanged)
        return advance()
      }
      commit(answer, to: rule)
    case .paidInTime(let plan):
      if agrees { spot = .task(.payTransfer) } else { self.question = .tryAgain(plan) }
    case .tryAgain(let plan):
      guard agrees else { return declineTryAgain() }
      guard commit(.tryAgain) else { return }
      trail = []
      note(.triedAgain)
      show(.step(plan.mendedAt))
    }
  }
}
