import WizardCore

extension Agenda {
  /// The renewal of a certification.
  ///
  /// Two sessions of one client may list it: the one that certified the mini program, and the one that registered it, where
  /// the task `certifySeparately` is ticked.
  struct Renewal {
    /// The registration code, or else the legal name, in a form for comparison.
    let client: String
    /// The day of approval, or of the task.
    let day: CivilDate
    /// Whether the session itself certified the mini program, so that it knows the day of approval.
    let isCertified: Bool

    /// Returns nil if the session has no such renewal, or no name that another session could share.
    init?(of wizard: Wizard) {
      guard let client = Self.client(wizard.session) else { return nil }
      if wizard.flow.id == .certify, case .date(let day) = wizard.replay.values[.certificationApprovedOn] {
        (self.day, isCertified) = (day, true)
      } else if let day = wizard.replay.dayDone(.certifySeparately),
        wizard.session.answers[.certificationOutcome] == nil
      {
        // With an outcome of its own, the session went on in `certify` and came back, so no other session certified it.
        (self.day, isCertified) = (day, false)
      } else {
        return nil
      }
      self.client = client
    }

    private static func client(_ session: Session) -> String? {
      for (field, form) in [(FieldID.code, TextForm.code), (.legalName, .halfWidth)] {
        if case .text(let text) = session.answers[field] {
          let key = text.normalised(form)
          if !key.isEmpty { return key }
        }
      }
      return nil
    }
  }

  /// How far the day of the task may be from the day of approval, in days.
  private static let renewalTolerance = 30

  /// The renewals, by position, that the session that certified the mini program lists already.
  ///
  /// Each certification stands for one registration, the one with the nearest day, since a client may have several mini
  /// programs.
  static func listedElsewhere(_ renewals: [Renewal]) -> Set<Int> {
    var listed: Set<Int> = []
    for client in Dictionary(grouping: renewals.indices, by: { renewals[$0].client }).values {
      let pairs = client.filter { renewals[$0].isCertified }.flatMap { certified in
        client.filter { !renewals[$0].isCertified }.map { other in
          (certified, other, abs(renewals[certified].day.days(until: renewals[other].day)))
        }
      }
      var used: Set<Int> = []
      for (certified, other, distance) in pairs.sorted(by: { ($0.2, $0.0, $0.1) < ($1.2, $1.0, $1.1) })
      where distance <= renewalTolerance && !used.contains(certified) && !listed.contains(other) {
        used.insert(certified)
        listed.insert(other)
      }
    }
    return listed
  }
}
