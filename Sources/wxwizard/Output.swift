import Glibc

/// Writes to standard output and standard error, whole, and quietly once nobody reads.
enum Output {
  static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  static func printRaw(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func report(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// Whether anybody can still read standard output: what takes long ends when the reader of a pipe has gone.
  static var isHeard: Bool {
    var state = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    return poll(&state, 1, 0) < 1 || state.revents & Int16(POLLERR) == 0
  }

  /// Prints lines of a conversation; false once nobody can hear them.
  static func tell(_ lines: [String]) -> Bool {
    lines.isEmpty || send(lines.joined(separator: "\n") + "\n", to: STDOUT_FILENO)
  }

  /// Prints what stands before an answer on its line; false once nobody can see it.
  static func prompt(_ text: String) -> Bool { send(text, to: STDOUT_FILENO) }

  /// How what nobody can hear ends, asked at once: well where the listener has just gone away, else with the reason told.
  static func unheard() -> ExitCode {
    // A closed pipe is no fault; a full disk is.
    if errno == EPIPE { return .success }
    let reason = String(cString: strerror(errno))
    report("wxwizard: " + ProcessEnvironment.localizer[.outputNotWritten(reason: reason)])
    return .unusable
  }

  private static func write(_ text: String, to descriptor: Int32) {
    guard !send(text, to: descriptor), descriptor == STDOUT_FILENO else { return }
    let code = unheard()
    if code != .success { exit(code.rawValue) }
  }

  /// Writes all of a text; false, with `errno`, when that fails.
  private static func send(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
