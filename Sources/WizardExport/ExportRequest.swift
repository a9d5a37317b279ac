import WizardCore
import WizardScreens

/// What is to be exported, for whom and how wide.
package struct ExportRequest {
  package let wizard: Wizard
  package let words: Words
  /// The session's name, or the file's.
  package let name: String
  /// Only this person's sheet; nil for everybody's.
  package let role: Role?
  /// Columns a line, where the format has lines.
  package let width: Int
  /// Whether identity and account numbers are shown in full.
  package let reveal: Bool

  package init(
    wizard: Wizard, words: Words, name: String, role: Role? = nil, width: Int = 80, reveal: Bool = false
  ) {
    self.wizard = wizard
    self.words = words
    self.name = name
    self.role = role
    self.width = width
    self.reveal = reveal
  }
}

/// The forms a checklist can take.
package enum ExportFormat: String, CaseIterable, Sendable {
  case text, markdown

  /// The whole export as text, with a line end at its end.
  package func render(_ request: ExportRequest) -> String {
    ""
  }
}
