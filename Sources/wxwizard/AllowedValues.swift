import WizardCore
import WizardText

/// Describes the values that a field accepts.
struct AllowedValues {
  let localizer: Localizer

  func text(_ field: Field, at step: StepID) -> String {
    switch field.kind {
    case .text: localizer[.allowedText]
    case .choice: localizer[.allowedChoice(values: values(of: field, at: step))]
    case .yesNo: localizer[.allowedYesNo]
    case .count: localizer[.allowedCount(most: Field.countLimit)]
    case .money: localizer[.allowedMoney]
    case .date: localizer[.allowedDate]
    case .set: localizer[.allowedSet(values: values(of: field, at: step))]
    }
  }

  private func values(of field: Field, at step: StepID) -> String {
    field.kind.values.map { value in
      let label = localizer.label(value: value, of: field.id, at: step)
      return label == value ? value : localizer[.allowedValue(value: value, label: label)]
    }.joined(separator: localizer.language.listSeparator)
  }
}
