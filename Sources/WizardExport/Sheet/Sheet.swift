import WizardCore
import WizardText

/// The text of a checklist in order, which every printed format lays out.
struct Sheet {
  /// The flow, and the role the sheet is for.
  let title: String
  /// The client or mini program and the session, as typed.
  let names: [String]
  let day: CivilDate
  /// States that the program is independent, and the edition of its rules.
  let independence: String
  let sections: [SheetSection]
}

/// A part of a sheet under a title; the first part has none.
struct SheetSection {
  let title: String?
  var entries: [SheetEntry]
  /// Only explains, so that it is printed small.
  var isReference = false
}

/// One thing on a sheet.
enum SheetEntry {
  case line(String)
  /// The meaning of the boxes of the text format.
  case legend(String)
  /// A problem and its remedy.
  case notice(String)
  case row(SheetRow)
  case item(SheetItem)
}

/// A label and its value.
struct SheetRow {
  let label: String
  let value: SheetValue
  /// Important enough for bold type: a due date or a fee.
  var isKey = false
}

/// The value beside a label.
enum SheetValue {
  /// A text of the program.
  case words(String)
  /// A typed text, to be copied exactly.
  case typed(String)
  /// Documents to bring, each with its box.
  case boxes([SheetBox])
  /// Room to write.
  case blank
}

/// Something to tick.
struct SheetBox {
  /// Unique on the sheet and the same in every export, as for an item.
  let id: String
  let label: String
  let isTicked: Bool
}

/// An item of the checklist with its details.
struct SheetItem {
  enum Mark { case open, done, notNeeded }

  /// Unique on the sheet and the same in every export, so that nothing ticked moves to another item.
  let id: String
  let mark: Mark
  let label: String
  /// The status, with the day if the item is completed.
  let status: String
  /// Whether to leave room for the day of completion.
  let wantsDay: Bool
  let details: [SheetRow]
}
