import CNcurses
import Glibc

/// Reads keys through ncurses, and waits for the terminal and for signals at the same time.
///
/// Bytes are read with `wgetch` and characters are joined by `InputAssembler`: `get_wch` drops a character whose
/// bytes arrive with a pause, and the characters that follow a byte that is not UTF-8.
struct CursesInput {
  /// What ended a wait.
  enum Arrival { case input, signals, nothing, terminalGone }

  /// How many bytes or key codes are read before signals are checked again.
  private static let unitsPerRead = 4096
  /// How long Esc waits for the rest of a sequence unless ESCDELAY says otherwise, in milliseconds.
  private static let defaultEscapeDelay = 200

  /// Makes keys and reports from what is read.
  var assembler: InputAssembler
  private var lastInputTime = 0
  /// Whether the last read stopped at `unitsPerRead`, so that ncurses may have more input.
  private var isReadCut = false

  /// Prepares ncurses' keyboard.
  ///
  /// Call it once `newterm` has succeeded.
  init(usesMouse: Bool) {
    // newterm has read the variable ESCDELAY. ncurses itself does not wait, because no signal would end its wait.
    let escapeDelay = getenv("ESCDELAY") == nil ? Self.defaultEscapeDelay : max(Int(get_escdelay()), 0)
    set_escdelay(0)
    for (sequence, code) in CursesKeys.definitions { define_key(sequence, code) }
    if usesMouse { terminal_enable_mouse() }
    assembler = InputAssembler(escapeDelay: escapeDelay) { sequence in
      let code = key_defined(sequence)
      return code > 0 ? code : nil
    }
  }

  /// Waits for input or a signal, and reads the input.
  ///
  /// `deadline` is a time of ``now()`` in milliseconds; nil waits without limit.
  mutating func wait(until deadline: Int?) -> Arrival {
    let now = Self.now()
    let expiry = assembler.timeout.map { lastInputTime + $0 }
    let end = assembler.hasKey || isReadCut ? now : [expiry, deadline].compactMap(\.self).min()
    var files = [
      pollfd(fd: terminal_signal_pipe(), events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&files, 2, end.map { Int32(clamping: max($0 - now, 0)) } ?? -1)
    if count > 0, files[0].revents != 0 { return .signals }
    let isReadable = count > 0 && files[1].revents != 0
    if isReadable || isReadCut {
      // More input stays in the terminal until the keys of the last read have been taken.
      if assembler.hasKey { return .input }
      // When the terminal is gone, wgetch returns ERR at once and for ever.
      guard !isReadable || files[1].revents == Int16(POLLIN), read() else { return .terminalGone }
      lastInputTime = Self.now()
      return .input
    }
    if !assembler.hasKey, let expiry, Self.now() >= expiry {
      assembler.expire()
      lastInputTime = Self.now()
    }
    return .nothing
  }

  /// Reads what the terminal has sent; false if nothing can be read although the terminal is readable.
  private mutating func read() -> Bool {
    isReadCut = false
    for count in 0..<Self.unitsPerRead {
      errno = 0
      let code = terminal_read_key()
      guard code != ERR else { return count > 0 || errno == EINTR || errno == EAGAIN || !Self.isReadable() }
      accept(code)
    }
    isReadCut = true
    return true
  }

  private static func isReadable() -> Bool {
    var file = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&file, 1, 0) > 0
  }

  private mutating func accept(_ code: Int32) {
    // resizeterm inserts this code, possibly within a sequence.
    guard code != KEY_RESIZE else { return }
    let wasPasting = assembler.isPasting
    if code == KEY_MOUSE {
      for mouse in Self.mouseEvents().reversed() { assembler.accept(.mouse(mouse)) }
    } else if let byte = UInt8(exactly: code) {
      assembler.accept(.byte(byte))
    } else {
      assembler.accept(.keyCode(code))
    }
    // Text that looks like a mouse report must not be decoded as one, which could consume the end of the paste.
    if assembler.isPasting != wasPasting { keyok(KEY_MOUSE, wasPasting) }
  }

  /// The mouse events that have arrived, the latest first.
  private static func mouseEvents() -> [Mouse] {
    var events: [Mouse] = []
    var kind = TERMINAL_MOUSE_PRESS
    var (row, column): (Int32, Int32) = (0, 0)
    while terminal_mouse(&kind, &row, &column) {
      // ncurses does not check the numbers that the terminal sent.
      guard row >= 0, column >= 0, row < CursesScreen.maxRows, column < CursesScreen.maxColumns else {
        continue
      }
      let mouseKind: Mouse.Kind =
        switch kind {
        case TERMINAL_MOUSE_SCROLL_UP: .scrollUp
        case TERMINAL_MOUSE_SCROLL_DOWN: .scrollDown
        default: .press
        }
      events.append(Mouse(mouseKind, row: Int(row), column: Int(column)))
    }
    return events
  }

  /// The numbers of the signals that have arrived.
  static func readSignals() -> [Int32] {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = Glibc.read(terminal_signal_pipe(), &numbers, numbers.count)
    return numbers.prefix(max(count, 0)).map(Int32.init)
  }

  /// Milliseconds of a clock that never jumps.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
