import Foundation
import TestSupport
import Testing

/// Sessions of which only the previous version is left, and exports onto session files.
@Suite struct LostFileTests {
  private func fixture() throws -> CLIFixture {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    #expect(try fixture.run("answer", "acme", "adminName=李四").status == 0)
    try FileManager.default.removeItem(atPath: fixture.home.session("acme"))
    return fixture
  }

  @Test(arguments: [["list"], ["show", "acme"], ["answer", "acme", "adminName=x"], ["check", "acme"]])
  func `a command names what is left and how to restore or delete it`(words: [String]) throws {
    let run = try fixture().run(words: words)
    let text = run.output + run.errors
    #expect(run.status == 3 && text.contains("acme.prev.json"), "\(text)")
    #expect(text.contains("wxwizard acme") && text.contains("wxwizard delete acme"), "\(text)")
  }

  @Test func `plain text offers to restore the previous version`() throws {
    let fixture = try fixture()
    let file = fixture.home.session("acme")
    let refused = try Program.run(["--plain"], home: fixture.home.path, typing: "1\nn\nq\n")
    #expect(refused.output.contains("Restore and open it?"), "\(refused.output)")
    #expect(!FileManager.default.fileExists(atPath: file))
    // The lines of a script were not written for this question.
    let script = try Program.run(["--plain", "acme"], home: fixture.home.path, typing: "y\nq\n")
    #expect(script.status == 3 && script.errors.contains("acme.prev.json"), "\(script.errors)")
    #expect(!FileManager.default.fileExists(atPath: file))
    let restored = try Program.run(["--plain"], home: fixture.home.path, typing: "1\ny\nq\n")
    #expect(restored.output.contains("To continue later: wxwizard acme"), "\(restored.output)")
    #expect(FileManager.default.fileExists(atPath: file))
  }

  @Test func `an export replaces no session file, wherever it is and whatever its name`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let other = fixture.home.path + "/other"
    try fixture.run("new", "shop", "--flow", "register", "--sessions", other)
    try fixture.run("answer", "shop", "email=ops@example.cn", "--sessions", other)
    try FileManager.default.copyItem(atPath: other + "/shop.json", toPath: fixture.home.path + "/linked")
    let files =
      ["shop.json", "shop.prev.json", "shop.lock"].map { other + "/" + $0 } + [fixture.home.path + "/linked"]
    for file in files {
      let before = FileManager.default.contents(atPath: file)
      let run = try fixture.run("export", "acme", "--format", "json", "--output", file, "--force")
      #expect(run.status == 3 && run.errors.contains("session's file"), "\(file): \(run.errors)")
      #expect(FileManager.default.contents(atPath: file) == before)
    }
    #expect(try fixture.run("export", "acme", "--output", other + "/sheet.json").status == 0)
    #expect(try fixture.run("export", "acme", "--output", other + "/sheet.json", "--force").status == 0)
  }

  @Test func `a sheet of the wizard does not become a session`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let file = fixture.home.session("shop")
    let run = try Program.run(["--plain", "acme"], home: fixture.home.path, typing: "#\np\n1\n\(file)\nq\n")
    #expect(run.output.contains("it is a session's file"), "\(run.output)")
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
