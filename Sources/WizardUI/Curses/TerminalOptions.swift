/// How the screen is to be shown.
package struct TerminalOptions: Hashable, Sendable {
  /// How many colours may be used, if the terminal has them.
  package enum Colors: Hashable, Sendable { case none, eight, full }

  package var colors: Colors
  /// Whether the mouse is used.
  ///
  /// Selecting text with the terminal's own mouse then needs Shift.
  package var mouse: Bool
  /// The theme for the background, or `either` to ask the terminal.
  package var theme: Theme

  package init(colors: Colors = .full, theme: Theme = .either, mouse: Bool = false) {
    self.colors = colors
    self.theme = theme
    self.mouse = mouse
  }
}
