import TestSupport

@testable import WizardCore

/// The day on which most tests run.
let today = SampleAnswers.today

extension Rulebook {
  /// The documented rules with some facts replaced, as by a rules file.
  static func documented(but facts: [Fact]) -> Rulebook {
    let replaced = facts.map(\.id)
    let kept = FactID.allCases.filter { !replaced.contains($0) }.compactMap { documented[$0] }
    return Rulebook(kept + facts, calendar: documented.calendar)
  }
}
