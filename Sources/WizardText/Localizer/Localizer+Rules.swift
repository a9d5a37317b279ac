import WizardCore

/// Descriptions of editions and of changes of rules.
extension Localizer {
  /// The name of an edition.
  package func edition(_ edition: Edition) -> String {
    switch edition {
    case .documented: self[.editionDocumented]
    case .current: self[.editionCurrent]
    }
  }

  /// How a version of a fact is known.
  package func grade(_ grade: Grade) -> String {
    let name: LocalizedText =
      switch grade {
      case .a: .gradeA
      case .b: .gradeB
      case .c: .gradeC
      case .d: .gradeD
      }
    return "\(grade.rawValue) \(self[name])"
  }

  /// What has changed in the rules since a session was saved.
  package func text(_ changes: RuleChanges) -> String {
    let names = list(changes.facts.map { fact($0).name })
    let parts = [
      changes.earlierEdition.map {
        self[.editionChanged(earlier: edition($0), now: edition(changes.edition))]
      },
      changes.isReopened ? self[.sessionReopened] : nil,
      changes.facts.isEmpty ? nil : self[.factsChanged(names: names)],
    ]
    return parts.compactMap(\.self).joined(separator: language.wordSpace)
  }
}
