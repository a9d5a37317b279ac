extension Problem {
  /// The problem of an answer of the wrong type, value or range; empty for a valid reading.
  static func misreading(_ reading: FieldReading, of field: Field, at step: StepID) -> [Problem] {
    func problem(_ code: ProblemCode, _ details: [String: Detail]) -> [Problem] {
      [Problem(code, at: step, field: field.id.rawValue, .refuses, details: details)]
    }
    return switch reading {
    case .missing, .value: []
    case .wrongType: problem(.answerWrongType, ["expected": .kind(field.kind.kindName)])
    case .unknownValue(let given):
      problem(
        .answerUnknownValue, ["given": .text(given), "allowed": .values(field.id, field.kind.values)])
    case .outOfRange(let number): problem(.answerOutOfRange, ["given": .number(number)])
    }
  }
}
