import WizardCore
import WizardExport
import WizardJSON
import WizardStore
import WizardText

/// A notice about a certification that ends soon or has ended.
struct CertificationNote {
  private let name: SessionName
  private let end: CivilDate
  private let hasEnded: Bool

  /// Returns nil if the certification does not end yet.
  init?(_ name: SessionName, ends end: CivilDate?, today: CivilDate) {
    guard let end, end <= today.adding(days: Agenda.certificationDays) else { return nil }
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
