/// Checks that need the whole known path: deadlines, documents and unknown names.
extension Replay {
  /// The last day by a rule, or nil until the task that it counts from is done.
  package func due(_ rule: DueRule?) -> WorkingCalendar.Count? {
    let start: CivilDate?
    let fact: FactID
    switch rule {
    case .after(let task, let days):
      start = dayDone(task)
      fact = days
    case .afterLastRound(let task, let days):
      start = dayDone(task).map { day in lastRound.map { max($0, day) } ?? day }
      fact = days
    case .afterFirstRequest(let days):
      start = firstRequest
      fact = days
    case nil: return nil
    }
    // An unconfirmed time is shown, but it makes no deadline.
    guard let start, let rule = rulebook[fact], !rule.isUnconfirmed else { return nil }
    return rulebook.day(after: start, by: fact)
  }

  /// Whether a transfer was paid before its deadline, the deadline has passed, and the outcome is pending.
  package var paidInTimeButLate: Bool {
    guard let deadline = transferDeadline, today > deadline, fields[.transferOutcome] == .pending else {
      return false
    }
    return dayDone(.payTransfer).map { $0 <= deadline } ?? false
  }

  private var transferDeadline: CivilDate? {
    flow.task(.payTransfer).flatMap { knownPath.contains($0.step) ? due($0.task.due)?.date : nil }
  }

  /// Whether a sole trader pays from the operator's personal account, whose holder is not compared with the licence.
  package var operatorPays: Bool {
    knownValues[.subject] == .subject(.soleTrader) && knownValues[.account] == .account(.personal)
  }

  /// The last day to pay the transfer and the days left until then, or nil if nothing has to be paid.
  ///
  /// Negative after the last day, which occurs only for a mismatched transfer.
  package var timeToPay: (last: CivilDate, daysLeft: Int)? {
    guard let deadline = transferDeadline else { return nil }
    let isToPay = fields[.transferOutcome] == .pending && dayDone(.payTransfer) == nil && today <= deadline
    guard isToPay || knownValues[.transfer] == .transfer(.mismatched) else { return nil }
    return (deadline, deadline.dayNumber - today.dayNumber)
  }

  var deadlineProblems: [Problem] {
    guard let deadline = transferDeadline, today > deadline, fields[.transferOutcome] == .pending,
      !paidInTimeButLate
    else { return [] }
    return [
      Problem(
        .transferExpired, at: .transfer, field: FieldID.transferOutcome.rawValue, .expires,
        details: ["date": .date(deadline)])
    ]
  }

  /// Warns about payment details that are not entered once they are noted, since the payer can't pay without them.
  ///
  /// The bank and the reference are left out: the platform doesn't show them to everybody.
  var payeeProblems: [Problem] {
    guard dayDone(.noteTransferDetails) != nil, timeToPay != nil else { return [] }
    let missing = [FieldID.receivingHolder, .receivingAccount, .transferAmountFen].filter {
      values[$0] == nil
    }
    guard let first = missing.first else { return [] }
    return [
      Problem(
        .payeeMissing, at: .transfer, field: first.rawValue, .warns, details: ["missing": .fields(missing)])
    ]
  }

  /// Warns about missing documents until the fee is paid: once it can be paid, or once the list is answered.
  ///
  /// Without a fee, until the application is submitted.
  var documentProblems: [Problem] {
    let payment = tasks[.payCertificationFee]
    let next = payment == .notNeeded ? tasks[.submitCertification] : payment
    guard let fee = next, fee == .todo || fee == .cannotStart,
      let state = fields[.documentsReady], state != .refused
    else { return [] }
    let missing = documentsMissing
    guard !missing.isEmpty, fee == .todo || values[.documentsReady] != nil else { return [] }
    return [
      Problem(
        .documentsNotReady, at: .platformReview, field: FieldID.documentsReady.rawValue, .warns,
        details: ["missing": .values(.documentsReady, missing)])
    ]
  }
}

extension Replay {
  /// The documents that the certification requires, in order.
  package var documentsRequired: [String] {
    CertificationDocuments.required(in: knownValues, rejectedForName: wasRejectedForName)
  }

  /// The required documents that are not ready.
  package var documentsMissing: [String] {
    let optional =
      rulebook.edition == .current
      ? CertificationDocuments.optional(in: knownValues, rejectedForName: wasRejectedForName) : []
    let required = documentsRequired.filter { !optional.contains($0) }
    guard case .set(let ready) = values[.documentsReady] else { return required }
    return required.filter { !ready.contains($0) }
  }

  /// The documents that the certification can ask for: the required ones and those that apply only in some cases.
  package var documentsOffered: [String] {
    let required = documentsRequired
    guard !required.isEmpty else { return [] }
    return required
      + CertificationDocuments.optional(in: knownValues, rejectedForName: wasRejectedForName)
      .filter { !required.contains($0) }
  }

  private var wasRejectedForName: Bool {
    let reason = RejectionReason.nameMismatch
    return knownValues[.rejection] == .rejection(reason)
      || session.attempts.contains { $0.reason == reason.rawValue && isWellFormed($0) }
  }

  /// Whether an attempt counts here: its step, outcome and reason exist in this flow and edition, and its day is not in the future.
  package func isWellFormed(_ attempt: Attempt) -> Bool { isWellFormed(attempt, in: flow, isCounted: true) }

  /// Whether an attempt is valid in any flow and edition.
  private func isKnown(_ attempt: Attempt) -> Bool {
    ([flow] + FlowID.allCases.map(Flow.named)).contains { isWellFormed(attempt, in: $0, isCounted: false) }
  }

  private func isWellFormed(_ attempt: Attempt, in flow: Flow, isCounted: Bool) -> Bool {
    guard let id = StepID(rawValue: attempt.step), let step = flow.step(id),
      step.retries.contains(where: { $0.outcome == attempt.outcome }),
      !isCounted || step.retry(after: attempt.outcome, by: rulebook) != nil,
      let day = CivilDate(iso: attempt.on), day <= today
    else { return false }
    if let asked = attempt.askedOn {
      guard attempt.outcome == CertificationOutcome.supplement.rawValue, let first = CivilDate(iso: asked),
        first <= day
      else { return false }
    }
    guard let reason = attempt.reason else { return true }
    guard let field = step.outcomeField?.outcome?.reason.flatMap(flow.field)?.field else { return false }
    return attempt.outcome == step.outcomeField?.outcome?.failed.first?.name
      && field.kind.values.contains(reason)
  }

  var unknownNameProblems: [Problem] {
    let answers = session.unknownAnswers.keys.map { name in
      Problem(
        .answerUnknownField, at: nil, field: name, .reports, details: ["path": .text("answers.\(name)")])
    }
    let ticks = session.unknownTasks.keys.map { name in
      Problem(.doneUnknownTask, at: nil, field: name, .reports, details: ["path": .text("done.\(name)")])
    }
    let attempts = session.attempts.enumerated().filter { !isKnown($0.element) }.map { index, attempt in
      Problem(
        .attemptsMalformed, at: nil, field: attempt.step, .reports,
        details: ["path": .text("attempts[\(index)]")])
    }
    return answers + ticks + attempts
  }

  /// Sorts problems by step, field and code; those without a step come last.
  func sorted(_ problems: [Problem]) -> [Problem] {
    guard problems.count > 1 else { return problems }
    func key(_ problem: Problem) -> (Int, Int, String, String) {
      (
        problem.step.flatMap(flow.index) ?? Int.max,
        FieldID.named(problem.field).flatMap(flow.index) ?? Int.max, problem.field,
        problem.code.rawValue
      )
    }
    return problems.sorted { key($0) < key($1) }
  }
}
