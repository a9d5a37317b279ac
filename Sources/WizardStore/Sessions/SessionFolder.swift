import Glibc

/// The folder that holds the sessions, opened once.
package struct SessionFolder: Sendable {
  let folder: Folder
  /// What to say of it, or nil.
  package let notice: FolderNotice?

  /// Opens the folder, and makes it with all its parents if it is missing and to be made.
  ///
  /// New folders are 0700. A link in the place of the folder itself is refused.
  package init(
    _ location: SessionLocation, creating: Bool, system: FileSystem = .live
  ) throws(FolderError) {
    do throws(SystemError) {
      folder = try Self.open(location.path, creating: creating, system: system)
    } catch {
      throw Self.meaning(of: error)
    }
    notice = try Self.judge(folder, isNamed: location.isNamed)
  }

  private static func open(
    _ path: String, creating: Bool, system: FileSystem
  ) throws(SystemError) -> Folder {
    do throws(SystemError) {
      return try Folder.open(path, followingLink: false, system: system)
    } catch {
      guard creating, error.number == ENOENT, !path.isEmpty else { throw error }
      try make(path, system: system)
      return try Folder.open(path, followingLink: false, system: system)
    }
  }

  /// Makes the folder and what is missing above it, and sees each to the disk.
  private static func make(_ path: String, system: FileSystem) throws(SystemError) {
    let parent = parent(of: path)
    do throws(SystemError) {
      try system.uninterrupted { () throws(SystemError) in try system.makeFolder(AT_FDCWD, path, 0o700) }
    } catch {
      if error.number == EEXIST { return }
      guard error.number == ENOENT, parent != path else { throw error }
      try make(parent, system: system)
      return try make(path, system: system)
    }
    // By name, since a umask of 777 leaves a folder that its owner cannot open.
    try system.uninterrupted { () throws(SystemError) in try system.setModeOfName(AT_FDCWD, path, 0o700) }
    // A parent we may not read cannot be synced; its file system sees to it in time.
    try? Folder.open(parent, followingLink: true, system: system).sync()
  }

  private static func parent(of path: String) -> String {
    var rest = path[...]
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    guard let slash = rest.lastIndex(of: "/") else { return "." }
    return slash == rest.startIndex ? "/" : String(rest[..<slash])
  }

  private static func judge(_ folder: Folder, isNamed: Bool) throws(FolderError) -> FolderNotice? {
    let status: FileStatus
    do throws(SystemError) {
      status = try folder.status()
    } catch {
      throw meaning(of: error)
    }
    let isOwn = status.owner == folder.system.user()
    let groupWrites = status.permissions & 0o020 != 0
    guard status.permissions & 0o002 == 0 else { throw .writableByOthers }
    if isNamed { return groupWrites ? .writableByGroup : isOwn ? nil : .ownedByOther }
    guard isOwn else { throw .notOwned }
    guard !groupWrites else { throw .writableByOthers }
    return nil
  }

  private static func meaning(of error: SystemError) -> FolderError {
    switch error.number {
    case ENOENT: .missing
    case ENOTDIR, ELOOP: .notFolder
    default: .system(error)
    }
  }
}

extension SessionFolder {
  /// Whether both are one folder, whatever their paths; false where that cannot be told.
  package func isSame(as other: SessionFolder) -> Bool {
    guard let own = try? folder.status(), let others = try? other.folder.status() else { return false }
    return own.isSameFile(as: others)
  }

  /// A session of the folder; its file is read when asked for.
  package struct Entry: Sendable {
    package let name: SessionName
    fileprivate let folder: SessionFolder

    /// The session as it is on the disk now, whoever has it open.
    package func load() throws(FileError) -> SavedSession { try folder.read(name) }
  }

  /// All sessions by name; other files, also copies of sessions, are passed over.
  package func list() throws(FolderError) -> [Entry] {
    do throws(SystemError) {
      return try folder.names().compactMap { SessionName(file: $0) }.sorted()
        .map { Entry(name: $0, folder: self) }
    } catch {
      throw Self.meaning(of: error)
    }
  }

  /// Whether something has the session's name, be it good or bad, or a previous one is left.
  package func exists(_ name: SessionName) throws(FileError) -> Bool {
    try FileError.from { () throws(SystemError) in
      if try folder.status(of: name.file) != nil { return true }
      return try folder.status(of: name.previousFile) != nil
    }
  }

  /// The session as it is on the disk, without a lock: a save is seen whole or not at all.
  package func read(_ name: SessionName) throws(FileError) -> SavedSession {
    try SavedSession.decode(folder.contents(of: name.file), as: name)
  }

  /// The bytes of the session's file, good or bad, or of the previous one where that alone is left.
  package func bytes(of name: SessionName) throws(FileError) -> [UInt8] {
    do throws(FileError) {
      return try folder.contents(of: name.file)
    } catch {
      guard error == .missing else { throw error }
      return try folder.contents(of: name.previousFile)
    }
  }

  /// Whether a session could be written now; the lock is given back at once, and where there is none none is made.
  package func look(at name: SessionName) -> Access {
    guard (try? folder.status(of: name.lockFile)) ?? nil != nil else { return .writing }
    return switch SessionLock.take(name, in: folder, isSigning: false) {
    case .taken: .writing
    case .held(let holder): .heldBy(holder)
    case .impossible(let error): .unlockable(error)
    }
  }

  /// What came of deleting a session.
  package enum Deletion: Equatable, Sendable {
    case deleted
    case absent
    case held(by: LockOwner?)
    case failed(FileError)
  }

  /// Removes a session with its copies and its draft, the session itself last but for the lock.
  package func delete(_ name: SessionName) -> Deletion {
    do throws(FileError) {
      guard try exists(name) else { return .absent }
    } catch {
      return .failed(error)
    }
    switch SessionLock.take(name, in: folder) {
    case .held(let holder): return .held(by: holder)
    case .impossible(let error): return .failed(error)
    case .taken(let lock):
      do throws(SystemError) {
        // Were the session to go first, a kill would leave its previous one to be offered.
        let last = [name.file, name.lockFile]
        for file in try folder.names() where name.owns(file) && !last.contains(file) {
          try folder.remove(file)
        }
        // Nor may a power cut: what is gone so far is gone for good before the session is.
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
