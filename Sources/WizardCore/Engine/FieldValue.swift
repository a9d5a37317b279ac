/// A parsed answer: of the right kind, normalised and in range.
package enum FieldValue: Hashable, Sendable {
  case text(String)
  case choice(String)
  case yesNo(Bool)
  case count(Int)
  case date(CivilDate)
  case set([String])

  /// The value as text.
  package var name: String {
    switch self {
    case .text(let text), .choice(let text): text
    case .yesNo(let value): value ? "true" : "false"
    case .count(let number): String(number)
    case .date(let date): date.iso
    case .set(let values): values.joined(separator: ",")
    }
  }
}

/// The result of reading an answer.
package enum FieldReading: Equatable, Sendable {
  case missing
  case value(FieldValue)
  /// The answer has another JSON type, or isn't a date.
  case wrongType
  /// The answer is not one of the field's values.
  case unknownValue(String)
  /// A count below 0 or above the limit.
  case outOfRange(Int)

  /// The problem of an answer of the wrong type, value or range; empty for a valid or missing one.
  func problems(of field: Field, at step: StepID) -> [Problem] {
    func problem(_ code: ProblemCode, _ details: [String: Detail]) -> [Problem] {
      [Problem(code, at: step, field: field.id.rawValue, .refuses, details: details)]
    }
    return switch self {
    case .missing, .value: []
    case .wrongType: problem(.answerWrongType, ["expected": .kind(field.kind.kindName)])
    case .unknownValue(let given):
      problem(
        .answerUnknownValue, ["given": .text(given), "allowed": .values(field.id, field.kind.values)])
    case .outOfRange(let number): problem(.answerOutOfRange, ["given": .number(number)])
    }
  }
}

extension Field {
  /// Reads an answer as ``read(_:)``, and refuses values whose condition is known not to be satisfied.
  package func read(_ answer: Answer?, in values: CriterionValues) -> FieldReading {
    let reading = read(answer)
    guard case .value(.choice(let value)) = reading, !offers(value, in: values) else { return reading }
    return .unknownValue(value)
  }

  /// Whether a value of a choice is offered.
  package func offers(_ value: String, in values: CriterionValues) -> Bool {
    valueConditions[value].map { $0.evaluate(values) != .no } ?? true
  }

  /// Normalises and parses an answer and checks its range, without applying the field's checks.
  ///
  /// Blank text counts as no answer for any kind of field.
  package func read(_ answer: Answer?) -> FieldReading {
    guard let answer else { return .missing }
    if case .text(let raw) = answer, raw.trimmed.isEmpty { return .missing }
    switch (kind, answer) {
    case (.text(let form), .text(let raw)):
      return .value(.text(raw.normalised(form)))
    case (.choice(let values), .text(let raw)):
      let text = raw.trimmed
      return values.contains(text) ? .value(.choice(text)) : .unknownValue(raw)
    case (.yesNo, .yesNo(let value)):
      return .value(.yesNo(value))
    case (.count, .count(let number)), (.money, .count(let number)):
      return (0...Field.countLimit).contains(number) ? .value(.count(number)) : .outOfRange(number)
    case (.date, .text(let raw)):
      guard let day = CivilDate(iso: raw.normalised(.number)), day.isPlausible else { return .wrongType }
      return .value(.date(day))
    case (.set(let values), .set(let chosen)):
      if let unknown = chosen.first(where: { !values.contains($0) }) { return .unknownValue(unknown) }
      return .value(.set(values.filter(chosen.contains)))
    default:
      return .wrongType
    }
  }
}
