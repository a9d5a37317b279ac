/// What is judged once the whole known path is read: deadlines, documents, and names that no flow knows.
extension Replay {
  /// The last day under a rule, and whether it is an estimate; nil until what it counts from is done.
  package func due(_ rule: DueRule?) -> WorkingCalendar.Count? {
    guard case .after(let first, let fact) = rule, let day = dayDone(first) else { return nil }
    return rulebook.day(after: day, by: fact)
  }

  /// Whether a pending transfer was paid within its days, though they are over.
  package var paidInTimeButLate: Bool {
    guard let deadline = transferDeadline, today > deadline, fields[.transferOutcome] == .pending else {
      return false
    }
    return dayDone(.payTransfer).map { $0 <= deadline } ?? false
  }

  private var transferDeadline: CivilDate? {
    flow.task(.payTransfer).flatMap { knownPath.contains($0.step) ? due($0.task.due)?.date : nil }
  }

  /// Whether the transfer comes from the operator's own account, whose holder nobody compares with the licence.
  package var operatorPays: Bool {
    knownValues[.subject] == .subject(.soleTrader) && knownValues[.account] == .account(.personal)
  }

  /// The last day to pay and how many days are left until then; nil where nothing is to be paid.
  ///
  /// Below 0 it is over, which is told here only of a transfer that came back.
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

  /// Warns while the fee is still to be paid: from when it can be, or as soon as the list is filled in with gaps.
  var documentProblems: [Problem] {
    guard let fee = tasks[.payCertificationFee], fee == .todo || fee == .cannotStart,
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
  /// The documents a certification wants here, in order.
  package var documentsRequired: [String] {
    CertificationDocuments.required(in: knownValues, rejectedForName: wasRejectedForName)
  }

  /// Those of them that are not ready.
  package var documentsMissing: [String] {
    guard case .set(let ready) = values[.documentsReady] else { return documentsRequired }
    return documentsRequired.filter { !ready.contains($0) }
  }

  private var wasRejectedForName: Bool {
    let reason = RejectionReason.nameMismatch
    return knownValues[.rejection] == .rejection(reason)
      || session.attempts.contains { $0.reason == reason.rawValue && isWellFormed($0) }
  }

  /// Whether an attempt names a step's failed outcome, its reason and a day that is not in the future.
  package func isWellFormed(_ attempt: Attempt) -> Bool {
    guard let id = StepID(rawValue: attempt.step), let step = flow.step(id),
      step.retries.contains(where: { $0.outcome == attempt.outcome }),
      let day = CivilDate(iso: attempt.on), day <= today
    else { return false }
    guard let reason = attempt.reason else { return true }
    return attempt.outcome == CertificationOutcome.rejected.rawValue
      && step.fields.contains { $0.criterion == .rejection } && RejectionReason(rawValue: reason) != nil
  }

  var unknownNameProblems: [Problem] {
    let answers = session.unknownAnswers.keys.map { name in
      Problem(
        .answerUnknownField, at: nil, field: name, .reports, details: ["path": .text("answers.\(name)")])
    }
    let ticks = session.unknownTasks.keys.map { name in
      Problem(.doneUnknownTask, at: nil, field: name, .reports, details: ["path": .text("done.\(name)")])
    }
    let attempts = session.attempts.enumerated().filter { !isWellFormed($0.element) }.map { index, attempt in
      Problem(
        .attemptsMalformed, at: nil, field: attempt.step, .reports,
        details: ["path": .text("attempts[\(index)]")])
    }
    return answers + ticks + attempts
  }

  /// Problems by step, field and code, those of no step last.
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
