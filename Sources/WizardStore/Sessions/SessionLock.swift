import Glibc
import WizardCore

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

  /// Takes the lock, waiting for its owner up to `timeout` milliseconds.
  ///
  /// Waits a few milliseconds longer while the owner is unknown: it may be about to write its name, or only checking
  /// whether the lock is free, as a process that passes false for `recordsOwner` does.
  static func take(
    _ name: SessionName, in folder: Folder, recordsOwner: Bool = true, timeout: Int = 0
  ) -> Attempt {
    do throws(FileError) {
      var waited = 0
      var owner: LockOwner?
      while waited <= max(timeout, 20) {
        let descriptor = try folder.openOwn(name.lockFile, O_RDWR)
        let lock = SessionLock(descriptor, name, in: folder)
        if try lock.tryLock() {
          // If the file was removed between opening and locking, another process may lock a new one.
          if try lock.isCurrentFile() {
            if recordsOwner { lock.recordOwner() }
            return .taken(lock)
          }
        } else {
          owner = lock.readOwner()
          if owner != nil, waited >= timeout { break }
        }
        let pause = waited < 20 ? 1 : 10
        usleep(UInt32(pause) * 1000)
        waited += pause
      }
      return .held(by: owner)
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
      try folder.system.uninterrupted(folder.system.lock(descriptor))
      return true
    } catch {
      guard error.number == EWOULDBLOCK else { throw FileError(error) }
      return false
    }
  }

  private func isCurrentFile() throws(FileError) -> Bool {
    let opened = try FileError.from(folder.status(ofOpen: descriptor))
    return try FileError.from(folder.status(of: name.lockFile))?.isSameFile(as: opened) ?? false
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
      let process = String(validating: words[0], as: UTF8.self).flatMap({ Int($0) }),
      let user = String(validating: words[1], as: UTF8.self),
      let host = String(validating: words[2], as: UTF8.self)
    else { return nil }
    let owner = LockOwner(process: process, user: user, host: host)
    // The line of a killed process stays until the new owner overwrites it.
    return owner.host == Self.hostName && !folder.system.isRunning(process) ? nil : owner
  }

  private static var hostName: String {
    var bytes = [CChar](repeating: 0, count: 256)
    // The last byte stays 0, since a truncated name is not terminated.
    guard gethostname(&bytes, bytes.count - 1) == 0, bytes[0] != 0 else { return "localhost" }
    return String(validating: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      ?? "localhost"
  }
}
