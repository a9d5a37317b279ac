import WizardText

/// A sheet as one self-contained HTML page without scripts.
struct HTMLSheet {
  let sheet: Sheet
  let localizer: Localizer

  var document: String {
    // Browsers repeat the head of a table on every printed page.
    let lines =
      [
        "<!doctype html>", "<html lang=\"\(localizer.language.htmlTag)\">", "<head>",
        "<meta charset=\"utf-8\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"\(HTMLStyle.policy)\">",
        "<meta name=\"referrer\" content=\"no-referrer\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<title>\(HTMLText.escaped(title))</title>", "<style>", HTMLStyle.sheet, "</style>", "</head>",
        "<body>", "<table role=\"presentation\">", "<thead><tr><td>",
      ] + head + ["</td></tr></thead>", "<tbody><tr><td>", "<main>"] + sheet.sections.flatMap(lines)
      + ["</main>", "</td></tr></tbody>", "</table>", "</body>", "</html>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private var title: String { ([sheet.title] + sheet.names).joined(separator: " · ") }

  private var head: [String] {
    let printed = localizer[.sheetPrinted(date: sheet.day.iso)]
    let line = (sheet.names.map(HTMLText.typed) + [HTMLText.escaped(printed)]).joined(separator: " · ")
    return [
      "<header>", "<h1>\(HTMLText.escaped(sheet.title))</h1>",
      "<p>\(line)</p>", "<p>\(HTMLText.escaped(sheet.independence))</p>",
      "</header>",
    ]
  }

  private func lines(of section: SheetSection) -> [String] {
    let opening = section.isReference ? "<section class=\"reference\">" : "<section>"
    var lines = [opening] + (section.title.map { ["<h2>\(HTMLText.escaped($0))</h2>"] } ?? [])
    var open: Container?
    for entry in section.entries {
      let wanted = Container(entry)
      if wanted != open {
        if let open { lines.append("</\(open.tag)>") }
        if let wanted { lines.append("<\(wanted.tag) class=\"\(wanted)\">") }
        open = wanted
      }
      switch entry {
      case .line(let text): lines.append("<p>\(HTMLText.escaped(text))</p>")
      case .legend: break
      case .notice(let text): lines.append("<li>\(HTMLText.escaped(text))</li>")
      case .row(let row): lines += self.lines(of: row)
      case .item(let item): lines += self.lines(of: item)
      }
    }
    if let open { lines.append("</\(open.tag)>") }
    return lines + ["</section>"]
  }

  /// The element around consecutive entries of one kind.
  private enum Container: String {
    case notices, rows, items

    init?(_ entry: SheetEntry) {
      switch entry {
      case .line, .legend: return nil
      case .notice: self = .notices
      case .row: self = .rows
      case .item: self = .items
      }
    }

    var tag: String { self == .rows ? "dl" : "ul" }
  }

  private func lines(of item: SheetItem) -> [String] {
    let label = HTMLText.escaped(item.label)
    let what = item.mark == .notNeeded ? "<s>\(label)</s>" : "<b>\(label)</b>"
    let day = item.wantsDay ? " · \(HTMLText.escaped(localizer[.sheetDay])) <i class=\"blank\"></i>" : ""
    return [
      "<li>",
      "<p>\(box(item.id, what, isTicked: item.mark == .done, isDisabled: item.mark == .notNeeded))"
        + " <span class=\"status\">\(HTMLText.escaped(item.status))\(day)</span></p>",
    ] + (item.details.isEmpty ? [] : ["<dl>"] + item.details.flatMap(lines) + ["</dl>"]) + ["</li>"]
  }

  /// A box with an id of its own.
  ///
  /// Browsers restore ticks by position, which after another export can be another
  /// item's; with `autocomplete="off"` they restore none.
  private func box(_ id: String, _ label: String, isTicked: Bool, isDisabled: Bool = false) -> String {
    let state = (isTicked ? " checked" : "") + (isDisabled ? " disabled" : "")
    let id = HTMLText.escaped(id)
    return "<label><input type=\"checkbox\" id=\"\(id)\" autocomplete=\"off\"\(state)> \(label)</label>"
  }

  private func lines(of row: SheetRow) -> [String] {
    let value =
      switch row.value {
      case .words(let text): HTMLText.escaped(text)
      case .typed(let text): HTMLText.typed(text)
      case .blank: "<i class=\"blank\"></i>"
      case .boxes(let boxes):
        boxes.map { box($0.id, HTMLText.escaped($0.label), isTicked: $0.isTicked) }.joined(
          separator: "<br>\n")
      }
    return [
      "<dt>\(HTMLText.escaped(row.label))</dt>", row.isKey ? "<dd><b>\(value)</b></dd>" : "<dd>\(value)</dd>",
    ]
  }
}
