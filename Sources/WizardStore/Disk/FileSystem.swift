import Glibc

/// The system calls the store makes, one closure each, so that a test can let any of them fail.
///
/// A closure makes one call and throws its `errno`, also `EINTR`; what is tried again is decided above it.
/// Names are looked up in the folder given by its descriptor, or `AT_FDCWD`.
package struct FileSystem: Sendable {
  /// Opens a file: folder, name, flags, permissions if it is created.
  package var open: @Sendable (Int32, String, Int32, mode_t) throws(SystemError) -> Int32
  /// Makes a folder; the umask may take permissions from it.
  package var makeFolder: @Sendable (Int32, String, mode_t) throws(SystemError) -> Void
  /// Sets the permissions of what has the name, which must be no link.
  package var setModeOfName: @Sendable (Int32, String, mode_t) throws(SystemError) -> Void
  /// The status of an open file.
  package var status: @Sendable (Int32) throws(SystemError) -> FileStatus
  /// The status of a name, of the link itself if it is one.
  package var statusOfName: @Sendable (Int32, String) throws(SystemError) -> FileStatus
  /// Sets the permissions of an open file.
  package var setMode: @Sendable (Int32, mode_t) throws(SystemError) -> Void
  /// Reads some bytes, none at the end; returns how many.
  package var read: @Sendable (Int32, UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
  /// Writes some of the bytes; returns how many.
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) throws(SystemError) -> Int
  /// Waits until a file or folder is on the disk.
  package var sync: @Sendable (Int32) throws(SystemError) -> Void
  /// Takes the exclusive lock of an open file without waiting; `EWOULDBLOCK` when another holds it.
  package var lock: @Sendable (Int32) throws(SystemError) -> Void
  /// Gives a file of the folder a second name, never following a link.
  package var link: @Sendable (Int32, String, String) throws(SystemError) -> Void
  /// Renames within the folder, over what has the new name.
  package var rename: @Sendable (Int32, String, String) throws(SystemError) -> Void
  /// Removes a name that is not a folder's.
  package var remove: @Sendable (Int32, String) throws(SystemError) -> Void
  /// All names in an open folder but `.` and `..`, in no order.
  package var names: @Sendable (Int32) throws(SystemError) -> [String]
  package var close: @Sendable (Int32) throws(SystemError) -> Void
  /// The user whose rights count.
  package var user: @Sendable () -> uid_t
  /// Whether a process of this number is there.
  package var isRunning: @Sendable (Int) -> Bool
}

extension FileSystem {
  /// The system itself.
  package static let live = FileSystem(
    open: { (folder, name, flags, mode) throws(SystemError) in
      try succeed(.open, openat(folder, name, flags, mode))
    },
    makeFolder: { (folder, name, mode) throws(SystemError) in
      try succeed(.makeFolder, mkdirat(folder, name, mode))
    },
    setModeOfName: { (folder, name, mode) throws(SystemError) in
      try succeed(.setMode, fchmodat(folder, name, mode, 0))
    },
    status: { (descriptor) throws(SystemError) in
      var record = stat()
      try succeed(.status, fstat(descriptor, &record))
      return FileStatus(record)
    },
    statusOfName: { (folder, name) throws(SystemError) in
      var record = stat()
      try succeed(.status, fstatat(folder, name, &record, AT_SYMLINK_NOFOLLOW))
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
      try succeed(.link, linkat(folder, name, folder, other, 0))
    },
    rename: { (folder, name, other) throws(SystemError) in
      try succeed(.rename, renameat(folder, name, folder, other))
    },
    remove: { (folder, name) throws(SystemError) in try succeed(.remove, unlinkat(folder, name, 0)) },
    names: { (folder) throws(SystemError) in try namesInFolder(folder) },
    close: { (descriptor) throws(SystemError) in try succeed(.close, Glibc.close(descriptor)) },
    user: { geteuid() },
    isRunning: { kill(pid_t(truncatingIfNeeded: $0), 0) == 0 || errno != ESRCH }
  )

  /// The result, unless it is the -1 of a call that failed.
  @discardableResult
  private static func succeed<Number: SignedInteger>(
    _ call: SystemCall, _ result: Number
  ) throws(SystemError) -> Number {
    guard result >= 0 else { throw SystemError(call, errno) }
    return result
  }

  private static func namesInFolder(_ folder: Int32) throws(SystemError) -> [String] {
    // A description of its own, since reading moves the place of the one it reads.
    let descriptor = try succeed(.names, openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard let stream = fdopendir(descriptor) else {
      let number = errno
      _ = Glibc.close(descriptor)
      throw SystemError(.names, number)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw SystemError(.names, errno) }
        return names
      }
      guard let start = entry.pointer(to: \.d_name) else { continue }
      let name = String(cString: UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
    }
  }
}
