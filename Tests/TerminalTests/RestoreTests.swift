import Foundation
import Testing
import WizardStore

/// What the screen shows once about lost files, and what it remembers.
@Suite struct RestoreTests {
  @Test func `the screen offers to restore a session of which only the previous version is left`() throws {
    let home = try Home()
    _ = try Program.run(["new", "acme", "--flow", "register"], home: home.path)
    _ = try Program.run(["answer", "acme", "email=ops@example.cn"], home: home.path)
    try FileManager.default.removeItem(atPath: home.session("acme"))
    let terminal = try Terminal(["--today", AnswersFixture.day], home: home)
    try terminal.wait(for: "its file is gone")
    try terminal.press("Enter")
    try terminal.wait(for: "Restore and open it?")
    try terminal.press("n")
    #expect(!FileManager.default.fileExists(atPath: home.session("acme")))
    try terminal.press("Enter", "y")
    try terminal.wait(for: "wxwizard · acme")
    #expect(FileManager.default.fileExists(atPath: home.session("acme")))
  }

  @Test func `the language chosen with F2 is kept for the next start`() throws {
    let home = try Home()
    let terminal = try Terminal(["--today", AnswersFixture.day], home: home)
    try terminal.wait(for: "Start a new session")
    try terminal.press("F2")
    try terminal.wait(for: "新建办理记录")
    try terminal.press("C-c", "y")
    try terminal.wait(for: "ended 0")
    #expect(try SettingsFile.read(home.path + "/.config/wxwizard/settings.json").language == "zh")
    let list = try Program.run(["list"], home: home.path, typing: "", variables: ["WXWIZARD_LANG": nil])
    #expect(list.output.contains("没有办理记录"))
  }
}
