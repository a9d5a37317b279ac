import WizardCore

extension Localizer {
  /// The label of a button that turns the session into another flow.
  package func turn(to flow: FlowID, from wizard: Wizard?) -> String {
    if flow == .start { return self[.anotherWay] }
    let name = self.flow(flow)
    return self[flow == wizard?.wayBack ? .detourBack(flow: name) : .detourTo(flow: name)]
  }

  /// How long the platform takes for all verdicts of a way, as far as a source says.
  package func waiting(_ wait: WaitRange) -> String {
    if wait.max == 0 { return self[.waysAtOnce] }
    let days: LocalizedText =
      switch (wait.unit, wait.min) {
      case (.working, 0): .waysWorkingDaysUpTo(most: wait.max)
      case (.working, _): .waysWorkingDays(least: wait.min, most: wait.max)
      case (.calendar, 0): .waysCalendarDaysUpTo(most: wait.max)
      case (.calendar, _): .waysCalendarDays(least: wait.min, most: wait.max)
      }
    return self[days]
  }

  /// How long the platform may still take, in working days, as far as a source says; nil where nothing is waited for.
  package func stillWaiting(_ wait: Wait) -> String? {
    if wait.latest == 0 { return nil }
    return self[
      wait.earliest == 0
        ? .waitDaysUpTo(most: wait.latest) : .waitDays(least: wait.earliest, most: wait.latest)]
  }

  /// What one has at the end of a way, which is what tells the cheap ones from the dear ones.
  package func end(of route: Route) -> String {
    switch route.flow {
    case .register: self[route.method == .certification ? .waysEndCertified : .waysEndNotCertified]
    case .quickRegister, .certify, .quickCertify: self[.waysEndCertified]
    case .link: self[.waysEndLinked]
    case .launch: self[.waysEndReleased]
    case .phoneNumber: self[.waysEndPhoneNumber]
    case .start: ""
    }
  }
}

extension Wizard {
  /// Whether a way pays the certification fee for a kind of owner for whom other sums have been reported.
  package func hasDisputedFee(_ route: Route) -> Bool {
    guard route.method == .certification || route.flow == .certify else { return false }
    return [.subject(.soleTrader), .subject(.government)].contains(replay.knownValues[.subject])
  }
}

extension Route {
  /// Whether it is cheaper because an official account's certification is used again, which sources dispute.
  package var savesByReuse: Bool { flow == .quickRegister || flow == .quickCertify }
}
