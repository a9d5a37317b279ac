import WizardCore

/// What the person looks at, below any help page or question.
package enum Screen: Hashable, Sendable {
  /// The flows to choose from for a new session.
  case flows
  case sessionList, overview, checklist, summary, routes
  case step(StepID)
  /// The values to type at a step.
  case values(StepID)
}

/// A screen to return to, with the element that had the focus.
package struct HistoryEntry: Hashable, Sendable {
  package let screen: Screen
  let focus: FocusTarget?
}
