import Glibc
import WizardJSON

/// Who has a session open.
package struct LockOwner: Equatable, Sendable {
  package let process: Int
  package let user: String
  package let host: String
}

/// The one writer of a session: the lock on `NAME.lock`, held from opening to closing.
///
/// The kernel releases it however the process ends. The file's text, `PID USER HOST`, only tells others.
final class SessionLock {
  enum Attempt {
    case taken(SessionLock)
    /// Another has it; nil where the file does not say who.
    case held(by: LockOwner?)
    case impossible(FileError)
  }

  private let folder: Folder
  private let name: SessionName
  private let descriptor: Int32
  /// Whether the file bears our line.
  private var isSigned = false

  private init(_ descriptor: Int32, _ name: SessionName, in folder: Folder) {
    self.descriptor = descriptor
    self.name = name
    self.folder = folder
  }

  deinit {
    if isSigned { write("\n") }
    try? folder.system.close(descriptor)
  }

  /// Takes the lock; one who only looks for a moment (`isSigning` false) leaves no name.
  ///
  /// Waits a few milliseconds at most: for the name of who has just taken it, and for who only looks.
  static func take(_ name: SessionName, in folder: Folder, isSigning: Bool = true) -> Attempt {
    do throws(FileError) {
      for _ in 0..<20 {
        let descriptor = try folder.openOwn(name.lockFile, O_RDWR)
        let lock = SessionLock(descriptor, name, in: folder)
        guard try lock.takeExclusively() else {
          if let holder = lock.holder() { return .held(by: holder) }
          usleep(1000)
          continue
        }
        // The file may be removed between opening and locking it; then another may lock a new one.
        if try lock.isStillNamed() {
          if isSigning { lock.tellOthers() }
          return .taken(lock)
        }
      }
      return .held(by: nil)
    } catch {
      return .impossible(error)
    }
  }

  /// Removes the file, for a session that is no more; only while the lock is held.
  func removeFile() { folder.discard(name.lockFile) }

  private func takeExclusively() throws(FileError) -> Bool {
    do throws(SystemError) {
      try folder.system.uninterrupted { () throws(SystemError) in try folder.system.lock(descriptor) }
      return true
    } catch {
      guard error.number == EWOULDBLOCK else { throw FileError(error) }
      return false
    }
  }

  private func isStillNamed() throws(FileError) -> Bool {
    try FileError.from { () throws(SystemError) in
      let opened = try folder.status(ofOpen: descriptor)
      return try folder.status(of: name.lockFile)?.isSameFile(as: opened) ?? false
    }
  }

  /// Writes who holds the lock over the line of who held it; it is held all the same where that fails.
  ///
  /// What is left of a longer line follows the line break. Emptying the file first would cost a
  /// millisecond: ext4 writes such a file out when it is closed.
  private func tellOthers() {
    let user = UserAccount.current(system: folder.system)?.name ?? String(folder.system.user())
    write("\(getpid()) \(user) \(Self.hostName)\n")
    isSigned = true
  }

  private func write(_ text: String) {
    lseek(descriptor, 0, SEEK_SET)
    _ = Array(text.utf8).withUnsafeBytes { bytes in try? folder.system.write(descriptor, bytes) }
  }

  /// Who holds the lock, or nil where the line is not, or no longer, that of the holder.
  private func holder() -> LockOwner? {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = bytes.withUnsafeMutableBytes { buffer in try? folder.system.read(descriptor, buffer) } ?? 0
    let line = bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }
    let words = line.split(separator: UInt8(ascii: " "))
    guard line.count < count, words.count == 3,
      let process = Int(String(decoding: words[0], as: UTF8.self))
    else { return nil }
    let holder = LockOwner(
      process: process, user: String(decoding: words[1], as: UTF8.self),
      host: String(decoding: words[2], as: UTF8.self))
    // Who was killed has left its line; another is about to write over it.
    return holder.host == Self.hostName && !folder.system.isRunning(process) ? nil : holder
  }

  private static var hostName: String {
    var bytes = [CChar](repeating: 0, count: 256)
    // The last byte stays 0: a name that was cut has none of its own.
    guard gethostname(&bytes, bytes.count - 1) == 0, bytes[0] != 0 else { return "localhost" }
    return String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
