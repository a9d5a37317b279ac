import WizardCore
import WizardStore
import WizardText
import WizardUI

/// What a front end starts with.
enum LoopStart {
  /// A session, or the session list.
  case session(SessionName?)
  /// The model of the other front end, and input that it has read from the terminal and not used.
  case handover(WizardModel, unread: String)
}

/// How a front end ended.
enum LoopEnd {
  case finished(ExitCode)
  /// The person switched to the other front end.
  case switched(WizardModel, unread: String)
}

/// `wxwizard [NAME]`: runs the wizard full screen, or as plain text if requested or if the terminal can't show it.
struct OpenCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "[NAME]", summary: .commandOpen, example: "acme")

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    guard options.operands.count <= 1 else {
      throw .unknownCommand(options.operands[0])
    }
    let name = try options.operands.first.map(context.name)
    let usesColors =
      switch options["color"].flatMap(ColorChoice.init) ?? .auto {
      case .never: false
      case .always: true
      case .auto: ProcessEnvironment.variable("NO_COLOR").map(\.isEmpty) ?? true
      }
    let folder = try context.createFolder()
    if let name, try !context.exists(name, in: folder) {
      let similar = nearest(
        to: name.text,
        among: ((try? folder.list()) ?? []).map(\.name.text) + (name.isCommand ? [] : CommandName.words))
      throw .failure(
        name.isCommand ? .sessionAbsent(name: name.text) : .sessionMissing(name: name.text), nearest: similar)
    }
    return run(SessionController(context, folder: folder), opening: name, usesColors: usesColors)
  }

  /// Runs one front end after the other, until the person quits.
  private func run(
    _ controller: SessionController, opening name: SessionName?, usesColors: Bool
  ) -> ExitCode {
    defer { controller.close() }
    var start = LoopStart.session(name)
    var reason: PlainTextReason? =
      options.has("plain") ? .asked : ProcessEnvironment.wantsPlainText ? .accessible : nil
    while true {
      let end: LoopEnd
      if let why = reason {
        var loop = PlainTextLoop(context, controller: controller)
        end = loop.run(from: start, because: why)
      } else {
        do throws(TerminalFailure) {
          end = try runScreen(controller, from: start, usesColors: usesColors)
        } catch {
          // Plain text continues and prints why, also if the person asked for the screen.
          reason = PlainTextReason(error)
          continue
        }
      }
      switch end {
      case .finished(let code): return code
      case .switched(let model, let unread):
        start = .handover(model, unread: unread)
        reason = reason == nil ? .switched : nil
      }
    }
  }

  private func runScreen(
    _ controller: SessionController, from start: LoopStart, usesColors: Bool
  ) throws(TerminalFailure) -> LoopEnd {
    let theme = Theme(backgroundIn: ProcessEnvironment.variable("COLORFGBG"))
    let terminal = try CursesTerminal(usesColors: usesColors, theme: theme, usesMouse: true)
    defer { terminal.close() }
    var loop = ScreenLoop(context, controller: controller, terminal: terminal)
    return loop.run(from: start)
  }
}
