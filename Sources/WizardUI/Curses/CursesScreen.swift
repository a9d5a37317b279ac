import CNcurses

/// Copies grids into ncurses' standard screen, which sends the terminal what has changed.
struct CursesScreen {
  /// The largest number of rows that are drawn, since every cell costs memory.
  static let maxRows = 500
  /// The largest number of columns that are drawn.
  static let maxColumns = 1000

  private let usesColors: Bool
  private var theme: Theme
  private var styles: [(attributes: attr_t, pair: Int16)]

  /// The size, at most `maxRows` and `maxColumns`.
  private(set) var size: (rows: Int, columns: Int)
  /// The grid painted last; nil if every row must be drawn.
  private var shown: Grid?
  private var showsCursor = true

  /// Sets up colours.
  ///
  /// Call it once `newterm` has succeeded.
  init(size: (rows: Int, columns: Int), theme: Theme, usesColors: Bool) {
    self.size = size
    self.theme = theme
    self.usesColors = usesColors
    styles = Self.styles(theme, usesColors: usesColors)
  }

  /// The size of the window, limited.
  static func windowSize() -> (rows: Int, columns: Int) {
    var (rows, columns): (Int32, Int32) = (0, 0)
    terminal_size(&rows, &columns)
    return (min(Int(rows), maxRows), min(Int(columns), maxColumns))
  }

  /// Adopts the window's size; false if it is the same.
  mutating func updateSize() -> Bool {
    let now = Self.windowSize()
    guard now != size else { return false }
    size = now
    resizeterm(Int32(now.rows), Int32(now.columns))
    redrawNext()
    return true
  }

  /// Adopts a theme; false if it is the same.
  mutating func use(_ theme: Theme) -> Bool {
    guard theme != self.theme else { return false }
    self.theme = theme
    styles = Self.styles(theme, usesColors: usesColors)
    redrawNext()
    return true
  }

  /// Makes the next painting send everything again.
  mutating func redrawNext() {
    shown = nil
    terminal_redraw_all()
  }

  /// Shows a grid.
  ///
  /// Cells outside the screen are left out, missing ones are empty.
  mutating func paint(_ grid: Grid) {
    for row in 0..<size.rows where !isShown(row, of: grid) { draw(grid, row: row) }
    shown = grid
    if grid.cursor == nil { showCursor(false) }
    let point = grid.cursor ?? GridPoint(row: 0, column: 0)
    terminal_update(
      Int32(min(max(point.row, 0), size.rows - 1)), Int32(min(max(point.column, 0), size.columns - 1)))
    if grid.cursor != nil { showCursor(true) }
  }

  /// Sends the last grid again, as for a terminal on which something else has written.
  mutating func repaint() {
    guard let shown else { return }
    redrawNext()
    paint(shown)
  }

  /// Sends the visibility of the cursor again, which leaving the screen has changed.
  func restoreCursor() { curs_set(showsCursor ? 1 : 0) }

  private func isShown(_ row: Int, of grid: Grid) -> Bool {
    guard let shown, shown.columns == grid.columns else { return false }
    guard row < shown.rows, row < grid.rows else { return row >= shown.rows && row >= grid.rows }
    return shown.row(row) == grid.row(row)
  }

  /// Writes what has changed in a row.
  private func draw(_ grid: Grid, row: Int) {
    guard row < grid.rows else { return terminal_clear_row(Int32(row)) }
    var cells = grid.row(row).prefix(size.columns)
    // A wide character would continue on the next row.
    if let last = cells.last, last.columns == 2 { cells[cells.endIndex - 1] = .blank }
    if let shown, shown.columns == grid.columns, row < shown.rows {
      cells = Self.changed(in: cells, since: shown.row(row))
    } else {
      terminal_clear_row(Int32(row))
      cells = cells[..<(cells.lastIndex { $0 != .blank }.map { $0 + 1 } ?? cells.startIndex)]
    }
    var text: [wchar_t] = []
    var start = cells.startIndex
    for index in cells.indices {
      if cells[index].style != cells[start].style {
        put(text, style: cells[start].style, row: row, column: start)
        text.removeAll(keepingCapacity: true)
        start = index
      }
      PlacedText.append(cells[index], to: &text)
    }
    if start < cells.endIndex { put(text, style: cells[start].style, row: row, column: start) }
  }

  /// The cells from the first to the last one that has changed.
  ///
  /// They begin and end where characters do in both rows, since a cell written over half of a wide character would
  /// leave its other half behind.
  private static func changed(in cells: ArraySlice<Cell>, since old: [Cell]) -> ArraySlice<Cell> {
    guard var first = cells.indices.first(where: { cells[$0] != old[$0] }),
      let last = cells.indices.last(where: { cells[$0] != old[$0] })
    else { return [] }
    func isSecondHalf(_ index: Int) -> Bool { cells[index].columns == 0 || old[index].columns == 0 }
    while isSecondHalf(first) { first -= 1 }
    var end = last + 1
    while end < cells.endIndex, isSecondHalf(end) { end += 1 }
    return cells[first..<end]
  }

  private func put(_ text: [wchar_t], style: Style, row: Int, column: Int) {
    let style = styles[Int(style.rawValue)]
    text.withUnsafeBufferPointer {
      terminal_put(Int32(row), Int32(column), $0.baseAddress, Int32($0.count), style.attributes, style.pair)
    }
  }

  private mutating func showCursor(_ shows: Bool) {
    guard shows != showsCursor else { return }
    showsCursor = shows
    curs_set(shows ? 1 : 0)
  }

  /// The attributes and colour pair of every style in a theme.
  private static func styles(_ theme: Theme, usesColors: Bool) -> [(attributes: attr_t, pair: Int16)] {
    let count = usesColors ? Int(terminal_start_colors()) : 0
    return Style.allCases.map { style in
      let look = theme.look(style, colors: count)
      let attributes = terminal_attributes(look.isBold, look.isDim, look.isUnderlined, look.isReverse)
      guard look.foreground != nil || look.background != nil else { return (attributes, 0) }
      let pair = Int16(style.rawValue) + 1
      init_pair(pair, Int16(look.foreground ?? -1), Int16(look.background ?? -1))
      return (attributes, pair)
    }
  }
}
