import WizardCore

/// Texts of the transfer steps that depend on the payer or on today's date.
extension Localizer {
  /// The opening paragraphs of a step; differs from the page when the operator's personal account pays.
  package func opening(of step: StepID, in wizard: Wizard) -> [String] {
    step == .transferAccount && wizard.replay.operatorPays ? [self[.operatorPays]] : page(step).body
  }

  /// The last day to pay and the days left; nil when there is nothing to pay.
  package func timeToPay(in wizard: Wizard) -> String? {
    guard let (last, daysLeft) = wizard.replay.timeToPay else { return nil }
    return self[daysLeft >= 0 ? .daysLeft(date: last, count: daysLeft) : .daysOver(date: last)]
  }
}
