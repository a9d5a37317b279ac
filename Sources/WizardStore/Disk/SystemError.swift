import Glibc

/// A failed system call and its `errno`.
package struct SystemError: Error, Hashable, Sendable {
  package let call: SystemCall
  package let number: Int32

  package init(_ call: SystemCall, _ number: Int32) {
    self.call = call
    self.number = number
  }

  /// Whether the file or its folder does not exist.
  package var isMissing: Bool { number == ENOENT }
}

/// The kind of a system call; the raw values appear in messages.
package enum SystemCall: String, CaseIterable, Sendable {
  case open, makeFolder, status, setMode, read, write, sync, lock
  case link, rename, remove, names, close
}
