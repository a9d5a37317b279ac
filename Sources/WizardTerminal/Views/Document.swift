import WizardText

/// A piece of text in one style.
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
  package let indent: Int
  /// The stop it belongs to.
  package let stop: Stop?
  /// The column of the text cursor, where one types.
  package let caret: Int?
}

/// A page as rows of styled text, already broken to a width; views build it, `Frame` shows a window of it.
package struct Document: Sendable {
  package private(set) var lines: [Line] = []
  /// The width in columns to which rows are broken.
  package let columns: Int
  package let measure: TextMeasure
  /// What the focus is on; its rows stand out.
  let focus: Stop?

  init(columns: Int, measure: TextMeasure, focus: Stop?) {
    self.columns = max(columns, 2)
    self.measure = measure
    self.focus = focus
  }

  /// Adds an empty row, unless the last one is empty.
  mutating func gap() {
    guard let last = lines.last, !last.runs.isEmpty else { return }
    lines.append(Line(runs: [], indent: 0, stop: nil, caret: nil))
  }

  /// Adds a text broken into rows; rows after the first are indented further by `hanging`.
  mutating func add(
    _ text: String, _ style: Style = .plain, indent: Int = 0, hanging: Int = 0, stop: Stop? = nil
  ) {
    add([Run(text, style)], indent: indent, hanging: hanging, stop: stop)
  }

  /// Adds runs of text broken into rows together.
  mutating func add(_ runs: [Run], indent: Int = 0, hanging: Int = 0, stop: Stop? = nil) {
    let runs = runs.filter { !$0.text.isEmpty }
    let text = runs.map(\.text).joined()
    guard !text.isEmpty else { return }
    let inner = max(columns - indent - hanging, 2)
    let styles = runs.flatMap { run in run.text.map { _ in run.style } }
    var isFirst = true
    var rest = Substring(text)
    var used = 0
    while !rest.isEmpty {
      let width = isFirst ? max(columns - indent, 2) : inner
      guard let row = measure.lines(of: String(rest), columns: width).first else { break }
      let count = row.count
      append(row, styles: styles[used...].prefix(count), indent: indent + (isFirst ? 0 : hanging), stop: stop)
      rest = rest.dropFirst(count)
      used += count
      // What stands at a break is not shown.
      let isStuck = count == 0 && rest.first != " " && rest.first?.isNewline != true
      if isStuck { break }
      while let first = rest.first, first == " " || first.isNewline {
        rest = rest.dropFirst()
        used += 1
      }
      isFirst = false
    }
  }

  private mutating func append(_ row: Substring, styles: ArraySlice<Style>, indent: Int, stop: Stop?) {
    var runs: [Run] = []
    var text = ""
    var style = styles.first ?? .plain
    for (character, next) in zip(row, styles) {
      if next != style {
        runs.append(Run(text, style))
        text = ""
        style = next
      }
      text.append(character)
    }
    runs.append(Run(text, style))
    lines.append(Line(runs: runs, indent: indent, stop: stop, caret: nil))
  }

  /// Adds one row as it is, to be clipped rather than broken.
  mutating func row(_ runs: [Run], indent: Int = 0, stop: Stop? = nil, caret: Int? = nil) {
    lines.append(Line(runs: runs, indent: indent, stop: stop, caret: caret))
  }

  /// Adds a row with something at its right edge, where both fit; else the right part gets its own row.
  mutating func row(_ left: [Run], right: Run, indent: Int = 0, hanging: Int = 0, stop: Stop? = nil) {
    let leftColumns = left.reduce(0) { $0 + measure.columns($1.text) } + indent
    let rightColumns = measure.columns(right.text)
    if right.text.isEmpty || leftColumns + rightColumns + 2 > columns {
      add(left, indent: indent, hanging: hanging, stop: stop)
      if !right.text.isEmpty { add(right.text, right.style, indent: indent + hanging, stop: stop) }
    } else {
      let space = String(repeating: " ", count: columns - leftColumns - rightColumns)
      row(left + [Run(space), right], indent: indent, stop: stop)
    }
  }

  mutating func append(_ other: Document) { lines += other.lines }
}
