import WizardCore
import WizardStore
import WizardText
import WizardUI

/// Carries keys from the terminal to the face, frames back, and sessions to the disk.
struct ScreenLoop {
  private let context: CommandContext
  private let terminal: CursesTerminal
  private let localizers: [Language: Localizer]
  private var model: ScreenModel
  private var controller: SessionController
  private var frame = Frame(rows: 0, columns: 0)
  /// The face and the canvas that the frame shows.
  private var drawn: (model: ScreenModel, canvas: Canvas)?
  private var leaving: Leaving?

  init(_ context: CommandContext, controller: SessionController, terminal: CursesTerminal) {
    self.context = context
    self.controller = controller
    self.terminal = terminal
    localizers = context.localizers
    model = ScreenModel(entries: [], language: context.localizer.language, today: context.today)
    model.reserve(CommandName.words)
  }

  /// Runs until the person leaves or wants the lines, or until the terminal goes.
  mutating func run(from beginning: Beginning) -> Leaving {
    switch beginning {
    case .opening(let name): controller.start(name, on: &model)
    case .continuing(let snapshot, let ahead):
      model = ScreenModel(snapshot)
      for character in ahead where leaving == nil {
        take(character == "\n" ? .enter : .character(character))
      }
    }
    paint()
    while leaving == nil {
      let isReading = !model.unreadAhead(atMost: 1).isEmpty
      switch terminal.next(timeoutMilliseconds: isReading ? 0 : 60_000) {
      case .key(let key): take(key)
      case .resized: break
      case .idle: model.learn(controller.look(at: model.unreadAhead(atMost: 200), on: model.today))
      case .signal, .terminalGone:
        // What was accepted is saved, or tried again below; what is half typed is in the draft.
        leaving = .finished(.success)
        continue
      }
      if context.options["today"] == nil { model.turn(to: ProcessEnvironment.localDay) }
      if !terminal.hasMoreKeys, leaving == nil { paint() }
    }
    guard case .finished? = leaving else { return leaving ?? .finished(.success) }
    return .finished(controller.saveAgain(on: &model) ? .success : .unusable)
  }

  private mutating func take(_ key: Key) {
    if case .mouse(let mouse) = key, mouse.kind == .press {
      carryOut(model.click(row: mouse.row, column: mouse.column, on: frame))
    } else {
      carryOut(model.handle(key))
    }
    #if DEBUG
      if key == .character("!") { DeliberateFault.strike(context.options) }
    #endif
  }

  private mutating func paint() {
    guard let localizer = localizers[model.language] else { return }
    let size = terminal.size
    let canvas = Canvas(
      rows: size.rows, columns: size.columns, measure: TextMeasure(ambiguousIsWide: terminal.ambiguousIsWide),
      isASCII: context.options.has("ascii"))
    if let drawn, drawn.canvas == canvas,
      model.echo(into: &frame, of: drawn.model, on: canvas, localizer: localizer) != nil
    {
      self.drawn = (model, canvas)
      return terminal.paint(frame.grid)
    }
    frame = model.frame(on: canvas, localizer: localizer)
    let unread = model.unread(on: frame)
    if !unread.isEmpty {
      model.learn(controller.look(at: unread, on: model.today))
      frame = model.frame(on: canvas, localizer: localizer)
    }
    model.drew(frame)
    drawn = (model, canvas)
    terminal.paint(frame.grid)
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects where !controller.carryOut(effect, on: &model) {
      switch effect {
      case .repaint: terminal.repaint()
      case .suspend: terminal.suspend()
      case .quit: leaving = .finished(.success)
      case .otherFace: leaving = .otherFace(model.snapshot, ahead: typedAhead())
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
