/// A form in which a checklist leaves the program.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// Pages for a printer and a pen.
  case text
  /// Task list items, as GitHub and many editors show them.
  case markdown
  /// One page for a browser and its printer.
  case html
  /// Everything, for another program.
  case json
  /// Due dates with alarms, for a calendar.
  case ics

  /// What the name of such a file ends in, after a dot.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .json: "json"
    case .ics: "ics"
    }
  }

  /// The format that the end of a file's name tells, in any case, or nil.
  package init?(file: String) {
    let name = file.lowercased()
    guard let format = ExportFormat.allCases.first(where: { name.hasSuffix("." + $0.fileExtension) }) else {
      return nil
    }
    self = format
  }

  /// The whole document; a pure function of what it is asked for.
  package func render(_ request: ExportRequest) -> String {
    let maker = SheetMaker(request)
    return render(maker, maker.sheet)
  }

  /// The document of a sheet; formats for other programs have all of it from its maker.
  func render(_ maker: SheetMaker, _ sheet: @autoclosure () -> Sheet) -> String {
    switch self {
    case .text: TextSheet(sheet(), localizer: maker.localizer, width: maker.request.width).document
    case .markdown: MarkdownSheet(sheet(), localizer: maker.localizer).document
    case .html: HTMLSheet(sheet(), localizer: maker.localizer).document
    case .json: ChecklistJSON(maker).document
    case .ics: CalendarSheet(maker).document
    }
  }
}
