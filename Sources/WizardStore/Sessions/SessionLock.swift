import Glibc

/// The process that has a session open.
package struct LockOwner: Equatable, Sendable {
  package let process: Int
  package let user: String
  package let host: String
}

/// The exclusive lock on `NAME.lock`, held while a session is open for writing.
///
/// The kernel releases it when the process ends. The file's text, `PID USER HOST`, only informs other processes.
final class SessionLock {
  enum Attempt {
    case taken(SessionLock)
    /// Another process holds it; nil if the file does not say which.
    case held(by: LockOwner?)
    case failed(FileError)
  }

  private let folder: Folder
  private let name: SessionName
  private let descriptor: Int32
  /// Whether this process is written in the file.
  private var isOwnerRecorded = false

  private init(_ descriptor: Int32, _ name: SessionName, in folder: Folder) {
    self.descriptor = descriptor
    self.name = name
    self.folder = folder
  }

  deinit {
    if isOwnerRecorded { write("\n") }
    try? folder.system.close(descriptor)
  }

  /// Takes the lock.
  ///
  /// A process that only checks whether it is free passes false for `recordsOwner`.
  ///
  /// Retries for a few milliseconds while the owner is unknown: it may be about to write its name, or only checking.
  static func take(_ name: SessionName, in folder: Folder, recordsOwner: Bool = true) -> Attempt {
    do throws(FileError) {
      for _ in 0..<20 {
        let descriptor = try folder.openOwn(name.lockFile, O_RDWR)
        let lock = SessionLock(descriptor, name, in: folder)
        guard try lock.tryLock() else {
          if let owner = lock.readOwner() { return .held(by: owner) }
          usleep(1000)
          continue
        }
        // If the file was removed between opening and locking, another process may lock a new one.
        if try lock.isCurrentFile() {
          if recordsOwner { lock.recordOwner() }
          return .taken(lock)
        }
      }
      return .held(by: nil)
    } catch {
      return .failed(error)
    }
  }

  /// Removes the file of a session that no longer exists.
  ///
  /// Call it only while holding the lock.
  func removeFile() { folder.discard(name.lockFile) }

  private func tryLock() throws(FileError) -> Bool {
    do throws(SystemError) {
      try folder.system.uninterrupted { () throws(SystemError) in try folder.system.lock(descriptor) }
      return true
    } catch {
      guard error.number == EWOULDBLOCK else { throw FileError(error) }
      return false
    }
  }

  private func isCurrentFile() throws(FileError) -> Bool {
    try FileError.from { () throws(SystemError) in
      let opened = try folder.status(ofOpen: descriptor)
      return try folder.status(of: name.lockFile)?.isSameFile(as: opened) ?? false
    }
  }

  /// Writes this process into the file; the lock is valid even if that fails.
  ///
  /// The rest of a longer earlier line stays after the line break. Truncating the file first would cost a
  /// millisecond: ext4 writes a truncated file out on close.
  private func recordOwner() {
    let user = UserAccount.current(system: folder.system)?.name ?? String(folder.system.user())
    write("\(getpid()) \(user) \(Self.hostName)\n")
    isOwnerRecorded = true
  }

  private func write(_ text: String) {
    lseek(descriptor, 0, SEEK_SET)
    _ = Array(text.utf8).withUnsafeBytes { bytes in try? folder.system.write(descriptor, bytes) }
  }

  /// The owner named in the file; nil if the line is incomplete or names a process that has ended.
  private func readOwner() -> LockOwner? {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = bytes.withUnsafeMutableBytes { buffer in try? folder.system.read(descriptor, buffer) } ?? 0
    let line = bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }
    let words = line.split(separator: UInt8(ascii: " "))
    guard line.count < count, words.count == 3,
      let process = Int(String(decoding: words[0], as: UTF8.self))
    else { return nil }
    let owner = LockOwner(
      process: process, user: String(decoding: words[1], as: UTF8.self),
      host: String(decoding: words[2], as: UTF8.self))
    // The line of a killed process stays until the new owner overwrites it.
    return owner.host == Self.hostName && !folder.system.isRunning(process) ? nil : owner
  }

  private static var hostName: String {
    var bytes = [CChar](repeating: 0, count: 256)
    // The last byte stays 0, since a truncated name is not terminated.
    guard gethostname(&bytes, bytes.count - 1) == 0, bytes[0] != 0 else { return "localhost" }
    return String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
