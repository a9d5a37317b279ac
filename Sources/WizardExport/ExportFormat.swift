/// A file format for a checklist.
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
  /// One row per item, for a spreadsheet.
  case csv

  /// The file name extension, without the dot.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .json: "json"
    case .ics: "ics"
    case .csv: "csv"
    }
  }

  /// The format with the extension of a file name, ignoring case; nil for any other extension.
  package init?(file: String) {
    let name = file.lowercased()
    guard let format = ExportFormat.allCases.first(where: { name.hasSuffix("." + $0.fileExtension) }) else {
      return nil
    }
    self = format
  }

  /// Renders the whole document.
  package func render(_ request: ExportRequest) -> String {
    let maker = SheetMaker(request)
    return render(maker, maker.sheet)
  }

  /// Renders a sheet; the formats for other programs use only the maker.
  func render(_ maker: SheetMaker, _ sheet: @autoclosure () -> Sheet) -> String {
    switch self {
    case .text: TextSheet(sheet(), localizer: maker.localizer, width: maker.request.width).document
    case .markdown: MarkdownSheet(sheet: sheet(), localizer: maker.localizer).document
    case .html: HTMLSheet(sheet: sheet(), localizer: maker.localizer).document
    case .json: ChecklistJSON(maker: maker).document
    case .ics: CalendarSheet.document(maker, title: maker.title)
    case .csv: ChecklistCSV.document(maker, byteOrderMark: maker.request.byteOrderMark)
    }
  }
}
