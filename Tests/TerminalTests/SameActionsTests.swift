import Foundation
import Testing
import WizardCore
import WizardStore

/// Everything one face offers the other one offers, too: the same deeds lead to the same session, and are told.
@Suite struct SameActionsTests {
  /// What a session has come to: its answers and ticks, and position, problems, fees and checklist as `check` has them.
  private struct Outcome: Equatable {
    let session: Session
    let report: NSDictionary
    let sheet: Data?

    init(_ home: Home) throws {
      session = try AnswersFile.decode(AnswersFile.read(home.session("acme")))
      report = try Journey.report("acme", home: home)
      sheet = FileManager.default.contents(atPath: home.path + "/" + ActionDemonstration.file)
    }
  }

  private func home(_ start: Session) throws -> Home {
    let home = try Home()
    let file = home.path + "/start.json"
    try AnswersFile.encode(start).write(toFile: file, atomically: true, encoding: .utf8)
    let made = try Program.run(["new", "acme", "--answers", file, "--today", Journey.day], home: home.path)
    #expect(made.status != 2 && made.status != 3, "\(made.errors)")
    return home
  }

  /// Plays the deeds by keys on a screen, where every text to be perceived is waited for.
  private func onScreen(_ show: ActionDemonstration.Demonstration) throws -> Outcome {
    let home = try home(show.start)
    let terminal = try Terminal(["acme", "--today", Journey.day], home: home, rows: 40)
    try terminal.wait(for: "wxwizard · acme")
    try terminal.press(show.deeds.flatMap(KeyScript.strokes))
    try terminal.press("C-c", "y")
    try terminal.wait(for: "ended 0")
    return try Outcome(home)
  }

  /// Plays the deeds by lines from a pipe; the texts to be perceived must come in their order.
  private func inLines(_ show: ActionDemonstration.Demonstration) throws -> Outcome {
    let home = try home(show.start)
    let lines = show.deeds.flatMap(LineScript.lines) + ["q", ""]
    let run = try Program.run(
      ["acme", "--today", Journey.day], home: home.path, typing: lines.joined(separator: "\n"))
    #expect(run.status == 0)
    var rest = run.output[...]
    for deed in show.deeds {
      let text: String? =
        switch deed {
        case .hear(let text), .help(let text): text
        default: nil
        }
      guard let text else { continue }
      let found = try #require(rest.range(of: text), "“\(text)” was not told:\n\(run.output)")
      rest = rest[found.lowerBound...]
    }
    return try Outcome(home)
  }

  @Test(arguments: ActionDemonstration.allCases)
  func `every action has the same result in both front ends`(feature: ActionDemonstration) throws {
    let today = try #require(CivilDate(iso: Journey.day))
    let show = try feature.demonstration(on: today)
    let screen = try onScreen(show)
    let lines = try inLines(show)
    #expect(screen.session == show.end)
    #expect(lines.session == show.end)
    #expect(screen == lines)
    #expect((screen.sheet != nil) == (feature == .export))
  }
}
