import WizardCore
import WizardExport
import WizardScreens
import WizardStore
import WizardTerminal

/// A face as the sessions see it.
protocol SessionFace {
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

extension ScreenFace: SessionFace {}
extension LineFace: SessionFace {}

/// Opens, makes and saves sessions for a face, and for the other one when the face is changed.
final class SessionDesk {
  private let call: Call
  private var folder: SessionFolder
  private var open: OpenSession?
  /// The fields that were answered since the last save that went well: until their answers are on the disk, their
  /// drafts are kept.
  private var answered: Set<FieldID> = []

  init(_ call: Call, folder: SessionFolder) {
    self.call = call
    self.folder = folder
  }

  /// Opens a session by name, or shows the picker.
  func start(_ name: SessionName?, on face: inout some SessionFace) {
    if let name { openSession(name, on: &face) } else { face.showPicker(entries()) }
  }

  /// Carries out what a face asks for; false for what is the terminal's.
  func carryOut(_ errand: Errand, on face: inout some SessionFace) -> Bool {
    switch errand {
    case .save(let session): _ = save(session, on: &face)
    case .assure: _ = saveAgain(on: &face)
    case .draft(let field, let text):
      answered.remove(field)
      _ = open?.draft(text, of: field)
    case .dropDraft(let field):
      if face.isUnsaved { answered.insert(field) } else { _ = open?.dropDraft(of: field) }
    case .open(let name):
      if let name = SessionName(name) { openSession(name, on: &face) }
    case .create(let name):
      if let name = SessionName(name) { createSession(name, on: &face) }
    case .sheet(let role, let file):
      guard let wizard = face.wizard, let name = face.name else { return true }
      let words = call.dictionaries[face.language] ?? call.words
      face.tell(
        SheetFile(file, words: words).write(
          ExportRequest(wizard: wizard, words: words, name: name, role: role)))
    case .close:
      // What is not saved is in memory alone: it is not let go for a list.
      guard saveAgain(on: &face) else { return true }
      close()
      face.showPicker(entries())
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
  func saveAgain(on face: inout some SessionFace) -> Bool {
    guard face.isUnsaved || !(open?.isOnDisk ?? true), let session = face.wizard?.session else { return true }
    return save(session, on: &face)
  }

  /// Saves, and tells what is in the way; false where the work is in memory alone.
  private func save(_ session: Session, on face: inout some SessionFace) -> Bool {
    guard let open else { return true }
    switch open.access {
    case .writing: break
    case .heldBy(let holder):
      face.tell(.readOnly(text(holder)))
      return false
    case .unlockable(let error):
      face.tell(.notSaved(call.reason(error, of: open.name, in: folder)))
      return false
    }
    let facts = Wizard(session, rulebook: call.words.rulebook, today: face.today)?.factValues
    switch open.save(session, today: face.today, facts: facts) {
    case .saved:
      for field in answered { open.dropDraft(of: field) }
      answered = []
      face.tellSaved()
    case .conflict(let file, _):
      face.tellSaved()
      face.tell(.conflict(file))
    case .notSaved(_, let error?) where error.isMissing && reopen(open, keeping: face.drafts):
      return save(session, on: &face)
    case .notSaved(let step, let error):
      face.tell(.notSaved(FileMessage(words: call.words).whyNotSaved(step, error)))
      return false
    }
    return true
  }

  /// Opens the session again in a folder that was removed and made anew; false where there is none, or where it holds
  /// another session of that name.
  private func reopen(_ lost: OpenSession, keeping drafts: [FieldID: String]) -> Bool {
    guard let made = call.folderAgain, !made.isSame(as: folder) else { return false }
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

  private func createSession(_ name: SessionName, on face: inout some SessionFace) {
    guard case .fresh(let made) = folder.open(name) else { return face.tell(.nameTaken(name.text)) }
    // Another is about to make it; its first save is still to come.
    if case .heldBy = made.access {
      made.close()
      return face.tell(.nameTaken(name.text))
    }
    open = made
    made.dropDrafts()
    let session = Session(flow: Flow.named(.start) == nil ? .register : .start)
    guard let wizard = Wizard(session, rulebook: call.words.rulebook, today: face.today) else { return }
    face.open(wizard, name: name.text, isReturning: false, drafts: [], isReadOnly: false)
    _ = save(session, on: &face)
  }

  private func openSession(_ name: SessionName, on face: inout some SessionFace) {
    switch folder.open(name) {
    case .fresh(let opened):
      opened.close()
      face.showPicker(entries())
      face.tell(.unreadable(name.text))
    case .loaded(let opened): show(opened, notice: nil, on: &face)
    case .recovered(let opened, let error):
      let reason = call.reason(error, of: name, in: folder)
      show(opened, notice: .recovered(reason: reason, keptAs: opened.damagedFile), on: &face)
    case .refused(let error):
      face.showPicker(entries())
      face.tell(.unreadable(call.reason(error, of: name, in: folder)))
    }
  }

  private func show(_ opened: OpenSession, notice: Message?, on face: inout some SessionFace) {
    guard let saved = opened.saved,
      let wizard = Wizard(saved.session, rulebook: call.words.rulebook, today: face.today)
    else {
      opened.close()
      face.showPicker(entries())
      return face.tell(.unreadable(opened.name.text))
    }
    open = opened
    let isWritable = opened.access == .writing
    face.open(
      wizard, name: opened.name.text, isReturning: saved.updated < face.today,
      drafts: opened.draftedFields.compactMap { field in opened.drafts[field].map { Draft(field, $0) } },
      isReadOnly: !isWritable)
    let changed = wizard.changedFacts(since: saved.facts)
    if let notice {
      face.tell(notice)
    } else if let file = opened.conflictFile {
      face.tell(.conflictLeft(file))
    } else if !changed.isEmpty {
      face.tell(.factsChanged(changed))
    } else if case .heldBy(let holder) = opened.access {
      face.tell(.readOnly(text(holder)))
    } else if !isWritable {
      face.tell(.readOnly(""))
    }
  }

  private func text(_ holder: Holder?) -> String {
    holder.map { "\($0.user)@\($0.host), \($0.process)" } ?? ""
  }

  /// What the picker shows of these sessions.
  func look(at names: [String], on day: CivilDate) -> [PickerEntry] {
    names.compactMap(SessionName.init).map { name in
      call.listing(name, on: day) { () throws(FileError) in try folder.read(name) }.entry
    }
  }

  /// The sessions by name; their files are read when they come into view.
  private func entries() -> [PickerEntry] {
    ((try? folder.list()) ?? []).map { PickerEntry(unread: $0.name.text) }
  }
}
