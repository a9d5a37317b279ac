import WizardCore

/// Texts about tasks that depend on the session or on today's date.
extension Localizer {
  /// The fee that another attempt costs, and all fees with it.
  package func feeOfRetry(_ plan: RetryPlan, spentFen: Int) -> String {
    self[
      .tryAgainFee(
        fee: money(fen: plan.feeFen), spent: money(fen: spentFen), total: money(fen: spentFen + plan.feeFen))]
  }

  /// The note about an outcome that is answered while tasks that lead to it are not ticked.
  package func earlyOutcome(_ tasks: [String], in wizard: Wizard, withIDs: Bool = false) -> LocalizedText {
    let isOver = wizard.checklist.items.contains { tasks.contains($0.id) && $0.status == .notNeeded }
    let names = list(tasks.map { item($0).label + (withIDs ? " (\($0))" : "") })
    return isOver ? .outcomeWithoutTasks(tasks: names) : .outcomeBeforeTasks(tasks: names)
  }

  /// The message for a task that cannot be ticked.
  package func message(for refusal: TickRefusal, task: TaskID, in wizard: Wizard) -> LocalizedText {
    let label = item(task.rawValue).label
    switch refusal {
    case .future: return .futureDate
    case .openPrerequisites(let ids):
      let missing = wizard.checklist.missing(ids)
      return .cannotTick(
        task: label, tasks: labels(ofItems: missing.tasks), results: labels(ofItems: missing.outcomes))
    case .earlier(let need, let day):
      return .tickedEarlier(task: label, need: item(need.rawValue).label, date: day)
    }
  }

  /// What an unfinished item still needs, each with its label: tasks to do first, and results to wait for.
  package func needs(of item: ChecklistItem, in wizard: Wizard) -> [(label: LocalizedText, text: String)] {
    let missing = wizard.checklist.missing(item.openPrerequisites)
    return [
      (LocalizedText.detailNeeds, labels(ofItems: missing.tasks)),
      (.detailAwaits, labels(ofItems: missing.outcomes)),
    ].filter { !$1.isEmpty }
  }

  /// Why an outcome is still missing: its tasks are not done, or the platform has not given it yet.
  package func pendingOutcome(_ field: FieldID, in wizard: Wizard) -> LocalizedText {
    let outcome = item(field.rawValue).label
    let tasks = wizard.checklist.missing([field.rawValue]).tasks
    return tasks.isEmpty
      ? .outcomePending(outcome: outcome)
      : .outcomeAfterTasks(outcome: outcome, tasks: labels(ofItems: tasks))
  }

  private func labels(ofItems ids: [String]) -> String { list(ids.map { item($0).label }) }

  /// The opening paragraphs of a step; differs from the page when the operator's personal account pays.
  package func opening(of step: StepID, in wizard: Wizard) -> [String] {
    guard wizard.replay.operatorPays else { return page(step).body }
    return switch step {
    case .transferAccount: [self[.operatorPays]]
    case .transfer: [self[.operatorPaysTransfer]]
    default: page(step).body
    }
  }

  /// The last day to pay and the days left, or the number of days before they count; nil when there is nothing to pay.
  package func timeToPay(in wizard: Wizard) -> String? {
    guard let (last, daysLeft) = wizard.replay.timeToPay else {
      let isAhead = wizard.checklist.items.contains {
        $0.kind == .task(.payTransfer) && $0.due == nil && $0.status == .cannotStart
      }
      return isAhead ? self[.payWithin(days: value(of: .transferDays))] : nil
    }
    return self[daysLeft >= 0 ? .daysLeft(date: last, count: daysLeft) : .daysOver(date: last)]
  }
}

extension RetryPlan.Cause {
  /// The button that tries again.
  package var button: LocalizedText {
    switch self {
    case .failed: .tryAgain
    case .expired: .tryAgainExpired
    case .supplement: .recordRound
    }
  }

  /// What to do before going on.
  package var reminder: LocalizedText {
    switch self {
    case .failed: .retryFirst
    case .expired: .expiredFirst
    case .supplement: .roundFirst
    }
  }

  /// The question before trying again.
  package var question: LocalizedText { self == .supplement ? .recordRoundAsk : .tryAgainAsk }

  /// What has happened after trying again.
  package var result: LocalizedText { self == .supplement ? .roundRecorded : .triedAgain }

  /// How to answer in plain text.
  package var plainQuestion: LocalizedText {
    switch self {
    case .failed: .plainTryAgainStop
    case .expired: .plainExpiredStop
    case .supplement: .plainRoundStop
    }
  }
}
