import Glibc

/// Whole files out of single calls: what is interrupted goes on, what is short is finished.
extension FileSystem {
  /// The largest file that is read, in bytes.
  package static let largestFile = 1 << 20

  /// What a file must be to be read.
  enum ReadingRule {
    /// A session's: one's own, and not through a link.
    case own
    /// Any a person names: also another's, also through a link.
    case any
  }

  /// Makes a call again for as long as it is interrupted.
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
  func contents(of name: String, in folder: Int32, _ rule: ReadingRule) throws(FileError) -> [UInt8] {
    // Not blocking, so that a FIFO is seen for what it is instead of waited for.
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (rule == .own ? O_NOFOLLOW : 0)
    let descriptor = try FileError.from { () throws(SystemError) in
      try uninterrupted { () throws(SystemError) in try open(folder, name, flags, 0) }
    }
    defer { try? close(descriptor) }
    let status = try FileError.from { () throws(SystemError) in
      try uninterrupted { () throws(SystemError) in try self.status(descriptor) }
    }
    guard status.kind == .regular else { throw .notRegularFile }
    guard rule == .any || status.owner == user() else { throw .notOwned }
    guard status.size <= Self.largestFile else { throw .tooLarge(limit: Self.largestFile) }
    let bytes = try FileError.from { () throws(SystemError) in
      try readAll(descriptor, expecting: status.size)
    }
    guard bytes.count <= Self.largestFile else { throw .tooLarge(limit: Self.largestFile) }
    return bytes
  }

  /// The bytes up to the end, or a little more than `largestFile` where the file outgrew it meanwhile.
  private func readAll(_ descriptor: Int32, expecting size: Int) throws(SystemError) -> [UInt8] {
    // One byte more, so that the end is usually met by the second read.
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

  /// Makes a file of permissions 0600 that was not there, and returns when its bytes are on the disk.
  ///
  /// On an error nothing is left of it. Where `isPrivate` is false, a file system without permissions is
  /// taken as it is.
  func create(
    _ name: String, in folder: Int32, _ bytes: [UInt8], isPrivate: Bool = true
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

  /// Closes once, since the descriptor is gone whatever is returned; what is synced outlives an interruption.
  private func closeWritten(_ descriptor: Int32) throws(SystemError) {
    do throws(SystemError) {
      try close(descriptor)
    } catch {
      if error.number != EINTR { throw error }
    }
  }

  /// Gives a new file 0600, whatever the umask made of it.
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
        // POSIX lets a write take nothing; only an error may end the loop, so it is made one.
        guard written > 0 else { throw SystemError(.write, EIO) }
        count += written
      }
    }
  }

  /// Removes a name if it can be removed; false where it is left.
  @discardableResult
  func discard(_ name: String, in folder: Int32) -> Bool {
    do throws(SystemError) {
      try uninterrupted { () throws(SystemError) in try remove(folder, name) }
      return true
    } catch {
      return error.number == ENOENT
    }
  }

  /// The status of a name, or nil when there is none.
  func statusIfAny(of name: String, in folder: Int32) throws(SystemError) -> FileStatus? {
    do throws(SystemError) {
      return try uninterrupted { () throws(SystemError) in try statusOfName(folder, name) }
    } catch {
      guard error.number == ENOENT else { throw error }
      return nil
    }
  }
}
