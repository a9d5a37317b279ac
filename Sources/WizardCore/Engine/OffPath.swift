/// Checks answers that the known path doesn't ask for, so that one run reports all errors of a file.
extension Replay {
  /// Problems of type, value, range and format, in no order.
  ///
  /// Fields of other flows are not checked.
  ///
  /// Inactive fields are determined only if there is a problem, since that is the most expensive part.
  var problemsOffPath: [Problem] {
    var found: [Problem] = []
    for id in session.answers.keys where fields[id] == nil {
      guard let (step, field) = flow.field(id) else { continue }
      let reading = field.read(session.answers[id], in: knownValues)
      if case .value(let value) = reading {
        found += formatProblems(value, of: field, at: step)
      } else {
        found += Problem.misreading(reading, of: field, at: step)
      }
    }
    if found.isEmpty { return [] }
    let inactive = Set(inactive)
    return found.map { $0.reached(inactive.contains($0.field) ? .inactive : .upcoming) }
  }

  private func formatProblems(_ value: FieldValue, of field: Field, at step: StepID) -> [Problem] {
    FieldValidator(
      flow: flow, step: step, field: field, value: value, values: values, knownValues: optimisticValues,
      rulebook: rulebook, today: today
    ).formatProblems
  }
}
