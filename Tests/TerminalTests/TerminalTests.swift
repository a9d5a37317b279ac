import Foundation
import Testing

/// The terminal is restored however the program ends.
@Suite struct TerminalTests {
  private func modes(_ home: Home) throws -> (before: String, after: String) {
    (
      try String(contentsOfFile: home.path + "/before", encoding: .utf8),
      try String(contentsOfFile: home.path + "/after", encoding: .utf8)
    )
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal while typing restores the terminal`(signal: Int32) throws {
    let home = try Home()
    _ = try Program.run(["new", "half", "--flow", "register"], home: home.path)
    let terminal = try Terminal(["half"], home: home)
    try terminal.wait(for: "wxwizard · half")
    try terminal.type("half@typ")
    try terminal.wait(for: "half@typ")
    kill(try terminal.processID(), signal)
    try terminal.wait(for: "ended 0")
    let modes = try modes(home)
    #expect(modes.before == modes.after)
    let again = try Terminal(["half"], home: home)
    try again.wait(for: "half@typ")
  }

  @Test func `Ctrl-C asks before quitting and restores the terminal`() throws {
    let home = try Home()
    let terminal = try Terminal([], home: home)
    try terminal.wait(for: "Start a new session")
    try terminal.press("C-c")
    try terminal.wait(for: "Quit wxwizard?")
    try terminal.press("n")
    try terminal.wait(for: "Enter")
    try terminal.press("C-c", "y")
    try terminal.wait(for: "ended 0")
    let modes = try modes(home)
    #expect(modes.before == modes.after)
  }

  @Test func `resizing and resizing back restores screen and typed text`() throws {
    let home = try Home()
    _ = try Program.run(["new", "sizes", "--flow", "register"], home: home.path)
    let terminal = try Terminal(["sizes"], home: home)
    try terminal.wait(for: "wxwizard · sizes")
    try terminal.type("ops@")
    let before = try terminal.still(with: "ops@")
    for (columns, rows) in [(40, 12), (30, 8), (20, 5), (200, 50), (1, 1), (80, 24)] {
      try terminal.resize(columns: columns, rows: rows)
      usleep(60_000)
    }
    try terminal.wait(for: "ops@")
    #expect(try terminal.wait(toShow: before) == before)
  }

  @Test func `the language can be switched while typing`() throws {
    let home = try Home()
    _ = try Program.run(["new", "words", "--flow", "register"], home: home.path)
    let terminal = try Terminal(["words", "--lang", "zh"], home: home)
    try terminal.wait(for: "注册邮箱")
    try terminal.type("ops@example")
    try terminal.wait(for: "ops@example")
    try terminal.press("F2")
    let screen = try terminal.wait(for: "Choose an e-mail address")
    #expect(screen.contains { $0.contains("ops@example") })
  }
}
