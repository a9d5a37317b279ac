/// What trying again would do.
package struct RetryPlan: Equatable, Sendable {
  package let attempt: Attempt
  package let outcomeField: FieldID
  /// Fields that depend on the outcome, such as its reason.
  package let clearsFields: [FieldID]
  package let clearsTasks: [TaskID]
  /// The step where the cause is corrected.
  package let mendedAt: StepID
  /// Fees due once more, in fen.
  package let feeFen: Int
}

extension Wizard {
  /// The plan for trying again, or nil if nothing has failed at the position.
  package var retry: RetryPlan? {
    guard let step = flow.step(progress.position), let field = step.outcomeField, let outcome = field.outcome,
      let failure = failure(of: field), let rule = step.retries.first(where: { $0.outcome == failure })
    else { return nil }
    let dependents = step.fields.filter { $0.id != field.id && $0.asked != .always }
    let reason = dependents.first { $0.criterion == .rejection }.flatMap { replay.values[$0.id]?.name }
    let isCorrectedHere = reason == RejectionReason.other.rawValue
    return RetryPlan(
      attempt: Attempt(
        step: step.id.rawValue, outcome: failure, reason: reason, on: replay.today.iso),
      outcomeField: field.id, clearsFields: dependents.map(\.id),
      clearsTasks: rule.clears, mendedAt: isCorrectedHere ? step.id : outcome.mendedAt,
      feeFen: step.tasks.filter { rule.clears.contains($0.id) }.compactMap(\.fee)
        .reduce(0) { $0 + rulebook.number($1) })
  }

  private func failure(of field: Field) -> String? {
    if progress.status == .expired { return "expired" }
    if case .failed(let value) = replay.fields[field.id] { return value.name }
    return nil
  }
}
