import WizardCore
import WizardText

/// The full-screen front end as a value: the wizard's model, and where focus, text cursor and scroll position are.
///
/// Keys change it, views draw it.
package struct ScreenModel: FrontEnd, Sendable {
  package internal(set) var shared: WizardModel
  /// The text being typed into the focused field or the prompt.
  package internal(set) var editor: TextEditor?
  /// The editor shows a draft over an accepted answer.
  ///
  /// Only Enter or more typing replaces the answer by it.
  var isRestored = false
  /// The filter of the list of categories.
  package internal(set) var filter = TextEditor()
  /// The first row of the page to show; nil follows the focus.
  package internal(set) var scroll: Int?
  /// The element that keeps its row on the screen when the page is turned.
  var anchor: Anchor?
  /// The part of the page that was drawn; nil if the page has changed since.
  var window: Window?

  package init(entries: [SessionListEntry], language: Language, today: CivilDate) {
    self.init(continuing: WizardModel(entries: entries, language: language, today: today))
  }

  /// Continues where the other front end stopped.
  package init(continuing model: WizardModel) {
    shared = model
    focusFirst()
    startPrompt()
  }

  /// The model for the other front end to continue with, with the text being typed in its mode.
  package var handover: WizardModel {
    var model = shared
    model.messages = []
    model.sessionList.releaseRow(unless: nil)
    model.mode = shared.mode.transferable
    if case .prompting(let prompt, _, let mode) = model.mode {
      model.mode = .prompting(prompt, text: editor?.text ?? "", over: mode)
    }
    return model
  }

  /// The newest message, shown until the next key.
  package var message: Message? { shared.messages.last }
  package var focus: FocusTarget? { shared.focus }
  var isHelpOpen: Bool { shared.mode.isHelp }
  var isChoosingCategory: Bool { shared.mode.isChoosingCategory }

  /// Handles a key and returns the effects to perform.
  package mutating func handle(_ key: Key) -> [Effect] {
    shared.messages = []
    switch shared.mode {
    case .help: readHelp(key)
    case .confirming(let confirmation, _): answer(confirmation, with: key)
    case .prompting: type(intoPrompt: key)
    case .normal, .choosingCategory: take(key)
    }
    releaseArchivedRow()
    return shared.takeEffects()
  }

  @discardableResult
  package mutating func update<Result>(_ change: (inout WizardModel) -> Result) -> Result {
    let (focus, mode, screensOpened) = (shared.focus, shared.mode, shared.screensOpened)
    let result = change(&shared)
    if shared.screensOpened != screensOpened {
      focusFirst()
    } else if shared.focus != focus {
      setFocus(shared.focus.flatMap { resolve($0, among: focusTargets) } ?? focus)
    } else {
      keepFocusOnPage()
    }
    if shared.mode != mode { modeChanged(from: mode) }
    return result
  }

  /// Records which part of the page was drawn, so that pages can be turned.
  package mutating func drew(_ frame: Frame) {
    window = frame.window
    if scroll != nil { scroll = frame.window.top }
    anchor = nil
  }
}

extension ScreenModel {
  /// Starts a page at its top, and opens or closes the editor of a prompt.
  private mutating func modeChanged(from old: Mode) {
    scroll = shared.mode.isHelp ? 0 : nil
    window = nil
    let (input, oldInput) = (shared.mode.input, old.input)
    guard !shared.mode.isHelp, input?.prompt != oldInput?.prompt || input?.text != oldInput?.text else {
      return
    }
    if input == nil { setFocus(focus) } else { startPrompt() }
  }

  /// Opens an editor for the line that the mode asks for.
  private mutating func startPrompt() {
    guard let (prompt, text) = shared.mode.input else { return }
    switch prompt {
    case .date:
      // A whole day gives way to typing; the beginning of one is continued.
      editor = TextEditor(text, folding: .halfWidth, isSuggestion: CivilDate(iso: text) != nil)
    case .sessionName: editor = TextEditor(text, limit: 64, folding: .halfWidth)
    case .sheetFile: editor = TextEditor(text)
    }
  }

  /// The context that the key table looks keys up in.
  package var context: Context { context(in: shared.mode) }

  /// The context in a mode, such as the one below the help page.
  func context(in mode: Mode) -> Context {
    switch mode {
    case .help: return .help
    case .confirming: return .confirmation
    case .prompting: return .prompt
    case .choosingCategory: return .filter
    case .normal: break
    }
    if editor != nil { return .text }
    if screen == .sessionList { return .sessionList }
    switch focus {
    case .option(let field, _):
      if case .set = shared.rule(field)?.kind { return .set }
      return .choice
    case .item(let id):
      if case .task = wizard?.checklist.item(id)?.kind { return .task }
      return .button
    case .answer: return .answer
    default: return .button
    }
  }

  private mutating func take(_ key: Key) {
    if screen == .sessionList, find(key) { return }
    if isChoosingCategory, type(intoFilter: key) { return }
    if opensList(key) { return openCategories() }
    if let field = focus?.fieldID, var typing = editor, edit(&typing, with: key) {
      if typing != editor { keepTyping(typing, in: field) }
      return
    }
    if case .character(let character) = key, pick(character) { return }
    if case .mouse(let mouse) = key { return scroll(with: mouse) }
    guard let command = KeyTable.command(for: key, in: context) else { return }
    run(command)
  }

  /// Edits a text, and shows what was changed in a paste; false if the key doesn't edit text.
  mutating func edit(_ editor: inout TextEditor, with key: Key) -> Bool {
    guard case .paste(let text) = key else { return editor.take(key) }
    let notice = editor.paste(text)
    if !notice.isClean { shared.show(.pasted(notice)) }
    return true
  }

  private mutating func keepTyping(_ typing: TextEditor, in field: FieldID) {
    scroll = nil
    let isChange = typing.characters != editor?.characters
    if isChange, !shared.allowsChange() { return }
    editor = typing
    guard isChange else { return }
    isRestored = false
    shared.setDraft(typing.text, of: field)
  }

  private mutating func run(_ command: Command) {
    switch command {
    case .accept: accept()
    case .toggle: toggle()
    case .next: move(by: 1)
    case .previous: move(by: -1)
    case .nextField: moveField(by: 1)
    case .previousField: moveField(by: -1)
    case .first: turnToEnd(.first)
    case .last: turnToEnd(.last)
    case .pageDown: turnPage(by: 1)
    case .pageUp: turnPage(by: -1)
    case .back: goBack()
    case .sessions: commitTyping { $0.leaveSession() }
    case .summary: commitTyping { $0.openAside(.summary) }
    case .checklist: commitTyping { $0.openAside(.checklist) }
    case .overview: commitTyping { $0.openAside(.overview) }
    case .date:
      if case .item(let id) = focus, let task = TaskID(rawValue: id) { update { $0.promptForDate(of: task) } }
    case .categories: if offersList { openCategories() }
    // A filter from before is not continued.
    case .find: if !sessionList.entries.isEmpty { shared.sessionList.find("") }
    case .order: changeOrder()
    case .archive: archiveFocused()
    case .values: commitTyping { $0.openValues() }
    case .copy: copyFocused()
    case .sheet: chooseSheet()
    case .saved: commitTyping { $0.saveAgain() }
    case .help, .language, .plainText, .repaint, .suspend, .quit: runAnywhere(command)
    }
  }

  /// Runs a command that means the same in every mode.
  mutating func runAnywhere(_ command: Command) {
    switch command {
    case .help: update { $0.mode = .help(over: $0.mode) }
    case .language: shared.switchLanguage()
    case .plainText: shared.switchFrontEnd()
    case .repaint: shared.request(.repaint)
    case .suspend:
      commitTyping()
      shared.request(.suspend)
    case .quit: commitTyping { $0.askToQuit() }
    default: break
    }
  }
}
