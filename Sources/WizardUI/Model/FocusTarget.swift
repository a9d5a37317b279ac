import WizardCore
import WizardText

/// An element of a screen that can have the focus.
package enum FocusTarget: Hashable, Sendable {
  /// A field that takes typed text.
  ///
  /// In plain text, any field.
  case field(FieldID)
  /// One value of a choice, a set or a yes/no field; a yes/no field has `true` and `false`.
  case option(FieldID, String)
  /// A task or outcome, on its step or in the checklist.
  case item(String)
  /// A row of the summary.
  case answer(FieldID)
  /// A value to type into the platform's page.
  case value(FieldID)
  /// A saved session in the session list.
  case session(String)
  case newSession
  /// A language of the first start.
  case language(Language)
  /// A flow for a new session.
  case flow(FlowID)
  /// The button that leads from the overview or the checklist back to the steps.
  case resume
  case continueTo
  /// The button that opens the list of a field's possible values.
  case find(FieldID)
  /// A value in the list that `find` opens.
  case found(String)
  case tryAgain
  /// The button that opens the summary from a step where an earlier answer turned out wrong.
  case summary
  /// The button that exports the checklist, or the sheet of one role.
  case sheet(Role?)
  /// A route found by the `start` flow, by its index.
  case route(Int)
  /// Another flow that is open where this one is blocked, or the flow that a detour came from.
  case otherFlow(FlowID)

  /// The field that the element belongs to, or nil.
  package var fieldID: FieldID? {
    switch self {
    case .field(let field), .option(let field, _), .answer(let field), .find(let field), .value(let field):
      field
    default: nil
    }
  }
}
