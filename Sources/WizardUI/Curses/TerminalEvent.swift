/// What a terminal has to tell.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// The size changed, or it turned out how wide ambiguous characters are or how dark the background is:
  /// measure and paint anew.
  case resized(rows: Int, columns: Int)
  case signal(TerminalSignal)
  /// Nobody is there any more: no key will come, nothing can be shown.
  case terminalGone
  /// The time asked for is over.
  case idle
}

/// A signal that asks the program to end.
package enum TerminalSignal: Hashable, Sendable {
  case terminate, hangUp, interrupt, quit
}

/// Why there can be no screen; line mode is left.
package enum TerminalFailure: Error, Hashable, Sendable {
  /// Input or output is no terminal.
  case noTerminal
  /// TERM, as found, names a terminal that is not known or cannot place its cursor.
  case unusable(term: String)
  /// The system gave no pipe for signals.
  case noPipe
}

/// How a person wants the screen.
package struct TerminalOptions: Hashable, Sendable {
  /// How many colours may be used, if the terminal has them.
  package enum Colors: Hashable, Sendable { case none, eight, full }

  package var colors: Colors
  /// Whether the mouse is asked for; the terminal's own selecting of text then needs Shift.
  package var mouse: Bool

  /// What is known of the background; where nothing is, the terminal is asked.
  package var theme: Theme

  package init(colors: Colors = .full, theme: Theme = .either, mouse: Bool = false) {
    self.colors = colors
    self.theme = theme
    self.mouse = mouse
  }
}

/// What there is to know of a terminal before it is used.
package struct TerminalFindings: Equatable, Sendable {
  /// Whether input and output are one.
  package let isTerminal: Bool
  /// TERM as found; empty where it is not set.
  package let term: String
  /// The name in terminfo by which the screen would be drawn; nil where it cannot be.
  package let usedName: String?
  /// How many colours it has.
  package let colors: Int
  /// Whether it is known to tell clicks and the wheel.
  package let tellsMouse: Bool
  /// Whether it is of a kind that tells pasted text from keys.
  package let tellsPaste: Bool
}
