import Foundation
import TestSupport
import Testing
import WizardText

@Suite struct ListTests {
  /// A folder with a number of sessions that are due on the same day.
  private func fixture(_ count: Int) throws -> (CLIFixture, String) {
    let fixture = try CLIFixture()
    try fixture.make("s", CLIFixture.transferring)
    let text = String(decoding: try fixture.bytes("s"), as: UTF8.self)
    let folder = fixture.home.path + "/many"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for number in 0..<count {
      let name = "s\(number + 100)"
      let lines = text.split(separator: "\n").filter { !$0.contains("checksum") }.map { line in
        line.contains(#""id""#)
          ? "  \"id\": \"\(name)\","
          : line.contains(#""email":"#)
            ? "    \"email\": \"\(name)@example.cn\"," : String(line)
      }
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: "\(folder)/\(name).json"))
    }
    return (fixture, folder)
  }

  @Test func `a long list keeps its order and its columns aligned`() throws {
    let (fixture, folder) = try fixture(60)
    // The current rules would add warnings about their common identity card.
    let list = try fixture.run("list", "--sessions", folder, "--edition", "documented")
    #expect(list.status == 0 && list.lines.count == 60, "\(list.errors)")
    #expect(list.lines.map { String($0.prefix(4)) } == (100..<160).map { "s\($0)" })
    #expect(Set(list.lines.map { $0.dropFirst(4) }).count == 1)
    let due = try fixture.run("list", "--due", "30", "--sessions", folder, "--edition", "documented")
    #expect(due.status == 1 && due.output == list.output)
    #expect(try fixture.run("list", "--due", "1", "--sessions", folder).output.isEmpty)
  }

  @Test(arguments: [("en", "Nothing is due within 1 day."), ("zh", "今后 1 天没有到期事项。")])
  func `list says on standard error that nothing is due, but not in JSON and CSV`(
    language: String, sentence: String
  ) throws {
    let (fixture, folder) = try fixture(1)
    let words = ["list", "--due", "1", "--sessions", folder, "--lang", language]
    let run = try fixture.run(words: words)
    #expect(run.status == 0 && run.output.isEmpty && run.errors == sentence + "\n")
    for format in ["json", "csv"] {
      #expect(try fixture.run(words: words + ["--format", format]).errors.isEmpty, "\(format)")
    }
    let none = try fixture.run(words: ["list", "--client", "nobody", "--sessions", folder])
    #expect(none.output == "No session matches.\n")
  }

  @Test func `an unreadable session is listed as due, with exit code 3`() throws {
    let (fixture, folder) = try fixture(2)
    try Data("{".utf8).write(to: URL(filePath: folder + "/broken.json"))
    for words in [["list"], ["list", "--due", "0"], ["list", "--json", "--due", "0"]] {
      let run = try fixture.run(words: words + ["--sessions", folder])
      #expect(run.status == 3 && run.output.contains("broken"), "\(words)")
    }
  }

  @Test func `a session that is due has warnings shared with one that is not`() throws {
    let (fixture, folder) = try fixture(1)
    let made = try fixture.run("new", "other", "--flow", "register", "--sessions", folder)
    #expect(made.status == 0)
    try fixture.run("answer", "other", "email=s100@example.cn", "--sessions", folder)
    let due = try fixture.run("list", "--json", "--due", "30", "--sessions", folder)
    #expect(due.lines.count == 1 && due.output.contains(#""sessions": ["other", "s100"]"#))
  }

  @Test func `a missing folder given with --sessions is an error`() throws {
    let fixture = try CLIFixture()
    #expect(try fixture.run("list").status == 0)
    let run = try fixture.run("list", "--due", "7", "--sessions", fixture.home.path + "/clinets")
    #expect(run.status == 3 && run.errors.contains("/clinets: There is no such folder"))
  }

  @Test func `check of a folder without answers files is an error, also as JSON`() throws {
    let fixture = try CLIFixture()
    let run = try fixture.run("check", fixture.home.path)
    #expect(run.status == 3 && run.errors.contains("no .json file"))
    let object = try fixture.run("check", fixture.home.path, "--json").object
    #expect((object["error"] as? [String: Any])?["code"] as? String == "folder.empty")
  }

  @Test func `a missing session suggests the nearest; delete does not offer to create it`()
    throws
  {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    for command in ["show", "check", "delete", "retry"] {
      let run = try fixture.run(command, "acmee")
      #expect(run.status == 3 && run.errors.contains("Did you mean acme?"), "\(command): \(run.errors)")
    }
    #expect(try !fixture.run("delete", "acmee").errors.contains("wxwizard new"))
  }

  @Test(arguments: ["en", "zh"])
  func `a row has the client, the next action, the person and the days left`(language: String) throws {
    let fixture = try AgendaTests.agency()
    let list = try fixture.run("list", "--lang", language)
    let rows = list.lines.filter { ["acme", "kaiyuan", "tea"].contains($0.prefix { $0 != " " }) }
    #expect(rows.count == 3, "\(list.output)")
    let expected = language == "en" ? ["finance", "2026-11-28  8 days left"] : ["财务", "2026-11-28  还剩 8 天"]
    for text in expected + ["开元文具（上海）有限公司"] { #expect(rows[0].contains(text), "\(rows[0])") }
    #expect(rows[1].contains(language == "en" ? "waiting since 2026-11-18" : "2026-11-18 起等待"), "\(rows[1])")
    #expect(rows[2].contains("开元茶铺"), "\(rows[2])")
  }

  @Test func `filters select sessions, and an unmatched one says so`() throws {
    let fixture = try AgendaTests.agency()
    func names(_ words: String...) throws -> [String] {
      try fixture.run(words: ["list", "--format", "json"] + words).lines.compactMap { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return object?["name"] as? String
      }
    }
    #expect(try names() == ["acme", "kaiyuan", "tea"])
    #expect(try names("--client", "开元茶") == ["tea"])
    #expect(try names("--client", "KAI") == ["kaiyuan"])
    #expect(try names("--flow", "certify") == ["kaiyuan"])
    #expect(try names("--status", "waiting") == ["kaiyuan", "tea"])
    #expect(try names("--for", "finance") == ["acme"])
    #expect(try names("--due", "8") == ["acme"])
    #expect(try names("--sort", "day") == ["acme", "kaiyuan", "tea"])
    #expect(try names("--sort", "client") == ["acme", "kaiyuan", "tea"])
    #expect(try fixture.run("list", "--client", "zzz").output.contains("No session matches."))
    for (words, text) in [
      (["--status", "waitin"], "Did you mean waiting?"),
      (["--sort", "name"], "--sort takes day, client, change"),
      (["--format", "xml"], "Choose from: text, json, csv"),
    ] {
      let run = try fixture.run(words: ["list"] + words)
      #expect(run.status == 2 && run.errors.contains(text), "\(run.errors)")
    }
  }

  @Test func `an archived session is due when its certification ends`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.certifying)
    try fixture.run(
      "answer", "acme", "certificationOutcome=approved", "certificationApprovedOn=2026-11-19")
    try fixture.run("archive", "acme")
    let due = try fixture.run("list", "--due", "400")
    #expect(due.status == 1 && due.output.hasPrefix("acme") && due.output.contains("2027-11-19"))
    #expect(try fixture.run("list", "--due", "30").output.isEmpty)
    #expect(try !fixture.run("list").output.hasPrefix("acme"))
  }

  @Test func `an archived session is listed apart until that is undone`() throws {
    let fixture = try AgendaTests.agency()
    let run = try fixture.run("archive", "tea")
    #expect(run.status == 0 && run.output.contains("wxwizard archive tea --undo"))
    #expect(run.errors.contains("tea is not finished"))
    let list = try fixture.run("list")
    #expect(!list.lines.contains { $0.hasPrefix("tea") })
    #expect(list.output.contains("1 archived session is not shown"))
    let archived = try fixture.run("list", "--archived")
    #expect(archived.lines.count == 1 && archived.output.hasPrefix("tea"))
    #expect(try fixture.run("archive", "tea").status == 0)
    #expect(try fixture.run("archive", "tea", "--undo").status == 0)
    #expect(try fixture.run("list").lines.contains { $0.hasPrefix("tea") })
    #expect(try fixture.run("archive", "nobody").status == 3)
  }

  @Test(arguments: [40, 60, 80, 120]) func `rows fit the width of the terminal`(columns: Int) throws {
    let fixture = try AgendaTests.agency()
    for language in ["en", "zh"] {
      let path = fixture.home.path + "/typescript"
      let run = try Program.run(
        "/usr/bin/script",
        [
          "-qec",
          "stty cols \(columns); \(Program.path) list --lang \(language) --today \(CLIFixture.day)", path,
        ], environment: Program.environment(home: fixture.home.path))
      let rows = run.output.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("!") }
      // The titles of the columns are for a terminal only.
      try #require(rows.count == 4, "\(run.output)")
      #expect(rows.first?.contains(language == "en" ? "Client" : "客户") == true, "\(rows)")
      #expect(try !fixture.run("list", "--lang", language).output.contains("\(rows[0])"))
      for row in rows { #expect(TextMeasure().columns(String(row)) <= columns, "\(row)") }
      #expect(rows[1].contains("开元文具"))
      #expect(rows[1].contains(language == "en" ? "8 days left" : "还剩 8 天"), "\(rows)")
    }
  }
}
