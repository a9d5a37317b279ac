import WizardCore
import WizardText

/// What to export: one session on one day, for everybody or for one person.
package struct ExportRequest {
  package let wizard: Wizard
  package let localizer: Localizer
  /// The session's name, or the path of an answers file, as typed.
  package let name: String
  /// The person the sheet is for; nil exports everything.
  package let role: Role?
  /// Columns of a line, for formats that have lines.
  package let width: Int
  /// Whether identity, phone and account numbers are printed in full.
  package let reveal: Bool
  /// The person to contact with questions, as typed in the settings; nil if the settings have no contact.
  package var contact: String?
  package var calendar = CalendarIdentity()
  /// Whether CSV begins with a byte order mark, by which spreadsheets recognise UTF-8.
  package var byteOrderMark = true

  package init(
    wizard: Wizard, localizer: Localizer, name: String, role: Role? = nil, width: Int = 80,
    reveal: Bool = false
  ) {
    self.wizard = wizard
    self.localizer = localizer
    self.name = name
    self.role = role
    self.width = width
    self.reveal = reveal
  }

  /// Whether the sheet would name a contact, but the settings have none.
  package var lacksContact: Bool { contact == nil && role != nil && SheetMaker(self).wantsContact }

  /// Whether an unfinished item has a due date, without which a calendar reminds of nothing.
  package var hasDueDates: Bool { !SheetMaker(self).dated.isEmpty }
}

/// What lets a calendar recognise the entries of a session when they are imported again.
package struct CalendarIdentity: Sendable {
  /// The session's random id.
  ///
  /// Without one, entries are distinguished by flow and name.
  package var id: String?
  /// The session's revision, which grows with every save.
  ///
  /// Without one, the day of the export is used.
  package var revision: Int?
  /// The time of the export, in seconds since 1970 UTC.
  ///
  /// Without one, midnight of the export's day is used.
  package var time: Int?

  package init(id: String? = nil, revision: Int? = nil, time: Int? = nil) {
    self.id = id
    self.revision = revision
    self.time = time
  }
}
