import WizardCore

/// Finds the keys that fill in a session by hand, step by step, from an empty one.
///
/// It knows what a person sees: which questions a step asks after the answers so far. It does not look at the screen.
struct Pianist {
  private let target: Session
  private var wizard: Wizard
  private(set) var strokes: [Stroke] = []

  /// From the picker: makes a session, answers `start`, takes the way, and plays it whole or up to a step.
  static func fromPicker(_ name: String, _ target: Session, today: CivilDate, upTo end: StepID? = nil)
    -> [Stroke]?
  {
    let start = Session(
      flow: .start,
      answers: [
        .goal: .text("newMiniProgram"), .subjectType: target.answers[.subjectType] ?? .text(""),
        .hasOfficialAccount: .yesNo(false),
      ])
    guard let found = Wizard(start, today: today),
      let way = found.ways.firstIndex(where: { way in
        guard way.flow == .register, let method = target.answers[.verificationMethod] else {
          return way.flow == .register
        }
        return way.method.map { .text($0.rawValue) } == method
      }),
      let first = Pianist(start, today: today),
      let rest = Pianist(target, from: found.ways[way].session, today: today, upTo: end)
    else { return nil }
    return [.key("Enter"), .text(name), .key("Enter")] + first.strokes
      + [.key("Enter"), .text(String(way + 1))] + rest.strokes
  }

  /// Plays the whole session, or up to and without a step.
  init?(_ target: Session, from given: Session? = nil, today: CivilDate, upTo end: StepID? = nil) {
    guard let wizard = Wizard(given ?? Session(flow: target.flow), today: today) else { return nil }
    self.target = target
    self.wizard = wizard
    var step = wizard.flow.steps.first
    while let here = step, here.id != end {
      play(here, today: today)
      let path = self.wizard.replay.knownPath
      guard let index = path.firstIndex(of: here.id), index + 1 < path.count else { break }
      let next = path[index + 1]
      strokes.append(.key("Enter"))
      // The summary comes first; its way on stands below everything.
      if next == .confirmation { strokes += [.key("End"), .key("Enter")] }
      step = wizard.flow.step(next)
    }
  }

  private mutating func play(_ step: Step, today: CivilDate) {
    // To the top of the page, wherever its focus was put.
    strokes += Array(repeating: .key("PageUp"), count: 6)
    for field in step.fields where wizard.replay.fields[field.id] != nil {
      guard let answer = target.answers[field.id] else {
        strokes.append(.key("Tab"))
        continue
      }
      play(answer, for: field)
      wizard = wizard.apply(.answer(field.id, answer), today: today)
    }
    for task in step.tasks where wizard.replay.tasks[task.id] != nil {
      if target.done[task.id] != nil {
        strokes.append(.key("Space"))
        wizard = wizard.apply(.tick(task.id, on: today), today: today)
      }
      strokes.append(.key("Down"))
    }
  }

  private mutating func play(_ answer: Answer, for field: Field) {
    switch (answer, field.kind) {
    case (.text(let value), .choice(let values)):
      strokes.append(.text(String((values.firstIndex(of: value) ?? 0) + 1)))
    case (.yesNo(let value), _): strokes.append(.text(value ? "y" : "n"))
    case (.set(let chosen), .set(let values)):
      let offered = field.id == .documentsReady ? wizard.replay.documentsRequired : values
      strokes += chosen.map { value in .text(String((offered.firstIndex(of: value) ?? 0) + 1)) }
      strokes.append(.key("Tab"))
    case (.count(let number), .money): strokes += typed(Yuan.text(fen: number))
    case (.count(let number), _): strokes += typed(String(number))
    case (.text(let text), _): strokes += typed(text)
    default: break
    }
  }

  /// In the place of whatever the field holds.
  private func typed(_ text: String) -> [Stroke] { [.key("C-u"), .text(text), .key("Enter")] }
}
