import CNcurses
import Glibc

/// The clipboard of the terminal, set by an escape sequence (OSC 52).
package struct Clipboard: Equatable, Sendable {
  package enum Support: Equatable, Sendable {
    /// The terminal has a clipboard as far as terminfo or its name says.
    case terminal
    /// tmux passes texts on if it is configured so.
    case tmux
    /// GNU screen passes texts on to the terminal.
    case screen
    case none
  }

  package let support: Support
  /// The value of TERM, or empty.
  package let term: String

  init(term: String, hasCapability: Bool, isInTmux: Bool, isInScreen: Bool) {
    self.term = term
    let isSupported = hasCapability || Self.isKnown(term)
    support = isInTmux ? .tmux : isInScreen ? .screen : isSupported ? .terminal : .none
  }

  /// The clipboard of the current terminal.
  ///
  /// With `looksUp`, the terminal is looked up in terminfo. The screen has done that when it is open, and must not be
  /// disturbed.
  package static func current(looksUp: Bool) -> Clipboard {
    func isSet(_ name: String) -> Bool { getenv(name).map { $0.pointee != 0 } ?? false }
    let names = TerminalName.current
    if looksUp { _ = names.candidates.contains { terminal_can_move_cursor($0) } }
    return Clipboard(
      term: names.term, hasCapability: !TerminalName.capability("Ms").isEmpty, isInTmux: isSet("TMUX"),
      isInScreen: isSet("STY"))
  }

  /// Terminals that have a clipboard although terminfo may not say so.
  private static func isKnown(_ term: String) -> Bool {
    ["xterm", "tmux", "alacritty", "kitty", "foot", "wezterm", "ghostty", "contour", "iterm", "mintty"]
      .contains(where: term.hasPrefix)
  }

  /// The bytes that put a text into the clipboard; nil if the terminal has none.
  package func sequence(for text: String) -> String? {
    let plain = "\u{1B}]52;c;\(Self.base64(Array(text.utf8)))\u{07}"
    switch support {
    case .none: return nil
    case .terminal: return plain
    // tmux takes the plain sequence with set-clipboard on, the wrapped one with allow-passthrough on.
    case .tmux: return plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\"
    case .screen: return "\u{1B}P\(plain)\u{1B}\\"
    }
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for position in 0..<4 {
        text.append(position > group.count ? "=" : alphabet[bits >> (18 - 6 * position) & 63])
      }
    }
    return text
  }
}
