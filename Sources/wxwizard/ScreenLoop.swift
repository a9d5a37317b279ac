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
  private var isOver = false

  init(_ call: Call, folder: SessionFolder, terminal: NcursesTerminal) {
    self.call = call
    desk = SessionDesk(call, folder: folder)
    self.terminal = terminal
    dictionaries = call.dictionaries
    face = ScreenFace(entries: [], language: call.words.language, today: call.today)
  }

  /// Runs until the person leaves or the terminal goes.
  mutating func run(opening name: SessionName?) -> ExitCode {
    desk.start(name, on: &face)
    paint()
    while !isOver {
      switch terminal.next(timeoutMilliseconds: 60_000) {
      case .key(let key): take(key)
      case .resized: break
      case .idle: break
      case .signal, .terminalGone:
        // What was accepted is saved already; what is half typed is in the draft.
        isOver = true
        continue
      }
      if call.options["today"] == nil { face.turn(to: Surroundings.localDay) }
      if !terminal.hasMoreKeys, !isOver { paint() }
    }
    desk.close()
    return .well
  }

  private mutating func take(_ key: Key) {
    if case .mouse(let mouse) = key, mouse.kind == .press {
      carryOut(face.click(row: mouse.row, column: mouse.column, on: frame))
    } else {
      carryOut(face.handle(key))
    }
  }

  private mutating func paint() {
    guard let words = dictionaries[face.language] else { return }
    let size = terminal.size
    let canvas = Canvas(
      rows: size.rows, columns: size.columns, measure: TextMeasure(ambiguousIsWide: terminal.ambiguousIsWide),
      isASCII: call.options.has("ascii"))
    frame = face.frame(on: canvas, words: words)
    face.drew(frame)
    terminal.paint(frame.grid)
  }

  private mutating func carryOut(_ errands: [Errand]) {
    for errand in errands where !desk.carryOut(errand, on: &face) {
      switch errand {
      case .repaint: terminal.repaint()
      case .suspend: terminal.suspend()
      case .quit: isOver = true
      default: break
      }
    }
  }
}
