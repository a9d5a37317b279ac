import WizardCore
import WizardScreens
import WizardStore
import WizardTerminal
import WizardText

/// `wxwizard [NAME]`: the wizard on the screen, or in lines where there can be none or none is wanted.
struct OpenCommand {
  private let call: Call

  init(_ call: Call) { self.call = call }

  func run() -> ExitCode {
    guard call.options.operands.count <= 1 else {
      let word = call.options.operands[0]
      return Usage.complain(
        call.words, .usageUnknownCommand, ["command": makeVisible(word)],
        nearest: nearest(to: word, among: CommandName.allCases.map(\.rawValue)))
    }
    var name: SessionName?
    if let word = call.options.operands.first {
      guard let named = SessionName(word) else { return Usage.complain(call.words, .badName) }
      name = named
    }
    let colors: TerminalOptions.Colors
    switch call.options["color"] ?? "auto" {
    case "never": colors = .none
    case "always": colors = .full
    case "auto": colors = Surroundings.variable("NO_COLOR").map(\.isEmpty) ?? true ? .full : .none
    case let other: return Usage.complain(call.words, .usageColor, ["value": makeVisible(other)])
    }
    guard let folder = call.folder(creating: true) else { return .unusable }
    if let name, (try? folder.exists(name)) != true {
      call.complain(.sessionMissing, ["name": name.text])
      let names = ((try? folder.list()) ?? []).map(\.name.text) + CommandName.allCases.map(\.rawValue)
      if let near = nearest(to: name.text, among: names) {
        Output.complain(call.words.phrase(.usageNearest, ["name": near]))
      }
      return .unusable
    }
    if call.options.has("plain") { return inLines(.asked, folder, name) }
    if Surroundings.wantsLines { return inLines(.accessible, folder, name) }
    do throws(TerminalFailure) {
      let terminal = try NcursesTerminal(TerminalOptions(
        colors: colors, theme: Theme(backgroundIn: Surroundings.variable("COLORFGBG")), mouse: true))
      defer { terminal.close() }
      var loop = ScreenLoop(call, folder: folder, terminal: terminal)
      return loop.run(opening: name)
    } catch {
      switch error {
      case .noTerminal, .noPipe: return inLines(.noTerminal, folder, name)
      case .unusable(let term): return inLines(.terminal(term.isEmpty ? nil : term), folder, name)
      }
    }
  }

  /// The same wizard, one question a line.
  private func inLines(_ reason: LineReason, _ folder: SessionFolder, _ name: SessionName?) -> ExitCode {
    var loop = LineLoop(call, folder: folder)
    return loop.run(opening: name, because: reason)
  }
}
