import WizardCore
import WizardText

/// The plain-text front end as a value: one question at a time, for screen readers, pipes and plain terminals.
///
/// `take` handles a typed line and returns the effects to perform; `render` then returns the lines to print, the
/// question last. Both front ends offer the same actions, since both call the same model.
package struct PlainTextModel: FrontEnd {
  package internal(set) var shared: WizardModel
  /// What is asked in a list; `prompt` reads it.
  var selection = Prompt.list
  /// Text typed on the screen for a prompt other than a field; Enter alone accepts it.
  var typed: String?
  /// The first session of the page shown.
  var firstSession = 0
  /// The lines to print before anything else.
  var notes: [String] = []
  /// The part of the screen that is still to be printed.
  var unprinted = ScreenPart.full
  /// The last line was not understood, so the question is repeated in short.
  var asksAgain = false
  /// The field whose problems are in `notes` and need no repetition.
  var reportedField: FieldID?
  /// The situations of this step whose sections were printed.
  var shownSituations: Set<String> = []
  /// The session is left for good.
  var isOver = false
  private let localizers: Localizers

  /// Starts in the session list, with the strings of every language.
  package init(_ localizers: Localizers, language: Language, today: CivilDate) {
    self.localizers = localizers
    shared = WizardModel(language: language, today: today)
  }

  /// Continues where the other front end stopped.
  package init(_ localizers: Localizers, continuing model: WizardModel) {
    self.localizers = localizers
    shared = model
    if let (prompt, text) = model.mode.input { resume(prompt, text) }
    guard case .step(let id) = screen, let prompts = wizard?.prompts(of: id) else { return }
    if !prompts.contains(prompt) { prompt = prompts[0] }
  }

  private mutating func resume(_ input: InputPrompt, _ text: String) {
    switch input {
    case .sheetFile: return
    case .date(let task):
      if case .step = screen { prompt = .task(task) } else { prompt = .item(task.rawValue) }
    case .sessionName: prompt = .list
    }
    typed = text.isEmpty ? nil : text
  }

  /// The model for the other front end to continue with.
  package var handover: WizardModel {
    var model = shared
    model.mode = shared.mode.transferable
    guard let typed else { return model }
    switch prompt {
    case .task(let task): model.mode = .prompting(.date(task), text: typed, over: .normal)
    case .item(let id):
      if let task = TaskID(rawValue: id) { model.mode = .prompting(.date(task), text: typed, over: .normal) }
    case .list where screen == .sessionList:
      model.mode = .prompting(.sessionName(.start), text: typed, over: .normal)
    case .field, .tryAgain, .otherFlows, .continueTo, .list, .sheet, .sheetFile: break
    }
    return model
  }

  var localizer: Localizer { localizers[language] }
  var renderer: PlainTextRenderer { PlainTextRenderer(model: self, localizer: localizer) }

  // MARK: - Input

  /// Handles a typed line, without its end, and returns the effects to perform.
  package mutating func take(_ line: String) -> [Effect] {
    if let command = LineCommand(line: line) {
      run(command)
    } else if let confirmation {
      answer(confirmation, with: line)
    } else {
      let line = line.trimmed.isEmpty ? typed ?? line : line
      typed = nil
      switch screen {
      case .languageChoice: chooseLanguage(line)
      case .introduction, .sessionList, .flows: chooseSession(line)
      case .overview, .checklist, .summary, .routes, .values:
        switch prompt {
        case .item(let id): act(on: id, line)
        case .sheet: chooseSheet(line)
        case .sheetFile(_, let suggested):
          update { $0.submit(line.trimmed.isEmpty ? suggested : line.trimmed) }
        default: choose(line)
        }
      case .step: answer(line)
      }
    }
    return shared.takeEffects()
  }

  @discardableResult
  package mutating func update<Result>(_ change: (inout WizardModel) -> Result) -> Result {
    let (wizard, name) = (shared.wizard, shared.name)
    let (screen, screensOpened) = (shared.screen, shared.screensOpened)
    let result = change(&shared)
    noteNewSections(since: wizard, on: screen)
    for message in shared.messages { note(about: message) }
    shared.messages = []
    if shared.screensOpened != screensOpened { screenOpened(inNewSession: shared.name != name) }
    return result
  }

  private mutating func screenOpened(inNewSession isNew: Bool) {
    unprinted = .full
    selection = .list
    typed = nil
    firstSession = 0
    guard case .step(let id) = screen, shared.focus == nil, let wizard else { return }
    prompt = (isNew ? wizard.firstPrompt : nil) ?? wizard.prompts(of: id)[0]
  }

  // MARK: - Output

  /// Returns what to print now: notes, the screen if it was just opened, and the question.
  package mutating func render() -> [String] {
    let renderer = renderer
    var lines = notes
    if let confirmation {
      lines += renderer.confirmation(confirmation)
    } else {
      lines += screenLines(renderer)
      lines += renderer.prompt
      if let typed { lines.append(localizer[.plainDraft(answer: typed)]) }
    }
    notes = []
    reportedField = nil
    asksAgain = false
    return lines.map { makeVisible($0) }
  }

  /// Returns the notes alone, when no question follows.
  package mutating func renderNotes() -> [String] {
    defer { notes = [] }
    return notes.map { makeVisible($0) }
  }

  /// Returns the last lines after quitting: good-bye, and where the answers are.
  ///
  /// Called after the last attempt to save.
  package mutating func renderFarewell() -> [String] {
    if let reason = shared.saveState.unsavedReason {
      note(.plainClosedUnsaved(reason: reason))
    } else if let name, !isReadOnly {
      // The name of a command must follow `--`.
      let operand = sessionList.reserved.contains(name) ? "-- " + name : name
      note(otherFile.map { .plainClosedConflict(file: $0, name: operand) } ?? .plainClosed(name: operand))
    } else {
      note(.plainClosedList)
    }
    return renderNotes()
  }

  /// Returns what is still to be printed of the screen.
  private mutating func screenLines(_ renderer: PlainTextRenderer) -> [String] {
    defer { unprinted = .none }
    switch unprinted {
    case .none: return []
    case .title: return renderer.title
    case .full: break
    }
    guard case .step(let step) = screen, let wizard else { return renderer.screen }
    shownSituations = localizer.situations(for: step, in: wizard)
    return renderer.screen + renderer.sections(of: step, for: shownSituations)
  }
}
