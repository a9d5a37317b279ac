/// What has to happen before a task can be ticked.
package struct MissingPrerequisites: Equatable, Sendable {
  /// The ids of the tasks to do first, in the order of the checklist.
  package let tasks: [String]
  /// The ids of the outcomes that the platform still has to give.
  package let outcomes: [String]
}

extension Checklist {
  /// Splits open prerequisites into tasks and outcomes.
  ///
  /// While the tasks that lead to an outcome are open, they are missing, and not the outcome.
  package func missing(_ prerequisites: [String]) -> MissingPrerequisites {
    let ids = prerequisites.flatMap { id in
      let tasks = openTasks(before: id)
      return tasks.isEmpty ? [id] : tasks
    }
    let missing = items.filter { ids.contains($0.id) }
    func isTask(_ item: ChecklistItem) -> Bool { if case .task = item.kind { true } else { false } }
    return MissingPrerequisites(
      tasks: missing.filter(isTask).map(\.id), outcomes: missing.filter { !isTask($0) }.map(\.id))
  }

  /// The open tasks of the same step that come before an outcome; none if the outcome is pending.
  private func openTasks(before id: String) -> [String] {
    guard let index = items.firstIndex(where: { $0.id == id }), case .outcome = items[index].kind,
      items[index].status == .cannotStart
    else { return [] }
    return items[..<index].filter { item in
      item.step == items[index].step && [.todo, .overdue, .cannotStart].contains(item.status)
    }.map(\.id)
  }
}
