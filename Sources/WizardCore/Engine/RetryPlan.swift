/// What trying again would do.
package struct RetryPlan: Equatable, Sendable {
  package let attempt: Attempt
  package let outcomeField: FieldID
  /// Fields that depend on the outcome, such as its reason.
  package let clearsFields: [FieldID]
  package let clearsTasks: [TaskID]
  /// The cleared tasks to do again, in order; none after a round of supplements, which only waits for the next result.
  package let repeatedTasks: [TaskID]
  /// The step where the cause is corrected.
  package let correctedAt: StepID
  /// Fees due once more, in fen.
  package let feeFen: Int
}

extension Wizard {
  /// The plan for trying again, or nil if nothing has failed at the position.
  package var retry: RetryPlan? {
    guard let step = flow.step(progress.position), let field = step.outcomeField, let outcome = field.outcome,
      let failure = failure(of: field), let rule = step.retry(after: failure, by: rulebook)
    else { return nil }
    let dependents = step.fields.filter { dependent in
      dependent.asked.values.contains { $0.criterion == outcome.good.criterion }
    }
    let isSupplement = failure == CertificationOutcome.supplement.rawValue
    let reason = isSupplement ? nil : outcome.reason.flatMap { replay.values[$0]?.name }
    let isCorrectedHere =
      isSupplement || [RejectionReason.other, .noAnswer].map(\.rawValue).contains(reason)
    var askedOn: String?
    if isSupplement, case .date(let day) = replay.values[.supplementAskedOn] { askedOn = day.iso }
    return RetryPlan(
      attempt: Attempt(
        step: step.id.rawValue, outcome: failure, reason: reason, on: replay.today.iso, askedOn: askedOn),
      outcomeField: field.id, clearsFields: dependents.map(\.id) + rule.clearsFields,
      clearsTasks: rule.clears,
      repeatedTasks: isSupplement ? [] : rule.clears.filter { replay.tasks[$0] != nil },
      correctedAt: isCorrectedHere ? step.id : outcome.correctedAt,
      feeFen: replay.fees(of: rule, at: step))
  }

  private func failure(of field: Field) -> String? {
    if progress.status == .expired { return "expired" }
    if case .failed(let value) = replay.fields[field.id] { return value.name }
    if rulebook.edition == .current, field.id == .certificationOutcome,
      replay.knownValues[.certification] == .certification(.supplement),
      replay.dayDone(.handInSupplement) != nil
    {
      return CertificationOutcome.supplement.rawValue
    }
    return nil
  }
}

extension RetryPlan {
  /// Why the person has to act again.
  package enum Cause: Sendable {
    /// The outcome is a failure.
    case failed
    /// A deadline has passed without an outcome.
    case expired
    /// Further documents have been handed in, so that the next result is awaited.
    case supplement
  }

  package var cause: Cause {
    switch failure {
    case nil: .expired
    case CertificationOutcome.supplement.rawValue: .supplement
    default: .failed
    }
  }

  /// The failed outcome, such as `late` or `supplement`; nil if its deadline passed without one.
  package var failure: String? { attempt.outcome == Status.expired.rawValue ? nil : attempt.outcome }
}

extension Replay {
  /// Whether trying again after the failed outcome of a step clears a task of an earlier step, such as the registration
  /// that a deadline counts from.
  func startsAgain(at step: Step) -> Bool {
    guard let field = step.outcomeField, case .failed(let value) = fields[field.id],
      let retry = step.retry(after: value.name, by: rulebook)
    else { return false }
    return retry.clears.contains { task in !step.tasks.contains { $0.id == task } }
  }

  /// The fees, in fen, of the step's tasks that trying again clears, which are due once more.
  func fees(of retry: Retry, at step: Step) -> Int {
    step.tasks.filter { retry.clears.contains($0.id) }.compactMap(\.fee).reduce(0) { $0 + fee($1) }
  }

  /// The amount of a fee for this subject, in fen.
  func fee(_ fact: FactID) -> Int { rulebook.number(rulebook.specific(fact, for: knownValues.subject)) }
}
