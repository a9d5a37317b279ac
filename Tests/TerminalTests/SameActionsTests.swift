import Foundation
import Testing
import WizardCore
import WizardStore

/// The same actions lead to the same session in both front ends, and both show it.
@Suite struct SameActionsTests {
  /// The saved session, the report of `check` on it, and the exported sheet.
  private struct Outcome: Equatable {
    let session: Session
    let report: NSDictionary
    let sheet: Data?

    init(_ home: Home) throws {
      session = try AnswersFile.decode(AnswersFile.read(home.session("acme")))
      report = try AnswersFixture.report("acme", home: home)
      sheet = FileManager.default.contents(atPath: home.path + "/" + SharedAction.file)
    }
  }

  private func home(_ start: Session) throws -> Home {
    let home = try Home()
    let file = home.path + "/start.json"
    try AnswersFile.encode(start).write(toFile: file, atomically: true, encoding: .utf8)
    let made = try Program.run(
      ["new", "acme", "--answers", file, "--today", AnswersFixture.day, "--edition", "documented"],
      home: home.path)
    #expect(made.status != 2 && made.status != 3, "\(made.errors)")
    return home
  }

  /// Performs the actions with keys and waits for each expected text.
  private func runScreen(_ show: SharedAction.Demonstration) throws -> Outcome {
    let home = try home(show.start)
    let terminal = try Terminal(
      ["acme", "--today", AnswersFixture.day, "--edition", "documented"], home: home, rows: 40)
    try terminal.wait(for: "wxwizard · acme")
    try terminal.press(show.actions.flatMap(KeyScript.strokes))
    try terminal.press("C-c", "y")
    try terminal.wait(for: "ended 0")
    return try Outcome(home)
  }

  /// Performs the actions with lines from a pipe; the expected texts must be printed in order.
  private func runPlainText(_ show: SharedAction.Demonstration) throws -> Outcome {
    let home = try home(show.start)
    let lines = show.actions.flatMap(LineScript.lines) + ["q", ""]
    let run = try Program.run(
      ["acme", "--today", AnswersFixture.day, "--edition", "documented"], home: home.path,
      typing: lines.joined(separator: "\n"))
    #expect(run.status == 0)
    var rest = run.output[...]
    for step in show.actions {
      let text: String? =
        switch step {
        case .expect(let text), .help(let text): text
        default: nil
        }
      guard let text else { continue }
      let found = try #require(rest.range(of: text), "“\(text)” was not printed:\n\(run.output)")
      rest = rest[found.lowerBound...]
    }
    return try Outcome(home)
  }

  @Test(arguments: SharedAction.allCases)
  func `every action has the same result in both front ends`(action: SharedAction) throws {
    let today = try #require(CivilDate(iso: AnswersFixture.day))
    let show = try action.demonstration(on: today)
    let screen = try runScreen(show)
    let lines = try runPlainText(show)
    #expect(screen.session == show.end)
    #expect(lines.session == show.end)
    #expect(screen == lines)
    #expect((screen.sheet != nil) == (action == .export))
  }
}
