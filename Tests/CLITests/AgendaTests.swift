import Foundation
import TestSupport
import Testing

/// The agenda over all sessions.
@Suite struct AgendaTests {
  /// Sessions of three clients: a transfer that is due, a certification that waits, and a launch in review.
  static func agency() throws -> CLIFixture {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    try fixture.make("kaiyuan", CLIFixture.certifying)
    try fixture.make("tea", CLIFixture.reviewing)
    return fixture
  }

  @Test(arguments: ["en", "zh"]) func `the agenda lists what is due by day and person`(language: String)
    throws
  {
    let fixture = try Self.agency()
    let run = try fixture.run("agenda", "--lang", language)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let title = language == "en" ? "2026-11-28 · finance" : "2026-11-28 · 财务"
    #expect(run.output.contains(title) && run.output.contains("开元文具（上海）有限公司 · "), "\(run.output)")
    for line in run.lines { #expect(!line.contains("{")) }
    let late = try fixture.run("agenda", "--lang", language, today: "2026-11-29")
    #expect(late.output.contains(language == "en" ? "Overdue · finance" : "已逾期 · 财务"))
    let narrow = try fixture.run("agenda", "--width", "40", "--lang", language)
    #expect(narrow.status == 0 && narrow.output.contains("2026-11-28"))
  }

  @Test func `--days, --for, --client and --flow select entries`() throws {
    let fixture = try Self.agency()
    func count(_ words: String...) throws -> Int {
      let run = try fixture.run(words: ["agenda", "--format", "json"] + words)
      #expect(run.status == 0, "\(run.errors)")
      return (run.object["entries"] as? [Any])?.count ?? -1
    }
    let all = try count("--days", "60")
    #expect(try count("--days", "1") < all && all > 1)
    #expect(try count("--days", "60", "--for", "finance") == 1)
    #expect(try count("--days", "60", "--client", "没有") == 0)
    #expect(try count("--days", "60", "--client", "ACME") == count("--days", "60", "--flow", "register"))
    #expect(try count("--days", "60", "--due", "8") == count("--days", "60", "--flow", "register"))
  }

  @Test func `a wrong option says what is allowed`() throws {
    let fixture = try CLIFixture()
    for (words, text) in [
      (["--days", "x"], "--days takes a number from 0 to 3650"),
      (["--for", "financ"], "Did you mean finance?"),
      (["--format", "pdf"], "Choose from: text, html, json, ics, csv"), (["acme"], "agenda takes no names"),
      (["--flow", "registr"], "Did you mean register?"),
    ] {
      let run = try fixture.run(words: ["agenda"] + words)
      #expect(run.status == 2 && run.errors.contains(text), "\(run.errors)")
    }
  }

  @Test func `the calendar keeps the UIDs of entries and cancels those of finished tasks`() throws {
    let fixture = try Self.agency()
    func event(_ run: Program.Run) throws -> [String] {
      let lines = run.output.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
      let start = try #require(lines.firstIndex { $0.hasPrefix("UID:payTransfer-") })
      return Array(lines[start...].prefix { $0 != "END:VEVENT" })
    }
    let before = try event(fixture.run("agenda", "--format", "ics"))
    try fixture.run("done", "acme", "payTransfer")
    let after = try event(fixture.run("agenda", "--format", "ics"))
    #expect(before[0] == after[0])
    #expect(before.contains("STATUS:CONFIRMED") && after.contains("STATUS:CANCELLED"))
    func sequence(_ event: [String]) -> Int {
      event.lazy.compactMap { $0.hasPrefix("SEQUENCE:") ? Int($0.dropFirst(9)) : nil }.first ?? 0
    }
    #expect(sequence(after) > sequence(before))
  }

  @Test func `an archived session is left out, and its events are cancelled`() throws {
    let fixture = try Self.agency()
    #expect(try fixture.run("archive", "acme").status == 0)
    #expect(try !fixture.run("agenda").output.contains("acme"))
    let calendar = try fixture.run("agenda", "--format", "ics", "--client", "acme").output
    #expect(calendar.contains("STATUS:CANCELLED") && !calendar.contains("STATUS:CONFIRMED"))
  }

  @Test func `an unknown extension of --output names the known ones`() throws {
    let fixture = try Self.agency()
    let run = try fixture.run("agenda", "--output", fixture.home.path + "/a.xyz")
    #expect(run.status == 2 && run.errors.contains(".txt, .html, .json, .ics, .csv"), "\(run.errors)")
  }

  @Test func `a deleted session's events are cancelled in the next calendar`() throws {
    let fixture = try Self.agency()
    let before = try fixture.run("agenda", "--format", "ics").output
    #expect(before.contains("UID:payTransfer-") && !before.contains("STATUS:CANCELLED"))
    #expect(try fixture.run("delete", "acme", "--force").status == 0)
    let after = try fixture.run("agenda", "--format", "ics").output
    #expect(after.contains("UID:payTransfer-") && after.contains("STATUS:CANCELLED"))
    #expect(try fixture.run("list").errors.isEmpty)
  }

  @Test func `commands on an archived session say that it is archived`() throws {
    let fixture = try Self.agency()
    try fixture.run("archive", "acme")
    for words in [["done", "acme", "payTransfer"], ["answer", "acme", "bankName=x"]] {
      #expect(try fixture.run(words: words).errors.contains("acme is archived"), "\(words)")
    }
    #expect(try fixture.run("show", "acme").output.contains("acme is archived"))
  }

  @Test func `--output decides the format and replaces a file only with --force`() throws {
    let fixture = try Self.agency()
    let file = fixture.home.path + "/agenda.html"
    #expect(try fixture.run("agenda", "--output", file).status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<!doctype html>"))
    #expect(try fixture.run("agenda", "--output", file).status == 3)
    #expect(try fixture.run("agenda", "--output", file, "--force").status == 0)
  }

  @Test func `an unreadable session is named and sets exit code 3`() throws {
    let fixture = try Self.agency()
    try Data("{".utf8).write(to: URL(filePath: fixture.home.session("broken")))
    let run = try fixture.run("agenda")
    #expect(run.status == 3 && run.errors.contains("broken") && run.output.contains("开元文具"))
  }
}
