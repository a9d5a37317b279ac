import WizardCore

// How a session is saved
//
// 0. Opening takes `NAME.lock`, and the lock is held until closing: there is one writer. Who does not get it
//    reads only. Under the lock, leftovers `NAME.*.tmp` of a writer that was killed are removed.
// 1. The session is encoded in memory, decoded again and compared, before the disk is touched.
// 2. A new file `NAME.new-1.tmp` (O_CREAT|O_EXCL|O_NOFOLLOW, 0600) is written in full and synced.
// 3. The file is read and must be what was last seen, byte for byte. If it is not, another wrote it past the
//    lock (an editor, a sync): it is left alone, and from now on the work goes to `NAME.conflict-N.json`.
//    A file that is gone is made again. Who writes past the lock after that, while 4 and 5 make their four
//    calls, is not noticed: no system call replaces a file only if it is a certain one.
// 4. The file so far gets a second name, which is renamed to `NAME.prev.json`; where links are unknown, a
//    copy is written. A damaged file is never kept as the previous one.
// 5. The new file is renamed to `NAME.json`, and the folder is synced. Only then is it saved.
//
// An error from 2 on drops the new file; all is tried once more, with `NAME.new-2.tmp`; then it is not saved.
//
// At every moment `NAME.json` is whole, the old one or the new one: it is only ever replaced by a rename.
// `NAME.prev.json` likewise. What is acknowledged as saved has been synced, and its name too.
//
// A damaged file found at opening gets the second name `NAME.corrupt-N.json`, once, and stays in its place
// until a save takes it. A file of a newer schema, another user's, or one that is no regular file is left
// alone in every respect.

/// A session while it is open: what was saved last, what is being typed, and the way to the disk.
///
/// It belongs to the thread that opened it. Closing it gives the lock back.
package final class OpenSession {
  /// What is known to be on the disk.
  private enum Sighting: Equatable {
    case absent
    case content([UInt8])
    /// Bytes that are not worth keeping.
    case damaged([UInt8])
    /// A file too large to be ours.
    case oversized(FileStatus)
  }

  package let name: SessionName
  package let access: Access
  /// What was last read or saved, or nil for a session that was never saved.
  package private(set) var saved: SavedSession?
  /// The file that a damaged one is kept as, or nil where none was found, or another has the session open.
  package private(set) var damagedFile: String?

  /// The numbers of conflict files that are looked for at opening.
  private static let conflictsToldOf = 1...5

  /// The file of another version, left by a conflict of which nobody has made one yet; nil where there is none.
  package private(set) var conflictFile: String?

  private let folder: Folder
  private var lock: SessionLock?
  private var draft: DraftFile?
  /// The file that is written: the session's own, or a conflict copy.
  private var target: String
  private var sighting = Sighting.absent
  /// The revision found at opening.
  private var openedAs: Int?

  private init(_ name: SessionName, in folder: Folder, _ access: Access, _ lock: SessionLock?) {
    self.name = name
    self.folder = folder
    self.access = access
    self.lock = lock
    target = name.file
  }

  deinit { close() }

  /// Gives the lock back; nothing is saved by it.
  package func close() {
    // A session that was never saved and has no draft leaves nothing behind.
    if sighting == .absent, target == name.file, saved == nil, drafts.isEmpty {
      lock?.removeFile()
    }
    draft?.close()
    draft = nil
    lock = nil
  }
}

// MARK: - Opening

extension SessionFolder {
  /// Opens a session to work on, or to look at where another works on it.
  package func open(_ name: SessionName) -> OpenResult { OpenSession.open(name, in: folder) }
}

extension OpenSession {
  fileprivate static func open(_ name: SessionName, in folder: Folder) -> OpenResult {
    let opened: OpenSession
    switch SessionLock.take(name, in: folder) {
    case .taken(let lock):
      opened = OpenSession(name, in: folder, .writing, lock)
      for temporary in SessionName.Temporary.allCases { folder.discard(name.temporaryFile(temporary)) }
    case .held(let holder): opened = OpenSession(name, in: folder, .heldBy(holder), nil)
    case .impossible(let error): opened = OpenSession(name, in: folder, .unlockable(error), nil)
    }
    let opening = opened.load()
    if opened.lock != nil, opening.isUsable { opened.draft = DraftFile(name, in: folder) }
    return opening
  }

  private func load() -> OpenResult {
    var bytes: [UInt8]?
    do throws(FileError) {
      let content = try folder.contents(of: name.file)
      bytes = content
      saved = try SavedSession.decode(content, as: name)
      sighting = .content(content)
      openedAs = saved?.revision
      conflictFile = Self.conflictsToldOf.lazy.map(name.conflictFile).first { file in
        (try? folder.status(of: file)) != nil
      }
      return .loaded(self)
    } catch {
      return recover(from: error, bytes)
    }
  }

  private func recover(from error: FileError, _ bytes: [UInt8]?) -> OpenResult {
    guard error == .missing || error.isDamage else { return refuse(error) }
    do throws(FileError) {
      saved = try SavedSession.decode(folder.contents(of: name.previousFile), as: name)
      if error.isDamage {
        try noteDamage(bytes)
        if lock != nil { try FileError.from { () throws(SystemError) in try keepDamaged() } }
      }
      return .recovered(self, because: error)
    } catch let second {
      // The first reason is the one that helps; unless there is neither file.
      if error == .missing, second == .missing { return .fresh(self) }
      return refuse(error == .missing ? second : error)
    }
  }

  private func refuse(_ error: FileError) -> OpenResult {
    saved = nil
    // Not `.absent`: the lock file of a session that exists stays.
    sighting = .damaged([])
    lock = nil
    return .refused(error)
  }

  private func noteDamage(_ bytes: [UInt8]?) throws(FileError) {
    if let bytes {
      sighting = .damaged(bytes)
      return
    }
    let status = try FileError.from { () throws(SystemError) in try folder.status(of: name.file) }
    sighting = status.map { .oversized($0) } ?? .absent
  }

  /// Gives the damaged file a second name, unless it has one from an earlier opening.
  private func keepDamaged() throws(SystemError) {
    guard let damaged = try folder.status(of: name.file) else { return }
    var number = 1
    while let kept = try folder.status(of: name.corruptFile(number)) {
      if kept.isSameFile(as: damaged) {
        damagedFile = name.corruptFile(number)
        return
      }
      number += 1
    }
    do throws(SystemError) {
      try folder.link(name.file, as: name.corruptFile(number))
    } catch {
      // No links here: then it leaves its place, and the previous one is all there is until a save.
      try folder.rename(name.file, to: name.corruptFile(number))
      sighting = .absent
    }
    damagedFile = name.corruptFile(number)
    // Else a power cut could take the second name, once a save has taken the first.
    try folder.sync()
  }
}

extension OpenResult {
  fileprivate var isUsable: Bool {
    if case .refused = self { false } else { true }
  }
}

// MARK: - Saving

extension OpenSession {
  /// Saves the session, and returns when it is on the disk or certain not to get there.
  ///
  /// `today` is the day it is saved as; `facts` are the values it is made with, nil for those of last time.
  package func save(
    _ session: Session, today: CivilDate, facts: [String: String]? = nil, lastStep: StepID? = nil
  ) -> SaveResult {
    guard lock != nil else { return .notSaved(.lock, nil) }
    let next = SavedSession(
      name: name, revision: (saved?.revision ?? 0) + 1, created: saved?.created ?? today, updated: today,
      facts: facts ?? saved?.facts ?? [:], lastStep: lastStep, session: session)
    guard let bytes = next.provenBytes() else { return .notSaved(.encode, nil) }
    let result = attempt(next, bytes, .first)
    guard case .notSaved = result else { return result }
    return attempt(next, bytes, .second)
  }

  /// Whether what was saved here is on the disk still; true as well where there is nothing to compare.
  ///
  /// A file that another changed while nothing was saved here is theirs, and all there is.
  package var isOnDisk: Bool {
    guard let saved, lock != nil else { return true }
    switch sighting {
    case .absent: return false
    case .damaged, .oversized: return true
    case .content(let bytes):
      let found = try? folder.contents(of: target)
      return found == bytes || found != nil && saved.revision == openedAs
    }
  }

  private func attempt(
    _ next: SavedSession, _ bytes: [UInt8], _ temporary: SessionName.Temporary
  ) -> SaveResult {
    var step = SaveStep.write
    do throws(SystemError) {
      // Already so when the first attempt came as far as the rename.
      if sighting != .content(bytes) {
        step = .write
        let new = name.temporaryFile(temporary)
        try folder.create(new, bytes)
        do throws(SystemError) {
          step = .compare
          if try isChangedByAnother() { try turnToConflictFile() }
          step = .keepPrevious
          try keepPrevious()
          step = .rename
          try folder.rename(new, to: target)
        } catch {
          folder.discard(new)
          throw error
        }
        sighting = .content(bytes)
        saved = next
      }
      step = .syncFolder
      try folder.sync()
    } catch {
      return .notSaved(step, error)
    }
    return target == name.file
      ? .saved(revision: next.revision) : .conflict(savedAs: target, revision: next.revision)
  }

  /// Whether the file is not the one last seen, so that writing it would destroy another's work.
  private func isChangedByAnother() throws(SystemError) -> Bool {
    if case .oversized(let seen) = sighting { return try folder.status(of: target) != seen }
    do throws(FileError) {
      let bytes = try folder.contents(of: target)
      return sighting != .content(bytes) && sighting != .damaged(bytes)
    } catch {
      switch error {
      case .missing: return false
      // Out of descriptors, say: that tells nothing of the file. What may not be read is not ours any more.
      case .system(let cause) where error.code != "file.permission": throw cause
      default: return true
      }
    }
  }

  private func turnToConflictFile() throws(SystemError) {
    var number = 1
    while try folder.status(of: name.conflictFile(number)) != nil { number += 1 }
    target = name.conflictFile(number)
    sighting = .absent
  }

  /// Keeps the file so far as the previous one, so that one of the two is there at every moment.
  private func keepPrevious() throws(SystemError) {
    guard target == name.file, case .content(let bytes) = sighting else { return }
    let second = name.temporaryFile(.previous)
    folder.discard(second)
    do throws(SystemError) {
      try folder.link(target, as: second)
    } catch {
      try folder.create(second, bytes)
    }
    do throws(SystemError) {
      try folder.rename(second, to: name.previousFile)
    } catch {
      folder.discard(second)
      throw error
    }
    // A rename between two names of one file does nothing, and leaves both.
    folder.discard(second)
  }
}

// MARK: - What is being typed

extension OpenSession {
  /// What was being typed when the session was last left, and since, by field.
  package var drafts: [FieldID: String] { draft?.texts ?? [:] }

  /// The fields that have a draft, the one typed in last at the end.
  package var draftedFields: [FieldID] { draft?.fields ?? [] }

  /// Keeps what is being typed in a field against a kill, unless that is nothing; false when it could not be kept.
  @discardableResult
  package func draft(_ text: String, of field: FieldID) -> Bool { draft?.keep(text, of: field) ?? false }

  /// Forgets what was typed in a field, once its answer is saved; false when it might come back.
  @discardableResult
  package func dropDraft(of field: FieldID) -> Bool { draft?.drop(field) ?? true }

  /// Forgets all that was being typed in a session of that name before it was made anew.
  package func dropDrafts() { for field in draftedFields { dropDraft(of: field) } }
}
