import WizardCore
import WizardText

extension CommandContext {
  /// The flow that is the command's only word.
  func flow() throws(CommandExit) -> Flow {
    guard options.operands.count == 1 else {
      throw .usage(.usageOneFlow(command: options.command.rawValue))
    }
    return try flow(named: options.operands[0])
  }

  /// The flow of a name, or the end of the command.
  func flow(named word: String) throws(CommandExit) -> Flow {
    if let id = value(of: word, label: { $0.flow($1) }) as FlowID?, let flow = Flow.named(id) { return flow }
    let flows = FlowID.allCases.map(\.rawValue)
    throw .usage(
      .usageFlow(flow: makeVisible(word), flows: flows.joined(separator: ", ")),
      nearest: nearest(to: word, among: flows))
  }
}
