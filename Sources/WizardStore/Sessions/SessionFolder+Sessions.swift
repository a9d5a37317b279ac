import WizardCore

extension SessionFolder {
  /// Whether both are the same folder, whatever their paths; false if that is unknown.
  package func isSame(as other: SessionFolder) -> Bool {
    guard let own = try? folder.status(), let others = try? other.folder.status() else { return false }
    return own.isSameFile(as: others)
  }

  /// A session in the folder, read on demand.
  package struct Entry: Sendable {
    package let name: SessionName
    /// Whether the session's file is gone, for example removed by git, and only its previous file is left.
    ///
    /// `load` then throws `missing`; `restore` brings the previous file back.
    package let hasOnlyPrevious: Bool
    fileprivate let folder: SessionFolder

    /// The session as it is on the disk, without taking the lock.
    package func load() throws(FileError) -> SavedSession { try folder.read(name) }
  }

  /// All sessions sorted by name; other files, including copies of sessions, are skipped.
  package func list() throws(FolderError) -> [Entry] {
    do throws(SystemError) {
      let files = try folder.names()
      let names = files.compactMap { SessionName(file: $0) }
      let lost = Set(files.compactMap { SessionName(previousFile: $0) }).subtracting(names)
      return (names + lost).sorted().map { name in
        Entry(name: name, hasOnlyPrevious: lost.contains(name), folder: self)
      }
    } catch {
      throw FolderError(error)
    }
  }

  /// Whether a path is a file of a session, in this folder or another, which an export must not replace.
  package func isSessionFile(_ path: some PathConvertible) -> Bool {
    let (parent, name) = path.filePath.split
    guard let other = try? Folder.open(parent, followingLink: true, system: folder.system) else {
      return false
    }
    // A session's file can have any name where a link leads to it.
    if other.holdsSession(name) { return true }
    guard let owner = SessionName(owning: name), let status = try? other.status() else { return false }
    return (try? folder.status().isSameFile(as: status)) ?? true || other.holdsSession(owner.file)
  }

  /// Whether the session's file exists, readable or not, or its previous file does.
  package func exists(_ name: SessionName) throws(FileError) -> Bool {
    if try FileError.from(folder.status(of: name.file)) != nil { return true }
    return try FileError.from(folder.status(of: name.previousFile)) != nil
  }

  /// The session as it is on the disk, without taking the lock.
  ///
  /// Files are replaced by rename, so it is never torn.
  package func read(_ name: SessionName) throws(FileError) -> SavedSession {
    try SavedSession.decode(folder.contents(of: name.file, .ownFileOrLink), as: name)
  }

  /// The bytes of the session's file, or of the previous file if only that exists.
  package func bytes(of name: SessionName) throws(FileError) -> [UInt8] {
    do throws(FileError) {
      return try folder.contents(of: name.file, .ownFileOrLink)
    } catch {
      guard error == .missing else { throw error }
      return try folder.contents(of: name.previousFile)
    }
  }

  /// Whether the session could be opened for writing now.
  ///
  /// Releases the lock at once and creates no lock file.
  package func access(to name: SessionName) -> Access {
    guard (try? folder.status(of: name.lockFile)) ?? nil != nil else { return .writing }
    return switch SessionLock.take(name, in: folder, recordsOwner: false) {
    case .taken: .writing
    case .held(let owner): .heldBy(owner)
    case .failed(let error): .unlockable(error)
    }
  }

  /// Removes a session with its copies and its draft.
  package func delete(_ name: SessionName) -> ChangeResult {
    change(name) { (lock) throws(SystemError) in
      // The session's own file goes last; otherwise a kill in between would bring back the previous one.
      let last = [name.file, name.lockFile]
      for file in try folder.names() where SessionName(owning: file) == name && !last.contains(file) {
        try folder.remove(file)
      }
      // The same for a power failure: the removals so far must be on the disk first.
      try folder.sync()
      if try folder.status(of: name.file) != nil { try folder.remove(name.file) }
      lock.removeFile()
      try folder.sync()
    }
  }

  /// Brings back the previous file of a session whose own file is gone; does nothing if that exists.
  package func restore(_ name: SessionName) -> ChangeResult {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try folder.contents(of: name.previousFile)
      _ = try SavedSession.decode(bytes, as: name)
    } catch {
      return error == .missing ? .absent : .failed(error)
    }
    return change(name) { (_) throws(SystemError) in
      guard try folder.status(of: name.file) == nil else { return }
      let new = name.temporaryFile(.first)
      folder.discard(new)
      try folder.create(new, bytes)
      try folder.rename(new, to: name.file)
      try folder.sync()
    }
  }

  /// Changes the files of an existing session while holding its lock.
  private func change(
    _ name: SessionName, _ body: (SessionLock) throws(SystemError) -> Void
  ) -> ChangeResult {
    do throws(FileError) {
      guard try exists(name) else { return .absent }
    } catch {
      return .failed(error)
    }
    switch SessionLock.take(name, in: folder) {
    case .held(let owner): return .held(by: owner)
    case .failed(let error): return .failed(error)
    case .taken(let lock):
      do throws(SystemError) {
        try body(lock)
        return .done
      } catch {
        return .failed(FileError(error))
      }
    }
  }
}

extension Folder {
  /// Whether a file contains a session, whole or damaged, and not just answers.
  fileprivate func holdsSession(_ name: FilePath) -> Bool {
    guard let bytes = try? contents(of: name) else { return false }
    do throws(FileError) {
      return try SessionFileDecoder(bytes).metadata.name != nil
    } catch {
      if case .wrongChecksum = error { return true }
      return false
    }
  }
}
