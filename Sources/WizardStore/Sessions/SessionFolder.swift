import Glibc

/// The folder that holds the sessions, opened once.
package struct SessionFolder: Sendable {
  let folder: Folder
  /// A warning to show once, or nil.
  package let notice: FolderNotice?

  /// Opens the folder; with `creating`, creates it and its missing parents with permissions 0700.
  ///
  /// A link in place of the folder itself is refused.
  package init(
    _ location: SessionLocation, creating: Bool, system: FileSystem = .live
  ) throws(FolderError) {
    do throws(SystemError) {
      folder = try Self.open(location.path, creating: creating, system: system)
    } catch {
      throw FolderError(error)
    }
    notice = try Self.check(folder, isNamed: location.isNamed)
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

  /// Creates the folder and its missing parents, and syncs the parent of each.
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
    // By name, since with a umask of 777 the owner cannot open the new folder.
    try system.uninterrupted { () throws(SystemError) in try system.setModeOfName(AT_FDCWD, path, 0o700) }
    // A parent that cannot be read cannot be synced; its file system will write it in time.
    try? Folder.open(parent, followingLink: true, system: system).sync()
  }

  private static func parent(of path: String) -> String {
    var rest = path[...]
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    guard let slash = rest.lastIndex(of: "/") else { return "." }
    return slash == rest.startIndex ? "/" : String(rest[..<slash])
  }

  private static func check(_ folder: Folder, isNamed: Bool) throws(FolderError) -> FolderNotice? {
    let status: FileStatus
    do throws(SystemError) {
      status = try folder.status()
    } catch {
      throw FolderError(error)
    }
    let isOwn = status.owner == folder.system.user()
    let groupWrites = status.permissions & 0o020 != 0
    guard status.permissions & 0o002 == 0 else { throw .writableByOthers }
    if isNamed { return groupWrites ? .writableByGroup : isOwn ? nil : .ownedByOther }
    guard isOwn else { throw .notOwned }
    guard !groupWrites else { throw .writableByOthers }
    return nil
  }
}

extension FolderError {
  init(_ error: SystemError) {
    self =
      switch error.number {
      case ENOENT: .missing
      case ENOTDIR, ELOOP: .notFolder
      default: .system(error)
      }
  }
}
