import WizardCore
import WizardText

/// Values to type into the platform's pages, and copying them.
extension WizardModel {
  /// Opens the values to type at this step, or those that are needed next.
  package mutating func openValues() {
    guard let wizard else { return }
    let here = if case .step(let step) = screen { step } else { wizard.progress.position }
    guard let step = wizard.stepWithForm(near: here) else { return show(.noValues) }
    openAside(.values(step))
  }

  /// Requests that the exact value of a field is put into the clipboard.
  package mutating func copy(_ field: FieldID) {
    guard wizard?.acceptedValue(of: field) != nil else { return show(.copyMissing(field)) }
    request(.copy(field))
  }
}

extension Wizard {
  /// The fields of the forms at a step, each once.
  package func formFields(at step: StepID) -> [FieldID] {
    forms(at: step).flatMap(\.fields).uniqued()
  }
}
