import WizardCore

/// Finds the keys that fill in a session by hand, step by step, from an empty one.
///
/// It knows what a person sees: which questions a step asks after the answers so far. It does not look at the screen.
struct Pianist {
  private let target: Session
  private var wizard: Wizard
  private(set) var strokes: [Stroke] = []

  /// Plays the whole session, or up to and without a step.
  init?(_ target: Session, today: CivilDate, upTo end: StepID? = nil) {
    guard let wizard = Wizard(Session(flow: target.flow), today: today) else { return nil }
    self.target = target
    self.wizard = wizard
    var step = wizard.flow.steps.first
    while let here = step, here.id != end {
      play(here, today: today)
      let path = self.wizard.replay.knownPath
      guard let index = path.firstIndex(of: here.id), index + 1 < path.count else { break }
      let next = path[index + 1]
      strokes.append(.key("Enter"))
      // The summary comes first.
      if next == .confirmation { strokes.append(.key("Enter")) }
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
    case (.count(let number), .money): strokes += [.text(Yuan.text(fen: number)), .key("Enter")]
    case (.count(let number), _): strokes += [.text(String(number)), .key("Enter")]
    case (.text(let text), _): strokes += [.text(text), .key("Enter")]
    default: break
    }
  }
}
