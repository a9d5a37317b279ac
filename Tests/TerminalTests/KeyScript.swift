import WizardCore

/// Translates actions into keys, without looking at the screen.
enum KeyScript {
  /// The keys from the session list to the end of a session, or up to a step.
  static func fromSessionList(_ name: String, _ target: Session, today: CivilDate, upTo end: StepID? = nil)
    -> [Stroke]?
  {
    Scenario.fromSessionList(name, target, today: today, upTo: end)?.flatMap(strokes)
  }

  /// The keys for an open session of any flow.
  static func strokes(
    _ target: Session, by rulebook: Rulebook = .documented, today: CivilDate, upTo end: StepID? = nil
  ) -> [Stroke]? {
    Scenario(target, by: rulebook, today: today, upTo: end)?.actions.flatMap(strokes)
  }

  static func strokes(_ action: UserAction) -> [Stroke] {
    switch action {
    case .create(let name): [.key("Enter"), .text("1" + name), .key("Enter")]
    // Moves to the top of the page.
    case .enter: Array(repeating: .key("PageUp"), count: 6)
    case .answer(let field, let answer, let offered): strokes(answer, for: field, offered)
    case .skip: [.key("Tab")]
    case .task(let isDone): (isDone ? [.key("Space")] : []) + [.key("Down")]
    case .continueTo: [.key("Enter")]
    // The button is the last element.
    case .confirmSummary: [.key("End"), .key("Enter")]
    case .take(let route): [.text(String(route))]
    case .back: [.key("Escape"), .pause] + strokes(.enter)
    case .change(let row, let field, let answer, let offered):
      [.key("C-r")] + down(row) + [.key("Space")]
        + (answer.map { strokes($0, for: field, offered) } ?? [.key("C-u"), .key("Enter")])
    case .settle(let agrees): [.text(agrees ? "y" : "n")]
    case .tick(let row, let day):
      [.key("C-t"), .key("Home")] + down(row) + [.key("M-d"), .key("C-u"), .text(day.iso), .key("Enter")]
    // Unticking another day needs a confirmation.
    case .untick(let row): [.key("C-t"), .key("Home")] + down(row) + [.key("Space"), .text("y")]
    case .switchFlow(let place, _):
      [.key("C-o"), .key("Home")] + down(place + 1) + [.key("Enter"), .text("y")]
    // The button is the one before the last.
    case .tryAgain: [.key("C-o"), .key("Home"), .key("Enter"), .key("End"), .key("Up"), .key("Enter")]
    case .export(let file):
      [.key("C-t"), .key("M-p"), .key("Enter"), .key("C-u"), .text(file), .key("Enter")]
    case .overview: [.key("C-o")]
    case .help(let text): [.key("F1"), .expect(text), .key("Escape"), .pause]
    case .language: [.key("F2")]
    case .expect(let text): [.expect(text)]
    }
  }

  private static func down(_ count: Int) -> [Stroke] { Array(repeating: .key("Down"), count: count) }

  private static func strokes(_ answer: Answer, for field: Field, _ offered: [String]) -> [Stroke] {
    func number(_ value: String) -> Stroke { .text(String((offered.firstIndex(of: value) ?? 0) + 1)) }
    switch (answer, field.kind) {
    case (.text(let value), .choice): return [number(value)]
    case (.yesNo(let value), _): return [.text(value ? "y" : "n")]
    case (.set(let chosen), .set): return chosen.map(number) + [.key("Tab")]
    case (.count(let fen), .money): return typed(Yuan.text(fen: fen))
    case (.count(let number), _): return typed(String(number))
    case (.text(let text), _): return typed(text)
    default: return []
    }
  }

  /// Replaces the text of the field.
  private static func typed(_ text: String) -> [Stroke] { [.key("C-u"), .text(text), .key("Enter")] }
}
