import TestSupport
import Testing

/// Sessions with the name of a command: none is created, and existing ones can be opened.
@Suite struct NameTests {
  private static let commands = [
    "new", "list", "show", "answer", "done", "retry", "check", "merge", "export", "delete", "rules",
    "flows", "template", "schema", "completion", "doctor",
  ]

  /// A folder with a session named like a command, from before such names were refused.
  private func fixture(_ name: String) throws -> CLIFixture {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let text = String(decoding: try fixture.bytes("acme"), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { !$0.contains("checksum") }
      .map { $0.contains(#""id""#) ? #"  "id": "\#(name)","# : String($0) }
    _ = try fixture.file(
      ".local/share/wxwizard/sessions/\(name).json", lines.joined(separator: "\n") + "\n")
    return fixture
  }

  @Test(arguments: commands) func `new refuses the name of a command`(name: String) throws {
    let fixture = try CLIFixture()
    let run = try fixture.run("new", name, "--flow", "register")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("“\(name)” is a command"), "\(run.errors)")
    #expect(run.errors.contains("such as acme-\(name)") && run.errorLines.count <= 3)
    let chinese = try fixture.run("new", name, "--lang", "zh")
    #expect(chinese.errors.contains("“\(name)”是 wxwizard 的命令") && chinese.errors.contains("acme-\(name)"))
    #expect(try fixture.run("list").output.hasPrefix("No sessions yet."))
    #expect(try fixture.run("new", "acme-\(name)").status == 0)
  }

  @Test func `plain text refuses the name of a command and asks for another`() throws {
    let fixture = try CLIFixture()
    let run = try Program.run(
      ["--plain", "--today", CLIFixture.day], home: fixture.home.path, typing: "list\nacme-list\n")
    #expect(run.status == 0 && run.output.contains("“list” is a command"), "\(run.output)")
    #expect(try fixture.run("list").output.hasPrefix("acme-list  "))
  }

  @Test func `a session named like a command opens after two dashes`() throws {
    let fixture = try fixture("export")
    for (words, typed) in [(["--", "export"], "q\n"), ([], "export\nq\n")] {
      let run = try Program.run(
        ["--plain", "--today", CLIFixture.day] + words, home: fixture.home.path, typing: typed)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("To continue later: wxwizard -- export\n"), "\(run.output)")
    }
    // With more words after `--`, the first is a command again.
    #expect(try Program.run(["--", "show", "acme"], home: fixture.home.path).output.hasPrefix("acme: "))
    #expect(try !Program.run(["opne", "acme"], home: fixture.home.path).errors.contains("mean open"))
    let gone = try Program.run(["--", "acne"], home: fixture.home.path)
    #expect(gone.status == 3 && gone.errors.contains("Did you mean acme?"))
  }

  @Test func `list and doctor say how to open such a session, and commands accept it`() throws {
    let fixture = try fixture("export")
    for command in ["list", "doctor"] {
      let run = try fixture.run(command)
      #expect(
        run.status == 0
          && run.output.contains("export is also a command. Open the session with: wxwizard -- export"))
      #expect(try fixture.run(command, "--lang", "zh").output.contains("打开：wxwizard -- export"))
    }
    #expect(try fixture.run("show", "export").status == 0)
    #expect(try fixture.run("answer", "export", "adminName=x").status == 0)
    #expect(try fixture.run("done", "export", "payTransfer").status == 0)
    #expect(try fixture.run("export", "export").output.contains("Ordinary registration"))
    let taken = try fixture.run("new", "export")
    #expect(taken.status == 2 && taken.errors.contains("“export” is a command"))
    _ = try fixture.file(".local/share/wxwizard/sessions/export.json", "{")
    #expect(try fixture.run("answer", "export", "adminName=y").errors.contains("wxwizard -- export"))
    #expect(try fixture.run("delete", "export", "--force").status == 0)
    for words in [["show", "export"], ["--", "export"]] {
      let run = try Program.run(words, home: fixture.home.path)
      #expect(run.status == 3 && run.errors.contains("There is no session export"), "\(run.errors)")
      #expect(!run.errors.contains("wxwizard new") && !run.errors.contains("Did you mean"))
    }
  }
}
