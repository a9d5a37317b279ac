import Glibc

extension Folder {
  /// Creates a file with permissions 0600 that must not exist yet; returns when its bytes are on the disk.
  ///
  /// Removes the file on an error. With `isPrivate` false, accepts a file system without permissions.
  func create(_ name: FilePath, _ bytes: [UInt8], isPrivate: Bool = true) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try system.uninterrupted(system.open(descriptor, name, flags, 0o600))
    var isOpen = true
    do throws(SystemError) {
      try makePrivate(file, orFail: isPrivate)
      try writeAll(bytes, to: file)
      try system.uninterrupted(system.sync(file))
      isOpen = false
      try closeWritten(file)
    } catch {
      if isOpen { try? system.close(file) }
      discard(name)
      throw error
    }
  }

  /// Sets the permissions to 0600, whatever the umask.
  private func makePrivate(_ file: Int32, orFail: Bool) throws(SystemError) {
    do throws(SystemError) {
      try system.uninterrupted(system.setMode(file, 0o600))
    } catch {
      if orFail || error.number != EPERM { throw error }
    }
  }

  private func writeAll(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(SystemError) in
      var count = 0
      while count < buffer.count {
        let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[count...]))
        let written = try system.uninterrupted(system.write(file, rest))
        // POSIX allows a write of 0 bytes; treat it as an error, or the loop might not end.
        guard written > 0 else { throw SystemError(.write, EIO) }
        count += written
      }
    }
  }

  /// Closes without retrying, since Linux frees the descriptor even on EINTR; the bytes are already synced.
  private func closeWritten(_ file: Int32) throws(SystemError) {
    do throws(SystemError) {
      try system.close(file)
    } catch {
      if error.number != EINTR { throw error }
    }
  }
}
