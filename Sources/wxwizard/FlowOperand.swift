import WizardCore
import WizardScreens
import WizardText

extension Call {
  /// The flow that is the command's only word.
  func flow() throws(Stop) -> Flow {
    guard options.operands.count == 1 else {
      throw Stop(code: Usage.complain(words, .usageOneFlow, ["command": options.command.rawValue]))
    }
    return try flow(named: options.operands[0])
  }

  /// The flow of a name, or the end of the command.
  func flow(named word: String) throws(Stop) -> Flow {
    if let id = FlowID(rawValue: word), let flow = Flow.named(id) { return flow }
    let flows = FlowID.allCases.map(\.rawValue)
    throw Stop(
      code: Usage.complain(
        words, .usageFlow, ["flow": makeVisible(word), "flows": flows.joined(separator: ", ")],
        nearest: nearest(to: word, among: flows)))
  }
}
