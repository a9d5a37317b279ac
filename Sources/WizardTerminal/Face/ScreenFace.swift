import WizardCore
import WizardScreens
import WizardText

/// The screen as a value: what is shown, where the focus is, what is half typed.
///
/// Keys change it, views draw it.
package struct ScreenFace: Sendable {
  package internal(set) var language: Language
  package internal(set) var today: CivilDate
  package internal(set) var picker: Picker
  /// Whether a text to find sessions by is being typed.
  package internal(set) var isFinding = false
  /// The open session, or nil in the picker.
  package internal(set) var wizard: Wizard?
  package internal(set) var name: String?
  /// Nothing can be saved: another program holds the session.
  package internal(set) var isReadOnly = false
  /// Whether the last save failed, so that the work is in memory only.
  package internal(set) var isUnsaved = false
  /// The file that what is accepted goes to, since another program wrote the session's own; nil as long as none did.
  package internal(set) var otherFile: String?
  package internal(set) var place = Place.picker
  /// Where Esc leads from a list, or from a step that was opened from one.
  var trail: [Visit] = []
  var focus: Stop?
  /// Whether the person moved the focus there, rather than the way on.
  var isPointedOut = false
  /// What is being typed, with the field or the asking it is for.
  package internal(set) var editor: TextEditor?
  /// Whether the editor shows what was half typed before over an answer that is accepted: that is replaced by
  /// nothing but Enter or more typing.
  var isRestored = false
  /// What is half typed, by field; each stays until its field is answered.
  package internal(set) var drafts: [FieldID: String] = [:]
  package internal(set) var asking: Asking?
  /// Whether the categories are shown, to choose one.
  package internal(set) var isChoosingCategory = false
  /// What they are narrowed down by.
  package internal(set) var filter = TextEditor()
  package internal(set) var question: Question?
  package internal(set) var isHelpOpen = false
  /// The first row of the page to show; nil follows the focus.
  package internal(set) var scroll: Int?
  /// What keeps its place on the screen while the page turns, since its rows may move when the focus does.
  var anchor: Anchor?
  /// The part of the page that is on the screen; nil when it has changed since the last picture.
  var window: Window?
  package internal(set) var message: Message?
  var errands: [Errand] = []

  package init(entries: [PickerEntry], language: Language, today: CivilDate) {
    picker = Picker(entries)
    self.language = language
    self.today = today
    focus = stops.first
  }

  /// Takes a key and says what the program has to do now.
  package mutating func handle(_ key: Key) -> [Errand] {
    if key.saysNothing { return [] }
    errands = []
    message = nil
    if isHelpOpen {
      read(key)
    } else if question != nil {
      settleQuestion(key)
    } else if asking != nil {
      type(intoAsking: key)
    } else {
      take(key)
    }
    defer { errands = [] }
    return errands
  }

  /// Moves to another day, on which other things are due.
  package mutating func turn(to today: CivilDate) {
    guard today != self.today else { return }
    self.today = today
    wizard = wizard?.on(today)
    keepFocusOnPage()
  }

  /// Shows a message until the next key.
  package mutating func tell(_ message: Message) {
    self.message = message
    switch message {
    case .notSaved: isUnsaved = true
    case .conflict(let file): otherFile = file
    case .sheetWritten: endSheet()
    case .sheetTaken(_, let other): suggestSheetFile(other)
    default: break
    }
  }

  /// Takes note that all is on the disk.
  package mutating func tellSaved() { isUnsaved = false }

  /// Learns which part of the page was drawn, so that pages can be turned.
  package mutating func drew(_ frame: Frame) {
    window = frame.window
    if scroll != nil { scroll = frame.window.top }
    anchor = nil
  }
}

extension ScreenFace {
  /// Shows a session: the overview for one who returns, else the step where the person was.
  ///
  /// It begins in the field of the last of the drafts that is asked.
  package mutating func open(
    _ wizard: Wizard, name: String, isReturning: Bool, drafts: [Draft] = [], isReadOnly: Bool = false
  ) {
    self.wizard = wizard
    self.name = name
    self.isReadOnly = isReadOnly
    isUnsaved = false
    otherFile = nil
    self.drafts = Draft.texts(of: drafts)
    if let field = Draft.lastAsked(of: drafts, in: wizard), let step = wizard.flow.field(field)?.step {
      trail = []
      show(.step(step), focus: .field(field))
    } else {
      enter(isReturning: isReturning)
    }
    if wizard.session.answers.isEmpty, wizard.session.done.isEmpty, !isReadOnly { message = .welcome }
  }

  /// To the overview of a session where that says most, else to the step where the person stands.
  mutating func enter(isReturning: Bool = false) {
    guard let wizard else { return }
    trail = []
    show(isReturning || Overview.isPressing(wizard) ? .overview : .step(wizard.standing.position))
  }

  /// Back to the picker with a fresh list.
  package mutating func showPicker(_ entries: [PickerEntry]) {
    let last = name
    picker.list(entries)
    wizard = nil
    name = nil
    isReadOnly = false
    isUnsaved = false
    otherFile = nil
    drafts = [:]
    trail = []
    show(.picker, focus: last.map(Stop.session))
  }

  mutating func show(_ place: Place, focus stop: Stop? = nil) {
    self.place = place
    isChoosingCategory = false
    // What was on the screen says nothing of the page that comes.
    window = Window()
    let stops = stops
    setFocus(stop.flatMap { stops.contains($0) ? $0 : nil } ?? firstFocus(among: stops))
  }

  /// What wants an answer, else what is overdue or can be done, else the verdict awaited, else the top.
  private func firstFocus(among stops: [Stop]) -> Stop? {
    if place == .summary { return troubles.first.map(Stop.answer) ?? stops.first }
    guard case .step(let id) = place, let wizard, let step = wizard.flow.step(id) else { return stops.first }
    func question(_ wanted: (FieldState) -> Bool) -> Stop? {
      let field = step.fields.first { wizard.replay.fields[$0.id].map(wanted) ?? false }
      return stops.first { $0.fieldID != nil && $0.fieldID == field?.id }.map { entry(to: $0, among: stops) }
    }
    if let stop = question({ $0 == .missing(isWanted: true) || $0 == .refused }) { return stop }
    if let stop = question({ if case .failed = $0 { true } else { false } }) {
      // Once the reason is known, its cure and the way on stand at the end of the page.
      let isExplained = step.fields.contains { $0.facet == .rejection && wizard.replay.values[$0.id] != nil }
      return isExplained && stops.contains(.tryAgain) ? .tryAgain : stop
    }
    let items = wizard.checklist.items.filter { $0.step == id && stops.contains(.line($0.id)) }
    if let item = items.first(where: { $0.status == .overdue }) ?? items.first(where: { $0.status == .todo })
    {
      return .line(item.id)
    }
    if let stop = question({ $0 == .pending }) { return stop }
    let isFinished = wizard.standing.status == .finished && wizard.standing.position == id
    return isFinished ? .goOn : stops.first.map { entry(to: $0, among: stops) }
  }

  mutating func setFocus(_ stop: Stop?) {
    focus = stop
    isPointedOut = false
    scroll = nil
    anchor = nil
    window = nil
    editor = nil
    isRestored = false
    guard case .field(let field) = stop else { return }
    editor = makeEditor(for: field, text: drafts[field] ?? typedText(of: field))
    if drafts[field] != nil, let answer = wizard?.session.answers[field] {
      isRestored = true
      message = .halfTyped(field, answer)
    }
  }

  /// Moves the focus where what it was on has gone.
  mutating func keepFocusOnPage() {
    let stops = stops
    if !stops.contains(where: { $0 == focus }) { setFocus(stops.first) }
  }

  /// What the focus is on, as the key table sees it.
  package var context: Context {
    if isHelpOpen { return .reading }
    if question != nil { return .question }
    if asking != nil { return .prompt }
    if isChoosingCategory { return .filter }
    if editor != nil { return .text }
    if place == .picker { return .picker }
    switch focus {
    case .option(let field, _):
      if case .set = fieldRule(field)?.kind { return .set }
      return .choice
    case .line(let id):
      if case .task = wizard?.checklist.items.first(where: { $0.id == id })?.kind { return .task }
      return .button
    default: return .button
    }
  }
}

extension ScreenFace {
  private mutating func take(_ key: Key) {
    if place == .picker, find(key) { return }
    if isChoosingCategory, type(intoFilter: key) { return }
    if opensList(key) { return openCategories() }
    if let field = focus?.fieldID, var typing = editor {
      if case .paste(let text) = key {
        let notice = typing.paste(text)
        if !notice.isClean { message = .pasted(notice) }
        keepTyping(typing, in: field)
        return
      }
      let before = typing
      if typing.take(key) {
        if typing != before { keepTyping(typing, in: field) }
        return
      }
    }
    if case .character(let character) = key, pick(character) { return }
    if case .mouse(let mouse) = key { return scroll(with: mouse) }
    guard let command = KeyTable.command(for: key, in: context) else { return }
    run(command)
  }

  private mutating func keepTyping(_ typing: TextEditor, in field: FieldID) {
    scroll = nil
    let isChange = typing.text != editor?.text
    if isChange, isReadOnly {
      message = .readOnly("")
      return
    }
    editor = typing
    guard isChange else { return }
    isRestored = false
    if typing.text.trimmed.isEmpty { return dropDraft(of: field) }
    drafts[field] = typing.text
    errands.append(.draft(field, typing.text))
  }

  private mutating func run(_ command: Command) {
    switch command {
    case .accept: accept()
    case .toggle: toggle()
    case .next:
      move(by: 1)
      isPointedOut = true
    case .previous:
      move(by: -1)
      isPointedOut = true
    case .nextField: moveField(by: 1)
    case .previousField: moveField(by: -1)
    case .first: leave(for: stops.first)
    case .last: leave(for: stops.last)
    case .pageDown: turnPage(by: 1)
    case .pageUp: turnPage(by: -1)
    case .back: goBack()
    case .summary: openAside(.summary)
    case .checklist: openAside(.checklist)
    case .overview: openAside(.overview)
    case .date: askDate()
    case .categories: if offersList { openCategories() }
    case .find: startFinding()
    case .order: turnOrder()
    case .sheet: if place == .checklist { askSheetFile(for: nil) }
    case .saved: sayWhetherSaved()
    case .help, .language, .lines, .repaint, .suspend, .quit: runAnywhere(command)
    }
  }

  /// The commands that mean the same wherever the focus is.
  mutating func runAnywhere(_ command: Command) {
    switch command {
    case .help:
      isHelpOpen = true
      scroll = 0
      window = nil
    case .language: language = language == .zh ? .en : .zh
    case .lines: errands.append(.otherFace)
    case .repaint: errands.append(.repaint)
    case .suspend:
      commitTyping()
      errands.append(.suspend)
    case .quit:
      commitTyping()
      askToQuit()
    default: break
    }
  }

  /// Saves again what could not be saved before.
  private mutating func sayWhetherSaved() {
    commitTyping()
    if isReadOnly {
      message = .readOnly("")
    } else if let wizard {
      if isUnsaved { save(wizard.session) }
      errands.append(.assure)
      message = otherFile.map(Message.conflict) ?? .saved
    }
  }

  mutating func askToQuit() {
    question = .quit
    if wizard != nil, !isReadOnly { errands.append(.assure) }
  }
}

extension Key {
  /// Whether it is no press of a key, so that nothing changes by it.
  fileprivate var saysNothing: Bool {
    switch self {
    case .unknown: true
    case .mouse(let mouse): mouse.kind == .release
    default: false
    }
  }
}
