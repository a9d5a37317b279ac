import Foundation

/// A real terminal: tmux, on a server of its own.
final class Terminal {
  private let socket = "wxwizard-\(UUID().uuidString)"
  private let environment: [String: String]

  struct Stuck: Error, CustomStringConvertible {
    let wanted: String
    let screen: [String]
    var description: String { "the screen never showed “\(wanted)”:\n" + screen.joined(separator: "\n") }
  }

  /// Starts the program; the shell around it prints `ended STATUS` when it is over and stays.
  init(_ arguments: [String], home: Home, columns: Int = 80, rows: Int = 24) throws {
    environment = Program.environment(home: home.path)
    let words = ([Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let script =
      "stty -g > \(home.path)/before; TERM=tmux-256color \(words); s=$?; stty -g > \(home.path)/after; echo ended $s; cat"
    _ = try Program.run(
      "/usr/bin/tmux",
      [
        "-L", socket, "-f", "/dev/null", "new-session", "-d", "-s", "w", "-x", String(columns), "-y",
        String(rows), script,
      ], environment: environment)
  }

  /// Starts a shell that knows of jobs, at its prompt.
  init(shellIn home: Home) throws {
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

  /// The screen as rows of text, without the spaces at their ends.
  func screen() throws -> [String] {
    try tmux("capture-pane", "-p", "-t", "w").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Waits until the screen shows a text.
  @discardableResult
  func wait(for text: String, seconds: Double = 10) throws -> [String] {
    let end = Date().addingTimeInterval(seconds)
    while true {
      let screen = try screen()
      if screen.contains(where: { $0.contains(text) }) { return screen }
      if Date() > end { throw Stuck(wanted: text, screen: screen) }
      usleep(15_000)
    }
  }

  /// Presses keys by tmux's names: `Enter`, `Down`, `C-t`.
  func press(_ keys: String...) throws { try press(keys.map(Stroke.key)) }

  func type(_ text: String) throws { try press([.text(text)]) }

  /// Presses keys and types texts, in order.
  func press(_ strokes: [Stroke]) throws {
    for stroke in strokes {
      switch stroke {
      case .key(let key): try tmux("send-keys", "-t", "w", key)
      case .text(let text): try tmux("send-keys", "-t", "w", "-l", "--", text)
      }
    }
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-t", "w", "-x", String(columns), "-y", String(rows))
  }

  /// The process of the program itself, below the shell.
  func processID() throws -> Int32 {
    let shell = try tmux("display-message", "-p", "-t", "w", "#{pane_pid}").trimmingCharacters(in: .newlines)
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return Int32(children.split(separator: " ").first.map(String.init) ?? "") ?? 0
  }
}

/// A key, or a text typed in one go.
enum Stroke: Equatable {
  case key(String)
  case text(String)
}
