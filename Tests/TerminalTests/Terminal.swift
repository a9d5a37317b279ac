import Foundation

/// A real terminal: tmux on its own server.
final class Terminal {
  private let socket = "wxwizard-\(UUID().uuidString)"
  private let environment: [String: String]
  /// Kept alive while the program runs.
  private let home: Home

  struct Stuck: Error, CustomStringConvertible {
    let wanted: String
    let screen: [String]
    var description: String { "the screen never showed “\(wanted)”:\n" + screen.joined(separator: "\n") }
  }

  /// Starts the program in a shell that prints `ended STATUS` afterwards and stays.
  ///
  /// An empty `term` leaves TERM unset; `locale` is the value of LC_ALL.
  init(
    _ arguments: [String], home: Home, columns: Int = 80, rows: Int = 24, term: String = "tmux-256color",
    locale: String? = nil
  ) throws {
    self.home = home
    environment = Program.environment(home: home.path)
    let localizer = ([Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let variables = (locale.map { "LC_ALL=\($0) " } ?? "") + (term.isEmpty ? "env -u TERM" : "TERM=\(term)")
    let script =
      "stty -g > \(home.path)/before; \(variables) \(localizer); s=$?; stty -g > \(home.path)/after; echo ended $s; cat"
    _ = try Program.run(
      "/usr/bin/tmux",
      [
        "-L", socket, "-f", "/dev/null", "new-session", "-d", "-s", "w", "-x", String(columns), "-y",
        String(rows), script,
      ], environment: environment)
  }

  /// Starts an interactive shell.
  init(shellIn home: Home) throws {
    self.home = home
    environment = Program.environment(home: home.path)
    _ = try Program.run(
      "/usr/bin/tmux",
      [
        "-L", socket, "-f", "/dev/null", "new-session", "-d", "-s", "w", "-x", "80", "-y", "24",
        "PS1='$ ' sh -i",
      ], environment: environment)
    try wait(for: "$")
  }

  deinit { _ = try? tmux("kill-server") }

  @discardableResult
  func tmux(_ arguments: String...) throws -> String {
    try Program.run("/usr/bin/tmux", ["-L", socket] + arguments, environment: environment).output
  }

  /// The rows of the screen without trailing spaces.
  func screen() throws -> [String] {
    try tmux("capture-pane", "-p", "-t", "w").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Waits until the screen shows a text.
  @discardableResult
  func wait(for text: String, seconds: Double = 60) throws -> [String] {
    let end = Date().addingTimeInterval(seconds)
    while true {
      let screen = try screen()
      if screen.contains(where: { $0.contains(text) }) { return screen }
      if Date() > end { throw Stuck(wanted: text, screen: screen) }
      usleep(15_000)
    }
  }

  /// Waits until the screen shows a text and no longer changes.
  func still(with text: String) throws -> [String] {
    var screen = try wait(for: text)
    var looks = 0
    while looks < 4 {
      usleep(40_000)
      let next = try wait(for: text)
      looks = next == screen ? looks + 1 : 0
      screen = next
    }
    return screen
  }

  /// Waits until the screen has the expected rows, and returns its last state.
  func wait(toShow expected: [String], seconds: Double = 20) throws -> [String] {
    let end = Date().addingTimeInterval(seconds)
    var screen = try screen()
    while screen != expected, Date() < end {
      usleep(15_000)
      screen = try self.screen()
    }
    return screen
  }

  /// Presses keys by their tmux names: `Enter`, `Down`, `C-t`.
  func press(_ keys: String...) throws { try press(keys.map(Stroke.key)) }

  func type(_ text: String) throws { try press([.text(text)]) }

  /// Presses keys and types texts, in order.
  func press(_ strokes: [Stroke]) throws {
    for stroke in strokes {
      switch stroke {
      case .key(let key): try tmux("send-keys", "-t", "w", key)
      case .text(let text): try tmux("send-keys", "-t", "w", "-l", "--", text)
      case .pause: usleep(250_000)
      case .expect(let text): try wait(for: text)
      }
    }
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-t", "w", "-x", String(columns), "-y", String(rows))
  }

  /// The process id of the program.
  func processID() throws -> Int32 {
    let shell = try tmux("display-message", "-p", "-t", "w", "#{pane_pid}").trimmingCharacters(in: .newlines)
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return Int32(children.split(separator: " ").first.map(String.init) ?? "") ?? 0
  }
}

/// A key, a typed text or a wait.
enum Stroke: Equatable {
  case key(String)
  case text(String)
  /// Waits until the program must have recognized a lone Esc.
  case pause
  /// Waits until the screen shows a text.
  case expect(String)
}
