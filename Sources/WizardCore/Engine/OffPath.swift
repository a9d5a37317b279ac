/// Judges the answers that the known path does not ask, so that all faults of a file are told at once.
extension Replay {
  /// What is wrong with them whatever is answered before them: their kind, value, range and form.
  ///
  /// What only another flow asks is judged once one turns there. The fields are unordered. Whether one is still ahead
  /// or parked is found out only where something is wrong, since that takes longer than all the rest.
  var problemsOffPath: [Problem] {
    var found: [Problem] = []
    for id in session.answers.keys where fields[id] == nil {
      guard let (step, field) = flow.field(id) else { continue }
      let reading = field.read(session.answers[id])
      if case .value(let value) = reading {
        found += formatProblems(value, of: field, at: step)
      } else {
        found += Problem.misreading(reading, of: field, at: step)
      }
    }
    if found.isEmpty { return [] }
    let inactive = Set(inactive)
    return found.map { $0.reached(inactive.contains($0.field) ? .inactive : .ahead) }
  }

  private func formatProblems(_ value: FieldValue, of field: Field, at step: StepID) -> [Problem] {
    FieldValidator(
      flow: flow, step: step, field: field, value: value, values: values, knownValues: optimisticValues,
      rulebook: rulebook, today: today
    ).formatProblems
  }
}
