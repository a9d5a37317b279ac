import WizardCore
import WizardExport
import WizardJSON
import WizardStore
import WizardText

/// `flows`: lists the flows or draws one, optionally with the progress of a session.
struct FlowsCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "flows [FLOW]", summary: .commandFlows,
    example: "flows register --format mermaid")

  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    let format = context.options["format"].map(DrawingFormat.init) ?? .text
    guard let format else {
      throw .usage(
        .usageFormat(
          value: makeVisible(context.options["format"] ?? ""),
          formats: DrawingFormat.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    guard context.options.operands.count <= 1 else { throw .usage(.usageFlowsWhat) }
    var named: FlowID?
    if let name = context.options.operands.first {
      named = try context.flow(named: name).id
    }
    if let word = context.options.path("session") { return try draw(session: word, in: named, as: format) }
    guard let flow = named.map(Flow.named) else { return try list(as: format) }
    Output.printRaw(format.render(FlowDrawing(flow, by: context.localizer.rulebook)))
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
        Output.print(measure.pad(id.rawValue, columns: 16) + context.localizer.flow(id))
      }
    case .json:
      let flows = FlowID.allCases.map {
        FlowDrawing(Flow.named($0), by: context.localizer.rulebook).value
      }
      Output.printRaw(JSONWriter.lines(.array(of: flows), keys: .asGiven))
    case .mermaid, .dot:
      let names = FlowID.allCases.map(\.rawValue)
      throw .usage(
        .usageFlowsOne(
          format: format.rawValue, flows: names.joined(separator: context.localizer.language.listSeparator)))
    }
    return .success
  }

  private func draw(session word: FilePath, in named: FlowID?, as format: DrawingFormat) throws(CommandExit)
    -> ExitCode
  {
    guard let input = Input(word) else { throw context.usage(badName: word.display) }
    let session = try context.session(of: input).session
    if let named, named != session.flow {
      throw .usage(.usageFlowsSession(flow: session.flow.rawValue))
    }
    let wizard = Wizard(session, rulebook: context.localizer.rulebook, today: context.today)
    Output.printRaw(format.render(FlowDrawing(wizard.flow, by: wizard.rulebook, marking: wizard)))
    return .success
  }
}
