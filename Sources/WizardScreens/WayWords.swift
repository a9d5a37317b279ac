import WizardCore

extension Words {
  /// How long the platform takes for all verdicts of a way, as far as a source says.
  package func waiting(_ wait: WaitRange) -> String {
    if wait.max == 0 { return self[.waysAtOnce] }
    return phrase(
      wait.unit == .working ? .waysWorkingDays : .waysCalendarDays,
      ["least": String(wait.min), "most": String(wait.max)])
  }
}

extension Way {
  /// Whether it is cheaper because an official account's certification is used again, which sources dispute.
  package var savesByReuse: Bool { flow == .quickRegister || flow == .quickCertify }
}
