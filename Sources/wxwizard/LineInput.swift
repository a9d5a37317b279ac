import Glibc

/// Standard input line by line, read byte by byte so that nothing is taken that is not used.
struct LineInput {
  /// What reading came to.
  enum Line: Equatable {
    case text(String)
    /// No UTF-8, or longer than `limit`.
    case unreadable
    case end
  }

  /// The longest line that is taken, in bytes; what is longer is read to its end and dropped.
  static let limit = 64 * 1024

  /// Whether a person types there, so that the terminal itself shows what is typed.
  let isTerminal = isatty(STDIN_FILENO) == 1

  /// The next line without its end, also one that the end of input cuts off, but not one that an error does.
  func next() -> Line {
    var bytes: [UInt8] = []
    var hasAny = false
    var isTooLong = false
    var isBroken = false
    while let byte = byte(orBroken: &isBroken) {
      hasAny = true
      if byte == UInt8(ascii: "\n") { break }
      if bytes.count < LineInput.limit { bytes.append(byte) } else { isTooLong = true }
    }
    guard hasAny, !isBroken else { return .end }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard !isTooLong, let text = String(validating: bytes, as: UTF8.self) else { return .unreadable }
    return .text(text)
  }

  private func byte(orBroken isBroken: inout Bool) -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        // Somebody made the input non-blocking: wait for it instead of spinning.
        var file = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        if poll(&file, 1, -1) >= 0 || errno == EINTR { continue }
      }
      isBroken = count < 0
      return nil
    }
  }
}
