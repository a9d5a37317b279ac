import WizardText

/// A sheet as GitHub Flavored Markdown, with a task list item for each item.
struct MarkdownSheet {
  let sheet: Sheet
  let localizer: Localizer

  var document: String {
    let names =
      sheet.names.map(MarkdownText.code)
      + [MarkdownText.escaped(localizer[.sheetPrinted(date: sheet.day.iso)])]
    let head = [
      "# " + MarkdownText.escaped(sheet.title), "", names.joined(separator: " · "), "",
      "> " + MarkdownText.escaped(sheet.independence),
    ]
    return (head + sheet.sections.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  private func lines(of section: SheetSection) -> [String] {
    var lines = section.title.map { ["", "## " + MarkdownText.escaped($0)] } ?? []
    var wasInList = false
    for entry in section.entries {
      if case .legend = entry { continue }
      let isInList = if case .line = entry { false } else { true }
      if !(wasInList && isInList) { lines.append("") }
      wasInList = isInList
      switch entry {
      case .line(let text): lines.append(MarkdownText.escaped(text))
      case .notice(let text): lines.append("- " + MarkdownText.escaped(text))
      case .row(let row): lines += self.lines(of: row, indent: "")
      case .item(let item): lines += self.lines(of: item)
      case .legend: break
      }
    }
    return lines
  }

  private func lines(of item: SheetItem) -> [String] {
    let label = MarkdownText.escaped(item.label)
    let status = MarkdownText.escaped(item.status)
    let first =
      switch item.mark {
      case .open: "- [ ] **\(label)** — \(status)"
      case .done: "- [x] \(label) — \(status)"
      case .notNeeded: "- [x] ~~\(label)~~ — \(status)"
      }
    return [first] + item.details.flatMap { lines(of: $0, indent: "  ") }
  }

  private func lines(of row: SheetRow, indent: String) -> [String] {
    let label = "\(indent)- " + localizer.row(MarkdownText.escaped(row.label), "")
    switch row.value {
    case .words(let text): return [label + MarkdownText.escaped(text)]
    case .typed(let text): return [label + MarkdownText.code(text)]
    case .blank: return [label + MarkdownText.escaped("________________")]
    case .boxes(let boxes):
      let lines = boxes.map { "\(indent)  - [\($0.isTicked ? "x" : " ")] \(MarkdownText.escaped($0.label))" }
      return [label.trimmedAtEnd] + lines
    }
  }
}

extension String {
  /// The text without a trailing space.
  fileprivate var trimmedAtEnd: String { hasSuffix(" ") ? String(dropLast()) : self }
}
