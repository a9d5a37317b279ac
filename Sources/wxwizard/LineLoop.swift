import WizardCore
import WizardScreens
import WizardStore
import WizardTerminal
import WizardText

/// Why the wizard speaks in lines.
enum LineReason: Equatable {
  case asked, accessible, noTerminal
  /// TERM as found, or nil where it is not set.
  case terminal(String?)
}

/// Carries lines from standard input to the face, its words to standard output, and sessions to the disk.
struct LineLoop {
  private let call: Call
  private let dictionaries: [Language: Words]
  private let input = LineInput()
  private var face: LineFace
  private var desk: SessionDesk

  init(_ call: Call, folder: SessionFolder) {
    self.call = call
    dictionaries = call.dictionaries
    face = LineFace(dictionaries, language: call.words.language, today: call.today)
    desk = SessionDesk(call, folder: folder)
  }

  /// Runs until the person leaves, the input ends, or nobody listens any more.
  mutating func run(opening name: SessionName?, because reason: LineReason) -> ExitCode {
    defer { desk.close() }
    desk.start(name, on: &face)
    guard Output.tell(greeting(reason)) else { return Output.unheard }
    while Output.tell(say()), Output.prompt("> ") {
      let line = input.next()
      if line == .end {
        let isSaved = desk.saveAgain(on: &face)
        _ = Output.tell(["", words[isSaved ? .lineEnded : .lineEndedUnsaved]])
        return isSaved ? .well : .unusable
      }
      if call.options["today"] == nil { face.turn(to: Surroundings.localDay) }
      guard take(line) else {
        _ = Output.tell(face.farewell())
        return desk.saveAgain(on: &face) ? .well : .unusable
      }
    }
    return desk.saveAgain(on: &face) ? Output.unheard : .unusable
  }

  /// What the face has to say, once the sessions it tells of are read.
  private mutating func say() -> [String] {
    let unread = face.unread
    if !unread.isEmpty { face.learn(desk.look(at: unread, on: face.today)) }
    return face.say()
  }

  private var words: Words { dictionaries[face.language] ?? call.words }

  /// Takes a line; false when the person leaves.
  private mutating func take(_ line: LineInput.Line) -> Bool {
    guard case .text(let text) = line else {
      face.tellUnreadableLine()
      return true
    }
    // What comes from a pipe is shown, so that a transcript reads like one typed at a terminal.
    if !input.isTerminal { _ = Output.tell([makeVisible(text)]) }
    var stays = true
    for errand in face.take(text) where !desk.carryOut(errand, on: &face) {
      if errand == .quit { stays = false }
    }
    #if DEBUG
      if text.hasSuffix("!") { DeliberateFault.strike(call.options) }
    #endif
    return stays
  }

  private func greeting(_ reason: LineReason) -> [String] {
    let first =
      switch reason {
      case .asked: words[.lineReasonAsked]
      case .accessible: words[.lineReasonAccessible]
      case .noTerminal: words[.lineReasonNoTerminal]
      case .terminal(nil): words[.lineReasonNoTerm]
      case .terminal(let name?): words.phrase(.lineReasonTerm, ["term": makeVisible(name)])
      }
    return [first, words[.lineIntro]]
  }
}
