import Glibc

/// Writes to standard output and standard error, whole, and quietly once nobody reads.
enum Output {
  static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  static func printRaw(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func complain(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        // A closed pipe is no fault; a full disk is.
        if errno != EPIPE, descriptor == STDOUT_FILENO { exit(ExitCode.unusable.rawValue) }
        return
      }
      rest = rest.dropFirst(count)
    }
  }
}
