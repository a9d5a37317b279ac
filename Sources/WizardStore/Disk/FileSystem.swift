import Glibc

/// The system calls of the store, one closure each, so that tests can make any of them fail.
///
/// A closure makes one call and throws its `errno`, including `EINTR`; callers decide whether to retry. Names are
/// relative to the folder descriptor, which may be `AT_FDCWD`.
package struct FileSystem: Sendable {
  /// Opens a file: folder, name, flags, permissions if it is created.
  package var open: @Sendable (Int32, FilePath, Int32, mode_t) throws(SystemError) -> Int32
  /// Creates a folder; the umask applies.
  package var makeFolder: @Sendable (Int32, FilePath, mode_t) throws(SystemError) -> Void
  /// Sets the permissions of a name, which must not be a link.
  package var setModeOfName: @Sendable (Int32, FilePath, mode_t) throws(SystemError) -> Void
  /// The status of an open file.
  package var status: @Sendable (Int32) throws(SystemError) -> FileStatus
  /// The status of a name; does not follow a link.
  package var statusOfName: @Sendable (Int32, FilePath) throws(SystemError) -> FileStatus
  /// Sets the permissions of an open file.
  package var setMode: @Sendable (Int32, mode_t) throws(SystemError) -> Void
  /// Reads some bytes and returns their number; 0 at the end.
  package var read: @Sendable (Int32, UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
  /// Writes some of the bytes and returns their number.
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) throws(SystemError) -> Int
  /// Waits until a file or folder has been written to the disk.
  package var sync: @Sendable (Int32) throws(SystemError) -> Void
  /// Takes an exclusive lock on an open file without waiting; `EWOULDBLOCK` if another process holds it.
  package var lock: @Sendable (Int32) throws(SystemError) -> Void
  /// Gives a file a second name in the folder; does not follow a link.
  package var link: @Sendable (Int32, FilePath, FilePath) throws(SystemError) -> Void
  /// The target of a symbolic link.
  package var readLink: @Sendable (Int32, FilePath) throws(SystemError) -> FilePath
  /// Renames within the folder, replacing the new name.
  package var rename: @Sendable (Int32, FilePath, FilePath) throws(SystemError) -> Void
  /// Removes a name that is not a folder.
  package var remove: @Sendable (Int32, FilePath) throws(SystemError) -> Void
  /// All names in an open folder except `.` and `..`, unordered.
  package var names: @Sendable (Int32) throws(SystemError) -> [FilePath]
  package var close: @Sendable (Int32) throws(SystemError) -> Void
  /// The effective user.
  package var user: @Sendable () -> uid_t
  /// Whether a process with this id exists.
  package var isRunning: @Sendable (Int) -> Bool
}

extension FileSystem {
  /// The real system calls.
  package static let live = FileSystem(
    open: { (folder, name, flags, mode) throws(SystemError) in
      try succeed(.open, name) { openat(folder, $0, flags, mode) }
    },
    makeFolder: { (folder, name, mode) throws(SystemError) in
      try succeed(.makeFolder, name) { mkdirat(folder, $0, mode) }
    },
    setModeOfName: { (folder, name, mode) throws(SystemError) in
      try succeed(.setMode, name) { fchmodat(folder, $0, mode, 0) }
    },
    status: { (descriptor) throws(SystemError) in
      var record = stat()
      try succeed(.status, fstat(descriptor, &record))
      return FileStatus(record)
    },
    statusOfName: { (folder, name) throws(SystemError) in
      var record = stat()
      try succeed(.status, name) { fstatat(folder, $0, &record, AT_SYMLINK_NOFOLLOW) }
      return FileStatus(record)
    },
    setMode: { (descriptor, mode) throws(SystemError) in try succeed(.setMode, fchmod(descriptor, mode)) },
    read: { (descriptor, buffer) throws(SystemError) in
      try succeed(.read, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    },
    write: { (descriptor, bytes) throws(SystemError) in
      try succeed(.write, Glibc.write(descriptor, bytes.baseAddress, bytes.count))
    },
    sync: { (descriptor) throws(SystemError) in try succeed(.sync, fsync(descriptor)) },
    lock: { (descriptor) throws(SystemError) in try succeed(.lock, flock(descriptor, LOCK_EX | LOCK_NB)) },
    link: { (folder, name, other) throws(SystemError) in
      try succeed(.link, name, other) { linkat(folder, $0, folder, $1, 0) }
    },
    readLink: { (folder, name) throws(SystemError) in
      var target = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = try succeed(.status, name) { Int32(readlinkat(folder, $0, &target, target.count)) }
      return FilePath(bytes: target[..<Int(count)].map(UInt8.init(bitPattern:)))
    },
    rename: { (folder, name, other) throws(SystemError) in
      try succeed(.rename, name, other) { renameat(folder, $0, folder, $1) }
    },
    remove: { (folder, name) throws(SystemError) in
      try succeed(.remove, name) { unlinkat(folder, $0, 0) }
    },
    names: { (folder) throws(SystemError) in try namesInFolder(folder) },
    close: { (descriptor) throws(SystemError) in try succeed(.close, Glibc.close(descriptor)) },
    user: { geteuid() },
    isRunning: { kill(pid_t(truncatingIfNeeded: $0), 0) == 0 || errno != ESRCH }
  )

  /// Returns the result, or throws `errno` if it is negative.
  @discardableResult
  private static func succeed<Number: SignedInteger>(
    _ call: SystemCall, _ result: Number
  ) throws(SystemError) -> Number {
    guard result >= 0 else { throw SystemError(call, errno) }
    return result
  }

  @discardableResult
  private static func succeed(
    _ call: SystemCall, _ name: FilePath, _ body: (UnsafePointer<CChar>) -> Int32
  ) throws(SystemError) -> Int32 {
    // C would end the name at a NUL.
    guard !name.bytes.contains(0) else { throw SystemError(call, EINVAL) }
    let (result, number) = name.withCString { (body($0), errno) }
    guard result >= 0 else { throw SystemError(call, number) }
    return result
  }

  private static func succeed(
    _ call: SystemCall, _ name: FilePath, _ other: FilePath,
    _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  ) throws(SystemError) {
    try succeed(call, name) { name in other.withCString { body(name, $0) } }
  }

  private static func namesInFolder(_ folder: Int32) throws(SystemError) -> [FilePath] {
    // A separate open file description, since reading moves its offset.
    let descriptor = try succeed(.names, openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard let stream = fdopendir(descriptor) else {
      let number = errno
      _ = Glibc.close(descriptor)
      throw SystemError(.names, number)
    }
    defer { closedir(stream) }
    var names: [FilePath] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw SystemError(.names, errno) }
        return names
      }
      guard let start = entry.pointer(to: \.d_name) else { continue }
      let name = FilePath(cString: UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
    }
  }
}
