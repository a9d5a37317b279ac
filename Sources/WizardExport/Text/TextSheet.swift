import WizardText

/// A sheet as pages of plain text for a printer.
struct TextSheet {
  private let sheet: Sheet
  private let localizer: Localizer
  private let width: Int
  private let measure = TextMeasure()
  /// The width of the labels of all details, so that their values align.
  private let detailColumn: Int

  init(_ sheet: Sheet, localizer: Localizer, width: Int) {
    self.sheet = sheet
    self.localizer = localizer
    self.width = width
    let measure = measure
    let labels = sheet.sections.flatMap(\.entries).flatMap { entry in
      if case .item(let item) = entry { item.details.map(\.label) } else { [String]() }
    }
    detailColumn = (Set(labels).map { measure.columns($0) }.max() ?? 0) + 2
  }

  /// The lines of a text.
  ///
  /// Texts of a rules file could hold control characters as typed ones do.
  private func wrap(_ text: String, columns: Int) -> [String] {
    measure.wrap(makeVisible(text), columns: columns)
  }

  var document: String {
    let pages = Pagination(head: head, blocks: blocks).pages { page, count in
      let number = localizer[.sheetPage(page: String(page), count: String(count))]
      return String(repeating: " ", count: max(width - measure.columns(number), 0)) + number
    }
    // A form feed starts a new page in `lp` for any number of lines on a page. Each page but the last is also
    // filled with empty lines, so that the page number is at the foot.
    return pages.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\u{0C}")
  }

  private var head: [String] {
    let names = sheet.names.map { makeVisible($0) }.joined(separator: " · ")
    let shortened = shortened(wrap(names, columns: width), to: 2)
    let printed = localizer[.sheetPrinted(date: sheet.day.iso)]
    return wrap(sheet.title, columns: width) + shortened.dropLast()
      + atBothEnds(shortened.last ?? "", printed)
      + wrap(sheet.independence, columns: width)
      + [String(repeating: "=", count: width)]
  }

  /// The first lines, with an ellipsis if there are more.
  private func shortened(_ lines: [String], to count: Int) -> [String] {
    guard lines.count > count else { return lines }
    let last = measure.clip(lines[count - 1] + "...", columns: width, ellipsis: "...")
    return lines.prefix(count - 1) + [last]
  }

  /// Two texts at both ends of a line, or below each other if they do not fit.
  private func atBothEnds(_ left: String, _ right: String) -> [String] {
    let room = width - measure.columns(left) - measure.columns(right)
    if room >= 2 { return [left + String(repeating: " ", count: room) + right] }
    return wrap(left, columns: width) + wrap(right, columns: width)
  }

  private func indented(_ text: String, by indent: Int) -> [String] {
    wrap(text, columns: width - indent).map { String(repeating: " ", count: indent) + $0 }
  }

  /// A text beside a first column, with its lines aligned.
  private func hanging(_ first: String, columns: Int, _ text: String) -> [String] {
    measure.hang(wrap(text, columns: width - columns), from: first, columns: columns)
  }
}

extension TextSheet {
  private var blocks: [Pagination.Block] {
    sheet.sections.flatMap(blocks)
  }

  /// The blocks of a section, with its title in the first.
  private func blocks(of section: SheetSection) -> [Pagination.Block] {
    let labels = section.entries.compactMap { entry in
      if case .row(let row) = entry { measure.columns(row.label) } else { nil }
    }
    let column = (labels.max() ?? 0) + 2
    var blocks: [Pagination.Block] = []
    // Everything but items and rows of reference sections stays together.
    var table: [String] = []
    for entry in section.entries {
      switch entry {
      case .line(let text), .legend(let text): table += wrap(text, columns: width)
      case .notice(let text): table += hanging("  ! ", columns: 4, text)
      case .row(let row) where section.isReference:
        blocks.append(Pagination.Block(lines: lines(of: row, indent: 2, column: column)))
      case .row(let row): table += lines(of: row, indent: 2, column: column)
      case .item(let item): blocks.append(block(of: item))
      }
    }
    if !table.isEmpty { blocks.insert(Pagination.Block(lines: table), at: 0) }
    guard !blocks.isEmpty else { return [] }
    if let title = section.title {
      let rule = width - measure.columns(title) - 4
      let heading =
        rule < 0
        ? hanging("-- ", columns: 3, title) : ["-- \(title) " + String(repeating: "-", count: rule)]
      blocks[0].lines.insert(contentsOf: heading, at: 0)
      blocks[0].gapBefore = true
    }
    return blocks
  }

  private func block(of item: SheetItem) -> Pagination.Block {
    let box =
      switch item.mark {
      case .open: "[ ] "
      case .done: "[x] "
      case .notNeeded: "[-] "
      }
    let day = item.wantsDay ? "  " + localizer[.sheetDay] + " ____________" : ""
    var lines: [String]
    let (label, status) = (makeVisible(item.label), makeVisible(item.status + day))
    if measure.columns(box + label + status) + 2 <= width {
      lines = atBothEnds(box + label, status)
    } else {
      lines = hanging(box, columns: 4, label) + indented(status, by: 4)
    }
    lines += item.details.flatMap { self.lines(of: $0, indent: 4, column: detailColumn) }
    let isLong = item.details.count > 1
    return Pagination.Block(lines: lines, gapBefore: isLong, gapAfter: isLong)
  }

  private func lines(of row: SheetRow, indent: Int, column: Int) -> [String] {
    // In a narrow sheet the value has its own lines.
    let isNarrow = width < indent + column + 20
    let margin = isNarrow ? indent + 2 : indent + column
    let value = lines(of: row.value, columns: width - margin)
    if isNarrow { return indented(row.label, by: indent) + measure.hang(value, from: "", columns: margin) }
    return measure.hang(value, from: String(repeating: " ", count: indent) + row.label, columns: margin)
  }

  private func lines(of value: SheetValue, columns: Int) -> [String] {
    switch value {
    case .words(let text), .typed(let text): wrap(text, columns: columns)
    case .blank: [String(repeating: "_", count: min(24, columns))]
    case .boxes(let boxes):
      boxes.flatMap { box in
        measure.hang(wrap(box.label, columns: columns - 4), from: box.isTicked ? "[x]" : "[ ]", columns: 4)
      }
    }
  }
}
