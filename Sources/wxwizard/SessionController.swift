import Glibc
import WizardCore
import WizardExport
import WizardStore
import WizardText
import WizardUI

/// Performs the effects of the wizard's model on session files, for whichever front end shows it.
final class SessionController {
  let context: CommandContext
  private(set) var folder: SessionFolder
  private var open: OpenSession?
  /// The fields answered since the last successful save.
  ///
  /// Their drafts are kept until the answers are on disk.
  private var answered: Set<FieldID> = []
  /// The search for sessions that share values saved last, and the fields of these.
  private var currentSearch: (sessions: CrossSessionSearch, fields: [FieldID])?

  init(_ context: CommandContext, folder: SessionFolder) {
    self.context = context
    self.folder = folder
  }

  /// Opens a session by name, or shows the session list; introduces the program if there is no session.
  ///
  /// `asksLanguage` asks for the language first if nothing names one.
  func start(_ name: SessionName?, asksLanguage: Bool, in model: inout WizardModel) {
    if let name { return openSession(name, in: &model) }
    let entries = entries()
    guard entries.isEmpty, let location = try? context.location() else {
      return model.showSessionList(entries)
    }
    let isUnknown = ProcessEnvironment.namedLanguage(option: context.options["lang"]) == nil
    model.introduce(folder: location.path.display, asksLanguage: asksLanguage && isUnknown)
  }

  /// Performs an effect on the session files and shows the result in the model.
  func perform(_ effect: Effect, in model: inout WizardModel) {
    switch effect {
    case .save(let session): _ = save(session, in: &model)
    case .ensureSaved: _ = saveAgain(in: &model)
    case .draft(let field, let text):
      answered.remove(field)
      _ = open?.draft(text, of: field)
      showDraftError(in: &model)
    case .dropDraft(let field):
      if model.saveState.isUnsaved { answered.insert(field) } else { _ = open?.dropDraft(of: field) }
    case .open(let name):
      if let name = SessionName(name) { openSession(name, in: &model) }
    case .create(let name, let flow):
      if let name = SessionName(name) { createSession(name, flow: flow, in: &model) }
    case .archive(let name, let isArchived):
      if let name = SessionName(name) { archive(name, isArchived, in: &model) }
    case .restore(let name):
      if let name = SessionName(name) { restoreSession(name, in: &model) }
    case .rememberLanguage(let language): context.remember(language)
    case .sheet(let role, let file):
      guard let wizard = model.wizard, let name = model.name else { return }
      let localizer = context.localizers[model.language]
      var request = ExportRequest(wizard: wizard, localizer: localizer, name: name, role: role)
      request.calendar = CalendarIdentity(
        id: open?.saved?.calendarID, revision: open?.saved?.revision, time: time(nil))
      request.contact = context.contact
      model.show(SheetFile(file, localizer: localizer, folder: folder).write(request))
    case .close:
      // Unsaved answers are only in memory, so the session stays open.
      guard saveAgain(in: &model) else { return }
      close()
      model.showSessionList(entries())
    case .copy(let field):
      let localizer = context.localizers[model.language]
      guard let wizard = model.wizard, let text = localizer.copiedText(of: field, in: wizard) else { return }
      let clipboard = Clipboard.current(looksUp: false)
      if let sequence = clipboard.sequence(for: text), Output.sendToTerminal(sequence) {
        model.show(.copied(field, isInTmux: clipboard.support == .tmux))
      } else {
        model.show(.copyUnsupported(clipboard.term))
      }
    // The front end performs these itself.
    case .repaint, .suspend, .quit, .switchFrontEnd: break
    }
  }

  /// Shows once why what is being typed can't be kept.
  private func showDraftError(in model: inout WizardModel) {
    guard let error = open?.takeDraftError() else { return }
    let localizer = context.localizers[model.language]
    model.show(.draftNotKept(localizer.reason(error, in: nil)))
  }

  func close() {
    open?.close()
    open = nil
    answered = []
    currentSearch = nil
  }

  /// Saves again what could not be saved or is no longer on disk; false if that fails too.
  func saveAgain(in model: inout WizardModel) -> Bool {
    guard model.saveState.isUnsaved || !(open?.isOnDisk ?? true), let session = model.wizard?.session else {
      return true
    }
    return save(session, in: &model)
  }

  /// Saves, and shows why not if it fails; false if the session is only in memory.
  private func save(_ session: Session, in model: inout WizardModel) -> Bool {
    guard let open else { return true }
    switch open.access {
    case .writing: break
    case .heldBy(let owner):
      model.show(.readOnly(owner?.text ?? ""))
      return false
    case .unlockable(let error):
      model.show(.notSaved(context.reason(error, of: open.name, in: folder)))
      return false
    }
    // The model usually has the wizard of the session already.
    let opened = model.wizard.flatMap { $0.session == session ? $0 : nil }
    let wizard = opened ?? wizard(of: session, in: model)
    let edition = context.localizer.rulebook.edition.rawValue
    let before = open.saved?.session
    switch open.save(session, today: model.today, facts: wizard.factValues, edition: edition) {
    case .saved:
      for field in answered { open.dropDraft(of: field) }
      answered = []
      model.markSaved()
      startSearch(for: session, since: before)
    case .conflict(let file, _):
      model.markSaved()
      model.show(.conflict(file))
    case .notSaved(_, let error?) where error.isMissing && reopen(open, keeping: model.drafts):
      return save(session, in: &model)
    case .notSaved(let step, let error):
      model.show(.notSaved(context.localizer.reasonNotSaved(step, error)))
      return false
    }
    return true
  }

  /// Whether other sessions are left to search for values that they share with this one.
  var isSearching: Bool { currentSearch != nil }

  /// Starts to search other sessions for the answers just saved, if the platform limits these.
  private func startSearch(for session: Session, since before: Session?) {
    let changed = CrossSessionMatch.fields.filter { session.answers[$0] != before?.answers[$0] }
    guard let saved = open?.saved, changed.contains(where: { session.answers[$0] != nil }) else { return }
    let fields = changed + (currentSearch?.fields ?? [])
    currentSearch = (CrossSessionSearch(for: saved, in: folder, context: context), fields)
  }

  /// Searches some more sessions; shows what the platform limits once all are searched.
  func search(atMost count: Int, in model: inout WizardModel) {
    currentSearch?.sessions.read(atMost: count)
    guard let found = currentSearch, found.sessions.isDone else { return }
    currentSearch = nil
    let localizer = context.localizers[model.language]
    let warnings = found.sessions.warnings.filter { $0.code.fields.contains(where: found.fields.contains) }
    // One message, since the screen shows only the last one.
    if !warnings.isEmpty {
      model.show(.sharedWithOthers(warnings.map { $0.text(localizer) }.joined(separator: " ")))
    }
  }

  /// Opens the session in a folder that was deleted and created again; false if there is none or if it has another
  /// session of that name.
  private func reopen(_ lost: OpenSession, keeping drafts: SmallDictionary<FieldID, String>) -> Bool {
    guard let made = context.recreatedFolder, !made.isSame(as: folder) else { return false }
    let again: OpenSession
    switch made.open(lost.name) {
    case .fresh(let opened): again = opened
    case .loaded(let opened) where opened.saved == lost.saved: again = opened
    case .loaded(let opened), .recovered(let opened, _):
      opened.close()
      return false
    case .refused: return false
    }
    guard again.access == .writing else {
      again.close()
      return false
    }
    for (field, text) in drafts { again.draft(text, of: field) }
    lost.close()
    (folder, open) = (made, again)
    return true
  }

  private func createSession(_ name: SessionName, flow: FlowID, in model: inout WizardModel) {
    guard case .fresh(let made) = folder.open(name) else { return model.show(.nameTaken(name.text)) }
    // Another program has just created it and not saved it yet.
    if case .heldBy = made.access {
      made.close()
      return model.show(.nameTaken(name.text))
    }
    open = made
    made.dropDrafts()
    let session = Session(flow: flow)
    model.open(
      wizard(of: session, in: model), name: name.text, isReturning: false, drafts: [], isReadOnly: false)
    _ = save(session, in: &model)
  }

  private func openSession(_ name: SessionName, in model: inout WizardModel) {
    switch folder.open(name) {
    case .fresh(let opened):
      opened.close()
      model.showSessionList(entries())
      model.show(.unreadable(name.text))
    case .loaded(let opened): show(opened, notice: nil, in: &model)
    case .recovered(let opened, .missing):
      opened.close()
      model.showSessionList(entries())
      model.askToRestore(name.text)
    case .recovered(let opened, let error):
      let reason = context.reason(error, of: name, in: folder)
      show(opened, notice: .recovered(reason: reason, keptAs: opened.damagedFile), in: &model)
    case .refused(let error):
      model.showSessionList(entries())
      model.show(.unreadable(context.reason(error, of: name, in: folder)))
    }
  }

  /// Restores the previous version of a session and opens it.
  private func restoreSession(_ name: SessionName, in model: inout WizardModel) {
    switch folder.restore(name) {
    case .done, .absent: openSession(name, in: &model)
    case .held(let owner): model.show(.readOnly(owner?.text ?? ""))
    case .failed(let error): model.show(.unreadable(context.reason(error, of: name, in: folder)))
    }
  }

  private func show(_ opened: OpenSession, notice: Message?, in model: inout WizardModel) {
    guard let saved = opened.saved else {
      opened.close()
      model.showSessionList(entries())
      return model.show(.unreadable(opened.name.text))
    }
    let wizard = wizard(of: saved.session, in: model)
    open = opened
    let isWritable = opened.access == .writing
    model.open(
      wizard, name: opened.name.text, isReturning: saved.updated < model.today,
      drafts: opened.draftedFields.compactMap { field in opened.drafts[field].map { Draft(field, $0) } },
      isReadOnly: !isWritable)
    let changes = wizard.ruleChanges(since: saved.facts, edition: saved.edition)
    if let notice {
      model.show(notice)
    } else if let file = opened.conflictFile {
      model.show(.conflictLeft(file))
    } else if !changes.isEmpty {
      model.show(.rulesChanged(changes))
    } else if case .heldBy(let owner) = opened.access {
      model.show(.readOnly(owner?.text ?? ""))
    } else if !isWritable {
      model.show(.readOnly(""))
    }
  }

  private func wizard(of session: Session, in model: WizardModel) -> Wizard {
    Wizard(session, rulebook: context.localizer.rulebook, today: model.today)
  }

  /// The entries of the session list for some sessions, read from their files.
  func entries(of names: [String], on day: CivilDate) -> [SessionListEntry] {
    names.compactMap(SessionName.init).map { name in
      context.listing(name, on: day) { () throws(FileError) in try folder.read(name) }.entry
    }
  }

  /// The sessions by name.
  ///
  /// Their files are read when they come into view.
  private func entries() -> [SessionListEntry] {
    ((try? folder.list()) ?? []).map { entry in
      entry.hasOnlyPrevious
        ? SessionListEntry(onlyPreviousOf: entry.name.text) : SessionListEntry(unread: entry.name.text)
    }
  }
}
