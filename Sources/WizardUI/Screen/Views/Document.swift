import WizardText

/// Text in one style.
package struct Run: Equatable, Sendable {
  package let text: String
  package let style: Style

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// One row of a page.
package struct Line: Equatable, Sendable {
  package var runs: [Run]
  package var indent = 0
  /// The element it belongs to.
  package var target: FocusTarget?
  /// The column of the text cursor, if the row is being typed in.
  package var caret: Int?
  /// The columns of the characters being typed.
  var text: TextLocation?
}

/// The columns of the text being typed, so that a click finds its character.
package struct TextLocation: Equatable, Sendable {
  /// The row, from 0.
  package internal(set) var row = 0
  /// The columns of the field.
  package internal(set) var columns: Range<Int>
  /// The index of the first visible character.
  let first: Int
  /// The width of each visible character in columns.
  let widths: [Int]

  /// Converts from the line's coordinates to the screen's.
  func at(row: Int, column: Int) -> TextLocation {
    var location = self
    location.row = row
    location.columns = columns.lowerBound + column..<columns.upperBound + column
    return location
  }

  /// The caret for a click: before the clicked character, or after the last one.
  package func caret(at column: Int) -> Int {
    var start = columns.lowerBound
    for (index, width) in widths.enumerated() {
      start += width
      if column < start { return first + index }
    }
    return first + widths.count
  }
}

/// A page as rows of styled text, broken to a width.
///
/// Views build it, and `Frame` shows a window of it.
package struct Document: Sendable {
  package private(set) var lines: [Line] = []
  /// The width of the rows in columns.
  package let columns: Int
  package let measure: TextMeasure

  init(columns: Int, measure: TextMeasure) {
    self.columns = max(columns, 2)
    self.measure = measure
  }

  /// Adds an empty row, unless the last one is empty.
  mutating func gap() {
    guard let last = lines.last, !last.runs.isEmpty else { return }
    lines.append(Line(runs: []))
  }

  /// Adds text broken into rows; rows after the first are indented by `hanging` more columns.
  mutating func add(
    _ text: String, _ style: Style = .plain, indent: Int = 0, hanging: Int = 0, target: FocusTarget? = nil
  ) {
    add([Run(text, style)], indent: indent, hanging: hanging, target: target)
  }

  /// Adds runs of text broken into rows.
  mutating func add(_ runs: [Run], indent: Int = 0, hanging: Int = 0, target: FocusTarget? = nil) {
    let text = runs.reduce(into: "") { $0 += $1.text }
    guard !text.isEmpty else { return }
    // The first row is wider than the hanging ones.
    let first = measure.lines(of: text, columns: max(columns - indent, 2))
    guard hanging > 0, first.count > 1 else {
      for row in first { append(row, of: runs, in: text, indent: indent, target: target) }
      return
    }
    append(first[0], of: runs, in: text, indent: indent, target: target)
    let rest = text[first[1].startIndex...]
    let skipped = text.utf8.count - rest.utf8.count
    for row in measure.lines(of: String(rest), columns: max(columns - indent - hanging, 2)) {
      append(row, of: runs, in: text, skipping: skipped, indent: indent + hanging, target: target)
    }
  }

  /// Adds a row of text, each part in the style of its run.
  private mutating func append(
    _ row: Substring, of runs: [Run], in text: String, skipping skipped: Int = 0, indent: Int,
    target: FocusTarget?
  ) {
    let base = row.base.utf8
    if runs.count == 1, row.utf8.count == text.utf8.count {
      lines.append(Line(runs: runs, indent: indent, target: target))
      return
    }
    let start = base.distance(from: base.startIndex, to: row.startIndex) + skipped
    let end = start + row.utf8.count
    var parts: [Run] = []
    var position = 0
    for run in runs {
      let next = position + run.text.utf8.count
      if next > start, position < end {
        let from = text.utf8.index(text.startIndex, offsetBy: max(position, start))
        let to = text.utf8.index(text.startIndex, offsetBy: min(next, end))
        parts.append(Run(String(text[from..<to]), run.style))
      }
      position = next
    }
    lines.append(Line(runs: parts, indent: indent, target: target))
  }

  /// Adds one row that is clipped, not broken.
  mutating func row(
    _ runs: [Run], indent: Int = 0, target: FocusTarget? = nil, caret: Int? = nil, text: TextLocation? = nil
  ) {
    lines.append(Line(runs: runs, indent: indent, target: target, caret: caret, text: text))
  }

  /// Adds a row with a right-aligned part, which gets its own row if both don't fit.
  mutating func row(_ left: [Run], right: Run, indent: Int = 0, hanging: Int = 0, target: FocusTarget? = nil)
  {
    let leftColumns = left.reduce(0) { $0 + measure.columns($1.text) } + indent
    let rightColumns = measure.columns(right.text)
    if right.text.isEmpty || leftColumns + rightColumns + 2 > columns {
      add(left, indent: indent, hanging: hanging, target: target)
      if !right.text.isEmpty { add(right.text, right.style, indent: indent + hanging, target: target) }
    } else {
      let space = String(repeating: " ", count: columns - leftColumns - rightColumns)
      row(left + [Run(space), right], indent: indent, target: target)
    }
  }
}
