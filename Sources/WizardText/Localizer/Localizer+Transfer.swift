import WizardCore

/// Texts of the transfer steps that depend on the payer or on today's date.
extension Localizer {
  /// The opening paragraphs of a step; differs from the page when the operator's personal account pays.
  package func opening(of step: StepID, in wizard: Wizard) -> [String] {
    guard wizard.replay.operatorPays else { return page(step).body }
    return switch step {
    case .transferAccount: [self[.operatorPays]]
    case .transfer: [self[.operatorPaysTransfer(days: value(of: .transferDays))]]
    default: page(step).body
    }
  }

  /// The last day to pay and the days left; nil when there is nothing to pay.
  package func timeToPay(in wizard: Wizard) -> String? {
    guard let (last, daysLeft) = wizard.replay.timeToPay else { return nil }
    return self[daysLeft >= 0 ? .daysLeft(date: last, count: daysLeft) : .daysOver(date: last)]
  }
}
