import WizardCore
import WizardText

/// A checklist in words, ready to be laid out: what every printed format says, and in which order.
struct Sheet {
  /// What the sheet is for, and whose it is.
  let title: String
  /// The subject or mini program and the session, as typed.
  let names: [String]
  let day: CivilDate
  /// Whose helper it is, and the years of its rules.
  let independence: String
  let sections: [SheetSection]
}

/// A part of a sheet under a title; the first one has none.
struct SheetSection {
  let title: String?
  let entries: [SheetEntry]
  /// Whether it is read where in doubt, and nothing in it is done.
  var isReference = false
}

/// One thing on a sheet.
enum SheetEntry {
  case line(String)
  /// What the signs of a plain text mean.
  case legend(String)
  /// A sentence or two about something to mend.
  case notice(String)
  case row(SheetRow)
  case item(SheetItem)
}

/// A name and what belongs to it.
struct SheetRow {
  let label: String
  let value: SheetValue
  /// Whether one looks for it first: a day by which, a price.
  var isKey = false
}

/// What stands beside a label.
enum SheetValue {
  /// The program's own words.
  case words(String)
  /// What a person typed, to be copied exactly.
  case typed(String)
  /// Things to have at hand, each with its box.
  case boxes([SheetBox])
  /// Room for a pen.
  case blank
}

/// Something to tick.
struct SheetBox {
  let label: String
  let isTicked: Bool
}

/// A line of the checklist with all that helps to do it.
struct SheetItem {
  enum Mark { case open, done, notNeeded }

  let mark: Mark
  let label: String
  /// How it stands, with the day where it is done.
  let status: String
  /// Whether to leave room for the day on which it gets done.
  let wantsDay: Bool
  let details: [SheetRow]
}
