import WizardCore
import WizardScreens
import WizardStore
import WizardTerminal
import WizardText

/// What a face begins with.
enum Beginning {
  case opening(SessionName?)
  /// What the other face was left in the middle of, and what had been typed by then but not been read.
  case standing(Standpoint, ahead: String)
}

/// Why a face was left.
enum Leaving {
  case over(ExitCode)
  case otherFace(Standpoint, ahead: String)
}

/// `wxwizard [NAME]`: the wizard on the screen, or in lines where there can be none or none is wanted.
struct OpenCommand {
  private let call: Call

  init(_ call: Call) { self.call = call }

  func run() -> ExitCode {
    do throws(Stop) {
      return try open()
    } catch {
      return error.code
    }
  }

  private func open() throws(Stop) -> ExitCode {
    guard call.options.operands.count <= 1 else {
      let word = call.options.operands[0]
      return Usage.complain(
        call.words, .usageUnknownCommand, ["command": makeVisible(word)],
        nearest: nearest(to: word, among: CommandName.words))
    }
    var name: SessionName?
    if let word = call.options.operands.first {
      guard let named = SessionName(word) else { return call.badName(word) }
      name = named
    }
    let colors: TerminalOptions.Colors =
      switch call.options["color"].flatMap(ColorChoice.init) ?? .auto {
      case .never: .none
      case .always: .full
      case .auto: Surroundings.variable("NO_COLOR").map(\.isEmpty) ?? true ? .full : .none
      }
    let folder = try call.folderMade()
    if let name, try !call.exists(name, in: folder) {
      call.complain(name.isCommand ? .sessionAbsent : .sessionMissing, ["name": name.text])
      let names =
        ((try? folder.list()) ?? []).map(\.name.text) + (name.isCommand ? [] : CommandName.words)
      if let near = nearest(to: name.text, among: names) {
        Output.complain(call.words.phrase(.usageNearest, ["name": near]))
      }
      return .unusable
    }
    return talk(SessionDesk(call, folder: folder), opening: name, colors)
  }

  /// Goes through the session in one face, and on in the other as often as that is asked for.
  private func talk(_ desk: SessionDesk, opening name: SessionName?, _ colors: TerminalOptions.Colors)
    -> ExitCode
  {
    defer { desk.close() }
    var beginning = Beginning.opening(name)
    var reason: LineReason? =
      call.options.has("plain") ? .asked : Surroundings.wantsLines ? .accessible : nil
    while true {
      let leaving: Leaving
      if let why = reason {
        var loop = LineLoop(call, desk: desk)
        leaving = loop.run(from: beginning, because: why)
      } else {
        do throws(TerminalFailure) {
          leaving = try onScreen(desk, from: beginning, colors)
        } catch {
          // Also where the screen was asked for with a sign: then the lines go on, and say why.
          reason = LineReason(error)
          continue
        }
      }
      switch leaving {
      case .over(let code): return code
      case .otherFace(let standpoint, let ahead):
        beginning = .standing(standpoint, ahead: ahead)
        reason = reason == nil ? .switched : nil
      }
    }
  }

  private func onScreen(_ desk: SessionDesk, from beginning: Beginning, _ colors: TerminalOptions.Colors)
    throws(TerminalFailure) -> Leaving
  {
    let theme = Theme(backgroundIn: Surroundings.variable("COLORFGBG"))
    let terminal = try NcursesTerminal(TerminalOptions(colors: colors, theme: theme, mouse: true))
    defer { terminal.close() }
    var loop = ScreenLoop(call, desk: desk, terminal: terminal)
    return loop.run(from: beginning)
  }
}
