import WizardCore
import WizardExport
import WizardJSON
import WizardScreens
import WizardText

/// `flows`: the flows by name, or one drawn, with where a session is.
struct FlowsCommand {
  private let call: Call

  init(_ call: Call) { self.call = call }

  func run() -> ExitCode {
    do throws(Stop) {
      return try flows()
    } catch {
      return error.code
    }
  }

  private func flows() throws(Stop) -> ExitCode {
    let words = call.words
    let format = call.options["format"].map(DrawingFormat.init) ?? .text
    guard let format else {
      return Usage.complain(
        words, .usageFormat,
        [
          "value": makeVisible(call.options["format"] ?? ""),
          "formats": DrawingFormat.allCases.map(\.rawValue).joined(separator: ", "),
        ])
    }
    guard call.options.operands.count <= 1 else { return Usage.complain(words, .usageFlowsWhat) }
    var named: FlowID?
    if let name = call.options.operands.first {
      guard let flow = FlowID(rawValue: name) else { return unknown(name) }
      named = flow
    }
    if let name = call.options["session"] { return try draw(session: name, in: named, as: format) }
    guard let flow = named.flatMap(Flow.named) else { return list(as: format) }
    Output.printRaw(format.render(FlowDrawing(flow)))
    return .well
  }

  /// The flows with their titles, or for a program all of them; a picture is of one.
  private func list(as format: DrawingFormat) -> ExitCode {
    switch format {
    case .text:
      let measure = TextMeasure()
      for id in FlowID.allCases {
        Output.print(measure.pad(id.rawValue, columns: 16) + call.words.flow(id))
      }
    case .json:
      let flows = FlowID.allCases.compactMap(Flow.named).map { FlowDrawing($0).value }
      Output.printRaw(JSONWriter.lines(.array(of: flows), keys: .asGiven))
    case .mermaid, .dot:
      let names = FlowID.allCases.map(\.rawValue)
      return Usage.complain(
        call.words, .usageFlowsOne,
        ["format": format.rawValue, "flows": names.joined(separator: call.words.listSeparator)])
    }
    return .well
  }

  private func draw(session name: String, in named: FlowID?, as format: DrawingFormat) throws(Stop)
    -> ExitCode
  {
    guard let input = Input(name) else { return call.badName(name) }
    let session = try call.session(of: input).session
    if let named, named != session.flow {
      return Usage.complain(call.words, .usageFlowsSession, ["flow": session.flow.rawValue])
    }
    guard let wizard = Wizard(session, rulebook: call.words.rulebook, today: call.today) else {
      call.complain(.flowNotBuilt, ["flow": session.flow.rawValue])
      return .unusable
    }
    Output.printRaw(format.render(FlowDrawing(wizard.flow, marking: wizard)))
    return .well
  }

  private func unknown(_ name: String) -> ExitCode {
    let names = FlowID.allCases.map(\.rawValue)
    return Usage.complain(
      call.words, .usageFlow, ["flow": makeVisible(name), "flows": names.joined(separator: ", ")],
      nearest: nearest(to: name, among: names))
  }
}
