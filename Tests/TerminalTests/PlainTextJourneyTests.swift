import Foundation
import Testing
import WizardCore
import WizardStore

/// Plain text with lines from a pipe or a file.
@Suite struct PlainTextJourneyTests {
  @Test(arguments: SubjectType.allCases)
  func `plain text completes every subject type with the same result as keys`(subject: SubjectType) throws {
    let home = try Home()
    let session = try AnswersFixture.session(subject)
    let today = try #require(CivilDate(iso: AnswersFixture.day))
    let lines = try #require(LineScript.fromSessionList("journey", session, today: today))
    let run = try Program.run(
      ["--today", AnswersFixture.day, "--edition", "documented"], home: home.path,
      typing: lines.joined(separator: "\n") + "\nq\n")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("wxwizard as plain text, because this is not a terminal.\n"))
    #expect(!run.output.contains("NOT SAVED"))
    #expect(run.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })

    #expect(
      try AnswersFixture.report("journey", home: home)
        == AnswersFixture.report(AnswersFixture.file(subject), home: home))
    #expect(try AnswersFile.decode(AnswersFile.read(home.session("journey"))) == Scenario.found(session))
  }

  @Test func `accepted answers survive an early end of input, and the next run continues`()
    throws
  {
    let home = try Home()
    let session = try AnswersFixture.session(.enterprise)
    let today = try #require(CivilDate(iso: AnswersFixture.day))
    let whole = try #require(LineScript.fromSessionList("cut", session, today: today))
    let half = try #require(LineScript.fromSessionList("cut", session, today: today, upTo: .administrator))
    let first = try Program.run(
      ["--today", AnswersFixture.day, "--edition", "documented"], home: home.path,
      typing: half.joined(separator: "\n") + "\n")
    #expect(first.status == 0)
    #expect(first.output.hasSuffix("End of input. Accepted answers are saved.\n"))
    let kept = try AnswersFile.decode(AnswersFile.read(home.session("cut")))
    #expect(kept.answers[.bankAccount] == session.answers[.bankAccount])

    let rest = whole.dropFirst(half.count)
    let second = try Program.run(
      ["cut", "--today", AnswersFixture.day, "--edition", "documented"], home: home.path,
      typing: rest.joined(separator: "\n"))
    #expect(second.status == 0)
    #expect(try AnswersFile.decode(AnswersFile.read(home.session("cut"))) == Scenario.found(session))
  }

  @Test func `unread input is left for the next program`() throws {
    let home = try Home()
    let script = "printf 'rest\\nq\\nleft over\\n' | { \(Program.path) >/dev/null; cat; }"
    let run = try Program.run(
      "/bin/sh", ["-c", script], environment: Program.environment(home: home.path))
    #expect(run.output == "left over\n")
  }

  @Test(arguments: [
    (["TERM": nil], "because TERM is not set"), (["TERM": "dumb"], "because the terminal type “dumb”"),
    (["TERM": "no-such"], "because the terminal type “no-such”"),
    (["ACCESSIBLE": "1"], "because ACCESSIBLE is set"),
  ])
  func `a limited terminal gets plain text and the reason`(variables: [String: String?], why: String)
    throws
  {
    let home = try Home()
    let out = try onTerminal([], home: home, variables: variables, typing: "q\n")
    #expect(out.contains("wxwizard as plain text, \(why)"))
    #expect(!out.contains("\u{1B}"))
  }

  @Test func `--plain works on every terminal`() throws {
    let home = try Home()
    let out = try onTerminal(["--plain"], home: home, variables: [:], typing: "plain-one\nq\n")
    #expect(out.contains("wxwizard as plain text, because of --plain."))
    #expect(!out.contains("\u{1B}"))
    #expect(FileManager.default.fileExists(atPath: home.session("plain-one")))
  }

  @Test func `a vt100 gets the screen`() throws {
    let home = try Home()
    let out = try onTerminal([], home: home, variables: ["TERM": "vt100"], typing: "")
    #expect(out.contains("\u{1B}["))
    #expect(!out.contains("as plain text"))
  }

  @Test(arguments: ["C", "POSIX", "zh_CN.UTF-8", "C.UTF-8", "xx_YY.KOI8-R"])
  func `every locale gets UTF-8 text`(locale: String) throws {
    let home = try Home()
    let run = try Program.run(
      [], home: home.path, typing: "name\nq\n", variables: ["LC_ALL": locale, "WXWIZARD_LANG": nil])
    #expect(run.status == 0)
    #expect(run.output.contains(locale.hasPrefix("zh") ? "第 1 题" : "Question 1 of"))
  }

  @Test func `a closed output ends the program without changing the session`() throws {
    let home = try Home()
    _ = try Program.run(["new", "shut", "--flow", "register"], home: home.path)
    let before = try Data(contentsOf: URL(filePath: home.session("shut")))
    for redirection in [">&-", "<&- >&-", "<&- >&- 2>&-", ">/dev/full", "| true"] {
      let script = "yes | timeout -k 1 10 \(Program.path) shut \(redirection)"
      _ = try Program.run(
        "/bin/sh", ["-c", script + "; test $? -ne 124"], environment: Program.environment(home: home.path))
      #expect(try Data(contentsOf: URL(filePath: home.session("shut"))) == before, "\(redirection)")
    }
  }

  /// The output of the program on a terminal made by `script`.
  private func onTerminal(
    _ arguments: [String], home: Home, variables: [String: String?], typing input: String
  ) throws -> String {
    var environment = Program.environment(home: home.path)
    for (name, value) in variables { environment[name] = value }
    let localizer = ([Program.path] + arguments).joined(separator: " ")
    return try Program.run(
      "/usr/bin/script", ["-qec", "timeout --foreground -k 1 3 \(localizer)", "/dev/null"],
      environment: environment, input: input
    ).output
  }
}
