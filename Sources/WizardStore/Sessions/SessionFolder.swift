import Glibc

/// The folder that holds the sessions, opened once.
package struct SessionFolder: Sendable {
  let folder: Folder
  /// A warning to show once, or nil.
  package let notice: FolderNotice?

  /// Opens the folder; with `creating`, creates it and its missing parents with permissions 0700.
  ///
  /// A link is followed to a folder of the user's own.
  package init(
    _ location: SessionLocation, creating: Bool, system: FileSystem = .live
  ) throws(FolderError) {
    let isLink: Bool
    do throws(SystemError) {
      (folder, isLink) = try Self.open(location.path, creating: creating, system: system)
    } catch {
      throw FolderError(error)
    }
    notice = try Self.check(folder, isNamed: location.isNamed, isLink: isLink)
  }

  private static func open(
    _ path: FilePath, creating: Bool, system: FileSystem
  ) throws(SystemError) -> (Folder, isLink: Bool) {
    do throws(SystemError) {
      return (try Folder.open(path, followingLink: false, system: system), false)
    } catch {
      // O_DIRECTORY and O_NOFOLLOW give ENOTDIR for a link. A link to nothing is not a folder.
      if error.number == ENOTDIR || error.number == ELOOP,
        let target = try? Folder.open(path, followingLink: true, system: system)
      {
        return (target, true)
      }
      guard creating, error.number == ENOENT, !path.isEmpty else { throw error }
      try Folder.make(path, system: system)
      return (try Folder.open(path, followingLink: false, system: system), false)
    }
  }

  private static func check(
    _ folder: Folder, isNamed: Bool, isLink: Bool
  ) throws(FolderError) -> FolderNotice? {
    let status: FileStatus
    do throws(SystemError) {
      status = try folder.status()
    } catch {
      throw FolderError(error)
    }
    let isOwn = status.owner == folder.system.user()
    let groupWrites = status.permissions & 0o020 != 0
    guard status.permissions & 0o002 == 0 else { throw .writableByOthers }
    if isNamed, !isLink { return groupWrites ? .writableByGroup : isOwn ? nil : .ownedByOther }
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
