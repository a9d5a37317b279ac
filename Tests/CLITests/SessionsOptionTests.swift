import Foundation
import TestSupport
import Testing

/// `--sessions` in the commands that messages tell to run.
@Suite struct SessionsOptionTests {
  @Test func `a message repeats --sessions in the command to run next`() throws {
    let fixture = try CLIFixture()
    let folder = fixture.home.path + "/clients"
    let made = try fixture.run("new", "acme", "--flow", "register", "--sessions", folder)
    let text = made.output + made.errors
    #expect(text.contains("Open it with: wxwizard --sessions \(folder) acme"), "\(text)")
    let opened = try fixture.shell("wxwizard --sessions \(folder) acme </dev/null")
    #expect(opened.status == 0, "\(opened.errors)")
    try Data("{".utf8).write(to: URL(filePath: folder + "/hehe.json"))
    let list = try fixture.run("list", "--sessions", folder, "--lang", "zh")
    #expect(list.output.contains("查看原因：wxwizard --sessions \(folder) check hehe"), "\(list.output)")
    let missing = try fixture.run("show", "mall", "--sessions=" + folder)
    #expect(missing.errors.contains("Create it with: wxwizard --sessions \(folder) new mall"))
  }

  @Test func `a folder with a space is quoted`() throws {
    let fixture = try CLIFixture()
    let folder = fixture.home.path + "/my clients"
    let made = try fixture.run("new", "acme", "--flow", "register", "--sessions", folder)
    #expect((made.output + made.errors).contains("wxwizard --sessions '\(folder)' acme"))
  }

  @Test func `without the option a command has none, and neither has one that needs no session`() throws {
    let fixture = try CLIFixture()
    let made = try fixture.run("new", "acme", "--flow", "register")
    #expect((made.output + made.errors).contains("Open it with: wxwizard acme"))
    let folder = fixture.home.path + "/clients"
    let rules = try fixture.run("rules", "--sessions", folder)
    #expect(!rules.output.contains("--sessions"))
  }
}
