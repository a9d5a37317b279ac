import WizardCore
import WizardJSON
import WizardStore
import WizardText

/// What there is to say of a session's certification that ends within 90 days or has ended.
struct CertificationNote {
  private let name: SessionName
  private let end: CivilDate
  private let hasEnded: Bool

  /// Nil where there is nothing to say yet.
  init?(_ name: SessionName, ends end: CivilDate?, today: CivilDate) {
    guard let end, end <= today.adding(days: 90) else { return nil }
    self.name = name
    self.end = end
    hasEnded = end < today
  }

  func text(_ localizer: Localizer) -> String {
    localizer[
      hasEnded
        ? .certificationEnded(name: name.text, date: end) : .certificationEnds(name: name.text, date: end)]
  }

  /// As a warning for scripts, in the form of those that concern several sessions.
  var value: JSONValue {
    [
      "code": .string(hasEnded ? "certification.ended" : "certification.ends"),
      "sessions": .array(of: [name.text]), "count": 1, "date": .string(end.iso),
    ]
  }
}

extension Wizard {
  /// The day on which the certification ends that it keeps an eye on, or nil where there is none.
  var certificationEnds: CivilDate? {
    checklist.items.first { $0.kind == .reminder && $0.status != .done }?.due
  }
}
