import WizardCore
import WizardText

extension Localizer {
  /// Describes the values that a field accepts.
  func allowedValues(of field: Field, at step: StepID) -> String {
    let values = field.kind.values.map { value in
      let label = label(value: value, of: field.id, at: step)
      return label == value ? value : self[.allowedValue(value: value, label: label)]
    }
    let string: LocalizedText =
      switch field.kind {
      case .text: .allowedText
      case .choice: .allowedChoice(values: list(values))
      case .yesNo: .allowedYesNo
      case .count: .allowedCount(most: Field.countLimit)
      case .money: .allowedMoney
      case .date: .allowedDate
      case .set: .allowedSet(values: list(values))
      }
    return self[string]
  }
}
