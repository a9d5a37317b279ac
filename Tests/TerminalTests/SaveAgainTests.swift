import Foundation
import Testing
import WizardCore
import WizardStore

/// Saving again after the session file was deleted, changed or could not be written.
@Suite struct SaveAgainTests {
  private func opened(_ name: String, _ home: Home) throws -> Terminal {
    _ = try Program.run(["new", name, "--flow", "register"], home: home.path)
    let answers = ["email=ops@example.cn", "emailUnused=y", "subjectType=enterprise"]
    _ = try Program.run(["answer", name] + answers, home: home.path)
    let terminal = try Terminal([name, "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try terminal.wait(for: "wxwizard · \(name)")
    try terminal.type("晨星")
    try terminal.press("Enter")
    // The draft is removed after the answer has been saved; removing the folder meanwhile would fail.
    let file = home.session(name)
    let draft = String(file.dropLast("json".count)) + "draft"
    while try self.name(in: file) == nil || FileManager.default.fileExists(atPath: draft) { usleep(10_000) }
    return terminal
  }

  private func name(in file: String) throws -> Answer? {
    try AnswersFile.decode(AnswersFile.read(file)).answers[.legalName]
  }

  @Test(arguments: [["C-s"], ["C-c", "y"]])
  func `a deleted session file is written again`(keys: [String]) throws {
    let home = try Home()
    let terminal = try opened("gone", home)
    let file = home.session("gone")
    try FileManager.default.removeItem(atPath: file)
    try terminal.press(keys.map(Stroke.key))
    try terminal.wait(for: keys == ["C-s"] ? "Saved: gone" : "ended 0")
    #expect(try name(in: file) == .text("晨星"))
  }

  @Test func `a conflict names the file with the answers when quitting and when opening again`() throws {
    let home = try Home()
    let terminal = try opened("both", home)
    let file = home.session("both")
    let other = try String(contentsOfFile: file, encoding: .utf8).replacing("ops@", with: "web@")
      .replacing(/\n *"checksum": "[^"]*",/, with: "")
    try Data(other.utf8).write(to: URL(filePath: file))
    try terminal.press("C-s")
    try terminal.wait(for: "both.conflict-1.json")
    try terminal.press("C-c")
    try terminal.wait(for: "Quit wxwizard?")
    try terminal.press("y")
    try terminal.wait(for: "ended 0")
    #expect(try name(in: home.session("both.conflict-1")) == .text("晨星"))
    #expect(try AnswersFile.decode(AnswersFile.read(file)).answers[.email] == .text("web@example.cn"))
    let again = try Terminal(["both", "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try again.wait(for: "Another version of this session")
  }

  @Test func `a deleted session folder is created again on save`() throws {
    let home = try Home()
    let terminal = try opened("again", home)
    let file = home.session("again")
    try FileManager.default.removeItem(atPath: URL(filePath: file).deletingLastPathComponent().path)
    try terminal.press("C-s")
    try terminal.wait(for: "Saved: again")
    #expect(try name(in: file) == .text("晨星"))
    try terminal.press("C-c")
    try terminal.wait(for: "Everything is saved")
    try terminal.press("y")
    try terminal.wait(for: "ended 0")
  }

  @Test func `a save that succeeds when the program is terminated loses nothing`() throws {
    let home = try Home()
    let terminal = try opened("meanwhile", home)
    let file = home.session("meanwhile")
    let folder = URL(filePath: file).deletingLastPathComponent().path
    try FileManager.default.removeItem(atPath: folder)
    // A file instead of the folder: nothing can be saved.
    try Data().write(to: URL(filePath: folder))
    try terminal.press("Up")
    try terminal.type("一")
    try terminal.press("Tab")
    try terminal.wait(for: "NOT SAVED")
    try terminal.press("Up")
    try terminal.type("二")
    try terminal.wait(for: "一二")
    try FileManager.default.removeItem(atPath: folder)
    kill(try terminal.processID(), SIGTERM)
    try terminal.wait(for: "ended")
    #expect(try name(in: file) == .text("晨星一"))
    let again = try Terminal(
      ["meanwhile", "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try again.wait(for: "晨星一二")
  }
}
