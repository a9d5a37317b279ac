import WizardCore

/// Translates actions into lines, without reading the output.
enum LineScript {
  /// The lines from the session list to the end of a session, or up to a step.
  static func fromSessionList(_ name: String, _ target: Session, today: CivilDate, upTo end: StepID? = nil)
    -> [String]?
  {
    Scenario.fromSessionList(name, target, today: today, upTo: end)?.flatMap(lines)
  }

  /// The lines for an open session of any flow.
  static func lines(
    _ target: Session, by rulebook: Rulebook = .documented, today: CivilDate, upTo end: StepID? = nil
  ) -> [String]? {
    Scenario(target, by: rulebook, today: today, upTo: end)?.actions.flatMap(lines)
  }

  static func lines(_ action: UserAction) -> [String] {
    switch action {
    case .create(let name): [name]
    case .enter: []
    case .answer(let field, let answer, let offered): [line(answer, for: field, offered)]
    case .skip: [""]
    case .task(let isDone): [isDone ? "y" : ""]
    // The last answer of a step goes on by itself.
    case .continueTo(let hasAsked): hasAsked ? [] : [""]
    case .confirmSummary: [""]
    case .take(let route): [String(route)]
    case .back(let count): Array(repeating: "<", count: count)
    case .change(let row, let field, let answer, let offered):
      ["=", String(row + 1), answer.map { line($0, for: field, offered) } ?? "-"]
    case .settle(let agrees): [agrees ? "y" : "n"]
    case .tick(let row, let day): ["#", String(row + 1), day.iso]
    case .untick(let row): ["#", String(row + 1), "n"]
    case .switchFlow(let place, let count): ["@", String(count + place + 1)]
    case .tryAgain: ["@", "", "y"]
    case .export(let file): ["#", "p", "1", file]
    case .overview: ["@"]
    case .help: ["?"]
    case .language: ["!"]
    case .expect: []
    }
  }

  private static func line(_ answer: Answer, for field: Field, _ offered: [String]) -> String {
    func number(_ value: String) -> String { String((offered.firstIndex(of: value) ?? 0) + 1) }
    return switch (answer, field.kind) {
    case (.text(let value), .choice): number(value)
    case (.yesNo(let value), _): value ? "y" : "n"
    case (.set(let chosen), .set): chosen.isEmpty ? "0" : chosen.map(number).joined(separator: ",")
    case (.count(let fen), .money): Yuan.text(fen: fen)
    case (.count(let number), _): String(number)
    case (.text(let text), _): text
    default: ""
    }
  }
}
