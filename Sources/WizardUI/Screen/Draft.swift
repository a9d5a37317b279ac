import WizardCore

/// What was half typed in a field.
package struct Draft: Equatable, Sendable {
  package let field: FieldID
  package let text: String

  package init(_ field: FieldID, _ text: String) {
    self.field = field
    self.text = text
  }

  /// The texts by field.
  static func texts(of drafts: [Draft]) -> [FieldID: String] {
    Dictionary(drafts.map { ($0.field, $0.text) }) { $1 }
  }

  /// The field typed in last among those that are asked, or nil where none is.
  static func lastAsked(of drafts: [Draft], in wizard: Wizard) -> FieldID? {
    drafts.last { wizard.flow.field($0.field) != nil && wizard.replay.fields[$0.field] != nil }?.field
  }
}
