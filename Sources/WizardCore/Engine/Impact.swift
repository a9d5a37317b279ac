/// What an action would change, told before it commits.
package struct Impact: Equatable, Sendable {
  /// Answers and ticks that would be kept for later.
  package let inactive: [String]
  /// Answers and ticks that would come back from there.
  package let restored: [String]
  package let stepsAdded: [StepID]
  package let stepsRemoved: [StepID]
  /// Ids of checklist lines that would come.
  package let linesAdded: [String]
  /// Ids of checklist lines that would go.
  package let linesRemoved: [String]
  /// By how much all fees together would change, in fen.
  package let feeChangeFen: Int
  /// The day on which what would change was handed in, after which the platform changes it no more.
  ///
  /// Source: `subject.immutable`.
  package let finalSince: CivilDate?

  /// Whether nothing else than the answer itself would change.
  package var isNothing: Bool {
    finalSince == nil && inactive.isEmpty && restored.isEmpty && stepsRemoved.isEmpty && linesRemoved.isEmpty
  }
}

extension Wizard {
  /// Compares the wizard after an action with the present one.
  package func impact(of action: Action, today: CivilDate) -> Impact {
    let after = apply(action, today: today)
    let inactiveBefore = replay.inactive
    let inactiveAfter = after.replay.inactive
    let linesBefore = checklist.items.map(\.id)
    let linesAfter = after.checklist.items.map(\.id)
    return Impact(
      inactive: inactiveAfter.filter { !inactiveBefore.contains($0) },
      restored: inactiveBefore.filter { !inactiveAfter.contains($0) },
      stepsAdded: after.replay.knownPath.filter { !replay.knownPath.contains($0) },
      stepsRemoved: replay.knownPath.filter { !after.replay.knownPath.contains($0) },
      linesAdded: linesAfter.filter { !linesBefore.contains($0) },
      linesRemoved: linesBefore.filter { !linesAfter.contains($0) },
      feeChangeFen: after.checklist.fees.totalFen - checklist.fees.totalFen,
      finalSince: finalSince(action))
  }

  /// The day on which the subject was handed in, where an action would change an answer that says who it is.
  private func finalSince(_ action: Action) -> CivilDate? {
    guard case .answer(.subjectType, let answer) = action, answer != session.answers[.subjectType] else {
      return nil
    }
    return replay.dayDone(.submitRegistration)
  }
}
