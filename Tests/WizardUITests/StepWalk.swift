import TestSupport
import WizardCore

@testable import WizardUI

/// Every step of a flow, each as it is when a person first gets there.
///
/// Answers are chosen so that each value of a choice is tried before one is repeated, until every step was reached.
struct StepWalk {
  struct Opening {
    let step: StepID
    let wizard: Wizard
  }

  let rulebook: Rulebook
  private(set) var openings: [Opening] = []
  private let flow: Flow
  private let today = date("2026-11-21")
  /// How often a value was chosen.
  private var uses: [String: Int] = [:]

  init(_ flow: Flow, by rulebook: Rulebook) {
    self.flow = flow
    self.rulebook = rulebook
    for _ in 0..<40 where !unreached.isEmpty { walk() }
  }

  /// The steps of the flow that were not reached.
  var unreached: Set<StepID> {
    Set(flow.restricted(to: rulebook).steps.map(\.id)).subtracting(openings.map(\.step))
  }

  /// Goes from step to step, and stops where the way on is not known.
  private mutating func walk() {
    var wizard = Wizard(Session(flow: flow.id), rulebook: rulebook, today: today)
    var next = wizard.replay.knownPath.first
    while let step = next {
      if !openings.contains(where: { $0.step == step }) {
        openings.append(Opening(step: step, wizard: wizard))
      }
      complete(step, in: &wizard)
      let path = wizard.replay.knownPath
      next = path.firstIndex(of: step).flatMap { $0 + 1 < path.count ? path[$0 + 1] : nil }
    }
  }

  /// Answers and ticks everything at a step.
  private mutating func complete(_ id: StepID, in wizard: inout Wizard) {
    guard let step = wizard.flow.step(id) else { return }
    for field in step.fields where field.outcome == nil && wizard.replay.fields[field.id] != nil {
      answer(field, in: &wizard)
    }
    for task in step.tasks where wizard.replay.tasks[task.id] == .todo {
      wizard = wizard.apply(.tick(task.id, on: today), today: today)
    }
    for field in step.fields where field.outcome != nil && wizard.replay.fields[field.id] != nil {
      guard let outcome = field.outcome else { continue }
      wizard = wizard.apply(.answer(field.id, .text(outcome.good.name)), today: today)
    }
    for field in step.fields where wizard.replay.fields[field.id] == .missing(isWanted: true) {
      answer(field, in: &wizard)
    }
  }

  /// Gives the answer used least that neither is refused nor blocks the flow.
  private mutating func answer(_ field: Field, in wizard: inout Wizard) {
    for answer in candidates(for: field, in: wizard) {
      let next = wizard.apply(.answer(field.id, answer), today: today)
      uses["\(field.id) \(answer)", default: 0] += 1
      if next.replay.fields[field.id] != .refused, next.progress.status != .blocked {
        wizard = next
        return
      }
    }
  }

  private func candidates(for field: Field, in wizard: Wizard) -> [Answer] {
    let options = wizard.choices(for: field)
    if !options.isEmpty, field.kind != .set(field.kind.values) {
      let answers = options.map { field.kind == .yesNo ? Answer.yesNo($0 == "true") : .text($0) }
      return answers.enumerated().sorted { left, right in
        let (first, second) = (
          uses["\(field.id) \(left.element)"] ?? 0, uses["\(field.id) \(right.element)"] ?? 0
        )
        return (first, left.offset) < (second, right.offset)
      }.map(\.element)
    }
    let sample = SampleAnswers.answer(
      to: field, in: wizard.replay.knownValues, isCertified: false, on: today)
    return [sample].compactMap(\.self)
  }
}
