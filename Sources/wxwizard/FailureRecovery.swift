import WizardCore
import WizardText

/// Explains how to recover from a failed or overdue outcome: what was answered, what to correct, and `retry`.
struct FailureRecovery {
  private let plan: RetryPlan
  private let wizard: Wizard
  private let localizer: Localizer

  /// The outcome's field.
  var field: FieldID { plan.outcomeField }
  /// The tasks to repeat after `retry`, so not to be done now.
  var clears: [TaskID] { plan.repeatedTasks }
  /// The outcome, or nil if it is overdue.
  private var value: String? { plan.failure }

  /// Returns nil if no outcome at the position has failed, or it can't be tried again.
  init?(_ wizard: Wizard, localizer: Localizer) {
    guard let plan = wizard.retry else { return nil }
    self.plan = plan
    self.wizard = wizard
    self.localizer = localizer
  }

  /// One line with the outcome, followed by indented lines with what to do.
  func lines(name: String) -> [String] {
    let step = wizard.progress.position
    var details = advice(at: step)
    let corrected = fields
    if value == nil {
      details += [localizer[.expiredPaid(name: name)], localizer[.expiredRetry(name: name)]]
    } else {
      if !corrected.isEmpty {
        details.append(
          localizer[.correctAt(step: localizer.title(plan.correctedAt), fields: localizer.list(corrected))])
      }
      details.append(
        localizer[isHandedIn ? .supplementThenRetry(name: name) : .correctThenRetry(name: name)])
    }
    let cleared = plan.repeatedTasks.map { "\(localizer.item($0.rawValue).label) (\($0.rawValue))" }
    if !cleared.isEmpty { details.append(localizer[.tryAgainClears(tasks: localizer.list(cleared))]) }
    if plan.feeFen > 0 {
      details.append(localizer.feeOfRetry(plan, spentFen: wizard.checklist.fees.totalFen))
    }
    let answered =
      value.map { "\(localizer.label(value: $0, of: field, at: step)) (\(field.rawValue)=\($0))" }
      ?? "\(localizer.state(.expired)) (\(field.rawValue))"
    return [localizer.label(field, at: step) + localizer.language.colon + answered]
      + details.map { "  " + $0 }
  }

  /// Whether further documents have been handed in, so that nothing has to be corrected.
  private var isHandedIn: Bool { value == CertificationOutcome.supplement.rawValue }

  /// The first paragraph of the page's sections on this outcome and its reason.
  private func advice(at step: StepID) -> [String] {
    var situations: Set = [value.map { "\(field.rawValue).\($0)" } ?? ProblemCode.transferExpired.rawValue]
    if let reason = plan.attempt.reason { situations.insert("\(FieldID.rejectionReason.rawValue).\(reason)") }
    return localizer.page(step).sections(in: situations).compactMap { section in
      guard case .paragraph(let text) = section.blocks.first else { return nil }
      return section.title + localizer.language.colon + text
    }
  }

  /// The fields to correct, without the outcome itself.
  private var fields: [String] {
    let own = [field] + plan.clearsFields
    let here = (wizard.flow.step(plan.correctedAt)?.fields ?? []).map(\.id)
      .filter { wizard.replay.fields[$0] != nil && !own.contains($0) }
    // The name that the platform rejected was given at an earlier step.
    let name = plan.attempt.reason == RejectionReason.nameMismatch.rawValue ? [FieldID.legalName] : []
    return (name + here).compactMap { id in
      wizard.flow.field(id).map { "\(localizer.label(id, at: $0.step)) (\(id.rawValue))" }
    }
  }
}
