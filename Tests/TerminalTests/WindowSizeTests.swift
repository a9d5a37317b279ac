import Foundation
import TestSupport
import Testing

/// Windows of unusual sizes.
@Suite struct WindowSizeTests {
  @Test(arguments: [(columns: 65_535, rows: 24), (80, 65_535), (65_535, 65_535)])
  func `a huge window shows the page, and the rest stays empty`(columns: Int, rows: Int) throws {
    let home = try Home()
    _ = try Program.run(["new", "huge", "--flow", "register"], home: home.path)
    let terminal = try RawTerminal(
      ["huge"], home: home, columns: UInt16(columns), rows: UInt16(rows))
    try terminal.take(upTo: "wxwizard · huge")
    terminal.type("ops")
    try terminal.take(upTo: "s")
    terminal.type("\u{3}")
    try terminal.take(upTo: "Quit wxwizard?")
    terminal.type("y")
    #expect(terminal.ends())
  }

  @Test func `LINES and COLUMNS do not override the window's size`() throws {
    let home = try Home()
    _ = try Program.run(["new", "sizes", "--flow", "register"], home: home.path)
    let terminal = try RawTerminal(
      ["sizes"], home: home, rows: 24, variables: ["LINES": "5", "COLUMNS": "20"])
    let sent = String(decoding: try terminal.take(upTo: "wxwizard · sizes"), as: UTF8.self)
    // The footer is on the window's last row.
    #expect(sent.contains("\u{1B}[24d") || sent.contains("\u{1B}[24;"))
  }
}
