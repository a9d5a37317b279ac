/// What a terminal reports.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// The size, the width of ambiguous characters or the theme changed: lay out and paint again.
  case resized
  /// A signal asks the program to end, or the terminal was closed; no more keys will come.
  case ended
  /// The timeout passed.
  case idle
}

/// Why there can be no screen.
package enum TerminalFailure: Error, Hashable, Sendable {
  /// Input or output is no terminal.
  case noTerminal
  /// TERM names a terminal that terminfo does not know or that cannot move its cursor.
  case unusable(term: String)
  /// The system has no file left for the pipe of signals.
  case noPipe
}
