import WizardCore
import WizardScreens

/// Says in words which values a field takes in an answers file.
struct Allowed {
  let words: Words

  func text(_ field: Field, at step: StepID) -> String {
    switch field.kind {
    case .text: words[.allowedText]
    case .choice: words.phrase(.allowedChoice, ["values": values(of: field, at: step)])
    case .yesNo: words[.allowedYesNo]
    case .count: words.phrase(.allowedCount, ["most": String(Field.countLimit)])
    case .money: words[.allowedMoney]
    case .date: words[.allowedDate]
    case .set: words.phrase(.allowedSet, ["values": values(of: field, at: step)])
    }
  }

  private func values(of field: Field, at step: StepID) -> String {
    field.kind.values.map { value in
      let label = words.label(value: value, of: field.id, at: step)
      return label == value ? value : words.phrase(.allowedValue, ["value": value, "label": label])
    }.joined(separator: words.listSeparator)
  }
}
