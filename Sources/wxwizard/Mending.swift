import WizardCore
import WizardScreens

/// What is to be done about an outcome that failed: what was answered, what to mend, and to try again then.
struct Mending {
  /// The outcome's field.
  let field: FieldID
  private let value: String
  private let plan: RetryPlan
  private let wizard: Wizard
  private let words: Words

  /// Nil where no outcome at the position has failed, or it cannot be tried again.
  init?(_ wizard: Wizard, words: Words) {
    guard let plan = wizard.retry, case .failed(let value) = wizard.replay.fields[plan.outcomeField] else {
      return nil
    }
    field = plan.outcomeField
    self.value = value.name
    self.plan = plan
    self.wizard = wizard
    self.words = words
  }

  /// A line that says what was answered, and under it what to do.
  func lines(name: String) -> [String] {
    let step = wizard.standing.position
    let answered = words.label(value: value, of: field, at: step)
    var details = advice(at: step)
    let mended = fields
    if !mended.isEmpty {
      details.append(
        words.phrase(.mendAt, ["step": words.title(plan.mendedAt), "fields": list(mended)]))
    }
    details.append(words.phrase(.mendThenRetry, ["name": name]))
    let cleared = plan.clearsTasks.filter { wizard.replay.tasks[$0] != nil }
      .map { "\(words.item($0.rawValue).label) (\($0.rawValue))" }
    if !cleared.isEmpty { details.append(words.phrase(.tryAgainClears, ["tasks": list(cleared)])) }
    if plan.feeFen > 0 {
      let spent = words.money(fen: wizard.checklist.fees.totalFen)
      details.append(
        words.phrase(.tryAgainFee, ["fee": words.money(fen: plan.feeFen), "spent": spent]))
    }
    return ["\(words.label(field, at: step)): \(answered) (\(field.rawValue)=\(value))"]
      + details.map { "  " + $0 }
  }

  /// The first words of the step's page on this outcome and on the reason given.
  private func advice(at step: StepID) -> [String] {
    var situations: Set = ["\(field.rawValue).\(value)"]
    if let reason = plan.attempt.reason { situations.insert("\(FieldID.rejectionReason.rawValue).\(reason)") }
    return words.page(step).sections(in: situations).compactMap { section in
      guard case .paragraph(let text) = section.blocks.first else { return nil }
      return section.title + (words.language == .zh ? "：" : ": ") + text
    }
  }

  /// The questions of the step that mends it, but for the outcome's own.
  private var fields: [String] {
    let own = [field] + plan.clearsFields
    return (wizard.flow.step(plan.mendedAt)?.fields ?? [])
      .filter { wizard.replay.fields[$0.id] != nil && !own.contains($0.id) }
      .map { "\(words.label($0.id, at: plan.mendedAt)) (\($0.id.rawValue))" }
  }

  private func list(_ names: [String]) -> String { names.joined(separator: words.listSeparator) }
}
