import Foundation
import TestSupport
import WizardCore
import WizardStore

/// The program on a pseudo-terminal with the session `shop`, at the field for the organisation's name.
final class TerminalSession {
  static let first = "甲乙丙丁戊己庚辛壬癸".map(String.init)
  static let second = "子丑寅卯辰巳午未申酉戌亥".map(String.init)

  let fixture: SessionFixture
  let terminal: PseudoTerminal
  let child: Child
  /// The terminal's settings before the program started.
  let settings: [UInt8]
  private var typedFrom = 0

  /// Starts the program; with `ignoresHangUp` it gets no signal when the terminal hangs up, as under nohup.
  init(
    _ options: [String] = [], ignoresHangUp: Bool = false, variables: [String: String] = [:],
    injecting rule: String? = nil
  ) throws {
    fixture = try SessionFixture(SessionFixture.named)
    terminal = try PseudoTerminal()
    settings = terminal.settings
    var environment = Program.environment(home: fixture.home.path)
    environment.merge(variables) { $1 }
    let arguments = ["shop", "--today", SessionFixture.day] + options
    if let rule {
      child = try Child(
        "/usr/bin/strace",
        ["-o", fixture.home.path + "/strace", "-e", "inject=" + rule, Program.path] + arguments,
        environment: environment, terminal: terminal.path)
    } else if ignoresHangUp {
      // The shell is the session leader, and the kernel sends SIGHUP only to the leader.
      child = try Child(
        "/bin/sh", ["-c", "trap '' HUP; \"$0\" \"$@\"; exit $?", Program.path] + arguments,
        environment: environment,
        terminal: terminal.path)
    } else {
      child = try Child(Program.path, arguments, environment: environment, terminal: terminal.path)
    }
  }

  /// Waits for the page that asks for the name.
  func waitForScreen() throws {
    guard terminal.wait(for: "wxwizard · shop") else { throw Missing("no screen appeared: \(transcript)") }
    typedFrom = terminal.output.count
  }

  /// Types characters one by one, each after the one before has been shown.
  func type(_ characters: some Sequence<String>) throws {
    for character in characters {
      terminal.type(character)
      guard terminal.wait(for: character) else { throw Missing("\(character) was not shown: \(transcript)") }
    }
  }

  /// The number of leading characters that have been shown.
  func shown(_ characters: [String]) -> Int {
    while terminal.listen() {}
    return characters.prefix { terminal.shows($0, from: typedFrom) }.count
  }

  /// The last output and the state of the process, for failure messages.
  var transcript: String {
    let end = child.wait(seconds: 0).map { "ended with \($0.status)" } ?? "is running, \(state)"
    return String(decoding: terminal.output.suffix(2000), as: UTF8.self).debugDescription + "; it \(end)"
  }

  /// The state of the process from /proc.
  private var state: String {
    ["status", "wchan", "syscall"].map { name in
      let text = (try? String(contentsOfFile: "/proc/\(child.process)/\(name)", encoding: .utf8)) ?? "?"
      let line = text.split(separator: "\n").first { name != "status" || $0.hasPrefix("State") }
      return line.map(String.init) ?? "?"
    }.joined(separator: ", ")
  }

  /// The saved answers and the drafts.
  func found() throws -> (answers: Answers, drafts: SmallDictionary<FieldID, String>) {
    let result = try fixture.open()
    guard case .loaded(let opened) = result, let saved = opened.saved else {
      throw Missing("the session is not loaded: \(result)")
    }
    defer { opened.close() }
    return (saved.session.answers, opened.drafts)
  }

  /// What the program left wrong on the terminal after it ended.
  func faultsOfTerminal(_ what: String) -> [String] {
    while terminal.listen() {}
    var faults = terminal.settings == settings ? [] : ["\(what): the settings have changed"]
    // Alternate screen, bracketed paste and mouse are off again, and the cursor is visible.
    for (on, off) in [("1049h", "1049l"), ("2004h", "2004l"), ("1000h", "1000l"), ("25l", "25h")] {
      if terminal.shows("\u{1B}[?" + on), !endsWith(off, after: on) {
        faults.append("\(what): \(on) was left on")
      }
    }
    return faults
  }

  private func endsWith(_ off: String, after on: String) -> Bool {
    let text = String(decoding: terminal.output, as: UTF8.self)
    guard let last = text.range(of: on, options: .backwards),
      let end = text.range(of: off, options: .backwards)
    else { return text.contains(off) }
    return end.lowerBound > last.lowerBound
  }
}
