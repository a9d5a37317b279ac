extension SessionFolder {
  /// Opens a session for writing, or read-only if another process has it open.
  package func open(_ name: SessionName) -> OpenResult { OpenSession.open(name, in: folder) }
}

extension OpenSession {
  /// The conflict file numbers that are checked when opening.
  private static let conflictNumbers = 1...5

  fileprivate static func open(_ name: SessionName, in folder: Folder) -> OpenResult {
    let opened: OpenSession
    switch SessionLock.take(name, in: folder) {
    case .taken(let lock):
      opened = OpenSession(name, in: folder, .writing, lock)
      for temporary in SessionName.Temporary.allCases { folder.discard(name.temporaryFile(temporary)) }
    case .held(let owner): opened = OpenSession(name, in: folder, .heldBy(owner), nil)
    case .failed(let error): opened = OpenSession(name, in: folder, .unlockable(error), nil)
    }
    let result = opened.load()
    // A refused session has given its lock back.
    if opened.lock != nil { opened.draft = DraftFile(name, in: folder) }
    return result
  }

  private func load() -> OpenResult {
    var bytes: [UInt8]?
    do throws(FileError) {
      let content = try folder.contents(of: name.file)
      bytes = content
      saved = try SavedSession.decode(content, as: name)
      known = .bytes(content)
      revisionWhenOpened = saved?.revision
      conflictFile = Self.conflictNumbers.lazy.map(name.conflictFile).first { file in
        (try? folder.status(of: file)) != nil
      }
      return .loaded(self)
    } catch {
      return recover(from: error, bytes)
    }
  }

  /// Loads the previous file in place of one that is missing or damaged.
  private func recover(from error: FileError, _ bytes: [UInt8]?) -> OpenResult {
    guard error == .missing || error.isDamage else { return refuse(error) }
    do throws(FileError) {
      saved = try SavedSession.decode(folder.contents(of: name.previousFile), as: name)
      if error.isDamage {
        try rememberDamage(bytes)
        if lock != nil { try FileError.from { () throws(SystemError) in try keepDamagedFile() } }
      }
      return .recovered(self, because: error)
    } catch let second {
      // The first error helps more, unless the file is merely missing.
      if error == .missing, second == .missing { return .fresh(self) }
      return refuse(error == .missing ? second : error)
    }
  }

  private func refuse(_ error: FileError) -> OpenResult {
    saved = nil
    // Not `.absent`, so that closing leaves the lock file of an existing session.
    known = .damaged([])
    lock = nil
    return .refused(error)
  }

  private func rememberDamage(_ bytes: [UInt8]?) throws(FileError) {
    if let bytes {
      known = .damaged(bytes)
      return
    }
    let status = try FileError.from { () throws(SystemError) in try folder.status(of: name.file) }
    known = status.map { .oversized($0) } ?? .absent
  }

  /// Links the damaged file to a second name, unless an earlier opening did.
  private func keepDamagedFile() throws(SystemError) {
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
      // No links on this file system: rename it. Until the next save only the previous file is left.
      try folder.rename(name.file, to: name.corruptFile(number))
      known = .absent
    }
    damagedFile = name.corruptFile(number)
    // Otherwise a power failure after the next save could lose the second name.
    try folder.sync()
  }
}
