import WizardCore

/// Unsaved input of a field.
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

  /// The last draft's field among those that the wizard asks, or nil.
  static func lastAsked(of drafts: [Draft], in wizard: Wizard) -> FieldID? {
    drafts.last { wizard.flow.field($0.field) != nil && wizard.replay.fields[$0.field] != nil }?.field
  }
}
