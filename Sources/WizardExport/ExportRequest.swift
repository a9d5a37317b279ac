import WizardCore
import WizardText

/// What to print: one session on one day, for everybody or for one person.
package struct ExportRequest {
  package let wizard: Wizard
  package let localizer: Localizer
  /// The session's name, or the path of an answers file, as typed.
  package let name: String
  /// Whose sheet it is; nil prints everything.
  package let role: Role?
  /// Columns of a line, for formats that have lines.
  package let width: Int
  /// Whether identity, phone and account numbers are printed in full.
  package let reveal: Bool

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

  /// Whether a line that is not over has a due date, without which a calendar has no entry.
  package var hasDueDates: Bool { !SheetMaker(self).dated.isEmpty }
}
