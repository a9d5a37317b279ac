import WizardCore

extension Words {
  /// How long the platform takes for all verdicts of a way, as far as a source says.
  package func waiting(_ wait: WaitRange) -> String {
    if wait.max == 0 { return self[.waysAtOnce] }
    return phrase(
      wait.unit == .working ? .waysWorkingDays : .waysCalendarDays,
      ["least": String(wait.min), "most": String(wait.max)])
  }

  /// What one has at the end of a way, which is what tells the cheap ones from the dear ones.
  package func end(of way: Way) -> String {
    switch way.flow {
    case .register: self[way.method == .certification ? .waysEndCertified : .waysEndNotCertified]
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
  package func hasDisputedFee(_ way: Way) -> Bool {
    guard way.method == .certification || way.flow == .certify else { return false }
    return [.subject(.soleTrader), .subject(.government)].contains(replay.world[.subject])
  }
}

extension Way {
  /// Whether it is cheaper because an official account's certification is used again, which sources dispute.
  package var savesByReuse: Bool { flow == .quickRegister || flow == .quickCertify }
}
