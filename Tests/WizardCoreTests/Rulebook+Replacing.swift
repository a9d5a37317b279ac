import TestSupport

@testable import WizardCore

/// The day on which most tests run.
let today = SampleAnswers.today

extension Rulebook {
  /// The documented rules with some facts replaced, as by a rules file.
  static func documented(but facts: [Fact]) -> Rulebook {
    Rulebook(FactID.allCases.compactMap { documented[$0] } + facts, calendar: documented.calendar)
  }
}
