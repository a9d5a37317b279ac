import WizardCore
import WizardExport
import WizardJSON
import WizardStore
import WizardText

/// `flows`: lists the flows or draws one, optionally with the progress of a session.
struct FlowsCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "flows [FLOW]", summary: .commandFlows, example: "flows register --format mermaid",
    operandNote: { .helpFlows(flows: OptionDefinition.ids(FlowID.self)) })

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let format: DrawingFormat = try context.format(default: .text)
    guard options.operands.count <= 1 else { throw .usage(.usageFlowsWhat) }
    let named: FlowID? = try options.operands.first.map { word throws(CommandExit) in
      try context.flow(named: word)
    }
    if let word = options.path("session") { return try draw(session: word, in: named, as: format) }
    guard let flow = named.map(Flow.named) else { return try list(as: format) }
    Output.printRaw(format.render(FlowDrawing(flow, by: localizer.rulebook)))
    return .success
  }

  /// Prints the flows with their titles, or all of them as JSON.
  ///
  /// A drawing shows a single flow.
  private func list(as format: DrawingFormat) throws(CommandExit) -> ExitCode {
    switch format {
    case .text:
      let measure = TextMeasure()
      for id in FlowID.allCases {
        Output.print(measure.pad(id.rawValue, columns: 16) + localizer.flow(id))
      }
    case .json:
      let flows = FlowID.allCases.map(Flow.named).map {
        FlowDrawing($0, by: localizer.rulebook).value
      }
      Output.printRaw(JSONWriter.lines(.array(of: flows), keys: .asGiven))
    case .mermaid, .dot:
      let names = FlowID.allCases.map(\.rawValue)
      throw .usage(
        .usageFlowsOne(
          format: format.rawValue, flows: localizer.list(names)))
    }
    return .success
  }

  private func draw(session word: FilePath, in named: FlowID?, as format: DrawingFormat) throws(CommandExit)
    -> ExitCode
  {
    guard let input = Input(word) else { throw context.usage(badName: word.display) }
    let session = try context.session(of: input).session
    if let named, named != session.flow { throw .usage(.usageFlowsSession(flow: session.flow.rawValue)) }
    let wizard = context.wizard(of: session)
    Output.printRaw(format.render(FlowDrawing(wizard.flow, by: wizard.rulebook, marking: wizard)))
    return .success
  }
}
