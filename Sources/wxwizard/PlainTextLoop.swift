import WizardCore
import WizardStore
import WizardText
import WizardUI

/// Why the plain-text front end runs.
enum PlainTextReason: Equatable {
  case asked, accessible, noTerminal
  /// The person pressed the key for it.
  case switched
  /// The terminal can't show the screen: the value of TERM, or nil if it is not set.
  case terminal(String?)
}

extension PlainTextReason {
  /// The reason why the screen can't be opened.
  init(_ failure: TerminalFailure) {
    switch failure {
    case .noTerminal, .noPipe: self = .noTerminal
    case .unusable(let term): self = .terminal(term.isEmpty ? nil : term)
    }
  }
}

/// Runs the plain-text front end: passes lines from standard input to its model and prints what it renders.
struct PlainTextLoop {
  private let context: CommandContext
  private var input = LineInput()
  private var model: PlainTextModel
  private let controller: SessionController
  private var end: LoopEnd?

  init(_ context: CommandContext, controller: SessionController) {
    self.context = context
    model = PlainTextModel(context.localizers, language: context.localizer.language, today: context.today)
    self.controller = controller
  }

  /// Runs until the person quits or switches to the screen, or until the input or the output is closed.
  mutating func run(from start: LoopStart, because reason: PlainTextReason) -> LoopEnd {
    switch start {
    case .session(let name):
      // The first line of a script is never the answer to a question that not every user is asked.
      let asksLanguage = input.isTerminal
      model.update { [controller] in
        $0.reserve(CommandName.words)
        controller.start(name, asksLanguage: asksLanguage, in: &$0)
      }
      // The lines of a script were written for this session, not for the session list.
      if let name, model.name == nil, !input.isTerminal {
        if case .restore = model.confirmation { context.report(.sessionOnlyPrevious(name: name.text)) }
        for line in model.renderNotes() { Output.report("\(name.text): \(line)") }
        return .finished(.unusable)
      }
    case .handover(let shared, let unread):
      model = PlainTextModel(context.localizers, continuing: shared)
      input.unread = Array(unread.utf8)[...]
    }
    guard Output.show(wrap(greeting(reason))) else { return .finished(Output.codeAfterFailedWrite()) }
    while Output.show(render()), Output.prompt("> ") {
      // The terminal did not echo what was typed on the screen.
      if !input.unread.isEmpty { _ = Output.prompt(unreadEcho) }
      let line = input.next()
      if line == .end {
        let isSaved = model.update(controller.saveAgain)
        _ = Output.show(wrap(["", localizer[isSaved ? .plainEnded : .plainEndedUnsaved]]))
        return .finished(isSaved && !hasFailed ? .success : .unusable)
      }
      if context.options["today"] == nil { model.changeDay(to: ProcessEnvironment.localDay) }
      take(line)
      if let end {
        guard case .finished = end else {
          _ = Output.show(wrap(model.renderNotes()))
          return end
        }
        let isSaved = model.update(controller.saveAgain)
        _ = Output.show(wrap(model.renderFarewell()))
        return .finished(isSaved && !hasFailed ? .success : .unusable)
      }
    }
    let code = Output.codeAfterFailedWrite()
    return .finished(model.update(controller.saveAgain) ? code : .unusable)
  }

  /// Reads the sessions in view, then renders.
  private mutating func render() -> [String] {
    let unread = model.unread
    if !unread.isEmpty { model.learn(controller.entries(of: unread, on: model.today)) }
    return wrap(model.render())
  }

  /// Breaks lines between words, where the terminal would break them anywhere.
  private func wrap(_ lines: [String]) -> [String] {
    guard let columns = Output.columns else { return lines }
    let measure = TextMeasure()
    return lines.flatMap { measure.wrap($0, columns: columns - 1) }
  }

  /// Whether answers of a script were refused.
  private var hasFailed: Bool { model.shared.hasRefusedChange && !input.isTerminal }

  private var unreadEcho: String {
    let line = input.unread.prefix { $0 != UInt8(ascii: "\n") }
    return makeVisible(String(decoding: line, as: UTF8.self)) + (line.count < input.unread.count ? "\n" : "")
  }

  private var localizer: Localizer { context.localizers[model.language] }

  private mutating func take(_ line: LineInput.Line) {
    guard case .text(let text) = line else { return model.note(.plainUnreadable) }
    // Lines from a pipe are echoed, as a terminal does.
    if !input.isTerminal { _ = Output.show([makeVisible(text)]) }
    for effect in model.take(text) {
      switch effect {
      case .quit: end = .finished(.success)
      case .switchFrontEnd:
        end = .switched(model.handover, unread: String(decoding: input.unread, as: UTF8.self))
      default:
        model.update { [controller] in
          controller.perform(effect, in: &$0)
          controller.search(atMost: .max, in: &$0)
        }
      }
    }
    #if DEBUG
      if text.hasSuffix("!") { DeliberateFault.cause(context.options) }
    #endif
  }

  private func greeting(_ reason: PlainTextReason) -> [String] {
    let first =
      switch reason {
      case .asked: localizer[.plainReasonAsked]
      case .accessible: localizer[.plainReasonAccessible]
      case .switched: localizer[.plainReasonSwitched]
      case .noTerminal: localizer[.plainReasonNoTerminal]
      case .terminal(nil): localizer[.plainReasonNoTerm]
      case .terminal(let name?): localizer[.plainReasonTerm(term: makeVisible(name))]
      }
    return [first, localizer[.plainIntro]]
  }
}
