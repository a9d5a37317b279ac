/// What a terminal reports.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// The size, the width of ambiguous characters or the theme changed: lay out and paint again.
  case resized(rows: Int, columns: Int)
  case signal(TerminalSignal)
  /// The terminal was closed. No key will come and nothing can be shown.
  case terminalGone
  /// The timeout passed.
  case idle
}

/// A signal that asks the program to end.
package enum TerminalSignal: Hashable, Sendable {
  case terminate, hangUp, interrupt, quit
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
