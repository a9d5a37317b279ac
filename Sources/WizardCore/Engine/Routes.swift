/// One route to a goal: its cost, waiting time, documents and people.
package struct Route: Equatable, Sendable {
  package let flow: FlowID
  /// How the subject is verified, or nil if there is no choice.
  package let method: VerificationMethod?
  /// All fees, in fen.
  package let feesFen: Int
  package let wait: WaitRange
  /// The platform's decisions on the route, in order.
  package let waits: [OutcomeWait]
  /// Whether the mini program is certified at the end.
  package let isCertified: Bool
  /// Whether that takes a certification of its own after the registration, whose fee is counted.
  package let certifiesSeparately: Bool
  /// Values of `documentsReady`.
  package let documents: [String]
  /// Roles that have to act, without the platform.
  package let people: [Role]
  /// Answers that a session of this route starts with.
  package let answers: Answers
}

/// Shortest and longest waiting time for the platform's decisions.
package struct WaitRange: Equatable, Sendable {
  package let min: Int
  package let max: Int
  package let unit: DayKind
}

/// The wait for one decision of the platform.
package struct OutcomeWait: Equatable, Sendable {
  package let outcome: FieldID
  /// Nil if no official source gives a time.
  package let range: WaitRange?
}

extension Wizard {
  /// Starts a route, on the same day and by the same rules.
  ///
  /// Keeps all answers, so that another route can be chosen later.
  package func taking(_ route: Route) -> Wizard {
    var session = session
    session.flow = route.flow
    session.answers.merge(route.answers) { $1 }
    return Wizard(session, rulebook: rulebook, today: today)
  }

  /// The fields whose answers a route would change, without the verification method, which defines the route.
  package func answersChanged(by route: Route) -> [FieldID] {
    FieldID.allCases.filter { field in
      guard field != .verificationMethod, let new = route.answers[field] else { return false }
      return session.answers[field].map { $0 != new } ?? false
    }
  }

  /// The flow that fits best; nil if that isn't decided yet, if none fits, and in flows without choices.
  package var recommended: FlowID? {
    if isRecommendedByCost { return recommendedByCost?.flow }
    let choices = flow.choices.map {
      (flow: $0.flow, truth: $0.recommended.evaluate(replay.knownValues))
    }
    // An earlier choice is preferred, so an undecided one prevents recommending a later one.
    guard let first = choices.first(where: { $0.truth != .no }), first.truth == .yes else { return nil }
    return first.flow
  }

  /// Index in ``routes`` of the recommended flow's first route.
  package var recommendedRoute: Int? {
    if isRecommendedByCost { return recommendedByCost.flatMap(routes.firstIndex) }
    return recommended.flatMap { flow in routes.firstIndex { $0.flow == flow } }
  }

  /// Whether a new mini program's route is recommended by cost, since an uncertified account has limits.
  private var isRecommendedByCost: Bool {
    rulebook.isOn(.searchNeedsCertification) && replay.knownValues[.goal] == .goal(.newMiniProgram)
      && !flow.choices.isEmpty
  }

  /// The first route that ends certified, if that is wanted, else the first route.
  private var recommendedByCost: Route? {
    let isWanted = Guard.wantsCertification.evaluate(replay.knownValues) == .yes
    return routes.first { $0.isCertified || !isWanted }
  }
}

extension Route {
  /// The open routes of a flow's choices, cheapest first, then by the latest and by the earliest possible end.
  ///
  /// Each is found by running its flow with the answers given, assuming the best case for what was not asked.
  static func all(from replay: Replay) -> [Route] {
    let choices = replay.flow.choices.filter { $0.offered.evaluate(replay.knownValues) == .yes }
    let routes = choices.flatMap { DryRun.all(of: $0.flow, from: replay) }.compactMap(\.route)
    func end(_ route: Route, after days: Int) -> CivilDate {
      replay.rulebook.calendar.day(days, route.wait.unit, after: replay.today).date
    }
    let ranked = routes.enumerated().map { index, route in
      let (latest, earliest) = (end(route, after: route.wait.max), end(route, after: route.wait.min))
      return (route: route, rank: (route.feesFen, latest, earliest, index))
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.route)
  }
}
