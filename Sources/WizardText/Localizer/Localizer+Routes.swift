import WizardCore

extension Localizer {
  /// The label of a button that switches the session to another flow.
  package func turn(to flow: FlowID, from wizard: Wizard?) -> String {
    if flow == .start { return self[.anotherWay] }
    let name = self.flow(flow)
    return self[flow == wizard?.wayBack ? .detourBack(flow: name) : .detourTo(flow: name)]
  }

  /// The total time the platform takes for the results of a route, as far as it is known.
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

  /// The working days the platform may still take; nil when no result is pending.
  package func stillWaiting(_ wait: Wait) -> String? {
    if wait.latest == 0 { return nil }
    return self[
      wait.earliest == 0
        ? .waitDaysUpTo(most: wait.latest) : .waitDays(least: wait.earliest, most: wait.latest)]
  }

  /// What the user has at the end of a route, to compare routes by more than the fee.
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
  /// Whether a route pays the certification fee for a subject type with other reported fees.
  package func hasDisputedFee(_ route: Route) -> Bool {
    guard route.method == .certification || route.flow == .certify else { return false }
    return [.subject(.soleTrader), .subject(.government)].contains(replay.knownValues[.subject])
  }
}

extension Route {
  /// Whether the route saves the fee by reusing an official account's certification, which is disputed.
  package var savesByReuse: Bool { flow == .quickRegister || flow == .quickCertify }
}
