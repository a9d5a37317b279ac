import Glibc
import WizardCore

extension OpenSession {
  /// Saves the session; returns when it is on the disk or cannot be saved.
  ///
  /// See the protocol in OpenSession.swift.
  ///
  /// `today` becomes the day of the last change. `facts` and `edition` are what the session was evaluated with. nil
  /// keeps what was saved before.
  package func save(
    _ session: Session, today: CivilDate, facts: [String: String]? = nil, edition: String? = nil,
    isArchived: Bool? = nil
  ) -> SaveResult {
    guard lock != nil else { return .notSaved(.lock, nil) }
    let next = SavedSession(
      name: name, calendarID: saved?.calendarID ?? CalendarID.random(), revision: (saved?.revision ?? 0) + 1,
      created: saved?.created ?? today, updated: today, edition: edition ?? saved?.edition,
      facts: facts ?? saved?.facts ?? [:], isArchived: isArchived ?? saved?.isArchived ?? false,
      session: session)
    guard let bytes = next.verifiedBytes() else { return .notSaved(.encode, nil) }
    let result = attempt(next, bytes, .first)
    guard case .notSaved = result else { return result }
    return attempt(next, bytes, .second)
  }

  private func attempt(
    _ next: SavedSession, _ bytes: [UInt8], _ temporary: SessionName.Temporary
  ) -> SaveResult {
    var step = SaveStep.write
    do throws(SystemError) {
      // Skipped in the second attempt if the first one failed after its rename.
      if known != .bytes(bytes) {
        step = .write
        let new = name.temporaryFile(temporary)
        try target.folder.create(new, bytes)
        do throws(SystemError) {
          step = .compare
          if try isChangedByAnother() { try switchToConflictFile(from: new, bytes) }
          step = .keepPrevious
          try keepPrevious()
          step = .rename
          try target.folder.rename(new, to: target.name)
        } catch {
          target.folder.discard(new)
          throw error
        }
        known = .bytes(bytes)
        saved = next
      }
      step = .syncFolder
      if target.folder !== folder { try target.folder.sync() }
      try folder.sync()
    } catch {
      return .notSaved(step, error)
    }
    return isConflict
      ? .conflict(savedAs: target.name.display, revision: next.revision) : .saved(revision: next.revision)
  }

  /// Whether the file differs from the one last seen, so that replacing it would lose another program's change.
  private func isChangedByAnother() throws(SystemError) -> Bool {
    if case .oversized(let seen) = known { return try target.folder.status(of: target.name) != seen }
    do throws(FileError) {
      let bytes = try target.folder.contents(of: target.name)
      return known != .bytes(bytes) && known != .damaged(bytes)
    } catch {
      switch error {
      case .missing: return false
      // For example out of descriptors, which says nothing about the file. An unreadable file is not ours any more.
      case .system(let cause) where error.code != "file.permission": throw cause
      default: return true
      }
    }
  }

  /// Saves to a new conflict file from now on.
  private func switchToConflictFile(from new: FilePath, _ bytes: [UInt8]) throws(SystemError) {
    var number = 1
    while try folder.status(of: name.conflictFile(number)) != nil { number += 1 }
    if target.folder !== folder {
      target.folder.discard(new)
      try folder.create(new, bytes)
    }
    target = (folder, name.conflictFile(number))
    isConflict = true
    known = .absent
  }

  /// Keeps the current file as the previous one; one of the two exists at every moment.
  private func keepPrevious() throws(SystemError) {
    guard !isConflict, case .bytes(let bytes) = known else { return }
    let second = name.temporaryFile(.previous)
    folder.discard(second)
    do throws(SystemError) {
      // A file that is linked from elsewhere gets a copy.
      guard target.folder === folder else { throw SystemError(.link, EXDEV) }
      try folder.link(target.name, as: second)
    } catch {
      try folder.create(second, bytes)
    }
    do throws(SystemError) {
      try folder.rename(second, to: name.previousFile)
    } catch {
      folder.discard(second)
      throw error
    }
    // Renaming one name of a file to another name of the same file does nothing and leaves both.
    folder.discard(second)
  }
}
