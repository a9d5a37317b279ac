import WizardCore

extension OpenSession {
  /// Saves the session; returns when it is on the disk or cannot be saved.
  ///
  /// See the protocol in OpenSession.swift.
  ///
  /// `today` becomes the day of the last change. `facts` are the fact values the session was made with; nil keeps
  /// the saved ones.
  package func save(
    _ session: Session, today: CivilDate, facts: [String: String]? = nil
  ) -> SaveResult {
    guard lock != nil else { return .notSaved(.lock, nil) }
    let next = SavedSession(
      name: name, revision: (saved?.revision ?? 0) + 1, created: saved?.created ?? today, updated: today,
      facts: facts ?? saved?.facts ?? [:], session: session)
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
        try folder.create(new, bytes)
        do throws(SystemError) {
          step = .compare
          if try isChangedByAnother() { try switchToConflictFile() }
          step = .keepPrevious
          try keepPrevious()
          step = .rename
          try folder.rename(new, to: target)
        } catch {
          folder.discard(new)
          throw error
        }
        known = .bytes(bytes)
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

  /// Whether the file differs from the one last seen, so that replacing it would lose another program's change.
  private func isChangedByAnother() throws(SystemError) -> Bool {
    if case .oversized(let seen) = known { return try folder.status(of: target) != seen }
    do throws(FileError) {
      let bytes = try folder.contents(of: target)
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

  private func switchToConflictFile() throws(SystemError) {
    var number = 1
    while try folder.status(of: name.conflictFile(number)) != nil { number += 1 }
    target = name.conflictFile(number)
    known = .absent
  }

  /// Keeps the current file as the previous one; one of the two exists at every moment.
  private func keepPrevious() throws(SystemError) {
    guard target == name.file, case .bytes(let bytes) = known else { return }
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
    // Renaming one name of a file to another name of the same file does nothing and leaves both.
    folder.discard(second)
  }
}
