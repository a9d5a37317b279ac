/// What a key does, apart from typing text.
package enum Command: Hashable, Sendable, CaseIterable {
  case accept, toggle, find, order, archive, next, previous, nextField, previousField, first, last, pageDown,
    pageUp
  case back, sessions, summary, checklist, overview, date, sheet, values, copy, categories, help, language,
    plainText, saved, repaint
  case suspend, quit
}

/// What has the focus, which decides what a key means.
package enum Context: Hashable, Sendable, CaseIterable {
  /// A text field: letters are text.
  case text
  /// A value of a choice.
  case choice
  /// A value of a set.
  case set
  /// A task that can be ticked.
  case task
  /// The session list: letters filter it.
  case sessionList
  /// A button or a row that Enter opens.
  case button
  /// A row of the summary: Enter goes on, Space changes the answer.
  case answer
  /// The list of categories: letters filter it.
  case filter
  /// A line typed for a command.
  case prompt
  /// The help page.
  case help
  /// A yes/no question.
  case confirmation
}
