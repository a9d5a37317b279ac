/// A transition from one step to another.
package struct Edge: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Goes on when the guard is satisfied.
    case forward(Guard)
    /// Tries a failed outcome again when the guard is satisfied; the step's ``Retry`` says what is cleared.
    case retry(Guard)
  }

  package let from: StepID
  package let to: StepID
  package let kind: Kind

  /// Name in drawings and recorded paths.
  package var id: String {
    switch kind {
    case .forward: "\(from.rawValue)-\(to.rawValue)"
    case .retry: "\(from.rawValue)-retry-\(to.rawValue)"
    }
  }

  /// Whether the edge goes on to another step, not back to its own.
  package var isForward: Bool {
    if case .forward = kind { true } else { false }
  }

  /// The guard of the edge.
  var condition: Guard {
    switch kind {
    case .forward(let condition), .retry(let condition): condition
    }
  }

  static func forward(_ from: StepID, _ to: StepID, when condition: Guard = .always) -> Edge {
    Edge(from: from, to: to, kind: .forward(condition))
  }

  static func retry(_ step: StepID, when condition: Guard) -> Edge {
    Edge(from: step, to: step, kind: .retry(condition))
  }
}
