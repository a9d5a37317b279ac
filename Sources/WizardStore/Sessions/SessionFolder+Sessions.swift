extension SessionFolder {
  /// Whether both are the same folder, whatever their paths; false if that is unknown.
  package func isSame(as other: SessionFolder) -> Bool {
    guard let own = try? folder.status(), let others = try? other.folder.status() else { return false }
    return own.isSameFile(as: others)
  }

  /// A session in the folder, read on demand.
  package struct Entry: Sendable {
    package let name: SessionName
    fileprivate let folder: SessionFolder

    /// The session as it is on the disk, without taking the lock.
    package func load() throws(FileError) -> SavedSession { try folder.read(name) }
  }

  /// All sessions sorted by name; other files, including copies of sessions, are skipped.
  package func list() throws(FolderError) -> [Entry] {
    do throws(SystemError) {
      return try folder.names().compactMap { SessionName(file: $0) }.sorted()
        .map { Entry(name: $0, folder: self) }
    } catch {
      throw FolderError(error)
    }
  }

  /// Whether the session's file exists, readable or not, or its previous file does.
  package func exists(_ name: SessionName) throws(FileError) -> Bool {
    try FileError.from { () throws(SystemError) in
      if try folder.status(of: name.file) != nil { return true }
      return try folder.status(of: name.previousFile) != nil
    }
  }

  /// The session as it is on the disk, without taking the lock.
  ///
  /// Files are replaced by rename, so it is never torn.
  package func read(_ name: SessionName) throws(FileError) -> SavedSession {
    try SavedSession.decode(folder.contents(of: name.file), as: name)
  }

  /// The bytes of the session's file, or of the previous file if only that exists.
  package func bytes(of name: SessionName) throws(FileError) -> [UInt8] {
    do throws(FileError) {
      return try folder.contents(of: name.file)
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
  package func delete(_ name: SessionName) -> DeleteResult {
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
        // The session's own file goes last; otherwise a kill in between would bring back the previous one.
        let last = [name.file, name.lockFile]
        for file in try folder.names() where name.owns(file) && !last.contains(file) {
          try folder.remove(file)
        }
        // The same for a power failure: the removals so far must be on the disk first.
        try folder.sync()
        if try folder.status(of: name.file) != nil { try folder.remove(name.file) }
        lock.removeFile()
        try folder.sync()
        return .deleted
      } catch {
        return .failed(FileError(error))
      }
    }
  }
}
