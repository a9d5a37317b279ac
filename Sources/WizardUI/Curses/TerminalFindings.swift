import CNcurses
import Glibc

/// What is known of a terminal without using it.
package struct TerminalFindings: Equatable, Sendable {
  /// Whether standard input and output are a terminal.
  package let isTerminal: Bool
  /// The value of TERM, or empty.
  package let term: String
  /// The name in terminfo by which the screen would be drawn; nil if it cannot be.
  package let usedName: String?
  /// How many colours the terminal has.
  package let colors: Int
  /// Whether the terminal reports clicks and the wheel.
  package let supportsMouse: Bool
  /// Whether the terminal is of a kind that marks pasted text.
  package let supportsPaste: Bool

  /// Looks the terminal up.
  ///
  /// Writes nothing to it.
  package init() {
    let names = TerminalName.current
    term = names.term
    usedName = names.candidates.first { terminal_can_move_cursor($0) }
    isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    colors = usedName == nil ? 0 : Int(tigetnum("colors"))
    supportsMouse = usedName.map { TerminalName.reportsMouse($0) } ?? false
    supportsPaste = usedName.map { !TerminalName.isBasic($0) } ?? false
  }
}
