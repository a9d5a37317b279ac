import WizardCore

extension Wizard {
  /// The fields that the way has not come to and whose answers are wrong already, each once, in the order of the flow.
  var upcomingProblems: [FieldID] {
    var fields: [FieldID] = []
    for problem in replay.problems where problem.reach == .upcoming {
      if let field = FieldID.named(problem.field), !fields.contains(field) { fields.append(field) }
    }
    return fields
  }
}
