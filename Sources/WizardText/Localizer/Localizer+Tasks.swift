import WizardCore

extension Localizer {
  /// The message for a task that cannot be ticked.
  package func message(for refusal: TickRefusal, task: TaskID) -> LocalizedText {
    let label = item(task.rawValue).label
    switch refusal {
    case .future: return .futureDate
    case .openPrerequisites(let names):
      let first = names.map { item($0).label }.joined(separator: language.listSeparator)
      return .cannotStart(task: label, needs: first)
    case .earlier(let need, let day):
      return .tickedEarlier(task: label, need: item(need.rawValue).label, date: day)
    }
  }
}
