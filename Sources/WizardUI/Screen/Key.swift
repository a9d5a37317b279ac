/// A key press, or another input that a terminal sends.
package enum Key: Hashable, Sendable {
  /// A character that was typed or committed by an input method, with its combining marks.
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is `function(1)`.
  case function(Int)
  /// Ctrl with a key in lower case: Ctrl-A is `control("a")`, Ctrl-Space is `control(" ")`.
  case control(Character)
  /// Alt with a key, or Esc and that key together.
  case alt(Character)
  /// Ctrl or Alt with an arrow.
  case wordLeft, wordRight
  /// A bracketed paste with its line ends and control characters, which the editor filters.
  case paste(String)
  case mouse(Mouse)
}

/// A mouse event and its cell, counted from 0.
package struct Mouse: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case press, scrollUp, scrollDown }

  package var kind: Kind
  package var row: Int
  package var column: Int

  package init(_ kind: Kind, row: Int, column: Int) {
    self.kind = kind
    self.row = row
    self.column = column
  }
}
