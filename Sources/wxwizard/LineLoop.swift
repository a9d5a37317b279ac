import WizardCore
import WizardStore
import WizardText
import WizardUI

/// Why the wizard speaks in lines.
enum LineReason: Equatable {
  case asked, accessible, noTerminal
  /// A key on the screen.
  case switched
  /// TERM as found, or nil where it is not set.
  case terminal(String?)
}

extension LineReason {
  /// What keeps the screen from being opened.
  init(_ failure: TerminalFailure) {
    switch failure {
    case .noTerminal, .noPipe: self = .noTerminal
    case .unusable(let term): self = .terminal(term.isEmpty ? nil : term)
    }
  }
}

/// Carries lines from standard input to the face, its words to standard output, and sessions to the disk.
struct LineLoop {
  private let context: CommandContext
  private let localizers: [Language: Localizer]
  private var input = LineInput()
  private var model: PlainTextModel
  private var controller: SessionController
  private var leaving: Leaving?

  init(_ context: CommandContext, controller: SessionController) {
    self.context = context
    localizers = context.localizers
    model = PlainTextModel(localizers, language: context.localizer.language, today: context.today)
    model.reserve(CommandName.words)
    self.controller = controller
  }

  /// Runs until the person leaves or wants the screen, the input ends, or nobody listens any more.
  mutating func run(from beginning: Beginning, because reason: LineReason) -> Leaving {
    switch beginning {
    case .opening(let name):
      controller.start(name, on: &model)
      // What was written for one session must not be taken for answers of another.
      if let name, model.name == nil, !input.isTerminal {
        for line in model.rest() { Output.report("\(name.text): \(line)") }
        return .finished(.unusable)
      }
    case .continuing(let snapshot, let ahead):
      model = PlainTextModel(localizers, snapshot)
      input.ahead = Array(ahead.utf8)[...]
    }
    guard Output.tell(greeting(reason)) else { return .finished(Output.unheard()) }
    while Output.tell(say()), Output.prompt("> ") {
      // What was typed on the screen was not shown there.
      if !input.ahead.isEmpty { _ = Output.prompt(shownAhead) }
      let line = input.next()
      if line == .end {
        let isSaved = controller.saveAgain(on: &model)
        _ = Output.tell(["", localizer[isSaved ? .lineEnded : .lineEndedUnsaved]])
        return .finished(isSaved && !hasFailed ? .success : .unusable)
      }
      if context.options["today"] == nil { model.turn(to: ProcessEnvironment.localDay) }
      take(line)
      if let leaving {
        guard case .finished = leaving else {
          _ = Output.tell(model.rest())
          return leaving
        }
        let isSaved = controller.saveAgain(on: &model)
        _ = Output.tell(model.farewell())
        return .finished(isSaved && !hasFailed ? .success : .unusable)
      }
    }
    let code = Output.unheard()
    return .finished(controller.saveAgain(on: &model) ? code : .unusable)
  }

  /// What the face has to say, once the sessions it tells of are read.
  private mutating func say() -> [String] {
    let unread = model.unread
    if !unread.isEmpty { model.learn(controller.look(at: unread, on: model.today)) }
    return model.say()
  }

  /// Whether a script's answers were refused; a person was told.
  private var hasFailed: Bool { model.hasRefusedChange && !input.isTerminal }

  private var shownAhead: String {
    let line = input.ahead.prefix { $0 != UInt8(ascii: "\n") }
    return makeVisible(String(decoding: line, as: UTF8.self)) + (line.count < input.ahead.count ? "\n" : "")
  }

  private var localizer: Localizer { localizers[model.language] ?? context.localizer }

  private mutating func take(_ line: LineInput.Line) {
    guard case .text(let text) = line else { return model.tellUnreadableLine() }
    // What comes from a pipe is shown, so that a transcript reads like one typed at a terminal.
    if !input.isTerminal { _ = Output.tell([makeVisible(text)]) }
    for effect in model.take(text) where !controller.carryOut(effect, on: &model) {
      switch effect {
      case .quit: leaving = .finished(.success)
      case .otherFace:
        leaving = .otherFace(model.snapshot, ahead: String(decoding: input.ahead, as: UTF8.self))
      default: break
      }
    }
    #if DEBUG
      if text.hasSuffix("!") { DeliberateFault.strike(context.options) }
    #endif
  }

  private func greeting(_ reason: LineReason) -> [String] {
    let first =
      switch reason {
      case .asked: localizer[.lineReasonAsked]
      case .accessible: localizer[.lineReasonAccessible]
      case .switched: localizer[.lineReasonSwitched]
      case .noTerminal: localizer[.lineReasonNoTerminal]
      case .terminal(nil): localizer[.lineReasonNoTerm]
      case .terminal(let name?): localizer[.lineReasonTerm(term: makeVisible(name))]
      }
    return [first, localizer[.lineIntro]]
  }
}
