import Foundation
import Testing
import WizardCore
import WizardStore

/// The answers files of the tests, one for each subject type.
enum AnswersFixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Journeys").path
  static let day = "2026-11-20"

  static func file(_ subject: SubjectType) -> String { "\(folder)/\(subject.rawValue).json" }

  static func session(_ subject: SubjectType) throws -> Session {
    try AnswersFile.decode(AnswersFile.read(file(subject)))
  }

  /// The report of `check`, without the name of the input and the inactive answers.
  static func report(_ input: String, home: Home, on day: String = day) throws -> NSDictionary {
    let run = try Program.run(
      ["check", input, "--json", "--today", day, "--edition", "documented"], home: home.path)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let report = try #require(object as? [String: Any])
    return NSDictionary(dictionary: report.filter { !["file", "parked"].contains($0.key) })
  }
}

extension AnswersFixture {
  /// Makes a session with all answers of an enterprise.
  static func makeEnterprise(_ name: String, in home: Home) throws {
    let made = try Program.run(
      ["new", name, "--answers", file(.enterprise), "--today", day, "--edition", "documented"],
      home: home.path)
    #expect(made.status == 0)
  }
}

extension Terminal {
  /// Opens the summary of an enterprise and chooses another subject type, which asks for a confirmation.
  func askToChangeSubject() throws {
    try press("C-r")
    try wait(for: "Summary")
    try press("Down", "Down", "Space")
    try wait(for: "Choose the subject type")
    try type("1")
    try wait(for: "Not needed for now")
  }
}

@Suite struct JourneyTests {
  @Test(arguments: SubjectType.allCases)
  func `keys complete every subject type with the result of check`(subject: SubjectType)
    throws
  {
    let home = try Home()
    let session = try AnswersFixture.session(subject)
    let today = try #require(CivilDate(iso: AnswersFixture.day))
    let strokes = try #require(KeyScript.fromSessionList("journey", session, today: today))
    let terminal = try Terminal(["--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try terminal.wait(for: "Start a new session")
    try terminal.press(strokes)
    try terminal.press("C-o")
    try terminal.wait(for: "finished")
    try terminal.press("C-c", "y")
    try terminal.wait(for: "ended 0")

    let expected = try AnswersFixture.report(AnswersFixture.file(subject), home: home)
    #expect(expected["status"] as? String == "finished")
    #expect(expected["position"] as? String == "release")
    #expect(try AnswersFixture.report("journey", home: home) == expected)
    let saved = try AnswersFile.decode(AnswersFile.read(home.session("journey")))
    #expect(saved == Scenario.found(session))
  }

  @Test func `an enterprise reaches the exported checklist although the program is killed once`() throws {
    let home = try Home()
    let session = try AnswersFixture.session(.enterprise)
    let today = try #require(CivilDate(iso: AnswersFixture.day))
    let half = try #require(KeyScript.fromSessionList("paper", session, today: today, upTo: .administrator))
    let whole = try #require(KeyScript.fromSessionList("paper", session, today: today))
    let terminal = try Terminal(["--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try terminal.wait(for: "Start a new session")
    try terminal.press(half)
    try terminal.wait(for: "Name the administrator")
    try terminal.type("陈志")
    try terminal.wait(for: "陈志")
    let process = try terminal.processID()
    #expect(process > 0 && kill(process, SIGKILL) == 0)
    while kill(process, 0) == 0 { usleep(5_000) }

    // Accepted answers are kept, and the draft is back in its field.
    let kept = try AnswersFile.decode(AnswersFile.read(home.session("paper")))
    #expect(kept.answers[.bankAccount] == session.answers[.bankAccount])
    let again = try Terminal(["paper", "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try again.wait(for: "陈志")
    try again.type("强")
    try again.press("Enter")
    try again.wait(for: "陈志强")
    // The remaining keys start after the administrator's name.
    try again.press(Array(whole.dropFirst(half.count)))
    try again.press("C-o")
    try again.wait(for: "finished")
    try again.press("C-c", "y")
    try again.wait(for: "ended 0")
    let saved = try AnswersFile.decode(AnswersFile.read(home.session("paper")))
    #expect(saved == Scenario.found(session))

    let sheet = try Program.run(
      ["export", "paper", "--today", AnswersFixture.day, "--edition", "documented"], home: home.path)
    #expect(sheet.status == 0)
    #expect(sheet.output.contains("开元文具（上海）有限公司"))
    #expect(sheet.output.contains("[x]"))
  }

  @Test func `changing the subject type and changing it back restores every answer`() throws {
    let home = try Home()
    try AnswersFixture.makeEnterprise("change", in: home)
    let terminal = try Terminal(
      ["change", "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try terminal.wait(for: "wxwizard · change")
    try terminal.askToChangeSubject()
    try terminal.type("y")
    try terminal.wait(for: "Summary")
    try terminal.press("Space")
    try terminal.type("2")
    try terminal.wait(for: "Used again")
    try terminal.type("y")
    try terminal.wait(for: "Summary")
    try terminal.press("C-c", "y")
    try terminal.wait(for: "ended 0")
    #expect(
      try AnswersFile.decode(AnswersFile.read(home.session("change"))) == AnswersFixture.session(.enterprise))
  }
}
