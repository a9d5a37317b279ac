import WizardCore

extension Localizer {
  /// The fee that another attempt costs, and all fees with it.
  package func feeOfRetry(_ plan: RetryPlan, spentFen: Int) -> String {
    self[
      .tryAgainFee(
        fee: money(fen: plan.feeFen), spent: money(fen: spentFen), total: money(fen: spentFen + plan.feeFen))]
  }

  /// The message for a task that cannot be ticked.
  package func message(for refusal: TickRefusal, task: TaskID) -> LocalizedText {
    let label = item(task.rawValue).label
    switch refusal {
    case .future: return .futureDate
    case .openPrerequisites(let names):
      return .cannotStart(task: label, needs: list(names.map { item($0).label }))
    case .earlier(let need, let day):
      return .tickedEarlier(task: label, need: item(need.rawValue).label, date: day)
    }
  }
}
