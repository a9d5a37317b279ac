import WizardCore

extension Localizer {
  /// The reason why a task cannot be ticked on a day.
  package func telling(_ refusal: TickRefusal, of task: TaskID) -> LocalizedText {
    let label = item(task.rawValue).label
    switch refusal {
    case .future: return .futureDate
    case .needs(let names):
      let first = names.map { item($0).label }.joined(separator: listSeparator)
      return .cannotStart(task: label, needs: first)
    case .earlier(let need, let day):
      return .tickedEarlier(task: label, need: item(need.rawValue).label, date: day)
    }
  }
}
