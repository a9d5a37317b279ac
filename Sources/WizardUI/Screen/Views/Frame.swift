import WizardCore
import WizardText

/// The size and the abilities of the terminal to draw on.
package struct Canvas: Equatable, Sendable {
  package let rows: Int
  package let columns: Int
  package let measure: TextMeasure
  /// Frames and marks are drawn in ASCII.
  package let isASCII: Bool

  package init(rows: Int, columns: Int, measure: TextMeasure = TextMeasure(), isASCII: Bool = false) {
    self.rows = rows
    self.columns = columns
    self.measure = measure
    self.isASCII = isASCII
  }

  /// Too small for one field.
  var isTooSmall: Bool { rows < 8 || columns < 30 }
  /// Room for one field at a time.
  var isSmall: Bool { rows < 16 || columns < 60 }
  /// Little room for a field with its problems.
  var isTiny: Bool { rows < 12 }
  /// Room for a second pane.
  var isWide: Bool { columns >= 100 && rows >= 16 }
}

/// A drawn screen, the element of each row, and which part of the page is shown.
package struct Frame: Equatable, Sendable {
  package var grid: Grid
  /// The rows of elements that can have the focus, from the top of the screen.
  package var focusTargets: [Window.Row] = []
  package var window = Window()
  /// The text being typed, if it is visible.
  package var text: TextLocation?
  /// The widest page in columns, since longer lines are hard to read.
  static let widestPage = 100
  /// The column where the page ends and the second pane may begin.
  var pageEnd = 0

  /// An empty frame of a size.
  package init(rows: Int, columns: Int) { grid = Grid(rows: rows, columns: columns) }

  /// The element at a cell, or nil.
  package func target(row: Int, column: Int) -> FocusTarget? {
    column < pageEnd ? focusTargets.first { $0.row == row }?.target : nil
  }
}

extension ScreenModel {
  /// Draws the screen.
  package func frame(on canvas: Canvas, localizer: Localizer) -> Frame {
    if canvas.isTooSmall { return tooSmall(canvas) }
    let view = View(model: self, canvas: canvas, localizer: localizer)
    let paneColumns = paneColumns(on: canvas)
    let footer = view.footer(columns: canvas.columns - 2)
    let header = canvas.isTiny ? 1 : 2
    let room = canvas.rows - header - footer.count

    // The focus mark is left of the page, the scroll marks are right of it.
    let page = view.page(columns: pageColumns(on: canvas), rows: room)
    var frame = Frame(rows: canvas.rows, columns: canvas.columns)
    frame.pageEnd = canvas.columns - paneColumns
    frame.window = window(of: page, rows: room)
    view.drawHeader(on: &frame.grid)
    if header > 1 { view.drawProgress(row: 1, on: &frame.grid) }
    draw(page, fromRow: header, on: &frame, canvas)
    // A page scrolled past its title shows it at the start of the progress line.
    if header > 1, frame.window.top > 0, var title = page.lines.first, title.runs.first?.style == .title {
      title.runs.append(Run(" "))
      put(title, row: 1, column: 1, on: &frame.grid, canvas)
    }
    if paneColumns > 0 {
      let pane = view.document(columns: min(paneColumns - 3, 60)) { view.fillPane(&$0, rows: room) }
      let column = canvas.columns - paneColumns
      for row in header..<header + room {
        put(canvas.isASCII ? "|" : "│", .rule, row: row, column: column, on: &frame.grid, canvas)
      }
      for (offset, line) in pane.lines.prefix(room).enumerated() {
        put(line, row: header + offset, column: column + 2, on: &frame.grid, canvas)
      }
    }
    for (index, line) in footer.enumerated() {
      let row = canvas.rows - footer.count + index
      put(line, row: row, column: 1, on: &frame.grid, canvas)
      if let caret = line.caret { frame.grid.cursor = point(row, 1 + line.indent + caret, canvas) }
      if let text = line.text { frame.text = text.at(row: row, column: 1 + line.indent) }
    }
    return frame
  }

  private func paneColumns(on canvas: Canvas) -> Int {
    guard canvas.isWide, wizard != nil, !isHelpOpen else { return 0 }
    // On a very wide screen the pane is next to the text, not at the edge.
    let start = min(canvas.columns - min(46, canvas.columns * 2 / 5), Frame.widestPage + 6)
    return canvas.columns - start
  }

  /// The width of the page's text in columns.
  func pageColumns(on canvas: Canvas) -> Int {
    let columns = canvas.columns - paneColumns(on: canvas) - 4
    // Text is easier to read in short lines; the table of sessions has a column for all there is room for.
    return screen == .sessionList && !isHelpOpen ? columns : min(columns, Frame.widestPage)
  }

  /// The part of the page to show: the scroll position, otherwise around the focus.
  private func window(of page: Document, rows: Int) -> Window {
    var window = Window(top: 0, rows: rows, count: page.lines.count)
    window.focusTargets = page.lines.enumerated().compactMap { row, line in
      line.target.map { Window.Row(row: row, target: $0) }
    }
    let marked = window.focusTargets.filter { $0.target == focus }.map(\.row)
    if let scroll {
      window.top = min(anchor?.top(in: window) ?? scroll, window.last)
    } else if let first = marked.first, let end = lastRow(toShowFrom: first, in: window), end >= rows {
      // With some rows above and below, if they fit.
      let below = rows < 8 ? 0 : 2
      window.top = min(max(0, min(rows < 8 ? first : first - 1, end + 1 + below - rows)), window.last)
      if window.top < window.last, page.lines[window.top].runs.isEmpty { window.top += 1 }
      // The row of the caret must be visible.
      if let caret = marked.first(where: { page.lines[$0].caret != nil }) {
        window.top = max(window.top, caret + 1 - rows)
      }
    }
    return window
  }

  /// The last row to show with the focus: of all options of its question if they fit, otherwise of the focus.
  private func lastRow(toShowFrom first: Int, in window: Window) -> Int? {
    let options = window.focusTargets.filter { focus?.fieldID != nil && $0.target.fieldID == focus?.fieldID }
    if let last = options.last?.row, last - first < window.rows - 2 { return last }
    return window.focusTargets.last { $0.target == focus }?.row
  }

  private func draw(_ page: Document, fromRow header: Int, on frame: inout Frame, _ canvas: Canvas) {
    let window = frame.window
    var isMarked = false
    for (offset, line) in page.lines.dropFirst(window.top).prefix(window.rows).enumerated() {
      let row = header + offset
      put(line, row: row, column: 1, on: &frame.grid, canvas)
      if let text = line.text { frame.text = text.at(row: row, column: 1 + line.indent) }
      guard let target = line.target else { continue }
      frame.focusTargets.append(Window.Row(row: row, target: target))
      guard target == focus else { continue }
      if !isMarked {
        // The mark shows the focus on terminals without colour and reverse video.
        put(canvas.isASCII ? ">" : "▸", .key, row: row, column: 0, on: &frame.grid, canvas)
        isMarked = true
      }
      if let caret = line.caret {
        frame.grid.cursor = point(row, 1 + line.indent + caret, canvas)
      } else if frame.grid.cursor == nil, editor == nil || inputPrompt != nil {
        frame.grid.cursor = point(row, 1 + line.indent, canvas)
      }
    }
    let column = page.columns + 2
    if window.top > 0 {
      put(canvas.isASCII ? "^" : "↑", .hint, row: header, column: column, on: &frame.grid, canvas)
    }
    if window.top + window.rows < page.lines.count {
      let row = header + window.rows - 1
      put(canvas.isASCII ? "v" : "↓", .hint, row: row, column: column, on: &frame.grid, canvas)
    }
  }

  func point(_ row: Int, _ column: Int, _ canvas: Canvas) -> GridPoint {
    GridPoint(row: row, column: min(column, canvas.columns - 1))
  }

  /// Puts a row on the grid, except in the last column, where some terminals wrap.
  func put(_ line: Line, row: Int, column: Int, on grid: inout Grid, _ canvas: Canvas) {
    var column = column + line.indent
    for run in line.runs where column < canvas.columns - 1 {
      column = grid.put(
        run.text, row: row, column: column, maxColumns: canvas.columns - 1 - column, style: run.style,
        measure: canvas.measure.columns)
    }
  }

  private func put(
    _ sign: String, _ style: Style, row: Int, column: Int, on grid: inout Grid, _ canvas: Canvas
  ) {
    grid.put(
      sign, row: row, column: column, maxColumns: canvas.columns - column, style: style,
      measure: canvas.measure.columns)
  }

  /// A notice in both languages, since there is no room for a key to switch.
  private func tooSmall(_ canvas: Canvas) -> Frame {
    var frame = Frame(rows: canvas.rows, columns: canvas.columns)
    let notices = [Language.zh, .en].flatMap { language in
      [LocalizedText.windowTooSmall, .windowKeepsInput].map { $0[language] }
    }
    let rows = notices.flatMap { canvas.measure.wrap($0, columns: canvas.columns - 1) }
    for (row, text) in rows.enumerated() {
      frame.grid.put(
        text, row: row, column: 0, maxColumns: canvas.columns - 1, measure: canvas.measure.columns)
    }
    return frame
  }
}
