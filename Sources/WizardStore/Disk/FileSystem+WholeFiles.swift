import Glibc

/// Reads and writes whole files: repeats interrupted calls, completes short reads and writes.
extension FileSystem {
  /// The largest file that is read, in bytes.
  package static let largestFile = 1 << 20

  /// Which files may be read.
  enum ReadPolicy {
    /// Only the user's own files, not through a link.
    case ownFile
    /// Only the user's own files, also through a link.
    case ownFileOrLink
    /// Any file, also through a link.
    case anyFile
  }

  /// Repeats a call while it is interrupted by signals.
  func uninterrupted<Value>(
    _ call: () throws(SystemError) -> Value
  ) throws(SystemError) -> Value {
    while true {
      do throws(SystemError) {
        return try call()
      } catch {
        guard error.number == EINTR else { throw error }
      }
    }
  }

  /// All bytes of a regular file of at most `largestFile`.
  func contents(of name: FilePath, in folder: Int32, _ policy: ReadPolicy) throws(FileError) -> [UInt8] {
    // O_NONBLOCK, so that opening a FIFO does not wait for a writer.
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (policy == .ownFile ? O_NOFOLLOW : 0)
    let descriptor = try FileError.from { () throws(SystemError) in
      try uninterrupted { () throws(SystemError) in try open(folder, name, flags, 0) }
    }
    defer { try? close(descriptor) }
    let status = try FileError.from { () throws(SystemError) in
      try uninterrupted { () throws(SystemError) in try self.status(descriptor) }
    }
    guard status.kind == .regular else { throw .notRegularFile }
    guard policy == .anyFile || status.owner == user() else { throw .notOwned }
    guard status.size <= Self.largestFile else { throw .tooLarge(limit: Self.largestFile) }
    let bytes = try FileError.from { () throws(SystemError) in
      try readAll(descriptor, expecting: status.size)
    }
    guard bytes.count <= Self.largestFile else { throw .tooLarge(limit: Self.largestFile) }
    return bytes
  }

  /// Reads to the end, or a little past `largestFile` if the file has grown meanwhile.
  private func readAll(_ descriptor: Int32, expecting size: Int) throws(SystemError) -> [UInt8] {
    // One byte more, so that the second read usually finds the end.
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while count <= Self.largestFile {
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let read = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
        let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...]))
        return try uninterrupted { () throws(SystemError) in try self.read(descriptor, rest) }
      }
      if read == 0 { break }
      count += read
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Creates a file with permissions 0600 that must not exist yet; returns when its bytes are on the disk.
  ///
  /// Removes the file on an error. With `isPrivate` false, accepts a file system without permissions.
  func create(
    _ name: FilePath, in folder: Int32, _ bytes: [UInt8], isPrivate: Bool = true
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = try uninterrupted { () throws(SystemError) in try open(folder, name, flags, 0o600) }
    var isOpen = true
    do throws(SystemError) {
      try makePrivate(descriptor, orFail: isPrivate)
      try writeAll(bytes, to: descriptor)
      try uninterrupted { () throws(SystemError) in try sync(descriptor) }
      isOpen = false
      try closeWritten(descriptor)
    } catch {
      if isOpen { try? close(descriptor) }
      discard(name, in: folder)
      throw error
    }
  }

  /// Closes without retrying, since Linux frees the descriptor even on EINTR; the bytes are already synced.
  private func closeWritten(_ descriptor: Int32) throws(SystemError) {
    do throws(SystemError) {
      try close(descriptor)
    } catch {
      if error.number != EINTR { throw error }
    }
  }

  /// Sets the permissions to 0600, whatever the umask.
  private func makePrivate(_ descriptor: Int32, orFail: Bool) throws(SystemError) {
    do throws(SystemError) {
      try uninterrupted { () throws(SystemError) in try setMode(descriptor, 0o600) }
    } catch {
      if orFail || error.number != EPERM { throw error }
    }
  }

  private func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(SystemError) in
      var count = 0
      while count < buffer.count {
        let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[count...]))
        let written = try uninterrupted { () throws(SystemError) in try write(descriptor, rest) }
        // POSIX allows a write of 0 bytes; treat it as an error, or the loop might not end.
        guard written > 0 else { throw SystemError(.write, EIO) }
        count += written
      }
    }
  }

  /// Removes a name if possible; returns whether it is gone.
  @discardableResult
  func discard(_ name: FilePath, in folder: Int32) -> Bool {
    do throws(SystemError) {
      try uninterrupted { () throws(SystemError) in try remove(folder, name) }
      return true
    } catch {
      return error.number == ENOENT
    }
  }

  /// The status of a name, or nil if it does not exist.
  func statusIfPresent(of name: FilePath, in folder: Int32) throws(SystemError) -> FileStatus? {
    do throws(SystemError) {
      return try uninterrupted { () throws(SystemError) in try statusOfName(folder, name) }
    } catch {
      guard error.number == ENOENT else { throw error }
      return nil
    }
  }
}
