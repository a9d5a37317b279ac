import WizardCore
import WizardExport
import WizardJSON
import WizardText

/// `flows`: the flows by name, or one drawn, with where a session is.
struct FlowsCommand {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() -> ExitCode {
    do throws(CommandExit) {
      return try flows()
    } catch {
      return error.code
    }
  }

  private func flows() throws(CommandExit) -> ExitCode {
    let localizer = context.localizer
    let format = context.options["format"].map(DrawingFormat.init) ?? .text
    guard let format else {
      return Usage.report(
        localizer,
        .usageFormat(
          value: makeVisible(context.options["format"] ?? ""),
          formats: DrawingFormat.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    guard context.options.operands.count <= 1 else { return Usage.report(localizer, .usageFlowsWhat) }
    var named: FlowID?
    if let name = context.options.operands.first {
      guard let flow = FlowID(rawValue: name) else { return unknown(name) }
      named = flow
    }
    if let name = context.options["session"] { return try draw(session: name, in: named, as: format) }
    guard let flow = named.flatMap(Flow.named) else { return list(as: format) }
    Output.printRaw(format.render(FlowDrawing(flow)))
    return .success
  }

  /// The flows with their titles, or for a program all of them; a picture is of one.
  private func list(as format: DrawingFormat) -> ExitCode {
    switch format {
    case .text:
      let measure = TextMeasure()
      for id in FlowID.allCases {
        Output.print(measure.pad(id.rawValue, columns: 16) + context.localizer.flow(id))
      }
    case .json:
      let flows = FlowID.allCases.compactMap(Flow.named).map { FlowDrawing($0).value }
      Output.printRaw(JSONWriter.lines(.array(of: flows), keys: .asGiven))
    case .mermaid, .dot:
      let names = FlowID.allCases.map(\.rawValue)
      return Usage.report(
        context.localizer,
        .usageFlowsOne(
          format: format.rawValue, flows: names.joined(separator: context.localizer.language.listSeparator)))
    }
    return .success
  }

  private func draw(session name: String, in named: FlowID?, as format: DrawingFormat) throws(CommandExit)
    -> ExitCode
  {
    guard let input = Input(name) else { return context.badName(name) }
    let session = try context.session(of: input).session
    if let named, named != session.flow {
      return Usage.report(context.localizer, .usageFlowsSession(flow: session.flow.rawValue))
    }
    guard let wizard = Wizard(session, rulebook: context.localizer.rulebook, today: context.today) else {
      context.report(.flowNotBuilt(flow: session.flow.rawValue))
      return .unusable
    }
    Output.printRaw(format.render(FlowDrawing(wizard.flow, marking: wizard)))
    return .success
  }

  private func unknown(_ name: String) -> ExitCode {
    let names = FlowID.allCases.map(\.rawValue)
    return Usage.report(
      context.localizer, .usageFlow(flow: makeVisible(name), flows: names.joined(separator: ", ")),
      nearest: nearest(to: name, among: names))
  }
}
