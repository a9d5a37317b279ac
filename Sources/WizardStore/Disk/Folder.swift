import Glibc

/// An open folder.
///
/// Names are looked up relative to its descriptor, so renaming or replacing its path has no effect.
final class Folder: Sendable {
  let system: FileSystem
  private let descriptor: Int32

  /// Takes ownership of an open descriptor.
  init(_ descriptor: Int32, system: FileSystem) {
    self.descriptor = descriptor
    self.system = system
  }

  deinit { try? system.close(descriptor) }

  /// Opens a folder by its path.
  static func open(_ path: String, followingLink: Bool, system: FileSystem) throws(SystemError) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
    let descriptor = try system.uninterrupted { () throws(SystemError) in
      try system.open(AT_FDCWD, path, flags, 0)
    }
    return Folder(descriptor, system: system)
  }

  func status() throws(SystemError) -> FileStatus {
    try system.uninterrupted { () throws(SystemError) in try system.status(descriptor) }
  }

  func status(of name: String) throws(SystemError) -> FileStatus? {
    try system.statusIfPresent(of: name, in: descriptor)
  }

  func names() throws(SystemError) -> [String] {
    try system.uninterrupted { () throws(SystemError) in try system.names(descriptor) }
  }

  func contents(of name: String) throws(FileError) -> [UInt8] {
    try system.contents(of: name, in: descriptor, .ownFile)
  }

  /// Opens one of the user's own files for writing in place, creating it with 0600; does not follow a link.
  func openOwn(_ name: String, _ access: Int32) throws(FileError) -> Int32 {
    let flags = access | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let opened = try FileError.from { () throws(SystemError) in
      try system.uninterrupted { () throws(SystemError) in try system.open(descriptor, name, flags, 0o600) }
    }
    do throws(FileError) {
      let status = try FileError.from { () throws(SystemError) in try self.status(ofOpen: opened) }
      guard status.kind == .regular else { throw .notRegularFile }
      guard status.owner == system.user() else { throw .notOwned }
      if status.permissions != 0o600 {
        try FileError.from { () throws(SystemError) in
          try system.uninterrupted { () throws(SystemError) in try system.setMode(opened, 0o600) }
        }
      }
      return opened
    } catch {
      try? system.close(opened)
      throw error
    }
  }

  func status(ofOpen opened: Int32) throws(SystemError) -> FileStatus {
    try system.uninterrupted { () throws(SystemError) in try system.status(opened) }
  }

  func create(_ name: String, _ bytes: [UInt8], isPrivate: Bool = true) throws(SystemError) {
    try system.create(name, in: descriptor, bytes, isPrivate: isPrivate)
  }

  func link(_ name: String, as other: String) throws(SystemError) {
    try system.uninterrupted { () throws(SystemError) in try system.link(descriptor, name, other) }
  }

  func rename(_ name: String, to other: String) throws(SystemError) {
    try system.uninterrupted { () throws(SystemError) in try system.rename(descriptor, name, other) }
  }

  func remove(_ name: String) throws(SystemError) {
    try system.uninterrupted { () throws(SystemError) in try system.remove(descriptor, name) }
  }

  /// Removes a name if possible; returns whether it is gone.
  @discardableResult
  func discard(_ name: String) -> Bool { system.discard(name, in: descriptor) }

  /// Waits until the folder's entries have been written to the disk.
  func sync() throws(SystemError) {
    try system.uninterrupted { () throws(SystemError) in try system.sync(descriptor) }
  }
}
