/// One way to a goal: what it costs, how long the platform takes, and what and whom it needs.
package struct Way: Equatable, Sendable {
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
  package func taking(_ way: Way) -> Wizard? {
    var session = session
    session.flow = way.flow
    session.answers.merge(way.answers) { $1 }
    return Wizard(session, rulebook: rulebook, today: today)
  }

  /// The fields whose answers taking a way would change, but for the method, which the way is chosen by.
  package func answersChanged(by way: Way) -> [FieldID] {
    FieldID.allCases.filter { field in
      guard field != .verificationMethod, let new = way.answers[field] else { return false }
      return session.answers[field].map { $0 != new } ?? false
    }
  }

  /// The flow that fits best; nil while that is open, where none does, and in a flow that offers no choice.
  package var recommended: FlowID? {
    let world = replay.world
    let options = flow.options.map { (flow: $0.flow, truth: $0.recommended.truth(in: world)) }
    // An option that may still hold is preferred to all after it, so nothing is recommended before it is settled.
    guard let first = options.first(where: { $0.truth != .no }), first.truth == .yes else { return nil }
    return first.flow
  }

  /// The place of the recommended way among the ways: the first of its flow.
  package var recommendedWay: Int? {
    recommended.flatMap { flow in ways.firstIndex { $0.flow == flow } }
  }

  /// The ways that are open, cheapest first, then soonest; none before all is answered.
  ///
  /// Each is found by running its flow with the answers given, and the best case for what was not asked.
  package var ways: [Way] {
    guard replay.reachesEnd, standing.status == .finished else { return [] }
    let ways = flow.options.filter { $0.offered.truth(in: replay.world) == .yes }
      .flatMap { trials(of: $0.flow) }.compactMap { $0.way(on: today) }
    let ranked = ways.enumerated().map { (order: $0, way: $1, rank: $1.rank(on: today, by: rulebook)) }
    return ranked.sorted { ($0.rank, $0.order) < ($1.rank, $1.order) }.map(\.way)
  }

  /// The flow tried as it is, or once per method where the method is asked.
  private func trials(of id: FlowID) -> [Trial] {
    let known = answersKnown(to: id)
    guard let trial = Trial(id, known: known, assumed: assumptions, rulebook: rulebook, today: today) else {
      return []
    }
    guard trial.wizard.replay.fields[.verificationMethod] != nil else { return [trial] }
    return VerificationMethod.allCases.compactMap { method in
      let known = known.merging([.verificationMethod: .text(method.rawValue)]) { $1 }
      return Trial(id, known: known, assumed: assumptions, rulebook: rulebook, today: today)
    }
  }

  /// The answers given here that another flow asks for as well, under its own names.
  private func answersKnown(to id: FlowID) -> [FieldID: Answer] {
    var answers = session.answers.filter { replay.fields[$0.key] != nil }
    if replay.world[.flag(.sameSubject)] == .flag(.sameSubject, true) {
      answers[.officialAccountType] = answers[.subjectType]
      answers[.miniProgramType] = answers[.subjectType]
    }
    return answers.filter { Flow.named(id)?.field($0.key) != nil }
  }

  /// What a trial takes for granted and its session does not: the best case where a way forks, and that an official
  /// account that does not exist is not certified.
  private var assumptions: [FieldID: Answer] {
    var answers: [FieldID: Answer] = [.reuseCertification: .yesNo(true), .shownAsCertified: .yesNo(true)]
    if replay.world[.flag(.hasOfficialAccount)] == .flag(.hasOfficialAccount, false) {
      answers[.officialAccountCertified] = .yesNo(false)
    }
    return answers
  }
}

/// A flow run to see what it comes to.
private struct Trial {
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
  func way(on today: CivilDate) -> Way? {
    let replay = wizard.replay
    guard !replay.problems.contains(where: { $0.effect == .blocks }) else { return nil }
    let lines = wizard.checklist.items.filter { $0.kind != .reminder }
    var documents: [String] = []
    for document in lines.flatMap(\.documents) where !documents.contains(document) {
      documents.append(document)
    }
    let roles = Set(lines.map(\.responsible))
    return Way(
      flow: wizard.flow.id, method: method, feesFen: wizard.checklist.fees.totalFen, wait: wait,
      documents: documents, people: Role.allCases.filter { $0 != .platform && roles.contains($0) },
      answers: known)
  }

  private var method: VerificationMethod? {
    guard wizard.replay.knownPath.contains(.verification) else { return nil }
    let world = wizard.replay.hopefulWorld
    if Guard.byTransfer.truth(in: world) == .yes { return .bankTransfer }
    return Guard.byCertification.truth(in: world) == .yes ? .certification : nil
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

extension Way {
  /// Cheaper before dearer, then by the day on which it ends at the latest, then at the earliest.
  fileprivate func rank(on today: CivilDate, by rulebook: Rulebook) -> WayRank {
    func day(_ count: Int) -> CivilDate {
      wait.unit == .working ? rulebook.calendar.day(count, after: today).date : today.adding(days: count)
    }
    return WayRank(feesFen: feesFen, latest: day(wait.max), earliest: day(wait.min))
  }
}

private struct WayRank: Comparable {
  let feesFen: Int
  let latest: CivilDate
  let earliest: CivilDate

  static func < (left: WayRank, right: WayRank) -> Bool {
    (left.feesFen, left.latest, left.earliest) < (right.feesFen, right.latest, right.earliest)
  }
}
