import WizardCore
import WizardStore
import WizardText
import WizardUI

/// What a face begins with.
enum Beginning {
  case opening(SessionName?)
  /// What the other face was left in the middle of, and what had been typed by then but not been read.
  case continuing(UISnapshot, ahead: String)
}

/// Why a face was left.
enum Leaving {
  case finished(ExitCode)
  case otherFace(UISnapshot, ahead: String)
}

/// `wxwizard [NAME]`: the wizard on the screen, or in lines where there can be none or none is wanted.
struct OpenCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "[NAME]", summary: .commandOpen,
    example: "acme")

  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    guard context.options.operands.count <= 1 else {
      let word = context.options.operands[0]
      throw .usage(
        .usageUnknownCommand(command: makeVisible(word)), nearest: nearest(to: word, among: CommandName.words)
      )
    }
    var name: SessionName?
    if let word = context.options.operands.first {
      guard let named = SessionName(word) else { throw context.usage(badName: word) }
      name = named
    }
    let colors: TerminalOptions.Colors =
      switch context.options["color"].flatMap(ColorChoice.init) ?? .auto {
      case .never: .none
      case .always: .full
      case .auto: ProcessEnvironment.variable("NO_COLOR").map(\.isEmpty) ?? true ? .full : .none
      }
    let folder = try context.createFolder()
    if let name, try !context.exists(name, in: folder) {
      let similar = nearest(
        to: name.text,
        among: ((try? folder.list()) ?? []).map(\.name.text) + (name.isCommand ? [] : CommandName.words))
      throw .failure(
        name.isCommand ? .sessionAbsent(name: name.text) : .sessionMissing(name: name.text), nearest: similar)
    }
    return talk(SessionController(context, folder: folder), opening: name, colors)
  }

  /// Goes through the session in one face, and on in the other as often as that is asked for.
  private func talk(
    _ controller: SessionController, opening name: SessionName?, _ colors: TerminalOptions.Colors
  )
    -> ExitCode
  {
    defer { controller.close() }
    var beginning = Beginning.opening(name)
    var reason: LineReason? =
      context.options.has("plain") ? .asked : ProcessEnvironment.wantsLines ? .accessible : nil
    while true {
      let leaving: Leaving
      if let why = reason {
        var loop = LineLoop(context, controller: controller)
        leaving = loop.run(from: beginning, because: why)
      } else {
        do throws(TerminalFailure) {
          leaving = try onScreen(controller, from: beginning, colors)
        } catch {
          // Also where the screen was asked for with a sign: then the lines go on, and say why.
          reason = LineReason(error)
          continue
        }
      }
      switch leaving {
      case .finished(let code): return code
      case .otherFace(let snapshot, let ahead):
        beginning = .continuing(snapshot, ahead: ahead)
        reason = reason == nil ? .switched : nil
      }
    }
  }

  private func onScreen(
    _ controller: SessionController, from beginning: Beginning, _ colors: TerminalOptions.Colors
  )
    throws(TerminalFailure) -> Leaving
  {
    let theme = Theme(backgroundIn: ProcessEnvironment.variable("COLORFGBG"))
    let terminal = try CursesTerminal(TerminalOptions(colors: colors, theme: theme, mouse: true))
    defer { terminal.close() }
    var loop = ScreenLoop(context, controller: controller, terminal: terminal)
    return loop.run(from: beginning)
  }
}
