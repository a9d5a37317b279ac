/// Something a person does to a session.
package enum Action: Equatable, Sendable {
  /// Answers a field as typed; nil takes the answer back.
  case answer(FieldID, Answer?)
  case tick(TaskID, on: CivilDate)
  case untick(TaskID)
  /// After a failed or expired outcome: keeps it as an attempt and clears what has to be done again.
  case tryAgain
  /// Goes on in another flow with all answers kept; those it does not ask are parked until one turns back.
  case turn(FlowID)
}

/// A session together with all that follows from it on one day; every change makes a new one.
package struct Wizard: Sendable {
  package let replay: Replay
  package let progress: Progress
  package let checklist: Checklist

  package var session: Session { replay.session }
  package var flow: Flow { replay.flow }
  package var rulebook: Rulebook { replay.rulebook }
  package var today: CivilDate { replay.today }

  /// Opens a session, or nil when its flow is not built.
  package init?(_ session: Session, rulebook: Rulebook = .documented, today: CivilDate) {
    guard let replay = Replay(session, rulebook: rulebook, today: today) else { return nil }
    self.init(replay)
  }

  /// Draws the conclusions of a replay.
  package init(_ replay: Replay) {
    self.replay = replay
    progress = replay.progress
    checklist = Checklist(replay)
  }

  /// Opens a session in a flow that need not be the one of its name, as the proofs do with one that is broken on purpose.
  init(_ session: Session, flow: Flow, rulebook: Rulebook, today: CivilDate) {
    self.init(Replay(session, flow: flow, rulebook: rulebook, today: today))
  }

  /// The wizard after an action; total: an answer that is refused is kept and flagged.
  package func apply(_ action: Action, today: CivilDate) -> Wizard {
    var session = session
    switch action {
    case .answer(let field, let answer): session.answers[field] = answer
    case .tick(let task, let day): session.done[task] = day
    case .untick(let task): session.done[task] = nil
    case .tryAgain:
      // What has failed or passed by then, with that day on it: the wizard may be of the day before.
      guard let retry = on(today).retry else { break }
      session.attempts.append(retry.attempt)
      session.answers[retry.outcomeField] = nil
      for field in retry.clearsFields { session.answers[field] = nil }
      for task in retry.clearsTasks { session.done[task] = nil }
    case .turn(let other):
      guard let flow = Flow.named(other) else { break }
      session.flow = other
      return Wizard(session, flow: flow, rulebook: rulebook, today: today)
    }
    return Wizard(session, flow: flow, rulebook: rulebook, today: today)
  }

  /// The flows that are open instead of the blocked way at the position, each once.
  package var detours: [FlowID] {
    var flows: [FlowID] = []
    for problem in replay.problems where problem.step == progress.position {
      if let flow = problem.leadsTo, !flows.contains(flow) { flows.append(flow) }
    }
    return flows
  }

  /// Whether `start` found this way: its answers are still there.
  package var wasFoundByStart: Bool { flow.id != .start && session.answers[.goal] != nil }

  /// Whether another way can be chosen: until all is done, where `start` found this one.
  package var canChooseAgain: Bool { wasFoundByStart && progress.status != .finished }

  /// What is kept off the present way for somebody to come back to; what `start` asked is not, as it found the way.
  package var inactiveAnswersToShow: [String] {
    guard wasFoundByStart, let start = Flow.named(.start) else { return replay.inactive }
    return replay.inactive.filter { name in FieldID.named(name).flatMap { start.field($0) } == nil }
  }

  /// The flow one came from by a detour: the other one that asks most of the answers set aside here, if it asks any
  /// that no other does.
  package var wayBack: FlowID? {
    let aside = Set(inactiveAnswersToShow.compactMap(FieldID.named))
    guard !aside.isEmpty else { return nil }
    let others = FlowID.allCases.filter { $0 != flow.id && $0 != .start }.compactMap(Flow.named)
    let counts = others.map { other in
      (flow: other.id, count: other.fields.filter { aside.contains($0.field.id) }.count)
    }
    guard let best = counts.max(by: { $0.count < $1.count }), best.count > 0,
      counts.filter({ $0.count == best.count }).count == 1,
      aside.contains(where: { flow.field($0) == nil })
    else { return nil }
    return best.flow
  }

  /// The other flows one can go on in from here: those open instead of a blocked way, the one a detour came from, and,
  /// until all is done, `start` with its other ways.
  package var turns: [FlowID] {
    let choice: FlowID? = canChooseAgain ? .start : nil
    return detours + [wayBack, choice].compactMap(\.self)
  }

  /// The same session on another day.
  package func on(_ today: CivilDate) -> Wizard {
    Wizard(session, flow: flow, rulebook: rulebook, today: today)
  }
}

/// What trying again would do.
package struct RetryPlan: Equatable, Sendable {
  package let attempt: Attempt
  package let outcomeField: FieldID
  /// The outcome's companions, such as its reason.
  package let clearsFields: [FieldID]
  /// Ticks that are taken back.
  package let clearsTasks: [TaskID]
  /// The step where the cause is mended first.
  package let mendedAt: StepID
  /// Fees that fall due once more, in fen.
  package let feeFen: Int
}

extension Wizard {
  /// The plan for trying again, or nil where nothing has failed at the position.
  package var retry: RetryPlan? {
    guard let step = flow.step(progress.position), let field = step.outcomeField, let outcome = field.outcome,
      let failure = failure(of: field), let rule = step.retries.first(where: { $0.outcome == failure })
    else { return nil }
    let companions = step.fields.filter { $0.id != field.id && $0.asked != .always }
    let reason = companions.first { $0.criterion == .rejection }.flatMap { replay.values[$0.id]?.name }
    let mendsHere = reason == RejectionReason.other.rawValue
    return RetryPlan(
      attempt: Attempt(
        step: step.id.rawValue, outcome: failure, reason: reason, on: replay.today.iso),
      outcomeField: field.id, clearsFields: companions.map(\.id),
      clearsTasks: rule.clears, mendedAt: mendsHere ? step.id : outcome.mendedAt,
      feeFen: step.tasks.filter { rule.clears.contains($0.id) }.compactMap(\.fee)
        .reduce(0) { $0 + rulebook.number($1) })
  }

  private func failure(of field: Field) -> String? {
    if progress.status == .expired { return "expired" }
    if case .failed(let value) = replay.fields[field.id] { return value.name }
    return nil
  }
}
