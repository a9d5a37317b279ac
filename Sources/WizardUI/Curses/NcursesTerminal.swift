private import CNcurses
private import Glibc

/// A real terminal: paints grids, tells keys and signals, and is given back as it was found.
///
/// The one file that knows ncurses, which keeps its state in globals: open one at a time, and use it from one
/// thread. Painting is ncurses'; reading is not (see `KeyDecoder`).
package final class NcursesTerminal {
  /// Whether this terminal draws ambiguous characters in two columns.
  ///
  /// The terminal is asked at the start and nobody waits for it: until it has answered this is false, and
  /// when the answer is yes, `next` returns `resized`.
  package private(set) var ambiguousIsWide = false

  private let modesOn: String
  private let modesOff: String
  private let colors: TerminalOptions.Colors
  private var theme: Theme
  private var looks: [(attributes: attr_t, pair: Int16)] = []
  private var decoder = KeyDecoder()
  private var signals: [TerminalSignal] = []
  private var isOpen = false
  private var isGone = false
  private var wasContinued = false
  private var sizeMayDiffer = true
  private var awaitsProbe = false
  /// When bytes last came.
  private var heardAt = 0

  /// The picture painted last.
  private var shown = Grid(rows: 0, columns: 0)
  /// Whether the terminal shows that picture; else the screen is cleared first.
  private var isKnown = false
  /// Where the terminal's cursor is; nil when that is not known.
  private var place: GridPoint?
  /// How what is written next would look; nil when that is not known.
  private var worn: (attributes: attr_t, pair: Int16)?
  private var showsCursor = true

  // MARK: - Opening and closing

  /// Takes the terminal over: raw keys, another screen, paste and mouse told apart.
  package init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalFailure) {
    modesOn = "\u{1B}[?2004h" + (options.mouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "")
    modesOff = "\u{1B}[?2004l" + (options.mouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "")
    colors = options.colors
    theme = options.theme
    guard terminal_remember() else { throw .noTerminal }
    terminal_use_utf8()
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    guard terminal_catch_signals() else { throw .noPipe }
    terminal_arm(true)
    guard let name = Self.names(for: term).first(where: { terminal_start($0) }) else {
      terminal_arm(false)
      terminal_release_signals()
      throw .unusable(term: term)
    }
    // All that this class and ncurses switch on, undone in an order that suits every terminal. Until now it is the
    // settings alone that are not as they were found.
    let restoring =
      Self.capability("sgr0") + modesOff + Self.capability("cnorm") + Self.capability("rmcup")
    terminal_prepare_restoring(restoring, restoring.utf8.count)
    isOpen = true
    size = Self.currentSize()
    looks = Self.looks(theme, colors)
    showCursor(false)
    terminal_clear()
    isKnown = true
    send(modesOn + probe(for: name))
  }

  deinit { close() }

  /// Gives the terminal back as it was found; a second time does nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    send(modesOff)
    terminal_stop()
    terminal_arm(false)
    terminal_release_signals()
  }

  /// The names to try: the terminal's own, and for kin of xterm that terminfo does not know, xterm's.
  private static func names(for term: String) -> [String] {
    let kin = [
      "xterm", "tmux", "screen", "rxvt", "alacritty", "kitty", "foot", "wezterm", "konsole", "gnome", "vte",
      "ghostty", "contour", "iterm", "putty", "mintty", "st-", "ms-terminal",
    ]
    guard kin.contains(where: term.hasPrefix) else { return term.isEmpty ? [] : [term] }
    return [term, "xterm-256color", "xterm"]
  }

  /// A string of terminfo without its paddings (`$<5>`), which nobody needs any more.
  private static func capability(_ name: String) -> String {
    guard let value = terminal_string(name).map({ String(cString: $0) }) else { return "" }
    guard value.utf8.contains(UInt8(ascii: "$")) else { return value }
    var rest = value[...]
    var text = ""
    while let start = rest.firstIndex(of: "$"), rest[start...].hasPrefix("$<"),
      let end = rest[start...].firstIndex(of: ">")
    {
      text += rest[..<start]
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  // MARK: - Painting

  /// The size of the screen, as it was when last looked at.
  package private(set) var size = (rows: 0, columns: 0)

  private static func currentSize() -> (rows: Int, columns: Int) {
    var (rows, columns): (Int32, Int32) = (0, 0)
    terminal_size(&rows, &columns)
    return (Int(rows), Int(columns))
  }

  /// Shows a picture, sending only what differs from the last one; what is larger than the screen is cut.
  ///
  /// A row is given where nothing else can differ.
  package func paint(_ grid: Grid, row: Int? = nil) {
    guard isOpen, !isGone else { return }
    let cursor = grid.cursor.map { place in
      GridPoint(
        row: min(max(place.row, 0), size.rows - 1), column: min(max(place.column, 0), size.columns - 1))
    }
    if cursor == nil { showCursor(false) }
    let rows = isKnown ? row.map { $0..<$0 + 1 } ?? 0..<size.rows : 0..<size.rows
    if !isKnown {
      terminal_clear()
      shown = Grid(rows: size.rows, columns: size.columns)
      isKnown = true
      place = nil
      worn = nil
    }
    for part in Repainting.parts(from: shown, to: grid, on: rows, of: size) { write(part) }
    if let cursor {
      wear((0, 0))
      go(to: cursor)
    }
    terminal_send_collected()
    if cursor != nil { showCursor(true) }
    // A picture of which one row is taken over is not copied whole for the next letter.
    if let row, rows.count == 1 { shown.take(row: row, of: grid) } else { shown = grid }
  }

  /// Sends the whole picture again, for when something else has written on the terminal.
  package func repaint() {
    guard isOpen else { return }
    isKnown = false
    paint(shown)
  }

  private func write(_ part: Repainting.Part) {
    var column = part.column
    for cell in part.cells where cell.columns > 0 {
      write(cell, at: GridPoint(row: part.row, column: column))
      column += Int(cell.columns)
    }
    guard part.erasesRest else { return }
    if terminal_can_erase() {
      go(to: GridPoint(row: part.row, column: column))
      wear((0, 0))
      terminal_collect_erasing()
    } else {
      // The last cell of the screen stays as it is, since writing there scrolls some terminals.
      let end = size.columns - (part.row == size.rows - 1 ? 1 : 0)
      for column in column..<max(end, column) {
        write(.blank, at: GridPoint(row: part.row, column: column))
      }
    }
  }

  private func write(_ cell: Cell, at start: GridPoint) {
    go(to: start)
    wear(looks[Int(cell.style.rawValue)])
    if Self.isCountedAlike(cell) {
      collect(String(cell.text))
      let end = start.column + Int(cell.columns)
      // Behind the last column terminals differ in where the cursor is.
      place = end < size.columns ? GridPoint(row: start.row, column: end) : nil
    } else {
      // However many columns the terminal gives it, all that it may take are empty, and what follows is placed.
      collect(String(repeating: " ", count: Int(cell.columns)))
      place = nil
      guard let text = Self.drawable(cell) else { return }
      go(to: start)
      collect(String(text))
      place = nil
    }
  }

  private func go(to target: GridPoint) {
    guard place != target else { return }
    terminal_collect_place(Int32(target.row), Int32(target.column))
    place = target
  }

  /// Has what is written next look so; ncurses would send a colour again that holds already.
  private func wear(_ look: (attributes: attr_t, pair: Int16)) {
    if let worn, worn == look { return }
    terminal_collect_look(look.attributes, look.pair)
    worn = look
  }

  private func collect(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { terminal_collect_text($0.baseAddress, $0.count) }
    }
  }

  /// Whether the terminal surely gives a character the columns that the grid gives it.
  private static func isCountedAlike(_ cell: Cell) -> Bool {
    var expected = Int32(cell.columns)
    for scalar in cell.text.unicodeScalars {
      guard columns(wchar_t(scalar.value)) == expected else { return false }
      // What joins the first takes none of its own.
      expected = 0
    }
    return true
  }

  /// What to write of a character that terminals may count otherwise: all of it, or its first scalar where one
  /// that does not join the others (an emoji family) would need more columns than there are.
  private static func drawable(_ cell: Cell) -> Character? {
    let scalars = cell.text.unicodeScalars
    let all = scalars.reduce(0) { $0 + max(columns(wchar_t($1.value)), 0) }
    if all <= Int32(cell.columns) { return cell.text }
    return scalars.first.flatMap {
      columns(wchar_t($0.value)) <= Int32(cell.columns) ? Character($0) : nil
    }
  }

  private static func columns(_ scalar: wchar_t) -> Int32 {
    (0x20..<0x7F).contains(scalar) ? 1 : wcwidth(scalar)
  }

  private func showCursor(_ shows: Bool) {
    guard shows != showsCursor else { return }
    showsCursor = shows
    curs_set(shows ? 1 : 0)
  }

  // MARK: - Looks

  /// The attributes and colours of every style in a theme.
  private static func looks(
    _ theme: Theme, _ colors: TerminalOptions.Colors
  ) -> [(attributes: attr_t, pair: Int16)] {
    var count = 0
    if colors != .none, terminal_has_colors(), start_color() == OK, use_default_colors() == OK {
      count = colors == .full && terminal_color_count() >= 256 ? 256 : 8
    }
    return Style.allCases.map { style in
      let look = theme.look(style, colors: count)
      var attributes: attr_t = 0
      if look.isBold { attributes |= terminal_bold() }
      if look.isDim { attributes |= terminal_dim() }
      if look.isUnderlined { attributes |= terminal_underline() }
      if look.isReverse { attributes |= terminal_reverse() }
      guard look.foreground != nil || look.background != nil else { return (attributes, 0) }
      let pair = Int16(style.rawValue) + 1
      init_pair(pair, Int16(look.foreground ?? -1), Int16(look.background ?? -1))
      return (attributes, pair)
    }
  }

  private func take(_ theme: Theme) -> Bool {
    guard theme != self.theme else { return false }
    self.theme = theme
    looks = Self.looks(theme, colors)
    isKnown = false
    return true
  }

  // MARK: - Hearing

  /// How long the rest of a key may take to come, in milliseconds; Esc alone is told after this.
  private static let sequencePatience = 50
  /// How long the end of a character or of a paste may take.
  private static let restPatience = 1000

  /// Whether more keys are waiting, so that painting may wait too.
  package var hasMoreKeys: Bool { decoder.hasKey }

  /// Waits for what comes next, at most so many milliseconds (for ever when nil).
  package func next(timeoutMilliseconds: Int? = nil) -> TerminalEvent {
    let deadline = timeoutMilliseconds.map { Self.now() + $0 }
    while isOpen {
      if let event = signalOrSize() { return event }
      let left = deadline.map { max($0 - Self.now(), 0) }
      let wait = decoder.hasKey || isGone ? 0 : [patience, left].compactMap(\.self).min()
      if listen(milliseconds: wait) {
        heardAt = Self.now()
      } else if patience == 0 {
        decoder.flush()
      }
      if let event = signalOrSize() { return event }
      if let key = decoder.next() { return .key(key) }
      if isGone { break }
      if let deadline, Self.now() >= deadline { return .idle }
    }
    return .terminalGone
  }

  /// How much longer to wait for the rest of what has begun to come; nil when nothing has.
  private var patience: Int? {
    switch decoder.wait {
    case .nothing: nil
    case .sequence: max(heardAt + Self.sequencePatience - Self.now(), 0)
    case .rest: max(heardAt + Self.restPatience - Self.now(), 0)
    }
  }

  private func signalOrSize() -> TerminalEvent? {
    if !signals.isEmpty { return .signal(signals.removeFirst()) }
    if wasContinued {
      wasContinued = false
      resume()
    }
    if let report = decoder.takeCursorReport(), awaitsProbe, report.row == Self.probeRow {
      awaitsProbe = false
      if report.column == 3 {
        ambiguousIsWide = true
        // What has been painted till now may stand elsewhere than was thought.
        isKnown = false
        return .resized(rows: size.rows, columns: size.columns)
      }
    }
    if let theme = decoder.takeBackground().flatMap(Theme.init(answer:)), take(theme) {
      return .resized(rows: size.rows, columns: size.columns)
    }
    guard sizeMayDiffer else { return nil }
    sizeMayDiffer = false
    let now = Self.currentSize()
    guard now != size else { return nil }
    size = now
    isKnown = false
    return .resized(rows: size.rows, columns: size.columns)
  }

  /// Waits for bytes and signals and takes them in; false when none came.
  private func listen(milliseconds: Int?) -> Bool {
    var files = [
      pollfd(fd: terminal_signal_pipe(), events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    let wait = milliseconds.map { Int32(clamping: $0) } ?? -1
    guard poll(&files, 2, wait) > 0 else { return false }
    if files[0].revents != 0 { takeSignals() }
    if files[1].revents & Int16(POLLIN) != 0 {
      guard !decoder.hasKey else { return true }
      return takeBytes()
    }
    if files[1].revents != 0 { isGone = true }
    return false
  }

  private func takeBytes() -> Bool {
    var gone = false
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      let read = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      gone = read == 0 || (read < 0 && errno != EAGAIN && errno != EINTR)
      count = max(read, 0)
    }
    if gone { isGone = true }
    decoder.feed(bytes)
    return !bytes.isEmpty
  }

  private func takeSignals() {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = read(terminal_signal_pipe(), &numbers, numbers.count)
    for number in numbers.prefix(max(count, 0)) {
      switch Int32(number) {
      case SIGTERM: signals.append(.terminate)
      case SIGHUP: signals.append(.hangUp)
      case SIGINT: signals.append(.interrupt)
      case SIGQUIT: signals.append(.quit)
      case SIGWINCH: sizeMayDiffer = true
      case SIGCONT: wasContinued = true
      case SIGTSTP: suspend()
      default: break
      }
    }
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  // MARK: - Stopping and going on

  /// Gives the terminal back and stops the program, as Ctrl-Z does; returns when it is continued, repainted.
  package func suspend() {
    guard isOpen, !isGone else { return }
    send(modesOff)
    terminal_suspend()
    resume()
  }

  /// Takes the terminal over again, whatever has become of it meanwhile.
  private func resume() {
    guard isOpen, !isGone else { return }
    sizeMayDiffer = true
    reset_prog_mode()
    repaint()
    // Leaving curses showed the cursor behind this class's back.
    curs_set(showsCursor ? 1 : 0)
    send(modesOn)
  }

  // MARK: - Ambiguous width

  private static let probeRow = 2

  /// Bytes that draw an ambiguous character on the new, still empty screen and ask where the cursor is then.
  ///
  /// Nothing waits for the answer, so it costs the start nothing; and as the decoder knows it from a key, a
  /// late one is never typed text. The second row is used because an answer from the first reads like F3.
  private func probe(for name: String) -> String {
    guard !Self.isOld(name) else { return "" }
    awaitsProbe = true
    let place = "\u{1B}[\(Self.probeRow);1H"
    // The colour of the background is asked along with it, unless no colour depends on it.
    let background = colors == .none || theme != .either ? "" : "\u{1B}]11;?\u{1B}\\"
    return place + "\u{201C}\u{1B}[6n" + place + "\u{1B}[K\u{1B}[H" + background
  }

  /// Whether a terminal is of the kinds that answer and tell nothing but keys.
  private static func isOld(_ name: String) -> Bool {
    ["linux", "vt", "ansi", "cons", "sun"].contains(where: name.hasPrefix)
  }

  private func send(_ bytes: String) {
    if !terminal_write(bytes, bytes.utf8.count) { isGone = true }
  }
}

extension NcursesTerminal {
  /// What is known of the terminal, found without writing to it or taking it over.
  package static func look() -> TerminalFindings {
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    let name = names(for: term).first { terminal_can_place_cursor($0) }
    var colors = 0
    if name != nil {
      var capability = Array("colors".utf8CString)
      colors = Int(tigetnum(&capability))
    }
    return TerminalFindings(
      isTerminal: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1, term: term, usedName: name,
      colors: colors, tellsMouse: name != nil && capability("kmous") != "",
      tellsPaste: name.map { !isOld($0) } ?? false)
  }
}
