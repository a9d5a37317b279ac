import Glibc

/// An open folder.
///
/// Names are looked up relative to its descriptor, so renaming or replacing its path has no effect.
final class Folder: Sendable {
  let system: FileSystem
  let descriptor: Int32

  /// Takes ownership of an open descriptor.
  init(_ descriptor: Int32, system: FileSystem) {
    self.descriptor = descriptor
    self.system = system
  }

  deinit { try? system.close(descriptor) }

  /// Opens a folder by its path, relative to `base` or the working directory.
  static func open(
    _ path: FilePath, in base: Int32 = AT_FDCWD, followingLink: Bool, system: FileSystem
  ) throws(SystemError) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
    return Folder(try system.uninterrupted(system.open(base, path, flags, 0)), system: system)
  }

  /// Creates a folder and its missing parents with permissions 0700, and syncs the parent of each.
  static func make(_ path: FilePath, system: FileSystem) throws(SystemError) {
    let parent = path.parent
    do throws(SystemError) {
      try system.uninterrupted(system.makeFolder(AT_FDCWD, path, 0o700))
    } catch {
      if error.number == EEXIST { return }
      guard error.number == ENOENT, parent != path else { throw error }
      try make(parent, system: system)
      return try make(path, system: system)
    }
    // By name, since with a umask of 777 the owner cannot open the new folder.
    try system.uninterrupted(system.setModeOfName(AT_FDCWD, path, 0o700))
    // A parent that cannot be read cannot be synced; its file system will write it in time.
    try? Folder.open(parent, followingLink: true, system: system).sync()
  }

  /// The folder and name that a name refers to after following symbolic links.
  func resolve(_ name: FilePath) throws(SystemError) -> (folder: Folder, name: FilePath) {
    var (folder, name) = (self, name)
    for _ in 0..<8 {
      guard try folder.status(of: name)?.kind == .link else { return (folder, name) }
      let path = try system.uninterrupted(system.readLink(folder.descriptor, name)).split
      folder = try Folder.open(path.folder, in: folder.descriptor, followingLink: true, system: system)
      name = path.name
    }
    throw SystemError(.open, ELOOP)
  }

  func status() throws(SystemError) -> FileStatus { try status(ofOpen: descriptor) }

  /// The status of a file that was opened in the folder.
  func status(ofOpen file: Int32) throws(SystemError) -> FileStatus {
    try system.uninterrupted(system.status(file))
  }

  /// The status of a name, or nil if it does not exist.
  func status(of name: FilePath) throws(SystemError) -> FileStatus? {
    do throws(SystemError) {
      return try system.uninterrupted(system.statusOfName(descriptor, name))
    } catch {
      guard error.number == ENOENT else { throw error }
      return nil
    }
  }

  func names() throws(SystemError) -> [FilePath] { try system.uninterrupted(system.names(descriptor)) }

  func contents(
    of name: FilePath, _ policy: FileSystem.ReadPolicy = .ownFile
  ) throws(FileError) -> [UInt8] {
    try system.contents(of: name, in: descriptor, policy)
  }

  /// Opens one of the user's own files for writing in place, creating it with 0600; does not follow a link.
  func openOwn(_ name: FilePath, _ access: Int32) throws(FileError) -> Int32 {
    let flags = access | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = try FileError.from(system.uninterrupted(system.open(descriptor, name, flags, 0o600)))
    do throws(FileError) {
      let status = try FileError.from(status(ofOpen: file))
      // A file with a second name may be another program's: writing would damage it.
      guard status.kind == .regular, status.linkCount == 1 else { throw .notRegularFile }
      guard status.owner == system.user() else { throw .notOwned }
      if status.permissions != 0o600 {
        try FileError.from(system.uninterrupted(system.setMode(file, 0o600)))
      }
      return file
    } catch {
      try? system.close(file)
      throw error
    }
  }

  func link(_ name: FilePath, as other: FilePath) throws(SystemError) {
    try system.uninterrupted(system.link(descriptor, name, other))
  }

  func rename(_ name: FilePath, to other: FilePath) throws(SystemError) {
    try system.uninterrupted(system.rename(descriptor, name, other))
  }

  func remove(_ name: FilePath) throws(SystemError) {
    try system.uninterrupted(system.remove(descriptor, name))
  }

  /// Removes a name if possible; returns whether it is gone.
  @discardableResult
  func discard(_ name: FilePath) -> Bool {
    do throws(SystemError) {
      try remove(name)
      return true
    } catch {
      return error.number == ENOENT
    }
  }

  /// Waits until the folder's entries have been written to the disk.
  func sync() throws(SystemError) { try system.uninterrupted(system.sync(descriptor)) }
}
