import WizardCore
import WizardExport
import WizardScreens
import WizardStore
import WizardText

/// `flows`: the flows by name, or one drawn, with where a session is.
struct FlowsCommand {
  private let call: Call

  init(_ call: Call) { self.call = call }

  func run() -> ExitCode {
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
    if let name = call.options["session"] { return draw(session: name, in: named, as: format) }
    if let flow = named.flatMap(Flow.named) {
      Output.printRaw(format.render(FlowDrawing(flow)))
    } else {
      list(as: format)
    }
    return .well
  }

  /// The flows with their titles; drawn one after the other in any other format than text.
  private func list(as format: DrawingFormat) {
    if format == .text {
      let measure = TextMeasure()
      for id in FlowID.allCases {
        Output.print(measure.pad(id.rawValue, columns: 16) + call.words.flow(id))
      }
      return
    }
    for flow in FlowID.allCases.compactMap(Flow.named) {
      Output.printRaw(format.render(FlowDrawing(flow)))
    }
  }

  private func draw(session name: String, in named: FlowID?, as format: DrawingFormat) -> ExitCode {
    guard let input = Input(name) else { return call.badName(name) }
    guard let session = session(input, name) else { return .unusable }
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

  private func session(_ input: Input, _ name: String) -> Session? {
    do throws(FileError) {
      switch input {
      case .file(let path): return try AnswersFile.decode(AnswersFile.read(path))
      case .session(let session):
        guard let folder = call.folder(creating: false) else { throw .missing }
        return try folder.read(session).session
      }
    } catch {
      call.complain(
        .fileUnusable, ["file": makeVisible(name), "reason": FileMessage(words: call.words).text(error)])
      return nil
    }
  }

  private func unknown(_ name: String) -> ExitCode {
    let names = FlowID.allCases.map(\.rawValue)
    return Usage.complain(
      call.words, .usageFlow, ["flow": makeVisible(name), "flows": names.joined(separator: ", ")],
      nearest: nearest(to: name, among: names))
  }
}
