import WizardCore
import WizardText

/// Unsaved input of a field.
package struct Draft: Equatable, Sendable {
  package let field: FieldID
  package let text: String

  package init(_ field: FieldID, _ text: String) {
    self.field = field
    self.text = text
  }
}

/// Opening, creating, finding and closing sessions.
extension WizardModel {
  /// Opens a session: on the overview when the person returns to it, otherwise at its position.
  ///
  /// A draft of a field that is asked opens that field; of several, the last one.
  package mutating func open(
    _ wizard: Wizard, name: String, isReturning: Bool, drafts: [Draft] = [], isReadOnly: Bool = false
  ) {
    self.wizard = wizard
    self.name = name
    saveState = SaveState(isReadOnly: isReadOnly)
    self.drafts = drafts.reduce(into: [:]) { $0[$1.field] = $1.text }
    if let field = drafts.last(where: { wizard.replay.fields[$0.field] != nil })?.field,
      let step = wizard.flow.field(field)?.step
    {
      history = []
      go(to: .step(step), focus: .field(field))
    } else {
      enter(isReturning: isReturning)
    }
    if wizard.session.answers.isEmpty, wizard.session.done.isEmpty, !isReadOnly { show(.welcome) }
  }

  /// Opens the overview if something is due, overdue or waiting, otherwise the position.
  mutating func enter(isReturning: Bool = false) {
    guard let wizard else { return }
    history = []
    go(to: isReturning || Overview.isPressing(wizard) ? .overview : .step(wizard.progress.position))
  }

  /// Shows what the program does, before the first session; asks for the language first if nothing names one.
  package mutating func introduce(folder: String, asksLanguage: Bool) {
    sessionFolder = folder
    if asksLanguage { go(to: .languageChoice, focus: .language(language)) } else { go(to: .introduction) }
  }

  /// Uses the language chosen at the first start.
  package mutating func chooseLanguage(_ language: Language) {
    use(language)
    go(to: .introduction)
  }

  /// Shows the session list with new entries and without an open session.
  package mutating func showSessionList(_ entries: [SessionListEntry]) {
    let last = name
    sessionList.list(entries)
    wizard = nil
    name = nil
    saveState = SaveState()
    drafts = [:]
    history = []
    go(to: .sessionList, focus: last.map(FocusTarget.session))
  }

  /// Updates or adds entries of the session list.
  package mutating func learn(_ entries: [SessionListEntry]) { sessionList.learn(entries) }

  /// Opens a session of the list; asks first whether to restore it if only its previous version is left.
  package mutating func openSession(_ name: String) {
    if sessionList.entry(name)?.hasOnlyPrevious ?? false { askToRestore(name) } else { request(.open(name)) }
  }

  /// Asks whether to restore a session of which only the previous version is left.
  package mutating func askToRestore(_ name: String) { mode = .confirming(.restore(name), over: mode) }

  /// The flows of a new session: `start` for those who are not sure, then the others.
  package static let newFlows = [FlowID.start] + FlowID.allCases.filter { $0 != .start }

  /// Opens the list of flows for a new session.
  package mutating func chooseFlow() {
    history = [HistoryEntry(screen: screen, focus: .newSession)]
    go(to: .flows)
  }

  /// Prompts for the name of a new session, suggesting the text that the list is searched for.
  package mutating func promptForSessionName(_ flow: FlowID) {
    // The person may have typed the name into the list already.
    mode = .prompting(.sessionName(flow), text: sessionList.filter, over: mode)
  }

  /// Creates a session; shows why not if the name is invalid or taken.
  package mutating func createSession(_ name: String, flow: FlowID = .start) {
    guard SessionName(name) != nil else { return show(.badName) }
    guard sessionList.entry(name) == nil else { return show(.nameTaken(name)) }
    guard !sessionList.reserved.contains(name) else { return show(.nameIsCommand(name)) }
    if case .prompting(.sessionName, _, let underlying) = mode { mode = underlying }
    request(.create(name, flow))
  }

  /// Puts a session of the list away, or takes it out again.
  package mutating func archive(_ name: String) {
    guard let entry = sessionList.entry(name) else { return }
    request(.archive(name, !entry.isArchived))
  }

  /// Keeps new sessions from taking the names of commands.
  package mutating func reserve(_ names: [String]) { sessionList.reserve(names) }
}
