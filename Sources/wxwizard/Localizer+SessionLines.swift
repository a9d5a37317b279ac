import WizardCore
import WizardText

/// Lines about a session that several commands print.
extension Localizer {
  /// The progress of a session or file in one line.
  func progressLine(_ replay: Replay, _ progress: Progress, of name: String) -> String {
    self[
      .checkLine(
        file: makeVisible(name), flow: flow(replay.flow.id),
        state: state(progress, replay.search(progress)), step: title(progress.position))]
  }

  /// The inactive answers in one line, as labels with their ids; nil if there are none.
  func inactiveLine(_ names: [String], in flow: Flow) -> String? {
    if names.isEmpty { return nil }
    let texts = names.map { name in
      let label = label(ofFieldOrTask: name, in: flow)
      return label == name ? name : "\(label) (\(name))"
    }
    return self[.inactiveCount(names: list(texts))]
  }

  /// A checklist item with its id, status, due day and person in one line.
  func itemLine(_ item: ChecklistItem) -> String {
    "\(self.item(item.id).label) (\(item.id)): \(statusLine(item))"
  }

  /// The status of a checklist item, its due day and person, and its fee if `withFee`, in one line.
  func statusLine(_ item: ChecklistItem, withFee: Bool = false) -> String {
    let due = item.doneOn == nil ? item.due : nil
    let notes = [
      item.doneOn.map { self[.doneOn(date: $0)] } ?? status(item.status),
      due.map { self[item.dueIsEstimate ? .dueAbout(date: $0) : .dueOn(date: $0)] },
      role(item.responsible), withFee && item.feeFen > 0 ? money(fen: item.feeFen) : nil,
    ]
    return list(notes.compactMap(\.self))
  }

  /// A problem in one line that starts with its severity and its field.
  func problemLine(_ problem: Problem) -> String {
    "\(problem.isError ? "x" : "!") \(makeVisible(problem.field)): \(message(for: problem))"
  }
}
