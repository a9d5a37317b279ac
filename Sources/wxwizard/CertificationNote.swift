import WizardCore
import WizardJSON
import WizardStore
import WizardText

/// A notice about a certification that ends within 90 days or has ended.
struct CertificationNote {
  private let name: SessionName
  private let end: CivilDate
  private let hasEnded: Bool

  /// Returns nil if the certification does not end yet.
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

  /// The notice as JSON, with the members of a warning across sessions.
  var value: JSONValue {
    [
      "code": .string(hasEnded ? "certification.ended" : "certification.ends"),
      "sessions": .array(of: [name.text]), "count": 1, "date": .string(end.iso),
    ]
  }
}

extension Wizard {
  /// The day the certification ends; nil if that is not known.
  var certificationEnds: CivilDate? {
    checklist.items.first { $0.kind == .reminder && $0.status != .done }?.due
  }
}
