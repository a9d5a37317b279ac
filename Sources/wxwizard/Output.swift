import Glibc
import WizardJSON

/// Writes whole texts to standard output and standard error; a closed pipe is not an error.
enum Output {
  static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// Prints a value on one line, its members in their order.
  static func print(json value: JSONValue) { print(JSONWriter.compact(value, keys: .asGiven)) }

  static func printRaw(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func report(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// Whether standard output still has a reader; long work ends early if it has none.
  static var isOpen: Bool {
    var state = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    return poll(&state, 1, 0) < 1 || state.revents & Int16(POLLERR) == 0
  }

  /// The width of the terminal that standard output goes to; nil if it is none or does not know its size.
  static var columns: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Prints lines of the plain-text front end; false if that fails.
  static func show(_ lines: [String]) -> Bool {
    lines.isEmpty || send(lines.joined(separator: "\n") + "\n", to: STDOUT_FILENO)
  }

  /// Prints a prompt without ending the line; false if that fails.
  static func prompt(_ text: String) -> Bool { send(text, to: STDOUT_FILENO) }

  /// Sends an escape sequence to the terminal of standard output; false if that is none.
  static func sendToTerminal(_ sequence: String) -> Bool {
    isatty(STDOUT_FILENO) == 1 && send(sequence, to: STDOUT_FILENO)
  }

  /// The exit code after a failed write: success on EPIPE, otherwise reports `errno`.
  static func codeAfterFailedWrite() -> ExitCode {
    if errno == EPIPE { return .success }
    let reason = String(cString: strerror(errno))
    report("wxwizard: " + ProcessEnvironment.localizer[.outputNotWritten(reason: reason)])
    return .unusable
  }

  private static func write(_ text: String, to descriptor: Int32) {
    guard !send(text, to: descriptor), descriptor == STDOUT_FILENO else { return }
    let code = codeAfterFailedWrite()
    if code != .success { exit(code.rawValue) }
  }

  /// Writes all of a text, waiting for a reader if the file is non-blocking; false, with `errno` set, if that fails.
  private static func send(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      while count < bytes.count {
        let written = Glibc.write(descriptor, bytes.baseAddress.map { $0 + count }, bytes.count - count)
        if written >= 0 {
          count += written
        } else if errno == EAGAIN {
          var file = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          guard poll(&file, 1, -1) >= 0 || errno == EINTR else { return false }
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }
}
