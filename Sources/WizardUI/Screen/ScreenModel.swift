import WizardCore
import WizardText

/// The screen as a value: what is shown, where the focus is, what is half typed.
///
/// Keys change it, views draw it.
package struct ScreenModel: Sendable {
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
  package internal(set) var screen = Screen.picker
  /// Where Esc leads from a list, or from a step that was opened from one.
  var history: [HistoryEntry] = []
  var focus: FocusTarget?
  /// Whether the person moved the focus there, rather than the way on.
  var isPointedOut = false
  /// What is being typed, with the field or the asking it is for.
  package internal(set) var editor: TextEditor?
  /// Whether the editor shows what was half typed before over an answer that is accepted: that is replaced by
  /// nothing but Enter or more typing.
  var isRestored = false
  /// What is half typed, by field; each stays until its field is answered.
  package internal(set) var drafts: [FieldID: String] = [:]
  package internal(set) var inputPrompt: InputPrompt?
  /// Whether the categories are shown, to choose one.
  package internal(set) var isChoosingCategory = false
  /// What they are narrowed down by.
  package internal(set) var filter = TextEditor()
  package internal(set) var confirmation: Confirmation?
  package internal(set) var isHelpOpen = false
  /// The first row of the page to show; nil follows the focus.
  package internal(set) var scroll: Int?
  /// What keeps its place on the screen while the page turns, since its rows may move when the focus does.
  var anchor: Anchor?
  /// The part of the page that is on the screen; nil when it has changed since the last picture.
  var window: Window?
  package internal(set) var message: Message?
  var effects: [Effect] = []

  package init(entries: [PickerEntry], language: Language, today: CivilDate) {
    picker = Picker(entries)
    self.language = language
    self.today = today
    focus = focusTargets.first
  }

  /// Takes a key and says what the program has to do now.
  package mutating func handle(_ key: Key) -> [Effect] {
    if key.saysNothing { return [] }
    effects = []
    message = nil
    if isHelpOpen {
      read(key)
    } else if confirmation != nil {
      settleQuestion(key)
    } else if inputPrompt != nil {
      type(intoAsking: key)
    } else {
      take(key)
    }
    defer { effects = [] }
    return effects
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

extension ScreenModel {
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
      history = []
      show(.step(step), focus: .field(field))
    } else {
      enter(isReturning: isReturning)
    }
    if wizard.session.answers.isEmpty, wizard.session.done.isEmpty, !isReadOnly { message = .welcome }
  }

  /// To the overview of a session where that says most, else to the step where the person stands.
  mutating func enter(isReturning: Bool = false) {
    guard let wizard else { return }
    history = []
    show(isReturning || Overview.isPressing(wizard) ? .overview : .step(wizard.progress.position))
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
    history = []
    show(.picker, focus: last.map(FocusTarget.session))
  }

  mutating func show(_ screen: Screen, focus target: FocusTarget? = nil) {
    self.screen = screen
    isChoosingCategory = false
    // What was on the screen says nothing of the page that comes.
    window = Window()
    let focusTargets = focusTargets
    setFocus(target.flatMap { focusTargets.contains($0) ? $0 : nil } ?? firstFocus(among: focusTargets))
  }

  /// What wants an answer, else what is overdue or can be done, else the verdict awaited, else the top.
  private func firstFocus(among focusTargets: [FocusTarget]) -> FocusTarget? {
    if screen == .summary { return troubles.first.map(FocusTarget.answer) ?? focusTargets.first }
    guard case .step(let id) = screen, let wizard, let step = wizard.flow.step(id) else {
      return focusTargets.first
    }
    func confirmation(_ wanted: (FieldState) -> Bool) -> FocusTarget? {
      let field = step.fields.first { wizard.replay.fields[$0.id].map(wanted) ?? false }
      return focusTargets.first { $0.fieldID != nil && $0.fieldID == field?.id }.map {
        entry(to: $0, among: focusTargets)
      }
    }
    if let target = confirmation({ $0 == .missing(isWanted: true) || $0 == .refused }) { return target }
    if let target = confirmation({ if case .failed = $0 { true } else { false } }) {
      // Once the reason is known, its cure and the way on stand at the end of the page.
      let isExplained = step.fields.contains {
        $0.criterion == .rejection && wizard.replay.values[$0.id] != nil
      }
      return isExplained && focusTargets.contains(.tryAgain) ? .tryAgain : target
    }
    let items = wizard.checklist.items.filter { $0.step == id && focusTargets.contains(.line($0.id)) }
    if let item = items.first(where: { $0.status == .overdue }) ?? items.first(where: { $0.status == .todo })
    {
      return .line(item.id)
    }
    if let target = confirmation({ $0 == .pending }) { return target }
    let isFinished = wizard.progress.status == .finished && wizard.progress.position == id
    return isFinished ? .goOn : focusTargets.first.map { entry(to: $0, among: focusTargets) }
  }

  mutating func setFocus(_ target: FocusTarget?) {
    focus = target
    isPointedOut = false
    scroll = nil
    anchor = nil
    window = nil
    editor = nil
    isRestored = false
    guard case .field(let field) = target else { return }
    editor = makeEditor(for: field, text: drafts[field] ?? typedText(of: field))
    if drafts[field] != nil, let answer = wizard?.session.answers[field] {
      isRestored = true
      message = .halfTyped(field, answer)
    }
  }

  /// Moves the focus where what it was on has gone.
  mutating func keepFocusOnPage() {
    let focusTargets = focusTargets
    if !focusTargets.contains(where: { $0 == focus }) { setFocus(focusTargets.first) }
  }

  /// What the focus is on, as the key table sees it.
  package var context: Context {
    if isHelpOpen { return .reading }
    if confirmation != nil { return .confirmation }
    if inputPrompt != nil { return .prompt }
    if isChoosingCategory { return .filter }
    if editor != nil { return .text }
    if screen == .picker { return .picker }
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

extension ScreenModel {
  private mutating func take(_ key: Key) {
    if screen == .picker, find(key) { return }
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
    effects.append(.draft(field, typing.text))
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
    case .first: leave(for: focusTargets.first)
    case .last: leave(for: focusTargets.last)
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
    case .sheet: if screen == .checklist { askSheetFile(for: nil) }
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
    case .language: language = language.other
    case .lines: effects.append(.otherFace)
    case .repaint: effects.append(.repaint)
    case .suspend:
      commitTyping()
      effects.append(.suspend)
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
      effects.append(.assure)
      message = otherFile.map(Message.conflict) ?? .saved
    }
  }

  mutating func askToQuit() {
    confirmation = .quit
    if wizard != nil, !isReadOnly { effects.append(.assure) }
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
