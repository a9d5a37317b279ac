import Glibc

/// Reads whole files: repeats interrupted calls and completes short reads.
extension FileSystem {
  /// The largest file that is read, in bytes.
  package static let largestFile = 1 << 20

  /// Which files may be read.
  enum ReadPolicy {
    /// A file of the user's own; a link is refused.
    case ownFile
    /// A file of the user's own; a link is followed.
    case ownFileOrLink
    /// A file of any user; a link is followed.
    case anyFile
  }

  /// The result of a call, which is repeated while signals interrupt it.
  func uninterrupted<Value>(
    _ call: @autoclosure () throws(SystemError) -> Value
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
    let descriptor = try FileError.from(uninterrupted(open(folder, name, flags, 0)))
    defer { try? close(descriptor) }
    let status = try FileError.from(uninterrupted(status(descriptor)))
    guard status.kind == .regular else { throw .notRegularFile }
    guard policy == .anyFile || status.owner == user() else { throw .notOwned }
    guard status.size <= Self.largestFile else { throw .tooLarge(limit: Self.largestFile) }
    let bytes = try FileError.from(readAll(descriptor, expecting: status.size))
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
      let added = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(SystemError) in
        let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...]))
        return try uninterrupted(read(descriptor, rest))
      }
      if added == 0 { break }
      count += added
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
