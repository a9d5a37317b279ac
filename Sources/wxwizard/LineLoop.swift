import WizardCore
import WizardScreens
import WizardStore
import WizardTerminal
import WizardText

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
  private let call: Call
  private let dictionaries: [Language: Words]
  private var input = LineInput()
  private var face: LineFace
  private var desk: SessionDesk
  private var leaving: Leaving?

  init(_ call: Call, desk: SessionDesk) {
    self.call = call
    dictionaries = call.dictionaries
    face = LineFace(dictionaries, language: call.words.language, today: call.today)
    face.reserve(CommandName.words)
    self.desk = desk
  }

  /// Runs until the person leaves or wants the screen, the input ends, or nobody listens any more.
  mutating func run(from beginning: Beginning, because reason: LineReason) -> Leaving {
    switch beginning {
    case .opening(let name):
      desk.start(name, on: &face)
      // What was written for one session must not be taken for answers of another.
      if let name, face.name == nil, !input.isTerminal {
        for line in face.rest() { Output.complain("\(name.text): \(line)") }
        return .over(.unusable)
      }
    case .standing(let standpoint, let ahead):
      face = LineFace(dictionaries, standpoint)
      input.ahead = Array(ahead.utf8)[...]
    }
    guard Output.tell(greeting(reason)) else { return .over(Output.unheard()) }
    while Output.tell(say()), Output.prompt("> ") {
      // What was typed on the screen was not shown there.
      if !input.ahead.isEmpty { _ = Output.prompt(shownAhead) }
      let line = input.next()
      if line == .end {
        let isSaved = desk.saveAgain(on: &face)
        _ = Output.tell(["", words[isSaved ? .lineEnded : .lineEndedUnsaved]])
        return .over(isSaved && !hasFailed ? .well : .unusable)
      }
      if call.options["today"] == nil { face.turn(to: Surroundings.localDay) }
      take(line)
      if let leaving {
        guard case .over = leaving else {
          _ = Output.tell(face.rest())
          return leaving
        }
        let isSaved = desk.saveAgain(on: &face)
        _ = Output.tell(face.farewell())
        return .over(isSaved && !hasFailed ? .well : .unusable)
      }
    }
    let code = Output.unheard()
    return .over(desk.saveAgain(on: &face) ? code : .unusable)
  }

  /// What the face has to say, once the sessions it tells of are read.
  private mutating func say() -> [String] {
    let unread = face.unread
    if !unread.isEmpty { face.learn(desk.look(at: unread, on: face.today)) }
    return face.say()
  }

  /// Whether a script's answers were refused; a person was told.
  private var hasFailed: Bool { face.hasRefusedChange && !input.isTerminal }

  private var shownAhead: String {
    let line = input.ahead.prefix { $0 != UInt8(ascii: "\n") }
    return makeVisible(String(decoding: line, as: UTF8.self)) + (line.count < input.ahead.count ? "\n" : "")
  }

  private var words: Words { dictionaries[face.language] ?? call.words }

  private mutating func take(_ line: LineInput.Line) {
    guard case .text(let text) = line else { return face.tellUnreadableLine() }
    // What comes from a pipe is shown, so that a transcript reads like one typed at a terminal.
    if !input.isTerminal { _ = Output.tell([makeVisible(text)]) }
    for errand in face.take(text) where !desk.carryOut(errand, on: &face) {
      switch errand {
      case .quit: leaving = .over(.well)
      case .otherFace:
        leaving = .otherFace(face.standpoint, ahead: String(decoding: input.ahead, as: UTF8.self))
      default: break
      }
    }
    #if DEBUG
      if text.hasSuffix("!") { DeliberateFault.strike(call.options) }
    #endif
  }

  private func greeting(_ reason: LineReason) -> [String] {
    let first =
      switch reason {
      case .asked: words[.lineReasonAsked]
      case .accessible: words[.lineReasonAccessible]
      case .switched: words[.lineReasonSwitched]
      case .noTerminal: words[.lineReasonNoTerminal]
      case .terminal(nil): words[.lineReasonNoTerm]
      case .terminal(let name?): words.phrase(.lineReasonTerm, ["term": makeVisible(name)])
      }
    return [first, words[.lineIntro]]
  }
}
