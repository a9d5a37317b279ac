import Foundation
import Testing

@Suite struct DeleteTests {
  @Test(arguments: [("n", true), ("C-d", true), ("y", false)])
  func `delete on a terminal deletes only after yes`(key: String, isKept: Bool) throws {
    let home = try Home()
    _ = try Program.run(["new", "acme", "--flow", "register"], home: home.path)
    let terminal = try Terminal(["delete", "acme"], home: home)
    try terminal.wait(for: "Delete acme and all its copies?")
    try terminal.press(key, "Enter")
    try terminal.wait(for: "ended 0")
    #expect(FileManager.default.fileExists(atPath: home.session("acme")) == isKept)
  }
}
