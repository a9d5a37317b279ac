extension Wizard {
  /// The open tasks without which the platform can't have given the outcome that is answered; empty if there are none.
  package func tasksOpen(beforeOutcome id: FieldID) -> [String] {
    guard let (stepID, field) = flow.field(id), let outcome = field.outcome, let step = flow.step(stepID),
      let value = replay.values[id],
      field.criterionValue(of: value) != outcome.good.criterion.values.first
    else { return [] }
    // A good outcome marks open tasks as not needed, so look at the session without it.
    return apply(.answer(id, nil), today: today).replay.openTasks(before: outcome, at: step)
  }
}

extension Replay {
  /// The first task that leads to an outcome if it can be done now, or else what that task needs.
  ///
  /// The later ones, such as handing in more papers, may follow a first answer.
  fileprivate func openTasks(before outcome: OutcomeRule, at step: Step) -> [String] {
    guard let task = step.tasks.first(where: { $0.id == outcome.awaitedAfter.first }) else { return [] }
    return switch tasks[task.id] {
    case .todo: [task.id.rawValue]
    case .cannotStart: openPrerequisites(of: task, by: nil)
    case .done, .notNeeded, nil: []
    }
  }
}
