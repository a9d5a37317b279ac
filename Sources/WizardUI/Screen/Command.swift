/// What a person can ask for with a key, apart from typing text.
package enum Command: Hashable, Sendable, CaseIterable {
  case accept, toggle, find, order, next, previous, nextField, previousField, first, last, pageDown, pageUp
  case back, summary, checklist, overview, date, sheet, categories, help, language, lines, saved, repaint
  case suspend, quit
}

/// What the focus is on, which decides what a key means.
package enum Context: Hashable, Sendable, CaseIterable {
  /// A text is being edited: letters are text.
  case text
  /// One of several answers.
  case choice
  /// Answers of which several may hold.
  case set
  /// A task that can be ticked.
  case task
  /// The list of sessions: letters find some of them.
  case picker
  /// Something that Enter opens or does.
  case button
  /// A long list, and what it is narrowed down by is being typed.
  case filter
  /// A line that a command asked for is being typed.
  case prompt
  /// A page to read.
  case reading
  /// A question to be answered with yes or no.
  case confirmation
}
