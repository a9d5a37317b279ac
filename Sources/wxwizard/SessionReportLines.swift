import WizardCore
import WizardExport
import WizardText

/// Lines about a session that several commands print.
struct SessionReportLines {
  let localizer: Localizer

  /// The progress of an input in one line.
  func line(_ replay: Replay, _ progress: Progress, file: String) -> String {
    localizer[
      .checkLine(
        file: makeVisible(file), flow: localizer.flow(replay.flow.id),
        state: localizer.state(progress, replay.search(progress)), step: localizer.title(progress.position))]
  }

  /// The inactive answers in one line, as labels with their ids; nil if there are none.
  func inactive(_ names: [String], in flow: Flow) -> String? {
    if names.isEmpty { return nil }
    let texts = names.map { name in
      let label = label(ofEither: name, in: flow)
      return label == name ? name : "\(label) (\(name))"
    }
    return localizer[.inactiveCount(names: texts.joined(separator: localizer.language.listSeparator))]
  }

  /// The label of a field or a task.
  ///
  /// A field of another flow has the label it has there.
  private func label(ofEither name: String, in flow: Flow) -> String {
    guard let id = FieldID.named(name) else { return localizer.item(name).label }
    let place = flow.field(id) ?? FlowID.allCases.lazy.compactMap { Flow.named($0)?.field(id) }.first
    return place.map { localizer.label(id, at: $0.step) } ?? name
  }

  /// A problem and its remedy in one line.
  func message(_ problem: Problem) -> String { WizardReport(localizer).message(problem) }

  /// A problem in one line that starts with its severity and its field.
  func row(_ problem: Problem) -> String {
    "\(problem.isError ? "x" : "!") \(makeVisible(problem.field)): \(message(problem))"
  }
}
