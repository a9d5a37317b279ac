import WizardCore
import WizardScreens
import WizardText

/// How the screen may be drawn on this terminal.
package struct Canvas: Equatable, Sendable {
  package let rows: Int
  package let columns: Int
  package let measure: TextMeasure
  /// Nothing but ASCII signs around the words.
  package let isASCII: Bool

  package init(rows: Int, columns: Int, measure: TextMeasure = TextMeasure(), isASCII: Bool = false) {
    self.rows = rows
    self.columns = columns
    self.measure = measure
    self.isASCII = isASCII
  }

  /// Too small even for one field.
  var isTooSmall: Bool { rows < 8 || columns < 30 }
  /// Room for one question at a time only.
  var isSmall: Bool { rows < 16 || columns < 60 }
  /// Room for a second pane.
  var isWide: Bool { columns >= 100 && rows >= 16 }
}

/// A drawn screen, and which stop each of its rows belongs to.
package struct Frame: Equatable, Sendable {
  package var grid: Grid
  package var stops: [Int: Stop] = [:]

  /// An empty frame of a size.
  package init(rows: Int, columns: Int) { grid = Grid(rows: rows, columns: columns) }
}

extension ScreenFace {
  /// Draws the screen; the same face, words and canvas always give the same frame.
  package func frame(on canvas: Canvas, words: Words) -> Frame {
    if canvas.isTooSmall { return tooSmall(canvas, words) }
    var frame = Frame(rows: canvas.rows, columns: canvas.columns)
    let view = View(face: self, canvas: canvas, words: words)
    let paneColumns = canvas.isWide ? min(46, canvas.columns * 2 / 5) : 0
    let isPaned = paneColumns > 0 && wizard != nil && help == nil
    // The last column stays free: writing there makes some terminals wrap.
    let contentColumns = (isPaned ? canvas.columns - paneColumns : canvas.columns) - 2
    let footer = view.footer(columns: canvas.columns - 2)
    let header = canvas.rows < 12 ? 1 : 2
    let room = canvas.rows - header - footer.count

    view.drawHeader(on: &frame.grid)
    let page = view.page(columns: min(contentColumns, 100), rows: room)
    let top = window(of: page, rows: room)
    draw(page, from: top, rows: room, atRow: header, column: 1, on: &frame, canvas)
    if isPaned {
      var pane = Document(columns: paneColumns - 3, measure: canvas.measure, focus: nil)
      view.fillPane(&pane)
      let column = canvas.columns - paneColumns
      for row in 0..<room {
        frame.grid.put(
          canvas.isASCII ? "|" : "│", row: header + row, column: column, style: .frame,
          measure: canvas.measure.columns)
      }
      draw(
        pane, from: 0, rows: room, atRow: header, column: column + 2, on: &frame, canvas, marksStops: false)
    }
    for (index, line) in footer.enumerated() {
      put(line, row: canvas.rows - footer.count + index, column: 1, on: &frame.grid, canvas)
      if let caret = line.caret {
        frame.grid.cursor = Grid.Place(
          row: canvas.rows - footer.count + index, column: min(1 + caret, canvas.columns - 1))
      }
    }
    if page.lines.count > room { markMore(page, top, room, header, on: &frame.grid, canvas) }
    return frame
  }

  /// The first row to show, so that the focus is seen with what belongs to it.
  private func window(of page: Document, rows: Int) -> Int {
    let last = max(0, page.lines.count - rows)
    if let scroll = help { return min(scroll, last) }
    let marked = page.lines.indices.filter { page.lines[$0].stop == focus && focus != nil }
    guard let focused = marked.first, let end = marked.last else { return 0 }
    if end < rows - 1 { return 0 }
    // The row above is most often the label of what has the focus.
    let first = max(0, focused - 1)
    return min(max(0, min(first, end - rows + 3)), last)
  }

  private func draw(
    _ page: Document, from top: Int, rows: Int, atRow row: Int, column: Int, on frame: inout Frame,
    _ canvas: Canvas, marksStops: Bool = true
  ) {
    var isPointedAt = false
    for (offset, line) in page.lines.dropFirst(top).prefix(rows).enumerated() {
      put(line, row: row + offset, column: column, on: &frame.grid, canvas)
      guard marksStops, let stop = line.stop else { continue }
      if stop == focus, help == nil, !isPointedAt {
        // The sign beside the focus says without colour or reverse video where one is.
        frame.grid.put(
          canvas.isASCII ? ">" : "▸", row: row + offset, column: 0, maxColumns: 1, style: .key,
          measure: canvas.measure.columns)
        isPointedAt = true
      }
      frame.stops[row + offset] = stop
      if let caret = line.caret {
        frame.grid.cursor = Grid.Place(
          row: row + offset, column: min(column + line.indent + caret, canvas.columns - 1))
      } else if stop == focus, frame.grid.cursor == nil, editor == nil || asking != nil {
        frame.grid.cursor = Grid.Place(row: row + offset, column: column + line.indent)
      }
    }
  }

  private func put(_ line: Line, row: Int, column: Int, on grid: inout Grid, _ canvas: Canvas) {
    var column = column + line.indent
    let limit = canvas.columns - 1
    for run in line.runs where column < limit {
      column = grid.put(
        run.text, row: row, column: column, maxColumns: limit - column, style: run.style,
        measure: canvas.measure.columns)
    }
  }

  private func markMore(
    _ page: Document, _ top: Int, _ room: Int, _ header: Int, on grid: inout Grid, _ canvas: Canvas
  ) {
    let column = min(page.columns + 1, canvas.columns - 2)
    let up = canvas.isASCII ? "^" : "↑"
    let down = canvas.isASCII ? "v" : "↓"
    let measure: (Character) -> Int = canvas.measure.columns
    if top > 0 { grid.put(up, row: header, column: column, style: .hint, measure: measure) }
    if top + room < page.lines.count {
      grid.put(down, row: header + room - 1, column: column, style: .hint, measure: measure)
    }
  }

  /// A notice in both languages, since nobody can look for a key here.
  private func tooSmall(_ canvas: Canvas, _ words: Words) -> Frame {
    var frame = Frame(rows: canvas.rows, columns: canvas.columns)
    for (row, text) in ["窗口太小，请放大。", "内容已保存。", "Please enlarge;", "nothing is lost."].enumerated() {
      frame.grid.put(
        text, row: row, column: 0, maxColumns: canvas.columns - 1, measure: canvas.measure.columns)
    }
    return frame
  }
}
