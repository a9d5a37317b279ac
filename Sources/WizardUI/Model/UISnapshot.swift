import WizardCore
import WizardText

/// Where a person is, in words that both faces know: the place, what is being asked there and what is half typed.
///
/// One face makes it and the other begins with it, so that changing the face in the middle of a question loses
/// nothing.
package struct UISnapshot {
  package let language: Language
  package let today: CivilDate
  var picker: Picker
  var wizard: Wizard?
  var name: String?
  var isReadOnly: Bool
  var isUnsaved: Bool
  var otherFile: String?
  var screen: Screen
  var prompt: Prompt
  /// What has to be settled by yes or no first.
  var confirmation: PendingConfirmation?
  /// What is half typed, by field.
  var drafts: [FieldID: String]
  /// What is half typed in answer to what is asked, where that is no field; never empty.
  var typed: String?
  /// The places that going back leads to, the last one first.
  var history: [(screen: Screen, prompt: Prompt)]
  /// Whether an answer is being changed from the summary.
  var returnsToSummary: Bool
}
