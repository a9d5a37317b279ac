/// One way to a goal: what it costs, how long the platform takes, and what and whom it needs.
package struct Route: Equatable, Sendable {
  package let flow: FlowID
  /// How the subject is verified, where the flow registers and there is something to verify.
  package let method: VerificationMethod?
  /// All fees of the way, in fen.
  package let feesFen: Int
  package let wait: WaitRange
  /// Values of `documentsReady`.
  package let documents: [String]
  /// Who must act; the platform is nobody.
  package let people: [Role]
  /// The answers that a session of this way starts with.
  package let answers: [FieldID: Answer]
}

/// The shortest and longest time for the verdicts of a way, as far as a source says.
package struct WaitRange: Equatable, Sendable {
  package let min: Int
  package let max: Int
  package let unit: DayKind
}

extension Wizard {
  /// The wizard of a way, on the same day and by the same rules; what led to it stays, so that one can choose again.
  package func taking(_ route: Route) -> Wizard? {
    var session = session
    session.flow = route.flow
    session.answers.merge(route.answers) { $1 }
    return Wizard(session, rulebook: rulebook, today: today)
  }

  /// The fields whose answers taking a way would change, but for the method, which the way is chosen by.
  package func answersChanged(by route: Route) -> [FieldID] {
    FieldID.allCases.filter { field in
      guard field != .verificationMethod, let new = route.answers[field] else { return false }
      return session.answers[field].map { $0 != new } ?? false
    }
  }

  /// The flow that fits best; nil while that is open, where none does, and in a flow that offers no choice.
  package var recommended: FlowID? {
    let knownValues = replay.knownValues
    let options = flow.options.map { (flow: $0.flow, truth: $0.recommended.evaluate(knownValues)) }
    // An option that may still hold is preferred to all after it, so nothing is recommended before it is settled.
    guard let first = options.first(where: { $0.truth != .no }), first.truth == .yes else { return nil }
    return first.flow
  }

  /// The place of the recommended way among the ways: the first of its flow.
  package var recommendedRoute: Int? {
    recommended.flatMap { flow in routes.firstIndex { $0.flow == flow } }
  }

  /// The ways that are open, cheapest first, then soonest; none before all is answered.
  ///
  /// Each is found by running its flow with the answers given, and the best case for what was not asked.
  package var routes: [Route] {
    guard replay.reachesEnd, progress.status == .finished else { return [] }
    let routes = flow.options.filter { $0.offered.evaluate(replay.knownValues) == .yes }
      .flatMap { trials(of: $0.flow) }.compactMap { $0.route(on: today) }
    let ranked = routes.enumerated().map { (order: $0, route: $1, rank: $1.rank(on: today, by: rulebook)) }
    return ranked.sorted { ($0.rank, $0.order) < ($1.rank, $1.order) }.map(\.route)
  }

  /// The flow tried as it is, or once per method where the method is asked.
  private func trials(of id: FlowID) -> [DryRun] {
    let known = answersKnown(to: id)
    guard let trial = DryRun(id, known: known, assumed: assumptions, rulebook: rulebook, today: today) else {
      return []
    }
    guard trial.wizard.replay.fields[.verificationMethod] != nil else { return [trial] }
    return VerificationMethod.allCases.compactMap { method in
      let known = known.merging([.verificationMethod: .text(method.rawValue)]) { $1 }
      return DryRun(id, known: known, assumed: assumptions, rulebook: rulebook, today: today)
    }
  }

  /// The answers given here that another flow asks for as well, under its own names.
  private func answersKnown(to id: FlowID) -> [FieldID: Answer] {
    var answers = session.answers.filter { replay.fields[$0.key] != nil }
    if replay.knownValues[.flag(.sameSubject)] == .flag(.sameSubject, true) {
      answers[.officialAccountType] = answers[.subjectType]
      answers[.miniProgramType] = answers[.subjectType]
    }
    return answers.filter { Flow.named(id)?.field($0.key) != nil }
  }

  /// What a trial takes for granted and its session does not: the best case where a way forks, and that an official
  /// account that does not exist is not certified.
  private var assumptions: [FieldID: Answer] {
    var answers: [FieldID: Answer] = [.reuseCertification: .yesNo(true), .shownAsCertified: .yesNo(true)]
    if replay.knownValues[.flag(.hasOfficialAccount)] == .flag(.hasOfficialAccount, false) {
      answers[.officialAccountCertified] = .yesNo(false)
    }
    return answers
  }
}

/// A flow run to see what it comes to.
private struct DryRun {
  let wizard: Wizard
  let known: [FieldID: Answer]

  init?(
    _ flow: FlowID, known: [FieldID: Answer], assumed: [FieldID: Answer], rulebook: Rulebook,
    today: CivilDate
  ) {
    let assumed = assumed.filter { Flow.named(flow)?.field($0.key) != nil }
    let session = Session(flow: flow, answers: assumed.merging(known) { $1 })
    guard let wizard = Wizard(session, rulebook: rulebook, today: today) else { return nil }
    self.wizard = wizard
    self.known = known
  }

  /// The way it shows, or nil where it is blocked.
  func route(on today: CivilDate) -> Route? {
    let replay = wizard.replay
    guard !replay.problems.contains(where: { $0.severity == .blocks }) else { return nil }
    let lines = wizard.checklist.items.filter { $0.kind != .reminder }
    var documents: [String] = []
    for document in lines.flatMap(\.documents) where !documents.contains(document) {
      documents.append(document)
    }
    let roles = Set(lines.map(\.responsible))
    return Route(
      flow: wizard.flow.id, method: method, feesFen: wizard.checklist.fees.totalFen, wait: wait,
      documents: documents, people: Role.allCases.filter { $0 != .platform && roles.contains($0) },
      answers: known)
  }

  private var method: VerificationMethod? {
    guard wizard.replay.knownPath.contains(.verification) else { return nil }
    let knownValues = wizard.replay.optimisticValues
    if Guard.byTransfer.evaluate(knownValues) == .yes { return .bankTransfer }
    return Guard.byCertification.evaluate(knownValues) == .yes ? .certification : nil
  }

  /// The verdicts of the way one after the other; transfer and certification exclude each other, so units never mix.
  private var wait: WaitRange {
    let facts = wizard.replay.knownPath.compactMap { wizard.flow.step($0)?.outcomeField?.outcome?.wait }
    return facts.reduce(WaitRange(min: 0, max: 0, unit: .working)) { sum, fact in
      switch wizard.rulebook[fact]?.value {
      case .dayRange(let least, let most, let unit):
        WaitRange(min: sum.min + least, max: sum.max + most, unit: unit)
      // A longest time alone: no source gives the shortest, which may be none.
      case .days(let most, let unit): WaitRange(min: sum.min, max: sum.max + most, unit: unit)
      default: sum
      }
    }
  }
}

extension Route {
  /// Cheaper before dearer, then by the day on which it ends at the latest, then at the earliest.
  fileprivate func rank(on today: CivilDate, by rulebook: Rulebook) -> RouteRank {
    func day(_ count: Int) -> CivilDate {
      wait.unit == .working ? rulebook.calendar.day(count, after: today).date : today.adding(days: count)
    }
    return RouteRank(feesFen: feesFen, latest: day(wait.max), earliest: day(wait.min))
  }
}

private struct RouteRank: Comparable {
  let feesFen: Int
  let latest: CivilDate
  let earliest: CivilDate

  static func < (left: RouteRank, right: RouteRank) -> Bool {
    (left.feesFen, left.latest, left.earliest) < (right.feesFen, right.latest, right.earliest)
  }
}
