import Foundation
import Testing

/// What a screen reader follows: the cursor and the written text.
@Suite struct CursorTests {
  /// The row of the cursor, from 0.
  private func row(_ terminal: Terminal) throws -> Int {
    let text = try terminal.tmux("display-message", "-p", "-t", "w", "#{cursor_y}")
    return Int(text.trimmingCharacters(in: .newlines)) ?? -1
  }

  @Test func `the cursor follows the focus`() throws {
    let home = try Home()
    _ = try Program.run(["new", "follow", "--flow", "register"], home: home.path)
    let terminal = try Terminal(
      ["follow", "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try terminal.wait(for: "wxwizard · follow")
    // The field and its neighbours, each with a text of its row.
    for (key, text) in [
      ("Down", "Available"), ("Down", "Already in use"), ("Down", "Open the registration page"),
      ("Down", "Enter e-mail address"), ("Down", "Continue:"), ("Up", "Enter e-mail address"),
    ] {
      try terminal.press(key)
      let end = Date().addingTimeInterval(30)
      var line = ""
      repeat {
        let (row, screen) = (try row(terminal), try terminal.screen())
        line = screen.indices.contains(row) ? screen[row] : ""
        if line.contains(text) { break }
        usleep(20_000)
      } while Date() < end
      #expect(line.contains(text))
    }
  }

  @Test func `typing a letter writes only the letter`() throws {
    let home = try Home()
    _ = try Program.run(["new", "quiet", "--flow", "register"], home: home.path)
    let terminal = try Terminal(
      ["quiet", "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try terminal.wait(for: "wxwizard · quiet")
    try terminal.type("ops")
    try terminal.wait(for: "ops")
    let log = home.path + "/written"
    try terminal.tmux("pipe-pane", "-t", "w", "cat > \(log)")
    var typed = "ops"
    for letter in "@ex" {
      typed.append(letter)
      try terminal.type(String(letter))
      try terminal.wait(for: typed)
    }
    // The question is written last, so everything before it has been logged.
    try terminal.press("C-c")
    try terminal.wait(for: "Quit wxwizard?")
    var bytes = Data()
    let end = Date().addingTimeInterval(30)
    while bytes.range(of: Data("Leave".utf8)) == nil, Date() < end {
      bytes = FileManager.default.contents(atPath: log) ?? Data()
      usleep(20_000)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let plain = text.replacing(/\u{1B}(\[[0-9;?]*[A-Za-z]|\(B)/, with: "")
      .filter { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } }
    #expect(plain.hasPrefix("@ex"), "\(text.debugDescription)")
    let before = try #require(text.range(of: "x")).upperBound
    #expect(text[..<before].utf8.count <= 3 * 24, "\(text[..<before].debugDescription)")
  }
}
