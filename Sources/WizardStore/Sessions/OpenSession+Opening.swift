import WizardCore

extension SessionFolder {
  /// Opens a session for writing, or read-only if another process has it open.
  ///
  /// Waits for the lock up to `timeout` milliseconds.
  package func open(_ name: SessionName, timeout: Int = 0) -> OpenResult {
    OpenSession.open(name, in: folder, timeout: timeout)
  }
}

extension OpenSession {
  /// The conflict file numbers that are checked when opening.
  private static let conflictNumbers = 1...5

  fileprivate static func open(_ name: SessionName, in folder: Folder, timeout: Int) -> OpenResult {
    let opened: OpenSession
    switch SessionLock.take(name, in: folder, timeout: timeout) {
    case .taken(let lock):
      opened = OpenSession(name, in: folder, .writing, lock)
    case .held(let owner): opened = OpenSession(name, in: folder, .heldBy(owner), nil)
    case .failed(let error): opened = OpenSession(name, in: folder, .unlockable(error), nil)
    }
    let result = opened.load()
    // A refused session has given its lock back.
    if opened.lock != nil {
      opened.removeTemporaryFiles()
      opened.draft = DraftFile(name, in: folder)
    }
    return result
  }

  private func removeTemporaryFiles() {
    for temporary in SessionName.Temporary.allCases {
      folder.discard(name.temporaryFile(temporary))
      if target.folder !== folder { target.folder.discard(name.temporaryFile(temporary)) }
    }
  }

  private func load() -> OpenResult {
    var bytes: [UInt8]?
    do throws(FileError) {
      try followLink()
      let content = try target.folder.contents(of: target.name)
      bytes = content
      saved = try SavedSession.decode(content, as: name)
      known = .bytes(content)
      revisionWhenOpened = saved?.revision
      conflictFile =
        Self.conflictNumbers.lazy.map(name.conflictFile).first { file in
          (try? folder.status(of: file)) != nil
        }?.text
      return .loaded(self)
    } catch {
      return recover(from: error, bytes)
    }
  }

  /// Makes the file that the session's file links to the target of saves.
  ///
  /// It must be in a folder of the user's own.
  private func followLink() throws(FileError) {
    let file = try FileError.from(folder.resolve(name.file))
    if file.folder === folder, file.name == name.file { return }
    let status = try FileError.from(file.folder.status())
    guard status.owner == folder.system.user(), status.permissions & 0o022 == 0 else { throw .notOwned }
    target = file
    // A link to nothing.
    guard try FileError.from(file.folder.status(of: file.name)) != nil else { throw .notRegularFile }
  }

  /// Loads the previous file in place of one that is missing or damaged.
  private func recover(from error: FileError, _ bytes: [UInt8]?) -> OpenResult {
    guard error == .missing || error.isDamage else { return refuse(error) }
    do throws(FileError) {
      saved = try SavedSession.decode(folder.contents(of: name.previousFile), as: name)
      if error.isDamage {
        try rememberDamage(bytes)
        if lock != nil { try FileError.from(keepDamagedFile()) }
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
    known = try FileError.from(target.folder.status(of: target.name)).map(KnownContent.oversized) ?? .absent
  }

  /// Links the damaged file to a second name, unless an earlier opening did.
  private func keepDamagedFile() throws(SystemError) {
    guard let damaged = try target.folder.status(of: target.name) else { return }
    let isLinked = target.folder !== folder || target.name != name.file
    var number = 1
    while let kept = try folder.status(of: name.corruptFile(number)) {
      if kept.isSameFile(as: damaged) || isLinked && isCopyOfDamaged(name.corruptFile(number)) {
        damagedFile = name.corruptFile(number).text
        return
      }
      number += 1
    }
    let copy = name.corruptFile(number)
    if isLinked {
      // The file of a link stays where it is; too large a file has no copy.
      guard case .damaged(let bytes) = known else { return }
      try folder.create(copy, bytes)
    } else {
      do throws(SystemError) {
        try folder.link(name.file, as: copy)
      } catch {
        // No links on this file system: rename it. Until the next save only the previous file is left.
        try folder.rename(name.file, to: copy)
        known = .absent
      }
    }
    damagedFile = copy.text
    // Otherwise a power failure after the next save could lose the second name.
    try folder.sync()
  }

  private func isCopyOfDamaged(_ file: FilePath) -> Bool {
    guard case .damaged(let bytes) = known else { return false }
    return (try? folder.contents(of: file)) == bytes
  }
}
