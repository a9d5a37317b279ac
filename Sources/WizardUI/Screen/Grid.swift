import WizardText

/// The role of a cell.
///
/// The terminal decides how a role looks, so colour only adds.
package enum Style: UInt8, CaseIterable, Hashable, Sendable {
  case plain, title, label, hint, focus, selected, error, warning, notice, done, disabled, frame, key
  /// A field to type in, a button, and a line that divides the screen.
  case field, button, rule
}

/// One column of one row: a character, or the second half of a wide character.
package struct Cell: Hashable, Sendable {
  /// The character, or a space in a second half.
  package var text: Character
  /// The columns of the character: 1, 2, or 0 for the second half of the cell before.
  package var columns: UInt8
  package var style: Style

  /// An empty cell.
  package static let blank = Cell(text: " ", columns: 1, style: .plain)

  /// Whether it is the whole cell, or the first half, of a character of one scalar in a style.
  fileprivate func holds(_ scalar: Unicode.Scalar, _ style: Style) -> Bool {
    self.style == style && columns > 0 && text.unicodeScalars.first == scalar
      && text.utf8.count == UTF8.width(scalar)
  }
}

/// The position of a cell, counted from 0.
package struct GridPoint: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// The cells of the whole screen, made by a view and painted by a terminal.
///
/// No wide character is ever cut: writing over one half replaces the other half by a space. Control characters and
/// characters without a column are left out.
package struct Grid: Equatable, Sendable {
  package let rows: Int
  package let columns: Int
  /// The cells by row.
  ///
  /// Rows that two grids share are equal without comparing their cells.
  private var cells: [[Cell]]
  /// The position of the terminal's cursor, at the insertion point of a text; nil hides it.
  package var cursor: GridPoint?

  /// An empty grid.
  ///
  /// A negative size counts as 0.
  package init(rows: Int, columns: Int) {
    self.rows = max(rows, 0)
    self.columns = max(columns, 0)
    cells = Array(repeating: Array(repeating: .blank, count: self.columns), count: self.rows)
  }

  /// The cells of a row inside the grid.
  package func row(_ row: Int) -> [Cell] { cells[row] }

  /// Writes a text on one row.
  ///
  /// Characters outside the grid are left out.
  ///
  /// - Parameters:
  ///   - text: The text. Control characters and characters without a column are left out.
  ///   - row: The row, from 0.
  ///   - column: The column of the first character, from 0; it may be negative.
  ///   - maxColumns: The most columns to write. A wide character with one column left becomes a space.
  ///   - style: The role of the text.
  ///   - measure: The columns of a character on this terminal.
  /// - Returns: The column after the text.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, row: Int, column: Int, maxColumns: Int = .max, style: Style = .plain,
    measure: (Character) -> Int
  ) -> Int {
    guard (0..<rows).contains(row), maxColumns > 0, column < columns else { return column }
    let limit = columns - column > maxColumns ? column + maxColumns : columns
    return Self.put(text, at: column, limit, style, in: &cells[row], measure: measure)
  }

  /// Writes a text into a row, before the limit.
  ///
  /// Returns the column after it.
  private static func put(
    _ text: some StringProtocol, at column: Int, _ limit: Int, _ style: Style, in row: inout [Cell],
    measure: (Character) -> Int
  ) -> Int {
    var column = column
    // In most texts there is no need to find grapheme clusters.
    if text.unicodeScalars.allSatisfy(\.isSingleCharacter) {
      for scalar in text.unicodeScalars where column < limit {
        // When a letter is typed, nearly all cells of its row stay.
        if column >= 0, column + Int(row[column].columns) <= limit, row[column].holds(scalar, style) {
          column += Int(row[column].columns)
          continue
        }
        let character = Character(scalar)
        let isChinese = (0x4E00...0x9FFF).contains(scalar.value)
        let width = scalar.isASCII ? 1 : isChinese ? 2 : min(measure(character), 2)
        column = set(character, width, at: column, limit, style, in: &row)
      }
      return column
    }
    for character in text where !character.holdsControl {
      let width = min(measure(character), 2)
      guard width > 0 else { continue }
      guard column < limit else { break }
      column = set(character, width, at: column, limit, style, in: &row)
    }
    return column
  }

  /// Writes a character that begins before the limit.
  ///
  /// Returns the column after it.
  private static func set(
    _ character: Character, _ width: Int, at column: Int, _ limit: Int, _ style: Style, in row: inout [Cell]
  ) -> Int {
    if column + width > limit || (column < 0 && column + width > 0) {
      // Only half of a wide character fits, so a space takes its place.
      set(Cell(text: " ", columns: 1, style: style), at: max(column, 0), in: &row)
    } else if column >= 0 {
      set(Cell(text: character, columns: UInt8(width), style: style), at: column, in: &row)
    }
    return min(column + width, limit)
  }

  /// Fills part of a row with spaces of a style.
  package mutating func fill(row: Int, column: Int, columns count: Int, style: Style = .plain) {
    guard (0..<rows).contains(row), count > 0, column < columns else { return }
    let end = columns - column > count ? column + count : columns
    for column in max(column, 0)..<max(end, 0) {
      Self.set(Cell(text: " ", columns: 1, style: style), at: column, in: &cells[row])
    }
  }

  /// Puts a cell into a row, and blanks the other halves of wide characters that it cuts.
  private static func set(_ cell: Cell, at column: Int, in row: inout [Cell]) {
    guard row[column] != cell else { return }
    let last = column + Int(cell.columns) - 1
    if row[column].columns == 0 { blank(&row[column - 1]) }
    if row[last].columns == 2 { blank(&row[last + 1]) }
    row[column] = cell
    if last > column { row[last] = Cell(text: " ", columns: 0, style: cell.style) }
  }

  private static func blank(_ cell: inout Cell) {
    cell.text = " "
    cell.columns = 1
  }
}

extension Character {
  /// Whether this contains a control character, also an 8-bit one, or a line end.
  fileprivate var holdsControl: Bool {
    unicodeScalars.contains {
      $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || (0x2028...0x2029).contains($0.value)
    }
  }
}
