/// A way from one step to another.
package struct Edge: Equatable, Sendable {
  /// What makes one take it.
  package enum Kind: Equatable, Sendable {
    /// Goes on when the guard holds.
    case forward(Guard)
    /// Tries a failed outcome again when the guard holds, clearing what the step names.
    case retry(Guard)
  }

  package let from: StepID
  package let to: StepID
  package let kind: Kind

  /// The edge's name in drawings and goldens.
  package var id: String {
    switch kind {
    case .forward: "\(from.rawValue)-\(to.rawValue)"
    case .retry: "\(from.rawValue)-retry-\(to.rawValue)"
    }
  }

  /// Whether it goes on to another step, rather than trying the same one again.
  package var isForward: Bool {
    if case .forward = kind { true } else { false }
  }

  static func forward(_ from: StepID, _ to: StepID, when condition: Guard = .always) -> Edge {
    Edge(from: from, to: to, kind: .forward(condition))
  }

  static func retry(_ step: StepID, when condition: Guard) -> Edge {
    Edge(from: step, to: step, kind: .retry(condition))
  }
}
