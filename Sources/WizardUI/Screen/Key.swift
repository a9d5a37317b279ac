/// A key press, or another event from the terminal.
package enum Key: Hashable, Sendable {
  /// A character typed or committed by an input method, with all its combining marks.
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 is `function(1)`.
  case function(Int)
  /// Ctrl with a key, named in lower case: Ctrl-A is `control("a")`, Ctrl-Space `control(" ")`.
  case control(Character)
  /// Alt with a key, or Esc and that key at once.
  case alt(Character)
  /// Ctrl or Alt with an arrow.
  case wordLeft, wordRight
  /// A bracketed paste, with its line ends and control characters.
  case paste(String)
  case mouse(Mouse)
  /// An unknown key, to be ignored.
  case unknown
}

/// A mouse event and its cell, counted from 0.
package struct Mouse: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case press, release, scrollUp, scrollDown }

  package var kind: Kind
  package var row: Int
  package var column: Int

  package init(_ kind: Kind, row: Int, column: Int) {
    self.kind = kind
    self.row = row
    self.column = column
  }
}
