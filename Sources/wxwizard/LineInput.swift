import Glibc

/// Reads lines from standard input, byte by byte, since the other front end may read what follows.
struct LineInput {
  enum Line: Equatable {
    case text(String)
    /// Not UTF-8, or longer than `limit`.
    case unreadable
    case end
  }

  /// The longest accepted line in bytes; longer lines are skipped.
  static let limit = 64 * 1024

  /// Input that the screen has read from the terminal and not used; it comes first.
  var unread: ArraySlice<UInt8> = []

  /// Whether the input is a terminal, which echoes what is typed.
  let isTerminal = isatty(STDIN_FILENO) == 1

  /// The next line without its line end.
  ///
  /// The last line may lack one, unless reading failed.
  mutating func next() -> Line {
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

  private mutating func byte(orBroken isBroken: inout Bool) -> UInt8? {
    if let byte = unread.popFirst() { return byte }
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        // Another program made the input non-blocking: wait for it instead of spinning.
        var file = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        if poll(&file, 1, -1) >= 0 || errno == EINTR { continue }
      }
      isBroken = count < 0
      return nil
    }
  }
}
