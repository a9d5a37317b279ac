import WizardCore
import WizardExport
import WizardStore
import WizardText
import WizardUI

/// A face as the sessions see it.
protocol SessionFrontEnd {
  var today: CivilDate { get }
  /// Whether there is something that could not be saved.
  var isUnsaved: Bool { get }
  /// What is half typed, by field.
  var drafts: [FieldID: String] { get }
  var language: Language { get }
  var wizard: Wizard? { get }
  var name: String? { get }
  mutating func tell(_ message: Message)
  /// Takes note that all is on the disk.
  mutating func tellSaved()
  mutating func showPicker(_ entries: [PickerEntry])
  mutating func open(
    _ wizard: Wizard, name: String, isReturning: Bool, drafts: [Draft], isReadOnly: Bool)
}

extension ScreenModel: SessionFrontEnd {}
extension PlainTextModel: SessionFrontEnd {}

/// Opens, makes and saves sessions for a face, and for the other one when the face is changed.
final class SessionController {
  private let context: CommandContext
  private var folder: SessionFolder
  private var open: OpenSession?
  /// The fields that were answered since the last save that went well: until their answers are on the disk, their
  /// drafts are kept.
  private var answered: Set<FieldID> = []

  init(_ context: CommandContext, folder: SessionFolder) {
    self.context = context
    self.folder = folder
  }

  /// Opens a session by name, or shows the picker.
  func start(_ name: SessionName?, on model: inout some SessionFrontEnd) {
    if let name { openSession(name, on: &model) } else { model.showPicker(entries()) }
  }

  /// Carries out what a face asks for; false for what is the terminal's.
  func carryOut(_ effect: Effect, on model: inout some SessionFrontEnd) -> Bool {
    switch effect {
    case .save(let session): _ = save(session, on: &model)
    case .assure: _ = saveAgain(on: &model)
    case .draft(let field, let text):
      answered.remove(field)
      _ = open?.draft(text, of: field)
    case .dropDraft(let field):
      if model.isUnsaved { answered.insert(field) } else { _ = open?.dropDraft(of: field) }
    case .open(let name):
      if let name = SessionName(name) { openSession(name, on: &model) }
    case .create(let name):
      if let name = SessionName(name) { createSession(name, on: &model) }
    case .sheet(let role, let file):
      guard let wizard = model.wizard, let name = model.name else { return true }
      let localizer = context.localizers[model.language] ?? context.localizer
      model.tell(
        SheetFile(file, localizer: localizer).write(
          ExportRequest(wizard: wizard, localizer: localizer, name: name, role: role)))
    case .close:
      // What is not saved is in memory alone: it is not let go for a list.
      guard saveAgain(on: &model) else { return true }
      close()
      model.showPicker(entries())
    case .repaint, .suspend, .quit, .otherFace: return false
    }
    return true
  }

  func close() {
    open?.close()
    open = nil
    answered = []
  }

  /// Saves once more what could not be saved before, or is not on the disk any more; false where it still cannot be.
  func saveAgain(on model: inout some SessionFrontEnd) -> Bool {
    guard model.isUnsaved || !(open?.isOnDisk ?? true), let session = model.wizard?.session else {
      return true
    }
    return save(session, on: &model)
  }

  /// Saves, and tells what is in the way; false where the work is in memory alone.
  private func save(_ session: Session, on model: inout some SessionFrontEnd) -> Bool {
    guard let open else { return true }
    switch open.access {
    case .writing: break
    case .heldBy(let holder):
      model.tell(.readOnly(text(holder)))
      return false
    case .unlockable(let error):
      model.tell(.notSaved(context.reason(error, of: open.name, in: folder)))
      return false
    }
    let facts = Wizard(session, rulebook: context.localizer.rulebook, today: model.today)?.factValues
    switch open.save(session, today: model.today, facts: facts) {
    case .saved:
      for field in answered { open.dropDraft(of: field) }
      answered = []
      model.tellSaved()
    case .conflict(let file, _):
      model.tellSaved()
      model.tell(.conflict(file))
    case .notSaved(_, let error?) where error.isMissing && reopen(open, keeping: model.drafts):
      return save(session, on: &model)
    case .notSaved(let step, let error):
      model.tell(.notSaved(FileMessage(localizer: context.localizer).whyNotSaved(step, error)))
      return false
    }
    return true
  }

  /// Opens the session again in a folder that was removed and made anew; false where there is none, or where it holds
  /// another session of that name.
  private func reopen(_ lost: OpenSession, keeping drafts: [FieldID: String]) -> Bool {
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

  private func createSession(_ name: SessionName, on model: inout some SessionFrontEnd) {
    guard case .fresh(let made) = folder.open(name) else { return model.tell(.nameTaken(name.text)) }
    // Another is about to make it; its first save is still to come.
    if case .heldBy = made.access {
      made.close()
      return model.tell(.nameTaken(name.text))
    }
    open = made
    made.dropDrafts()
    let session = Session(flow: Flow.named(.start) == nil ? .register : .start)
    guard let wizard = Wizard(session, rulebook: context.localizer.rulebook, today: model.today) else {
      return
    }
    model.open(wizard, name: name.text, isReturning: false, drafts: [], isReadOnly: false)
    _ = save(session, on: &model)
  }

  private func openSession(_ name: SessionName, on model: inout some SessionFrontEnd) {
    switch folder.open(name) {
    case .fresh(let opened):
      opened.close()
      model.showPicker(entries())
      model.tell(.unreadable(name.text))
    case .loaded(let opened): show(opened, notice: nil, on: &model)
    case .recovered(let opened, let error):
      let reason = context.reason(error, of: name, in: folder)
      show(opened, notice: .recovered(reason: reason, keptAs: opened.damagedFile), on: &model)
    case .refused(let error):
      model.showPicker(entries())
      model.tell(.unreadable(context.reason(error, of: name, in: folder)))
    }
  }

  private func show(_ opened: OpenSession, notice: Message?, on model: inout some SessionFrontEnd) {
    guard let saved = opened.saved,
      let wizard = Wizard(saved.session, rulebook: context.localizer.rulebook, today: model.today)
    else {
      opened.close()
      model.showPicker(entries())
      return model.tell(.unreadable(opened.name.text))
    }
    open = opened
    let isWritable = opened.access == .writing
    model.open(
      wizard, name: opened.name.text, isReturning: saved.updated < model.today,
      drafts: opened.draftedFields.compactMap { field in opened.drafts[field].map { Draft(field, $0) } },
      isReadOnly: !isWritable)
    let changed = wizard.changedFacts(since: saved.facts)
    if let notice {
      model.tell(notice)
    } else if let file = opened.conflictFile {
      model.tell(.conflictLeft(file))
    } else if !changed.isEmpty {
      model.tell(.factsChanged(changed))
    } else if case .heldBy(let holder) = opened.access {
      model.tell(.readOnly(text(holder)))
    } else if !isWritable {
      model.tell(.readOnly(""))
    }
  }

  private func text(_ holder: LockOwner?) -> String {
    holder.map { "\($0.user)@\($0.host), \($0.process)" } ?? ""
  }

  /// What the picker shows of these sessions.
  func look(at names: [String], on day: CivilDate) -> [PickerEntry] {
    names.compactMap(SessionName.init).map { name in
      context.listing(name, on: day) { () throws(FileError) in try folder.read(name) }.entry
    }
  }

  /// The sessions by name; their files are read when they come into view.
  private func entries() -> [PickerEntry] {
    ((try? folder.list()) ?? []).map { PickerEntry(unread: $0.name.text) }
  }
}
