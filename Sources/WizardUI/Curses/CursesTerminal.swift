import CNcurses
import Glibc

/// A real terminal: shows grids, reports keys and signals, and is given back as it was found.
///
/// ncurses keeps its state in globals: open one terminal at a time and use it from one thread.
package final class CursesTerminal {
  /// Whether the terminal draws ambiguous characters in two columns.
  ///
  /// The terminal is asked at the start without waiting: until it has answered this is false, and when the
  /// answer is yes, `next` returns `resized`.
  package private(set) var ambiguousIsWide = false

  private let marksPaste: Bool
  private var screen: CursesScreen
  private var input: CursesInput
  private var signals: [TerminalSignal] = []
  private var isOpen = true
  private var isGone = false
  private var awaitsProbe = false

  // MARK: - Opening and closing

  /// Takes the terminal over: raw keys, the alternate screen, bracketed paste and the mouse.
  ///
  /// - Parameters:
  ///   - usesColors: Whether to use colours, if the terminal has them.
  ///   - theme: The theme for the background, or `either` to ask the terminal.
  ///   - usesMouse: Whether to ask for mouse reports. Selecting text with the mouse then needs Shift.
  /// - Throws: The reason why there can be no screen.
  package init(usesColors: Bool, theme: Theme = .either, usesMouse: Bool = false) throws(TerminalFailure) {
    guard terminal_save_settings() else { throw .noTerminal }
    terminal_use_utf8()
    guard terminal_catch_signals() else { throw .noPipe }
    // A crash from here on puts the settings back; the bytes to send are known once ncurses has started.
    terminal_arm(true)
    let size = CursesScreen.windowSize()
    let names = TerminalName.current
    guard
      let name = names.candidates.first(where: { terminal_start($0, Int32(size.rows), Int32(size.columns)) })
    else {
      terminal_arm(false)
      terminal_release_signals()
      throw .unusable(term: names.term)
    }
    marksPaste = !TerminalName.isBasic(name)
    let usesMouse = usesMouse && TerminalName.reportsMouse(name)
    let restoreBytes = Self.restoreBytes(marksPaste: marksPaste, usesMouse: usesMouse)
    terminal_set_restore_bytes(restoreBytes, restoreBytes.utf8.count)
    screen = CursesScreen(size: size, theme: theme, usesColors: usesColors)
    input = CursesInput(usesMouse: usesMouse)
    if marksPaste {
      awaitsProbe = true
      terminal_send(Self.pasteOn + Self.widthProbe)
      if usesColors, theme == .either { terminal_send(Self.backgroundQuestion) }
    }
  }

  deinit { close() }

  /// Gives the terminal back as it was found.
  ///
  /// A second call does nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    // The terminal is gone, so a hang-up signal says nothing new.
    if isGone { terminal_acknowledge_ending() }
    terminal_stop(marksPaste ? Self.pasteOff : "")
    terminal_arm(false)
    terminal_release_signals()
  }

  /// Gives the terminal back and stops the program, as Ctrl-Z does.
  ///
  /// Returns when it is continued and painted again.
  package func suspend() {
    guard isOpen, !isGone else { return }
    terminal_suspend(marksPaste ? Self.pasteOff : "")
    resume()
  }

  private func resume() {
    guard isOpen, !isGone else { return }
    terminal_resume()
    if marksPaste { terminal_send(Self.pasteOn) }
    screen.repaint()
    screen.restoreCursor()
  }

  // MARK: - Painting

  /// The size of the screen when it was last looked at, at most 500 rows and 1000 columns.
  package var size: (rows: Int, columns: Int) { screen.size }

  /// Shows a grid, sending only what differs from the last one.
  package func paint(_ grid: Grid) {
    if isOpen, !isGone { screen.paint(grid) }
  }

  /// Sends the whole screen again, as for a terminal on which something else has written.
  package func repaint() {
    if isOpen, !isGone { screen.repaint() }
  }

  // MARK: - Events

  /// Whether more keys are waiting, so that painting can wait too.
  package var hasMoreKeys: Bool { input.assembler.hasKey }

  /// Waits for the next event, at most for a number of milliseconds; nil waits without limit.
  package func next(timeoutMilliseconds: Int? = nil) -> TerminalEvent {
    let deadline = timeoutMilliseconds.map { CursesInput.now() + $0 }
    while isOpen, !isGone {
      if !signals.isEmpty { return .signal(signals.removeFirst()) }
      switch input.wait(until: deadline) {
      case .signals:
        if takeSignals() { return resized }
        continue
      case .terminalGone: isGone = true
      case .input, .nothing: break
      }
      if takeReports() { return resized }
      if let key = input.assembler.nextKey() { return .key(key) }
      if let deadline, CursesInput.now() >= deadline { return .idle }
    }
    return signals.isEmpty ? .terminalGone : .signal(signals.removeFirst())
  }

  private var resized: TerminalEvent { .resized(rows: size.rows, columns: size.columns) }

  /// Reads the signals that have arrived; true if the size has changed.
  private func takeSignals() -> Bool {
    var isResized = false
    for number in CursesInput.readSignals() {
      switch number {
      case SIGTERM: signals.append(.terminate)
      case SIGHUP: signals.append(.hangUp)
      case SIGINT: signals.append(.interrupt)
      case SIGQUIT: signals.append(.quit)
      case SIGWINCH: isResized = screen.updateSize() || isResized
      case SIGCONT:
        isResized = screen.updateSize() || isResized
        resume()
      case SIGTSTP: suspend()
      default: break
      }
    }
    if !signals.isEmpty { terminal_acknowledge_ending() }
    return isResized
  }

  /// Reads the terminal's answers; true if the screen has to be laid out again.
  private func takeReports() -> Bool {
    var isChanged = false
    if let report = input.assembler.takeCursorReport(), awaitsProbe, report.row == Self.probeRow {
      awaitsProbe = false
      if report.column == 2 {
        ambiguousIsWide = true
        screen.redrawNext()
        isChanged = true
      }
    }
    if let theme = input.assembler.takeBackground().flatMap(Theme.init(answer:)) {
      isChanged = screen.use(theme) || isChanged
    }
    return isChanged
  }

  // MARK: - Mode strings

  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"
  private static let backgroundQuestion = "\u{1B}]11;?\u{1B}\\"

  /// The row of the width probe, from 0; a report from the first row could be mistaken for F3 with a modifier.
  private static let probeRow = 1
  /// Draws an ambiguous character on the screen, which the first painting clears, and asks where the cursor is then.
  private static let widthProbe = "\u{1B}[\(probeRow + 1);1H\u{201C}\u{1B}[6n\r\u{1B}[K\u{1B}[H"

  /// The bytes that undo every mode that this class and ncurses set, for a crash, after which ncurses can't.
  private static func restoreBytes(marksPaste: Bool, usesMouse: Bool) -> String {
    TerminalName.capability("sgr0") + (marksPaste ? pasteOff : "")
      + (usesMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "") + TerminalName.capability("rmkx")
      + TerminalName.capability("cnorm") + TerminalName.capability("rmcup")
  }
}
