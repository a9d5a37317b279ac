import WizardCore

extension Localizer {
  /// How long the platform takes for all verdicts of a way, as far as a source says.
  package func waiting(_ wait: WaitRange) -> String {
    if wait.max == 0 { return self[.waysAtOnce] }
    let days: Phrase =
      switch (wait.unit, wait.min) {
      case (.working, 0): .waysWorkingDaysUpTo
      case (.working, _): .waysWorkingDays
      case (.calendar, 0): .waysCalendarDaysUpTo
      case (.calendar, _): .waysCalendarDays
      }
    return phrase(days, ["least": String(wait.min), "most": String(wait.max)])
  }

  /// How long the platform may still take, in working days, as far as a source says; nil where nothing is waited for.
  package func stillWaiting(_ wait: Wait) -> String? {
    if wait.latest == 0 { return nil }
    return phrase(
      wait.earliest == 0 ? .waitDaysUpTo : .waitDays,
      ["least": String(wait.earliest), "most": String(wait.latest)])
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
