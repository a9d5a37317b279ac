/// What an action would change.
///
/// Shown before the action is applied.
package struct Impact: Equatable, Sendable {
  /// Answers and completed tasks that would become inactive.
  package let inactive: [String]
  /// Inactive answers and completed tasks that would become active again.
  package let restored: [String]
  package let stepsAdded: [StepID]
  package let stepsRemoved: [StepID]
  /// Ids of checklist items that would be added.
  package let linesAdded: [String]
  /// Ids of checklist items that would be removed.
  package let linesRemoved: [String]
  /// Change of the total fees, in fen.
  package let feeChangeFen: Int
  /// The day on which the subject was submitted, if the action would change it; the platform doesn't change it afterwards.
  ///
  /// Source: `subject.immutable`.
  package let finalSince: CivilDate?

  /// Whether nothing but the answer itself would change.
  package var isNothing: Bool {
    finalSince == nil && inactive.isEmpty && restored.isEmpty && stepsRemoved.isEmpty && linesRemoved.isEmpty
  }
}

extension Wizard {
  /// Compares the wizard before and after an action.
  package func impact(of action: Action, today: CivilDate) -> Impact {
    let after = apply(action, today: today)
    let inactiveBefore = replay.inactive
    let inactiveAfter = after.replay.inactive
    // A path that ends at a missing answer goes on later, so compare what can be reached, not what is known.
    let possibleBefore = Set(replay.possibleSteps)
    let possibleAfter = Set(after.replay.possibleSteps)
    let isComparable = after.replay.reachesEnd || !replay.reachesEnd
    let linesBefore = checklist.items.map(\.id)
    let linesAfter = after.checklist.items.map(\.id)
    return Impact(
      inactive: inactiveAfter.filter { !inactiveBefore.contains($0) },
      restored: inactiveBefore.filter { !inactiveAfter.contains($0) },
      stepsAdded: after.replay.knownPath.filter { !possibleBefore.contains($0) },
      stepsRemoved: replay.knownPath.filter { !possibleAfter.contains($0) },
      linesAdded: linesAfter.filter { !linesBefore.contains($0) },
      linesRemoved: linesBefore.filter { !linesAfter.contains($0) },
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
