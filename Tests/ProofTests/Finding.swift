@testable import WizardCore

/// A failed check of a flow, with the path that shows it.
struct Finding: Hashable, CustomStringConvertible {
  let flow: FlowID
  let what: String
  let witness: [StepID]

  init(_ flow: Flow, _ what: String, by witness: [StepID] = []) {
    self.flow = flow.id
    self.what = what
    self.witness = witness
  }

  var description: String {
    let route = witness.isEmpty ? "" : " by " + witness.map(\.rawValue).joined(separator: " > ")
    return "\(flow.rawValue): \(what)\(route)"
  }
}

extension [Finding] {
  /// The findings as text, one per line.
  var lines: [String] { map(\.description) }

  /// The findings in order, each once.
  var unique: [Finding] {
    var seen: Set<Finding> = []
    return filter { seen.insert($0).inserted }
  }
}

/// All flows.
let allFlows = FlowID.allCases.map(Flow.named)

extension CriterionValue {
  /// `criterion=value`, as written in goldens.
  var assignment: String { "\(criterion.id)=\(name)" }
}

extension CriterionValues {
  /// The assignments by name.
  var text: String { values.map(\.assignment).sorted().joined(separator: " ") }
}

extension Guard {
  /// The criteria that the guard reads.
  var criteria: Set<Criterion> { Set(values.map(\.criterion)) }
}
