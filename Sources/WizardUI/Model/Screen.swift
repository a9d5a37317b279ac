import WizardCore

/// What the person looks at, below any help page or question.
package enum Screen: Hashable, Sendable {
  /// The languages to choose from, before the first session.
  case languageChoice
  /// What the program does, before the first session.
  case introduction
  /// The flows to choose from for a new session.
  case flows
  case sessionList, overview, checklist, summary, routes
  case step(StepID)
  /// The values to type at a step.
  case values(StepID)

  /// Whether no screen comes before it, so that going back means quitting.
  var isFirst: Bool { [.languageChoice, .introduction, .sessionList].contains(self) }
}

/// A screen to return to, with the element that had the focus.
package struct HistoryEntry: Hashable, Sendable {
  package let screen: Screen
  let focus: FocusTarget?
}
