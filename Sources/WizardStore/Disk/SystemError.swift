import Glibc

/// A system call that failed, and its `errno`.
package struct SystemError: Error, Hashable, Sendable {
  package let call: SystemCall
  package let number: Int32

  package init(_ call: SystemCall, _ number: Int32) {
    self.call = call
    self.number = number
  }

  /// Whether what was asked for, or its folder, is not there.
  package var isMissing: Bool { number == ENOENT }
}

/// What was asked of the system; the raw values appear in messages.
package enum SystemCall: String, CaseIterable, Sendable {
  case open, makeFolder, status, setMode, read, write, sync, lock
  case link, rename, remove, names, close
}
