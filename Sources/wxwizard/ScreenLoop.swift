import WizardCore
import WizardStore
import WizardText
import WizardUI

/// Runs the full-screen front end: passes keys to its model and frames to the terminal.
struct ScreenLoop {
  private let context: CommandContext
  private let localizers: Localizers
  private let terminal: CursesTerminal
  private var model: ScreenModel
  private let controller: SessionController
  private var frame = Frame(rows: 0, columns: 0)
  /// The model and the canvas of `frame`.
  private var drawn: (model: ScreenModel, canvas: Canvas)?
  /// Drafts to write after the next painting, since the echo of a key should not wait for the disk.
  ///
  /// A letter is in the draft 0.03 ms after its echo by median, and within 20 ms where other programs keep every
  /// processor busy. A kill after that loses nothing.
  private var drafts: [Effect] = []
  private var end: LoopEnd?

  init(_ context: CommandContext, controller: SessionController, terminal: CursesTerminal) {
    self.context = context
    localizers = context.localizers
    self.controller = controller
    self.terminal = terminal
    model = ScreenModel(entries: [], language: context.localizer.language, today: context.today)
  }

  /// Runs until the person quits or switches to plain text, or until the terminal is gone.
  mutating func run(from start: LoopStart) -> LoopEnd {
    switch start {
    case .session(let name):
      model.update { [controller] in
        $0.reserve(CommandName.words)
        controller.start(name, asksLanguage: true, in: &$0)
      }
    case .handover(let shared, let unread):
      model = ScreenModel(continuing: shared)
      for character in unread where end == nil {
        take(character == "\n" ? .enter : .character(character))
      }
    }
    paintAndWriteDrafts()
    while end == nil {
      let hasWork = controller.isSearching || !model.unreadAhead(atMost: 1).isEmpty
      switch terminal.next(timeoutMilliseconds: hasWork ? 0 : 60_000) {
      case .key(let key): take(key)
      case .resized: break
      case .idle: readSessions()
      case .ended:
        // Accepted answers are saved, or saved again below; typed text is in the draft.
        end = .finished(.success)
        continue
      }
      if context.options["today"] == nil { model.changeDay(to: ProcessEnvironment.localDay) }
      if !terminal.hasMoreKeys, end == nil { paintAndWriteDrafts() }
    }
    writeDrafts()
    guard case .finished? = end else { return end ?? .finished(.success) }
    return .finished(model.update(controller.saveAgain) ? .success : .unusable)
  }

  /// Reads some more sessions, few enough that no key has to wait.
  private mutating func readSessions() {
    if controller.isSearching {
      return model.update { [controller] in controller.search(atMost: 50, in: &$0) }
    }
    model.learn(controller.entries(of: model.unreadAhead(atMost: 200), on: model.today))
  }

  private mutating func take(_ key: Key) {
    if case .mouse(let mouse) = key, mouse.kind == .press {
      perform(model.click(row: mouse.row, column: mouse.column, on: frame))
    } else {
      perform(model.handle(key))
    }
    #if DEBUG
      if key == .character("!") { DeliberateFault.cause(context.options) }
    #endif
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      if case .draft = effect {
        drafts.append(effect)
        continue
      }
      // Effects keep their order.
      writeDrafts()
      switch effect {
      case .repaint: terminal.repaint()
      case .suspend: terminal.suspend()
      case .quit: end = .finished(.success)
      case .switchFrontEnd: end = .switched(model.handover, unread: readAhead())
      default: model.update { [controller] in controller.perform(effect, in: &$0) }
      }
    }
  }

  /// Writes the drafts of what has been typed since the last painting.
  private mutating func writeDrafts() {
    for draft in drafts { model.update { [controller] in controller.perform(draft, in: &$0) } }
    drafts.removeAll(keepingCapacity: true)
  }

  /// Paints first, so that a typed letter shows without waiting for the disk.
  ///
  /// A draft that can't be written shows a message, which is painted as well.
  private mutating func paintAndWriteDrafts() {
    paint()
    let shown = model.message
    writeDrafts()
    if model.message != shown { paint() }
  }

  private mutating func paint() {
    let localizer = localizers[model.language]
    let size = terminal.size
    let canvas = Canvas(
      rows: size.rows, columns: size.columns, measure: TextMeasure(ambiguousIsWide: terminal.ambiguousIsWide),
      isASCII: context.options.has("ascii"))
    if let drawn, drawn.canvas == canvas,
      model.echo(into: &frame, of: drawn.model, on: canvas, localizer: localizer)
    {
      self.drawn = (model, canvas)
      return terminal.paint(frame.grid)
    }
    frame = model.frame(on: canvas, localizer: localizer)
    let unread = model.unread(on: frame)
    if !unread.isEmpty {
      model.learn(controller.entries(of: unread, on: model.today))
      frame = model.frame(on: canvas, localizer: localizer)
    }
    model.drew(frame)
    drawn = (model, canvas)
    terminal.paint(frame.grid)
  }

  /// The keys that arrived together with the one that switches to plain text, edited as a terminal edits lines.
  private func readAhead() -> String {
    var lines = ""
    var line = TextEditor()
    func endLine() {
      lines += line.text + "\n"
      line = TextEditor()
    }
    while terminal.hasMoreKeys, case .key(let key) = terminal.next(timeoutMilliseconds: 0) {
      switch key {
      case .enter: endLine()
      case .paste(let pasted):
        for (index, part) in pasted.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
          if index > 0 { endLine() }
          line.insert(String(part))
        }
      default: line.take(key)
      }
    }
    return lines + line.text
  }
}
