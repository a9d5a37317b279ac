import Foundation

/// A pseudo-terminal whose master side belongs to the test.
package final class PseudoTerminal {
  /// The path of the slave side.
  package let path: String
  private var master: Int32
  /// Kept open, so that the settings can be read after the program has ended.
  private let slave: Int32
  /// Everything the program has written so far.
  package private(set) var output: [UInt8] = []

  package struct Unavailable: Error {}

  package init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    // Like posix_openpt, unlockpt and ptsname; the numbers are TIOCSPTLCK and TIOCGPTN on Linux.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, number): (Int32, UInt32) = (0, 0)
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0
    else { throw Unavailable() }
    path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw Unavailable() }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// The bytes of the terminal settings; empty if they cannot be read.
  package var settings: [UInt8] {
    var settings = termios()
    guard tcgetattr(slave, &settings) == 0 else { return [] }
    return withUnsafeBytes(of: settings) { Array($0) }
  }

  /// Closes the master side, like closing the terminal's window.
  package func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  package func type(_ text: String) { type(Array(text.utf8)) }

  /// Sends bytes to the program, which need not be UTF-8.
  package func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EAGAIN && errno != EINTR { return }
    }
  }

  /// Reads available output, waiting at most some milliseconds; returns false if there was none.
  @discardableResult
  package func listen(milliseconds: Int32 = 0) -> Bool {
    var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&file, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 16384)
    var hasAny = false
    while true {
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { return hasAny }
      output += bytes[..<count]
      hasAny = true
    }
  }

  /// Waits for a text at or after an offset; returns false on timeout.
  package func wait(for text: String, after offset: Int = 0, seconds: Double = 60) -> Bool {
    let wanted = Array(text.utf8)
    var from = offset
    let deadline = Clock.now + seconds
    while true {
      if output[min(from, output.count)...].contains(wanted) { return true }
      from = max(output.count - wanted.count, offset)
      if Clock.now > deadline { return false }
      listen(milliseconds: 50)
    }
  }

  /// Whether the output contains a text at or after an offset.
  package func shows(_ text: String, from offset: Int = 0) -> Bool {
    listen()
    return output[min(offset, output.count)...].contains(Array(text.utf8))
  }
}

extension ArraySlice<UInt8> {
  /// Whether the slice contains the bytes.
  fileprivate func contains(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return wanted.isEmpty }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: wanted) { return true }
      start = found + 1
    }
    return false
  }
}
