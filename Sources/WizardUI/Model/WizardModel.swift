import WizardCore
import WizardText

/// The wizard as a value: the open session, the current screen and everything a person can do.
///
/// Both front ends hold one. They call its methods, perform the effects that it collects and render the result;
/// a change of front end hands it over.
package struct WizardModel: Sendable {
  package internal(set) var language: Language
  package internal(set) var today: CivilDate
  package internal(set) var sessionList: SessionListModel
  /// The folder of the sessions, as the introduction shows it.
  package internal(set) var sessionFolder = ""
  /// The open session, or nil in the session list.
  package internal(set) var wizard: Wizard?
  package internal(set) var name: String?
  package internal(set) var saveState = SaveState()
  package internal(set) var screen = Screen.sessionList
  /// The element of the screen that the person is at.
  ///
  /// Nil until the front end chooses the first one.
  var focus: FocusTarget?
  /// How many screens were opened; a front end compares it to know when to show the current one anew.
  private(set) var screensOpened = 0
  /// The screens to go back to, the last one first to return to.
  var history: [HistoryEntry] = []
  /// Unsaved input by field.
  ///
  /// Cleared when the field is answered.
  package internal(set) var drafts: SmallDictionary<FieldID, String> = [:]
  package internal(set) var mode = Mode.normal
  /// The messages to show, the newest last.
  package internal(set) var messages: [Message] = []
  /// A change was refused because the session is read-only.
  package internal(set) var hasRefusedChange = false
  private(set) var effects: [Effect] = []

  package init(entries: [SessionListEntry] = [], language: Language, today: CivilDate) {
    sessionList = SessionListModel(entries)
    self.language = language
    self.today = today
  }

  /// Returns the effects collected so far, for the program to perform.
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  mutating func request(_ effect: Effect) { effects.append(effect) }

  /// Shows a message, and records what it says about the session or the line being typed.
  package mutating func show(_ message: Message) {
    messages.append(message)
    switch message {
    case .notSaved(let reason): saveState.unsavedReason = reason
    case .draftNotKept: saveState.isDraftLost = true
    case .conflict(let file): saveState.otherFile = file
    case .sheetWritten: endSheetPrompt()
    case .sheetTaken(_, let other): suggestSheetFile(other)
    default: break
    }
  }

  /// Records that everything accepted is on disk.
  package mutating func markSaved() {
    saveState.unsavedReason = nil
    saveState.isDraftLost = false
  }

  /// Changes the day, and with it what is due.
  package mutating func changeDay(to today: CivilDate) {
    self.today = today
    wizard = wizard?.on(today)
  }

  /// Switches to the other language.
  package mutating func switchLanguage() { use(language.other) }

  /// Changes the language, also of later runs.
  mutating func use(_ language: Language) {
    self.language = language
    request(.rememberLanguage(language))
  }

  /// Switches between the screen and plain text.
  package mutating func switchFrontEnd() { request(.switchFrontEnd) }

  // MARK: - Saving and quitting

  /// Requests a save.
  ///
  /// Until it fails, the session counts as saved.
  mutating func save() {
    guard let wizard else { return }
    request(.save(wizard.session))
    markSaved()
  }

  /// Saves again what could not be saved before, and says where the session is.
  package mutating func saveAgain() {
    guard wizard != nil else { return }
    if saveState.isReadOnly { return show(.readOnly("")) }
    if saveState.isUnsaved { save() }
    request(.ensureSaved)
    show(saveState.otherFile.map(Message.conflict) ?? .saved)
  }

  /// Asks whether to quit; a question about something else is dropped.
  package mutating func askToQuit() {
    let underlying = if case .confirming(_, let below) = mode { below } else { mode }
    mode = .confirming(.quit, over: underlying)
    if wizard != nil, !saveState.isReadOnly { request(.ensureSaved) }
  }

  /// Quits without asking.
  package mutating func quit() { request(.quit) }

  /// Opens a screen, with the focus on an element or on the one that the front end finds first.
  mutating func go(to screen: Screen, focus: FocusTarget? = nil) {
    self.screen = screen
    self.focus = focus
    mode = .normal
    screensOpened += 1
  }
}

/// Where the accepted answers of the open session are.
package struct SaveState: Equatable, Sendable {
  /// Nothing can be saved, since another program has locked the session.
  package internal(set) var isReadOnly = false
  /// Why the last save failed; nil if it didn't.
  package internal(set) var unsavedReason: String?
  /// The file that answers go to since another program changed the session's own file; nil if none did.
  package internal(set) var otherFile: String?

  /// What is being typed is only in memory, until it is accepted.
  package internal(set) var isDraftLost = false

  /// The last save failed, so some answers are only in memory.
  package var isUnsaved: Bool { unsavedReason != nil }
}
