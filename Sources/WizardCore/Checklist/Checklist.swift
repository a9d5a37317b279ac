/// Everything to do on the known path, in order, with fees and waiting times.
package struct Checklist: Equatable, Sendable {
  package let items: [ChecklistItem]
  package let fees: Fees
  package let wait: Wait

  package init(_ replay: Replay) {
    let maker = ChecklistMaker(replay: replay)
    items = maker.items
    fees = Fees(replay, items: items)
    wait = Wait(replay)
  }

  /// Items that can be done now.
  package var open: [ChecklistItem] {
    items.filter { ($0.status == .todo || $0.status == .overdue) && $0.kind != .reminder }
  }
}

/// Money in fen.
package struct Fees: Equatable, Sendable {
  /// Fees of the known path and of all attempts, paid or not.
  package let totalFen: Int
  /// The verification transfer, which is not a fee.
  package let transferFen: Int
  /// Fees of failed attempts.
  package let attemptsFen: Int
  /// Cost of use in the first month, after the rest of the trial; not part of `totalFen`.
  ///
  /// Nil in flows without a price by use, and while an answer is missing.
  package let firstMonthFen: Int?
  /// Cost of use in every later month; nil as `firstMonthFen`.
  package let monthlyFen: Int?

  init(_ replay: Replay, items: [ChecklistItem]) {
    attemptsFen = replay.session.attempts.filter(replay.isWellFormed).reduce(0) { sum, attempt in
      guard let step = StepID(rawValue: attempt.step).flatMap(replay.flow.step),
        let retry = step.retry(after: attempt.outcome, by: replay.rulebook)
      else { return sum }
      return sum + replay.fees(of: retry, at: step)
    }
    totalFen = items.reduce(0) { $0 + $1.feeFen } + attemptsFen
    let isTransferValid = replay.fields[.transferAmountFen] != .refused
    transferFen =
      if isTransferValid, case .count(let fen) = replay.values[.transferAmountFen] { fen } else { 0 }
    let use = replay.flow.pricing.flatMap { CostOfUse($0, replay) }
    firstMonthFen = use?.firstMonthFen
    monthlyFen = use?.monthlyFen
  }
}

/// Working days that the platform may still take, as far as a source gives a time.
package struct Wait: Equatable, Sendable {
  /// Working days until the earliest finish.
  package let earliest: Int
  /// Working days until the latest finish.
  package let latest: Int
  /// Pending outcomes that these days are for.
  package let documented: [FieldID]
  /// Pending outcomes without a known time.
  package let undocumented: [FieldID]

  init(_ replay: Replay) {
    var earliest = 0
    var latest = 0
    var documented: [FieldID] = []
    var undocumented: [FieldID] = []
    for step in replay.knownPath.compactMap(replay.flow.step) {
      guard let field = step.outcomeField, let outcome = field.outcome, replay.fields[field.id] != nil else {
        continue
      }
      if case .accepted = replay.fields[field.id] { continue }
      guard let range = outcome.wait.flatMap(replay.rulebook.wait) else {
        undocumented.append(field.id)
        continue
      }
      let days = Wait.days(outcome, range, replay)
      earliest += days.earliest
      latest += days.latest
      if days.latest > 0 { documented.append(field.id) }
    }
    self.earliest = earliest
    self.latest = latest
    self.documented = documented
    self.undocumented = undocumented
  }

  /// The shortest and longest wait for an outcome.
  ///
  /// A transfer may match on the day it arrives, so its shortest wait is 0; its longest ends at its deadline.
  private static func days(
    _ outcome: OutcomeRule, _ range: WaitRange, _ replay: Replay
  ) -> (earliest: Int, latest: Int) {
    let calendar = replay.rulebook.calendar
    let rule = outcome.due ?? outcome.awaitedAfter.lazy.compactMap { replay.flow.task($0)?.task.due }.first
    guard let end = replay.due(rule)?.date else {
      let end = calendar.day(range.max, range.unit, after: replay.today).date
      return (range.min, calendar.workingDays(after: replay.today, through: end))
    }
    let left = calendar.workingDays(after: replay.today, through: end)
    let gone = max(0, range.max - left)
    return (max(0, range.min - gone), left)
  }
}
