import WizardCore
import WizardText

extension CommandContext {
  /// The value that a word of an option stands for: its id, or its label in either language.
  func value<Value: CaseIterable & RawRepresentable<String>>(
    of word: String, label: (Localizer, Value) -> String
  ) -> Value? {
    if let value = Value(rawValue: word) { return value }
    let folded = TableLabels.folded(word)
    return Value.allCases.first { value in
      TableLabels.folded(value.rawValue) == folded
        || localizers.all.contains { localizer in
          let label = TableLabels.folded(label(localizer, value))
          // The part in brackets only explains.
          return label == folded || label.split(separator: "(").first.map { String($0).trimmed } == folded
        }
    }
  }

  /// The values of an option for a message: the ids, with the labels that differ from them.
  func list<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type, label: (Value) -> String) -> String
  {
    Value.allCases.map { value in
      let label = label(value)
      return label == value.rawValue
        ? label : localizer[.allowedValue(value: value.rawValue, label: label)]
    }.joined(separator: localizer.language.listSeparator)
  }
}
