import WizardCore

/// What the steps of the transfer say otherwise than their pages, since it depends on who pays and on the day.
extension Localizer {
  /// The first words of a step: those of its page, but for the operator's own account, which is not compared.
  package func opening(of step: StepID, in wizard: Wizard) -> [String] {
    step == .transferAccount && wizard.replay.operatorPays ? [self[.operatorPays]] : page(step).body
  }

  /// Until when the transfer can be paid and how many days that is; nil where there is nothing to pay.
  package func timeToPay(in wizard: Wizard) -> String? {
    guard let (last, daysLeft) = wizard.replay.timeToPay else { return nil }
    return self[daysLeft >= 0 ? .daysLeft(date: last, count: daysLeft) : .daysOver(date: last)]
  }
}
