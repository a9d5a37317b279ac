import Foundation
import TestSupport
import WizardCore
import WizardStore

/// Somebody at a terminal with the session `shop`, typing into the organisation's name.
final class TerminalSession {
  static let first = "甲乙丙丁戊己庚辛壬癸".map(String.init)
  static let second = "子丑寅卯辰巳午未申酉戌亥".map(String.init)

  let shop: SessionFixture
  let terminal: PseudoTerminal
  let child: Child
  /// The terminal's settings before.
  let settings: [UInt8]
  private var typedFrom = 0

  /// Opens the session; with `isDeaf` the hang-up of the terminal is told by no signal, as under nohup.
  init(
    _ options: [String] = [], isDeaf: Bool = false, variables: [String: String] = [:],
    injecting rule: String? = nil
  ) throws {
    shop = try SessionFixture(SessionFixture.named)
    terminal = try PseudoTerminal()
    settings = terminal.settings
    var environment = Program.environment(home: shop.home.path)
    environment.merge(variables) { $1 }
    let localizer = ["shop", "--today", SessionFixture.day] + options
    if let rule {
      child = try Child(
        "/usr/bin/strace",
        ["-o", shop.home.path + "/strace", "-e", "inject=" + rule, Program.path] + localizer,
        environment: environment, terminal: terminal.path)
    } else if isDeaf {
      // The shell leads the terminal's session, and the kernel tells nobody but the leader.
      child = try Child(
        "/bin/sh", ["-c", "trap '' HUP; \"$0\" \"$@\"; exit $?", Program.path] + localizer,
        environment: environment,
        terminal: terminal.path)
    } else {
      child = try Child(Program.path, localizer, environment: environment, terminal: terminal.path)
    }
  }

  /// Waits for the page that asks for the name.
  func sit() throws {
    guard terminal.wait(for: "wxwizard · shop") else { throw Missing("no screen came: \(transcript)") }
    typedFrom = terminal.output.count
  }

  /// Types characters one by one, each once the one before is seen.
  func type(_ characters: some Sequence<String>) throws {
    for character in characters {
      terminal.type(character)
      guard terminal.wait(for: character) else { throw Missing("\(character) was not shown: \(transcript)") }
    }
  }

  /// How many of the characters, from the first on, have been shown.
  func shown(_ characters: [String]) -> Int {
    while terminal.listen() {}
    return characters.prefix { terminal.shows($0, from: typedFrom) }.count
  }

  /// What the terminal was sent last, and whether the program is there still.
  var transcript: String {
    let end = child.wait(seconds: 0).map { "ended with \($0.status)" } ?? "goes on, \(state)"
    return String(decoding: terminal.output.suffix(2000), as: UTF8.self).debugDescription + "; it \(end)"
  }

  /// What the kernel says the program is about.
  private var state: String {
    ["status", "wchan", "syscall"].map { name in
      let text = (try? String(contentsOfFile: "/proc/\(child.process)/\(name)", encoding: .utf8)) ?? "?"
      let line = text.split(separator: "\n").first { name != "status" || $0.hasPrefix("State") }
      return line.map(String.init) ?? "?"
    }.joined(separator: ", ")
  }

  /// What is saved and what is half typed, as the next program finds it.
  func found() throws -> (answers: [FieldID: Answer], drafts: [FieldID: String]) {
    let opening = try shop.open()
    guard case .loaded(let opened) = opening, let saved = opened.saved else {
      throw Missing("not loaded: \(opening)")
    }
    defer { opened.close() }
    return (saved.session.answers, opened.drafts)
  }

  /// What is wrong with the terminal, now that the program has gone.
  func faultsOfTerminal(_ what: String) -> [String] {
    while terminal.listen() {}
    var faults = terminal.settings == settings ? [] : ["\(what): the settings are not as before"]
    // The other screen, marked pastes and the mouse are left, and the cursor is seen.
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
