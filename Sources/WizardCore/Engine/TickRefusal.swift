/// Why a task cannot be ticked on a day.
package enum TickRefusal: Equatable, Sendable {
  /// The day lies in the future.
  case future
  /// These tasks and verdicts must come first.
  case needs([String])
  /// What it rests on was done on this later day.
  case earlier(than: TaskID, on: CivilDate)
}

extension Replay {
  /// What is against ticking a task on a day, or nil.
  package func refusal(of task: TaskRule, on day: CivilDate) -> TickRefusal? {
    guard day <= today else { return .future }
    let undone = openNeeds(of: task, by: nil)
    guard undone.isEmpty else { return .needs(undone) }
    let later = openNeeds(of: task, by: day).compactMap(TaskID.named)
      .compactMap { need in dayDone(need).map { (task: need, day: $0) } }
    return later.max { $0.day < $1.day }.map { .earlier(than: $0.task, on: $0.day) }
  }
}
