/// What has to be written where so that a screen shows another picture: of each row only what changed.
package enum Repainting {
  /// Neighbouring cells of one row, whole characters in the old picture and in the new one.
  package struct Part: Equatable, Sendable {
    package let row: Int
    package let column: Int
    /// The cells to write, second halves included.
    package let cells: [Cell]
    /// Whether the row is empty behind them, and has to be erased to its end.
    package let erasesRest: Bool
  }

  /// As many unchanged columns are cheaper to skip than to write again: about the bytes of placing the cursor.
  private static let gap = 8

  /// The parts to write on rows of a screen of a size; what is larger than that is cut, what is smaller filled.
  ///
  /// The last cell of the last row is left alone: writing there scrolls some terminals.
  package static func parts(
    from shown: Grid, to grid: Grid, on rows: Range<Int>, of size: (rows: Int, columns: Int)
  ) -> [Part] {
    var parts: [Part] = []
    for row in rows.clamped(to: 0..<size.rows) {
      if row < min(shown.rows, grid.rows), shown.row(row) == grid.row(row) { continue }
      add(row, from: Row(of: shown, row, size), to: Row(of: grid, row, size), to: &parts)
    }
    return parts
  }

  /// A row of exactly so many cells, without halves; those past the picture's are blank.
  private struct Row {
    let cells: ArraySlice<Cell>
    let count: Int

    init(of grid: Grid, _ row: Int, _ size: (rows: Int, columns: Int)) {
      let width = row == size.rows - 1 ? size.columns - 1 : size.columns
      var cells = row < grid.rows ? grid.row(row).prefix(width) : []
      if let last = cells.last, last.columns == 2 { cells = cells.dropLast() }
      self.cells = cells
      count = size.columns
    }

    subscript(column: Int) -> Cell { column < cells.count ? cells[cells.startIndex + column] : .blank }

    subscript(columns: Range<Int>) -> [Cell] { columns.map { self[$0] } }

    /// Behind this the row is empty.
    var textEnd: Int { cells.lastIndex { $0 != .blank }.map { $0 + 1 - cells.startIndex } ?? 0 }
  }

  private static func add(_ row: Int, from old: Row, to new: Row, to parts: inout [Part]) {
    let textEnd = new.textEnd
    var place = 0
    // A character that is the same has the same second half, so that what differs begins with a whole one.
    while let start = (place..<new.count).first(where: { old[$0] != new[$0] }) {
      var end = start + 1
      var next = end
      // On to where nothing has changed for a while.
      while next < new.count, next - end < gap {
        next += 1
        if old[next - 1] != new[next - 1] { end = next }
      }
      while end < new.count, old[end].columns == 0 || new[end].columns == 0 { end += 1 }
      place = end
      if end > textEnd, new.count - max(textEnd, start) > 3 {
        let written = start < textEnd ? new[start..<textEnd] : []
        parts.append(Part(row: row, column: start, cells: written, erasesRest: true))
        break
      }
      parts.append(Part(row: row, column: start, cells: new[start..<end], erasesRest: false))
    }
  }
}
