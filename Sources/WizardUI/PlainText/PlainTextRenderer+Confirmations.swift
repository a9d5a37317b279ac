import WizardCore
import WizardText

/// Yes/no questions, with what they would change.
extension PlainTextRenderer {
  func confirmation(_ confirmation: Confirmation) -> [String] {
    switch confirmation {
    // Only the full-screen front end asks this: in plain text the question about the task has been answered by no.
    case .untick(let task, let day):
      return [localizer[.untickAsk(task: localizer.item(task.rawValue).label, date: day)]]
    // Asked only if something could not be saved; the second try may have saved it.
    case .quit: return [localizer[model.isUnsaved ? .quitUnsaved : .quitSession], localizer[.plainYesNo]]
    case .switchFlow(let flow):
      return [localizer[.switchFlowAsk(flow: localizer.flow(flow))], localizer[.plainYesNo]]
    case .restore(let name): return [localizer[.restoreAsk(name: name)], localizer[.plainYesNo]]
    case .impact(let field, let answer, let impact):
      return self.impact(field, answer, impact) + [localizer[.plainChangeAsk]]
    case .paidInTime: return [localizer[.plainPaidInTime]]
    case .tryAgain(let plan):
      var lines = [localizer[plan.cause.question]]
      if plan.feeFen > 0 {
        let spent = model.wizard?.checklist.fees.totalFen ?? 0
        lines.append(localizer.feeOfRetry(plan, spentFen: spent))
      }
      let cleared = plan.repeatedTasks.map { localizer.item($0.rawValue).label }
      if !cleared.isEmpty {
        lines.append(localizer[.tryAgainClears(tasks: localizer.list(cleared))])
      }
      return lines + [localizer[plan.cause == .supplement ? .plainYesNo : .plainTryAgainAsk]]
    }
  }

  private func impact(_ field: FieldID, _ answer: Answer, _ impact: Impact) -> [String] {
    guard let (step, rule) = model.wizard?.flow.field(field) else { return [] }
    let shown = localizer.answer(answer, of: rule, at: step)
    var lines = [localizer[.impactAsk(field: localizer.label(field, at: step), answer: shown)]]
    if let day = impact.finalSince { lines.append(localizer[.impactFinal(date: day)]) }
    lines += localizer.changes(of: impact, in: model.wizard)
    if impact.feeChangeFen != 0 {
      let change = localizer.money(fen: abs(impact.feeChangeFen))
      lines.append(
        localizer[impact.feeChangeFen > 0 ? .plainFeesMore(change: change) : .plainFeesLess(change: change)])
    }
    return lines
  }
}
