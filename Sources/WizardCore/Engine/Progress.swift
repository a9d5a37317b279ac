/// In one word, what the person at this point has to do.
package enum Status: String, CaseIterable, Sendable {
  /// A deadline has passed.
  case expired
  /// A documented condition is not met: the way ends.
  case blocked
  /// An answer is wanted.
  case asking
  /// A task is open and can be done by someone.
  case acting
  /// A verdict is pending and nothing else is open.
  case waiting
  case finished
}

/// Where a person stands: the first step that holds them, and why.
package struct Progress: Equatable, Sendable {
  package let position: StepID
  package let status: Status
  /// The steps up to and including the position.
  package let path: [StepID]
}

extension Replay {
  /// Whether a step keeps the person there.
  package func holds(_ step: Step) -> Bool {
    step.fields.contains { field in
      switch fields[field.id] {
      case .missing(let isWanted): isWanted
      case .refused, .pending, .failed: true
      case .accepted, nil: false
      }
    }
  }

  /// Whether a field of the step wants an answer, or a failed verdict wants mending.
  private func asks(_ step: Step) -> Bool {
    step.fields.contains { field in
      switch fields[field.id] {
      case .missing(let isWanted): isWanted
      case .refused, .failed: true
      case .accepted, .pending, nil: false
      }
    }
  }

  /// The position and status, found anew from the answers alone.
  package var progress: Progress {
    let steps = knownPath.compactMap(flow.step)
    let index = steps.firstIndex(where: holds) ?? max(0, steps.count - 1)
    let position = steps.isEmpty ? StepID.email : steps[index].id
    let path = Array(knownPath.prefix(index + 1))
    return Progress(position: position, status: status(at: position, path: path), path: path)
  }

  private func status(at position: StepID, path: [StepID]) -> Status {
    guard let step = flow.step(position) else { return .asking }
    let here = problems.filter { $0.step == position }
    if here.contains(where: { $0.severity == .expires }) { return .expired }
    if here.contains(where: { $0.severity == .blocks }) { return .blocked }
    if asks(step) { return .asking }
    let open = path.compactMap(flow.step).flatMap(\.tasks).contains { tasks[$0.id] == .todo }
    if open { return .acting }
    return holds(step) ? .waiting : .finished
  }
}
