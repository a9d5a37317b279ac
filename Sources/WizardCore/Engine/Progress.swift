/// What the person has to do at the position.
package enum Status: String, CaseIterable, Sendable {
  /// A deadline has passed.
  case expired
  /// A condition is not met, so the flow ends.
  case blocked
  /// An answer is missing or has to be corrected.
  case asking
  /// A task is open and can be started.
  case acting
  /// Only an outcome is pending.
  case waiting
  case finished
}

/// The current step of a session and its status.
package struct Progress: Equatable, Sendable {
  package let position: StepID
  package let status: Status
  /// The steps up to the position, inclusive.
  package let path: [StepID]
}

extension Replay {
  /// Whether the flow can't go past a step yet: an answer is missing or invalid, or an outcome is pending.
  package func isUnfinished(_ step: Step) -> Bool {
    asks(step) || pendingOutcome(holding: step.id) != nil
  }

  /// The first pending outcome without which the flow can't go past a step, or nil.
  package func pendingOutcome(holding step: StepID) -> FieldID? {
    flow.outcomes.first { $0.requiredAt == step && fields[$0.field] == .pending }?.field
  }

  /// Whether a field of the step is missing, invalid or a failed outcome.
  private func asks(_ step: Step) -> Bool {
    step.fields.contains { field in
      switch fields[field.id] {
      case .missing(let isWanted): isWanted
      case .refused, .failed: true
      case .accepted, .pending, nil: false
      }
    }
  }

  /// Computes position and status from the states of fields and tasks.
  package var progress: Progress {
    let index =
      knownPath.firstIndex { flow.step($0).map { isUnfinished($0) } ?? false } ?? max(0, knownPath.count - 1)
    let position = knownPath.isEmpty ? StepID.email : knownPath[index]
    let path = Array(knownPath.prefix(index + 1))
    return Progress(position: position, status: status(at: position, path: path), path: path)
  }

  private func status(at position: StepID, path: [StepID]) -> Status {
    guard let step = flow.step(position) else { return .asking }
    let here = problems.filter { $0.step == position }
    if here.contains(where: { $0.severity == .expires }) { return .expired }
    if here.contains(where: { $0.severity == .blocks }) { return .blocked }
    if asks(step) { return .asking }
    let isOpen = path.contains { flow.step($0)?.tasks.contains { tasks[$0.id] == .todo } ?? false }
    if isOpen { return .acting }
    return isUnfinished(step) ? .waiting : .finished
  }
}
