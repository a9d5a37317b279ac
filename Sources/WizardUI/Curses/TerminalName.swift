import CNcurses
import Glibc

/// The terminal's name, and what follows from it.
struct TerminalName {
  /// The value of TERM, or empty.
  let term: String
  /// The names to try in terminfo, best first.
  ///
  /// A member of xterm's family that terminfo does not know is used as xterm.
  let candidates: [String]

  init(_ term: String) {
    self.term = term
    if Self.xtermFamily.contains(where: term.hasPrefix) {
      candidates = [term, "xterm-256color", "xterm"]
    } else {
      candidates = term.isEmpty ? [] : [term]
    }
  }

  /// The name in the environment.
  static var current: TerminalName { TerminalName(getenv("TERM").map { String(cString: $0) } ?? "") }

  private static let xtermFamily = [
    "xterm", "tmux", "screen", "rxvt", "alacritty", "kitty", "foot", "wezterm", "konsole", "gnome", "vte",
    "ghostty", "contour", "iterm", "putty", "mintty", "st-", "ms-terminal",
  ]

  /// Whether a terminal is of a kind that knows neither reports nor bracketed paste.
  static func isBasic(_ name: String) -> Bool {
    ["linux", "vt", "ansi", "cons", "sun"].contains(where: name.hasPrefix)
  }

  /// Whether the current terminal, set up in ncurses by this name, reports the mouse.
  ///
  /// On the Linux console ncurses would load a library for it.
  static func reportsMouse(_ name: String) -> Bool { !isBasic(name) && capability("kmous") != "" }

  /// A string capability of the current terminal without its paddings (`$<5>`), or empty.
  static func capability(_ name: String) -> String {
    guard let value = terminal_string(name).map({ String(cString: $0) }) else { return "" }
    guard value.utf8.contains(UInt8(ascii: "$")) else { return value }
    var rest = value[...]
    var text = ""
    while let start = rest.firstIndex(of: "$"), rest[start...].hasPrefix("$<"),
      let end = rest[start...].firstIndex(of: ">")
    {
      text += rest[..<start]
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }
}
