/// A change to a session.
package enum Action: Equatable, Sendable {
  /// Answers a field as typed; nil clears the answer.
  case answer(FieldID, Answer?)
  case tick(TaskID, on: CivilDate)
  case untick(TaskID)
  /// Records a failed or expired outcome as an attempt and clears what has to be done again.
  case tryAgain
  /// Continues in another flow. Answers that it doesn't ask for are kept as inactive.
  case switchFlow(FlowID)
}

/// A session with everything that follows from it on one day.
///
/// An immutable value: each action makes a new one.
package struct Wizard: Sendable {
  package let replay: Replay
  package let progress: Progress
  package let checklist: Checklist
  /// Routes to the goal, cheapest first, then soonest.
  ///
  /// Empty until all is answered, and in flows without choices.
  package let routes: [Route]

  package var session: Session { replay.session }
  package var flow: Flow { replay.flow }
  package var rulebook: Rulebook { replay.rulebook }
  package var today: CivilDate { replay.today }

  /// Opens a session.
  package init(_ session: Session, rulebook: Rulebook = .documented, today: CivilDate) {
    self.init(Replay(session, rulebook: rulebook, today: today))
  }

  package init(_ replay: Replay) {
    self.replay = replay
    progress = replay.progress
    checklist = Checklist(replay)
    routes = replay.reachesEnd && progress.status == .finished ? Route.all(from: replay) : []
  }

  /// Opens a session in a flow that may differ from the one registered for its id, such as a mutant in a test.
  init(_ session: Session, flow: Flow, rulebook: Rulebook, today: CivilDate) {
    self.init(Replay(session, flow: flow, rulebook: rulebook, today: today))
  }

  /// The wizard after an action.
  ///
  /// Never fails: an invalid answer is kept and reported as a problem.
  package func apply(_ action: Action, today: CivilDate) -> Wizard {
    var session = session
    switch action {
    case .answer(let field, let answer): session.answers[field] = answer
    case .tick(let task, let day): session.done[task] = day
    case .untick(let task): session.done[task] = nil
    case .tryAgain:
      // The plan of `today`, since this wizard may be of an earlier day.
      guard let retry = on(today).retry else { break }
      session.attempts.append(retry.attempt)
      session.answers[retry.outcomeField] = nil
      for field in retry.clearsFields { session.answers[field] = nil }
      for task in retry.clearsTasks { session.done[task] = nil }
    case .switchFlow(let other):
      session.flow = other
      carryOver(to: other, in: &session, today: today)
      return Wizard(session, rulebook: rulebook, today: today)
    }
    return Wizard(session, flow: flow, rulebook: rulebook, today: today)
  }

  /// The same session on another day.
  package func on(_ today: CivilDate) -> Wizard {
    Wizard(session, flow: flow, rulebook: rulebook, today: today)
  }

  /// Values offered for a field, in order; empty for kinds without a list.
  ///
  /// For `documentsReady` these are the documents that the certification requires.
  package func choices(for field: Field) -> [String] {
    switch field.kind {
    case .choice(let values): return values.filter { field.offers($0, in: replay.knownValues) }
    case .yesNo: return ["true", "false"]
    case .set(let values):
      let offered = replay.documentsOffered
      return field.id == .documentsReady && !offered.isEmpty ? offered : values
    case .text, .count, .money, .date: return []
    }
  }
}

extension Wizard {
  /// The smallest and largest length that the platform allows in a text field, counted as by `platformLength`.
  ///
  /// Nil if the edition has no rule for the field.
  package func allowedLength(of field: FieldID) -> ClosedRange<Int>? {
    guard let rule = flow.field(field)?.field else { return nil }
    for case .length(let fact, _) in flow.checks(of: rule) { return rulebook.lengthRange(fact) }
    return nil
  }
}

// MARK: Other flows

extension Wizard {
  /// The alternatives that problems at the position name, each once.
  package var detours: [FlowID] {
    replay.problems.filter { $0.step == progress.position }.compactMap(\.leadsTo).uniqued()
  }

  /// Whether this flow was chosen in `start`, whose answers are still there.
  package var wasFoundByStart: Bool { flow.id != .start && session.answers[.goal] != nil }

  /// Whether another route can be chosen in `start`: until the flow is finished.
  package var canChooseAgain: Bool { wasFoundByStart && progress.status != .finished }

  /// Inactive answers to show, excluding those given in `start`.
  package var inactiveAnswersToShow: [String] {
    guard wasFoundByStart else { return replay.inactive }
    return replay.inactive.filter { name in FieldID.named(name).flatMap { Flow.start.field($0) } == nil }
  }

  /// The flow that the person came from: the one that asks for most of the inactive answers.
  ///
  /// Nil if there is none or two flows tie.
  package var originFlow: FlowID? {
    let inactive = Set(inactiveAnswersToShow.compactMap(FieldID.named))
    guard inactive.contains(where: { flow.field($0) == nil }) else { return nil }
    let others = FlowID.allCases.filter { $0 != flow.id && $0 != .start }.map(Flow.named)
    let counts = others.map { other in
      (flow: other.id, count: other.fields.filter { inactive.contains($0.field.id) }.count)
    }
    guard let best = counts.max(by: { $0.count < $1.count }), best.count > 0,
      counts.filter({ $0.count == best.count }).count == 1
    else { return nil }
    return best.flow
  }

  /// The flows to offer from here, each once: alternatives of a blocked flow, flows that continue a task or an outcome, the
  /// flow the person came from, and `start`.
  package var otherFlows: [FlowID] {
    let choice: FlowID? = canChooseAgain ? .start : nil
    return (detours + [continuation, originFlow, choice].compactMap(\.self)).uniqued()
  }

  /// The flows to offer on a step: alternatives of a blocked flow at the position, and the flow that continues one of the
  /// step's tasks or outcomes.
  package func otherFlows(at step: StepID) -> [FlowID] {
    let alternatives = progress.position == step ? detours : []
    let isContinued = continuedStep == step
    return (alternatives + [isContinued ? continuation : nil].compactMap(\.self)).uniqued()
  }

  /// The step of the task or outcome that ``continuation`` continues, or nil.
  private var continuedStep: StepID? {
    switch continuation {
    case .certify:
      flow.tasks(.certifySeparately).first { $0.task.when.evaluate(replay.knownValues) == .yes }?.step
    case .quickCertify: flow.field(.linkOutcome)?.step
    default: nil
    }
  }

  /// The flow that does what is next here: `certify` for a separate certification, `quick-certify` after an accepted link.
  package var continuation: FlowID? {
    guard rulebook.edition == .current else { return nil }
    if replay.tasks[.certifySeparately] == .todo { return .certify }
    let isLinked = replay.knownValues[.link] == .link(.accepted)
    return isLinked && session.answers[.goal] == .text(Goal.certifyExisting.rawValue) ? .quickCertify : nil
  }

  /// Adds the answers and completed tasks of another flow that follow from this one.
  private func carryOver(to other: FlowID, in session: inout Session, today: CivilDate) {
    guard rulebook.edition == .current else { return }
    switch other {
    case .certify:
      if session.answers[.subjectType] == nil {
        session.answers[.subjectType] = session.answers[.officialAccountType]
      }
    case .quickCertify where continuation == .quickCertify: session.answers[.accountsLinked] = .yesNo(true)
    case .register, .quickRegister, .launch:
      guard flow.id == .certify, case .accepted = replay.fields[.certificationOutcome],
        Flow.named(other).task(.certifySeparately) != nil, session.done[.certifySeparately] == nil
      else { return }
      if case .date(let day) = replay.values[.certificationApprovedOn] {
        session.done[.certifySeparately] = min(day, today)
      } else {
        session.done[.certifySeparately] = today
      }
    default: break
    }
  }
}
