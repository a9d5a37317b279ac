import WizardCore
import WizardScreens
import WizardStore
import WizardTerminal
import WizardText

/// Carries keys from the terminal to the face, frames back, and sessions to the disk.
struct ScreenLoop {
  private let call: Call
  private let folder: SessionFolder
  private let terminal: NcursesTerminal
  private let dictionaries: [Language: Words]
  private var face: ScreenFace
  private var open: OpenSession?
  private var frame = Frame(rows: 0, columns: 0)
  private var isOver = false

  init(_ call: Call, folder: SessionFolder, terminal: NcursesTerminal) {
    self.call = call
    self.folder = folder
    self.terminal = terminal
    let source = call.options["screens"].map(PageSource.folder) ?? .embedded
    dictionaries = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        (
          language,
          language == call.words.language
            ? call.words : Words(language, rulebook: call.words.rulebook, source: source)
        )
      })
    face = ScreenFace(entries: [], language: call.words.language, today: call.today)
  }

  /// Runs until the person leaves or the terminal goes.
  mutating func run(opening name: SessionName?) -> ExitCode {
    if let name { openSession(name) } else { face.showPicker(entries()) }
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
    open?.close()
    return .well
  }

  private mutating func take(_ key: Key) {
    if case .mouse(let mouse) = key, mouse.kind == .press {
      if let stop = frame.stop(row: mouse.row, column: mouse.column) { carryOut(face.click(stop)) }
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
    for errand in errands {
      switch errand {
      case .save(let session): save(session)
      case .draft(let field, let text): _ = open?.draft(text, of: field)
      case .dropDraft: _ = open?.dropDrafts()
      case .open(let name):
        if let name = SessionName(name) { openSession(name) }
      case .create(let name):
        if let name = SessionName(name) { createSession(name) }
      case .close:
        open?.close()
        open = nil
        face.showPicker(entries())
      case .repaint: terminal.repaint()
      case .suspend: terminal.suspend()
      case .quit: isOver = true
      }
    }
  }

  // MARK: - Sessions

  private mutating func save(_ session: Session) {
    guard let open, open.access == .writing else { return }
    switch open.save(session, today: face.today, facts: face.wizard?.factValues) {
    case .saved: _ = open.dropDrafts()
    case .conflict(let file, _): face.tell(.conflict(file))
    case .notSaved(let step, let error):
      face.tell(.notSaved(error?.reason ?? step.rawValue))
    }
  }

  private mutating func createSession(_ name: SessionName) {
    guard case .fresh(let made) = folder.open(name) else { return face.tell(.nameTaken(name.text)) }
    open = made
    let session = Session(flow: Flow.named(.start) == nil ? .register : .start)
    guard let wizard = Wizard(session, rulebook: call.words.rulebook, today: face.today) else { return }
    face.open(wizard, name: name.text, isReturning: false)
    save(session)
  }

  private mutating func openSession(_ name: SessionName) {
    switch folder.open(name) {
    case .fresh(let opened):
      opened.close()
      face.showPicker(entries())
      face.tell(.unreadable(name.text))
    case .loaded(let opened): show(opened, notice: nil)
    case .recovered(let opened, let error):
      show(opened, notice: .recovered(FileMessage(words: call.words).text(error)))
    case .refused(let error):
      face.showPicker(entries())
      face.tell(.unreadable(FileMessage(words: call.words).text(error)))
    }
  }

  private mutating func show(_ opened: OpenSession, notice: Message?) {
    guard let saved = opened.saved,
      let wizard = Wizard(saved.session, rulebook: call.words.rulebook, today: face.today)
    else {
      opened.close()
      face.showPicker(entries())
      return face.tell(.unreadable(opened.name.text))
    }
    open = opened
    let draft = opened.drafts.first.map { (field: $0.key, text: $0.value) }
    let isWritable = opened.access == .writing
    face.open(
      wizard, name: opened.name.text, isReturning: saved.updated < face.today, draft: draft,
      isReadOnly: !isWritable)
    if let notice {
      face.tell(notice)
    } else if case .heldBy(let holder) = opened.access {
      face.tell(.readOnly(holder.map { "\($0.user)@\($0.host), \($0.process)" } ?? ""))
    } else if !isWritable {
      face.tell(.readOnly(""))
    }
  }

  private func entries() -> [PickerEntry] {
    SessionList(call).listings.map { listing in
      PickerEntry(
        name: listing.name.text, flow: listing.wizard?.flow.id, standing: listing.wizard?.standing,
        due: listing.nextDue, problems: listing.wizard?.replay.problems.filter(\.isError).count ?? 0,
        updated: listing.updated)
    }
  }
}
