import WizardCore
import WizardScreens
import WizardStore
import WizardTerminal
import WizardText

/// Carries keys from the terminal to the face, frames back, and sessions to the disk.
struct ScreenLoop {
  private let call: Call
  private let terminal: NcursesTerminal
  private let dictionaries: [Language: Words]
  private var face: ScreenFace
  private var desk: SessionDesk
  private var frame = Frame(rows: 0, columns: 0)
  /// The face and the canvas that the frame shows.
  private var drawn: (face: ScreenFace, canvas: Canvas)?
  private var leaving: Leaving?

  init(_ call: Call, desk: SessionDesk, terminal: NcursesTerminal) {
    self.call = call
    self.desk = desk
    self.terminal = terminal
    dictionaries = call.dictionaries
    face = ScreenFace(entries: [], language: call.words.language, today: call.today)
    face.reserve(CommandName.words)
  }

  /// Runs until the person leaves or wants the lines, or until the terminal goes.
  mutating func run(from beginning: Beginning) -> Leaving {
    switch beginning {
    case .opening(let name): desk.start(name, on: &face)
    case .standing(let standpoint, let ahead):
      face = ScreenFace(standpoint)
      for character in ahead where leaving == nil {
        take(character == "\n" ? .enter : .character(character))
      }
    }
    paint()
    while leaving == nil {
      let isReading = !face.unreadAhead(atMost: 1).isEmpty
      switch terminal.next(timeoutMilliseconds: isReading ? 0 : 60_000) {
      case .key(let key): take(key)
      case .resized: break
      case .idle: face.learn(desk.look(at: face.unreadAhead(atMost: 200), on: face.today))
      case .signal, .terminalGone:
        // What was accepted is saved, or tried again below; what is half typed is in the draft.
        leaving = .over(.well)
        continue
      }
      if call.options["today"] == nil { face.turn(to: Surroundings.localDay) }
      if !terminal.hasMoreKeys, leaving == nil { paint() }
    }
    guard case .over? = leaving else { return leaving ?? .over(.well) }
    return .over(desk.saveAgain(on: &face) ? .well : .unusable)
  }

  private mutating func take(_ key: Key) {
    if case .mouse(let mouse) = key, mouse.kind == .press {
      carryOut(face.click(row: mouse.row, column: mouse.column, on: frame))
    } else {
      carryOut(face.handle(key))
    }
    #if DEBUG
      if key == .character("!") { DeliberateFault.strike(call.options) }
    #endif
  }

  private mutating func paint() {
    guard let words = dictionaries[face.language] else { return }
    let size = terminal.size
    let canvas = Canvas(
      rows: size.rows, columns: size.columns, measure: TextMeasure(ambiguousIsWide: terminal.ambiguousIsWide),
      isASCII: call.options.has("ascii"))
    if let drawn, drawn.canvas == canvas,
      let row = face.echo(into: &frame, of: drawn.face, on: canvas, words: words)
    {
      self.drawn = (face, canvas)
      return terminal.paint(frame.grid, row: row)
    }
    frame = face.frame(on: canvas, words: words)
    let unread = face.unread(on: frame)
    if !unread.isEmpty {
      face.learn(desk.look(at: unread, on: face.today))
      frame = face.frame(on: canvas, words: words)
    }
    face.drew(frame)
    drawn = (face, canvas)
    terminal.paint(frame.grid)
  }

  private mutating func carryOut(_ errands: [Errand]) {
    for errand in errands where !desk.carryOut(errand, on: &face) {
      switch errand {
      case .repaint: terminal.repaint()
      case .suspend: terminal.suspend()
      case .quit: leaving = .over(.well)
      case .otherFace: leaving = .otherFace(face.standpoint, ahead: typedAhead())
      default: break
      }
    }
  }

  /// What was typed after the key for the lines and came with it, edited as a terminal edits lines.
  private func typedAhead() -> String {
    var lines = ""
    var line = TextEditor()
    while terminal.hasMoreKeys, case .key(let key) = terminal.next(timeoutMilliseconds: 0) {
      switch key {
      case .enter:
        lines += line.text + "\n"
        line = TextEditor()
      case .paste(let pasted):
        // Each line of a paste is a line here.
        for (index, part) in pasted.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
          if index > 0 {
            lines += line.text + "\n"
            line = TextEditor()
          }
          line.insert(String(part))
        }
      default: _ = line.take(key)
      }
    }
    return lines + line.text
  }
}
