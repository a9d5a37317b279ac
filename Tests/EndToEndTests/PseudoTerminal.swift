import Foundation

/// A terminal that is nothing but bytes: what the program sends is counted, what it asks is answered by the test.
final class PseudoTerminal {
  private var master: Int32
  private let process: pid_t
  private var hasEnded = false
  /// All that has been sent and not been taken yet.
  private(set) var sent: [UInt8] = []

  struct Stuck: Error, CustomStringConvertible {
    let wanted: String
    let sent: String
    var description: String { "“\(wanted)” was never sent, but \(sent.debugDescription)" }
  }

  init(
    _ arguments: [String], home: Home, columns: UInt16 = 80, rows: UInt16 = 24,
    variables: [String: String] = [:], ignoringHangUp: Bool = false
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // Unlocked and named by hand: the functions for it are not among those Swift sees.
    var (lock, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw POSIXError(.ENXIO)
    }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file: Int32 in 0...2 { posix_spawn_file_actions_addopen(&actions, file, name, O_RDWR, 0) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // The leader of a session takes the first terminal it opens for its own. 0x80 is POSIX_SPAWN_SETSID.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | 0x80)
    var environment = Program.environment(home: home.path)
    environment["TERM"] = "xterm-256color"
    for (name, value) in variables { environment[name] = value }
    let wrapper = ignoringHangUp ? ["/usr/bin/env", "--ignore-signal=HUP"] : []
    let line = wrapper + [Program.path] + arguments
    var words = line.map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var child = pid_t()
    let failure = posix_spawn(&child, line[0], &actions, &attributes, &words, &settings)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    process = child
  }

  deinit {
    if master >= 0 { close(master) }
    guard !hasEnded else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Takes the terminal away, as closing its window does.
  func vanish() {
    close(master)
    master = -1
  }

  /// Whether the program ends by itself, within so many seconds.
  func ends(within seconds: Double = 60) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    var status: Int32 = 0
    while !hasEnded, Date() < end {
      hasEnded = waitpid(process, &status, WNOHANG) == process
      usleep(10_000)
    }
    return hasEnded
  }

  /// Waits until a text has been sent, and takes all up to what follows it at once.
  @discardableResult
  func take(upTo text: String, seconds: Double = 60) throws -> [UInt8] {
    let end = Date().addingTimeInterval(seconds)
    let wanted = Array(text.utf8)
    while !contains(wanted) {
      if Date() > end { throw Stuck(wanted: text, sent: String(decoding: sent, as: UTF8.self)) }
      listen(milliseconds: 50)
    }
    return takeRest()
  }

  /// Takes what has been sent, and what comes until nothing has come for a moment.
  @discardableResult
  func takeRest() -> [UInt8] {
    while listen(milliseconds: 120) {}
    defer { sent = [] }
    return sent
  }

  private func contains(_ wanted: [UInt8]) -> Bool {
    guard sent.count >= wanted.count else { return false }
    return (0...sent.count - wanted.count).contains { sent[$0...].starts(with: wanted) }
  }

  @discardableResult
  private func listen(milliseconds: Int32) -> Bool {
    var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&file, 1, milliseconds) > 0, file.revents & Int16(POLLIN) != 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(master, &bytes, bytes.count)
    sent += bytes.prefix(max(count, 0))
    return count > 0
  }
}
