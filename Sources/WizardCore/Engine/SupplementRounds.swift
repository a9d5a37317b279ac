/// Rounds in which the reviewing company asks for more papers, counted since the last rejection.
extension Replay {
  private static let supplement = CertificationOutcome.supplement.rawValue

  /// Finished rounds, oldest first.
  private var finishedRounds: [Attempt] {
    let attempts = session.attempts.filter { $0.step == StepID.platformReview.rawValue && isWellFormed($0) }
    let sinceRejection = attempts.lastIndex { $0.outcome != Self.supplement }.map { $0 + 1 } ?? 0
    return Array(attempts[sinceRejection...])
  }

  /// Whether papers are asked for now.
  private var isAsked: Bool {
    rulebook.edition == .current && knownValues[.certification] == .certification(.supplement)
  }

  /// The day on which the last finished round was submitted, or nil.
  var lastRound: CivilDate? { finishedRounds.compactMap { CivilDate(iso: $0.on) }.max() }

  /// The day of the last round, for an outcome that is due after it; nil for another one.
  func lastRound(of outcome: OutcomeRule) -> CivilDate? {
    if case .afterLastRound = outcome.due { lastRound } else { nil }
  }

  /// The day on which papers were first asked for, or nil.
  var firstRequest: CivilDate? {
    var days = finishedRounds.compactMap { CivilDate(iso: $0.askedOn ?? $0.on) }
    if isAsked, case .date(let day) = values[.supplementAskedOn] { days.append(day) }
    return days.min()
  }

  /// Warnings about an overdue review and about rounds of supplements.
  var reviewProblems: [Problem] {
    guard let (step, field) = flow.field(.certificationOutcome), knownPath.contains(step),
      fields[field.id] == .pending
    else { return [] }
    func warning(_ code: ProblemCode, _ details: [String: Detail]) -> Problem {
      Problem(code, at: step, field: field.id.rawValue, .warns, details: details)
    }
    guard knownValues[.certification] == .certification(.supplement) else {
      guard let due = due(field.outcome?.due)?.date, today > due else { return [] }
      return [warning(.reviewLate, ["date": .date(due)])]
    }
    guard isAsked else { return [] }
    var problems: [Problem] = []
    let limit = rulebook.number(.certificationSupplements)
    if finishedRounds.count + 1 > limit {
      problems.append(warning(.certificationSupplementsUsed, ["limit": .number(limit)]))
    }
    let rule = flow.task(.handInSupplement)?.task.due
    if dayDone(.handInSupplement) == nil, let due = due(rule)?.date, today > due {
      problems.append(warning(.certificationSupplementOverdue, ["date": .date(due)]))
    }
    return problems
  }
}
