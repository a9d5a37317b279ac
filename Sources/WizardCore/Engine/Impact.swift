/// What an action would change; shown before the action is applied.
package struct Impact: Equatable, Sendable {
  /// Answers and completed tasks that would become inactive.
  package let inactive: [String]
  /// Inactive answers and completed tasks that would become active again.
  package let restored: [String]
  package let stepsAdded: [StepID]
  package let stepsRemoved: [StepID]
  /// Ids of checklist items that would be removed.
  package let itemsRemoved: [String]
  /// Change of the total fees, in fen.
  package let feeChangeFen: Int
  /// The day on which the subject was submitted, if the action would change it.
  ///
  /// By the fact `subject.immutable`, the platform doesn't change the subject afterwards.
  package let finalSince: CivilDate?

  /// Whether to confirm the action first; one that only adds steps or checklist items needs no confirmation.
  package var needsConfirmation: Bool {
    finalSince != nil || !inactive.isEmpty || !restored.isEmpty || !stepsRemoved.isEmpty
      || !itemsRemoved.isEmpty
  }
}

extension Wizard {
  /// Compares the wizard before and after an action.
  package func impact(of action: Action, today: CivilDate) -> Impact {
    impact(of: action, giving: apply(action, today: today))
  }

  /// Compares the wizard with the one that an action gives.
  package func impact(of action: Action, giving after: Wizard) -> Impact {
    let inactiveBefore = replay.inactive
    let inactiveAfter = after.replay.inactive
    // A path that ends at a missing answer goes on later, so compare what can be reached, not what is known.
    let possibleBefore = Set(replay.possibleSteps)
    let possibleAfter = Set(after.replay.possibleSteps)
    let isComparable = after.replay.reachesEnd || !replay.reachesEnd
    let itemsAfter = after.checklist.items.map(\.id)
    return Impact(
      inactive: inactiveAfter.filter { !inactiveBefore.contains($0) },
      restored: inactiveBefore.filter { !inactiveAfter.contains($0) },
      stepsAdded: after.replay.knownPath.filter { !possibleBefore.contains($0) },
      stepsRemoved: replay.knownPath.filter { !possibleAfter.contains($0) },
      itemsRemoved: checklist.items.map(\.id).filter { !itemsAfter.contains($0) },
      feeChangeFen: isComparable ? after.checklist.fees.totalFen - checklist.fees.totalFen : 0,
      finalSince: finalSince(action))
  }

  private func finalSince(_ action: Action) -> CivilDate? {
    guard case .answer(.subjectType, let answer) = action, answer != session.answers[.subjectType] else {
      return nil
    }
    return replay.dayDone(.submitRegistration)
  }
}
