/// Why a task cannot be completed on a day.
package enum TickRefusal: Equatable, Sendable {
  /// The day is in the future.
  case future
  /// These tasks and outcomes must come first.
  case openPrerequisites([String])
  /// A prerequisite was done on this later day.
  case earlier(than: TaskID, on: CivilDate)
}

extension Replay {
  /// The reason why a task cannot be completed on a day, or nil.
  package func refusal(of task: TaskRule, on day: CivilDate) -> TickRefusal? {
    guard day <= today else { return .future }
    let undone = openPrerequisites(of: task, by: nil)
    guard undone.isEmpty else { return .openPrerequisites(undone) }
    let later = openPrerequisites(of: task, by: day).compactMap(TaskID.named)
      .compactMap { need in dayDone(need).map { (task: need, day: $0) } }
    return later.max { $0.day < $1.day }.map { .earlier(than: $0.task, on: $0.day) }
  }
}
