/// Checks answers that the known path doesn't ask for, so that one run reports all errors of a file.
extension Replay {
  /// Problems of type, value, range and format, in no order; fields of other flows are not checked.
  var problemsOffPath: [Problem] {
    var found: [Problem] = []
    for id in session.answers.keys where fields[id] == nil {
      guard let (step, field) = flow.field(id) else { continue }
      let reading = field.read(session.answers[id], in: knownValues)
      if case .value(let value) = reading {
        found += validator(value, of: field, at: step).problems(formatOnly: true)
      } else {
        found += reading.problems(of: field, at: step)
      }
    }
    // Finding the inactive fields is the most expensive part.
    if found.isEmpty { return [] }
    let inactive = Set(inactive)
    for index in found.indices {
      found[index].reach = inactive.contains(found[index].field) ? .inactive : .upcoming
    }
    return found
  }
}
