import Foundation
import TestSupport
import Testing

/// Messages about folders, files and output that can't be used.
@Suite struct ErrorMessageTests {
  @Test func `a refused session folder causes one message`() throws {
    let fixture = try CLIFixture()
    let open = fixture.home.path + "/open"
    try FileManager.default.createDirectory(atPath: open, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: open)
    let file = try fixture.file("file", "")
    for words in [
      ["show", "acme"], ["answer", "acme", "bankName=x"], ["done", "acme", "payTransfer"], ["retry", "acme"],
      ["check", "acme"], ["export", "acme"], ["delete", "acme", "--force"], ["flows", "--session", "acme"],
      ["list"], ["acme"], ["new", "acme"],
    ] {
      for (folder, found) in [(open, "Other users can write"), (file, "It is not a folder")] {
        let run = try fixture.run(words: words + ["--sessions", folder])
        #expect(run.status == 3 && run.errors.contains(found), "\(words): \(run.errors)")
        #expect(run.errorLines.count == 1 && run.output.isEmpty, "\(words): \(run.errors)\(run.output)")
      }
    }
    let checked = try fixture.run("check", "acme", "acne", "--json", "--sessions", open)
    #expect(checked.lines.count == 2 && checked.errors.isEmpty && checked.status == 3)
    #expect(checked.lines.allSatisfy { $0.contains(#""code": "folder.unusable""#) })
    // A folder that does not exist yet simply has no sessions.
    let none = try fixture.run("show", "acme")
    #expect(none.status == 3 && none.errors.contains("There is no session acme"))
  }

  @Test func `a notice about the session folder is printed once`() throws {
    let fixture = try CLIFixture()
    let group = fixture.home.path + "/group"
    try fixture.run("new", "acme", "--sessions", group)
    try fixture.run("new", "acne", "--sessions", group)
    try FileManager.default.setAttributes([.posixPermissions: 0o770], ofItemAtPath: group)
    for words in [
      ["show", "acme"], ["answer", "acme", "email=a@example.cn"], ["show", "acmf"], ["list"],
    ] {
      let run = try fixture.run(words: words + ["--sessions", group])
      #expect(
        run.errorLines.filter { $0.hasPrefix("Note: your group") }.count == 1, "\(words): \(run.errors)")
    }
  }

  @Test(arguments: [("en", "Standard output cannot be written"), ("zh", "无法写入标准输出")])
  func `a failed write to standard output is reported with the system's message`(
    language: String, found: String
  ) throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    for command in ["answer acme bankName=x", "show acme", "list --json", "export acme", "--plain acme"] {
      let run = try Program.run(
        "/bin/sh",
        ["-c", "'\(Program.path)' \(command) --today \(CLIFixture.day) --lang \(language) > /dev/full"],
        environment: Program.environment(home: fixture.home.path))
      #expect(run.status == 3 && run.errors.contains("wxwizard: \(found)"), "\(command): \(run.errors)")
      #expect(run.errors.contains("No space left on device") && run.errorLines.count == 1, "\(run.errors)")
    }
  }

  @Test func `saving a session over 1 MiB fails with a message and keeps the old file`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let lines = String(decoding: try fixture.bytes("acme"), as: UTF8.self).split(separator: "\n")
    let large = lines.filter { !$0.contains("checksum") }.map { line in
      line.contains("bankName")
        ? "    \"bankName\": \"\(String(repeating: "x", count: 1_000_000))\"," : String(line)
    }
    let bytes = Data(large.joined(separator: "\n").utf8)
    try bytes.write(to: URL(filePath: fixture.home.session("acme")))
    let run = try fixture.run(
      "answer", "acme", "adminName=" + String(repeating: "y", count: 100_000), "--force")
    #expect(run.status == 3 && run.errors.contains("acme was not saved: "), "\(run.errors.suffix(300))")
    #expect(
      !run.errors.contains("encode") && run.errors.contains("would exceed 1048576 bytes"),
      "\(run.errors.suffix(300))")
    #expect(try fixture.bytes("acme") == bytes)
  }

  @Test(arguments: CommandNames.all) func `an invalid --color is a usage error in every command`(
    command: String
  ) throws {
    let fixture = try CLIFixture()
    let run = try fixture.run(command, "--color", "banana")
    #expect(
      run.status == 2 && run.errors.contains("--color is auto, always or never, not “banana”"),
      "\(run.errors)")
  }

  @Test func `--due reports the maximum when the number of days is too large`() throws {
    let fixture = try CLIFixture()
    for days in ["3651", "99999999999999999999", "-1", "soon"] {
      let run = try fixture.run("list", "--due", days)
      #expect(
        run.status == 2 && run.errors.contains("0 to 3650") && run.errors.contains(days), "\(run.errors)")
    }
    #expect(try fixture.run("list", "--due", "3650").status == 0)
  }

  @Test func `a single problem uses the singular`() throws {
    let fixture = try CLIFixture()
    let one = try fixture.file(
      "one.json", #"{"schema": 1, "flow": "register", "answers": {"subjectType": "enterprize"}}"#)
    let run = try fixture.run("new", "acme", "--answers", one)
    #expect(run.errors.contains("Not created: 1 error. Correct it, or add --keep-good"), "\(run.errors)")
    #expect(!run.errors.contains("1 errors"))
  }

  @Test func `the help lists the formats and what --force does for each command`() throws {
    let fixture = try CLIFixture()
    let export = try fixture.run("export", "--help").output
    #expect(
      export.contains("--format text|markdown|html|json|ics") && export.contains("replace an existing file"))
    #expect(try fixture.run("flows", "--help").output.contains("--format text|mermaid|dot|json"))
    let delete = try fixture.run("delete", "--help").output
    #expect(delete.contains("delete without confirmation") && !delete.contains("replace"))
    #expect(try fixture.run("flows", "--force").status == 2)
  }

  @Test(arguments: [("", "line 1: the first line must be"), ("# E-mail\n{x.y}\n", "there is no fact {x.y}")])
  func `a broken page of --screens is located and ends every command`(page: String, message: String) throws {
    let fixture = try CLIFixture()
    let folder = fixture.home.path + "/pages"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try fixture.file("pages/email.en.md", page)
    for command in ["doctor", "list"] {
      let run = try fixture.run(command, "--screens", folder)
      #expect(run.status == 2 && run.errors.contains("email.en.md"), "\(run.errors)")
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }

  @Test func `control characters in a rules file are shown as symbols`() throws {
    let fixture = try CLIFixture()
    let text =
      #"{"schema": 1, "facts": {"certification.entry": {"value": ["a\u001b[2J\u202e", "b"], "note": "\u0007"}}}"#
    let rules = try fixture.file("rules.json", text)
    let run = try fixture.run("rules", "certification.entry", "--rules", rules)
    #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
  }
}

enum CommandNames {
  static let all = [
    "open", "new", "list", "show", "answer", "done", "retry", "check", "merge", "export", "delete", "rules",
    "flows", "template", "schema", "completion", "doctor",
  ]
}
