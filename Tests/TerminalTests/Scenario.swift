import WizardCore

/// One thing a person does on the way through a session, whichever face it is done with.
enum UserAction {
  /// In the picker: starts a session with this name.
  case create(String)
  /// Comes to a step, at its first question.
  case enter
  /// Answers a question; `offered` are its values in order, where it has some.
  case answer(Field, Answer, offered: [String])
  /// Goes past a question without an answer.
  case skip
  /// Ticks a task, or goes past it.
  case task(isDone: Bool)
  /// Goes on to the next step; `hasAsked` unless the step asked nothing.
  case goOn(hasAsked: Bool)
  /// Finds the summary right.
  case confirmSummary
  /// Takes a way, by its number.
  case take(Int)
  /// Goes back to the step before, which is so many questions and tasks long.
  case back(over: Int)
  /// In the summary: answers the question in a row, from 0, anew, or takes its answer back.
  case change(row: Int, Field, Answer?, offered: [String])
  /// Says yes or no to what is asked first.
  case settle(Bool)
  /// In the checklist: ticks the task in a row, from 0, as done on a day.
  case tick(row: Int, on: CivilDate)
  /// In the checklist: takes the tick of the task in a row back.
  case untick(row: Int)
  /// In the overview, which lists so many open lines: turns to one of the other flows, from 0.
  case turn(Int, lines: Int)
  /// Where it did not work out: asks to try again.
  case tryAgain
  /// Prints the whole checklist to a file.
  case export(file: String)
  /// Opens the overview.
  case overview
  /// Asks for more words about the step, and comes back.
  case help(hearing: String)
  /// Changes the language.
  case language
  /// Perceives a text.
  case hear(String)
}

/// Finds what a person does to fill in a session by hand, step by step.
///
/// It knows what a person is asked after the answers so far, and nothing of screens and lines.
struct Scenario {
  private let target: Session
  private var wizard: Wizard
  private(set) var deeds: [UserAction] = []

  /// From the picker: makes a session, answers `start`, takes the way, and plays it whole or up to a step.
  static func fromPicker(_ name: String, _ target: Session, today: CivilDate, upTo end: StepID? = nil)
    -> [UserAction]?
  {
    let start = chooser(for: target)
    guard let found = Wizard(start, today: today),
      let route = found.routes.firstIndex(where: { route in
        guard route.flow == .register, let method = target.answers[.verificationMethod] else {
          return route.flow == .register
        }
        return route.method.map { .text($0.rawValue) } == method
      }),
      let first = Scenario(start, today: today),
      let begun = found.taking(found.routes[route])?.session,
      let rest = Scenario(target, from: begun, today: today, upTo: end)
    else { return nil }
    return [.create(name)] + first.deeds + [.goOn(hasAsked: true), .take(route + 1)] + rest.deeds
  }

  /// What is answered to find the way of a registration.
  private static func chooser(for target: Session) -> Session {
    Session(
      flow: .start,
      answers: [
        .goal: .text("newMiniProgram"), .subjectType: target.answers[.subjectType] ?? .text(""),
        .hasOfficialAccount: .yesNo(false),
      ])
  }

  /// The session that comes of playing one from the picker: what led to its way stays with it.
  static func found(_ target: Session) -> Session {
    var session = target
    session.answers.merge(chooser(for: target).answers) { answered, _ in answered }
    return session
  }

  /// Plays the whole session, or up to and without a step.
  init?(_ target: Session, from given: Session? = nil, today: CivilDate, upTo end: StepID? = nil) {
    guard let wizard = Wizard(given ?? Session(flow: target.flow), today: today) else { return nil }
    self.target = target
    self.wizard = wizard
    var step = wizard.flow.steps.first
    while let here = step, here.id != end {
      let hasAsked = play(here, today: today)
      let path = self.wizard.replay.knownPath
      guard let index = path.firstIndex(of: here.id), index + 1 < path.count else { break }
      let next = path[index + 1]
      deeds.append(.goOn(hasAsked: hasAsked))
      if next == .confirmation { deeds.append(.confirmSummary) }
      step = wizard.flow.step(next)
    }
  }

  private mutating func play(_ step: Step, today: CivilDate) -> Bool {
    deeds.append(.enter)
    let before = deeds.count
    for field in step.fields where wizard.replay.fields[field.id] != nil {
      guard let answer = target.answers[field.id] else {
        deeds.append(.skip)
        continue
      }
      deeds.append(.answer(field, answer, offered: offered(field)))
      wizard = wizard.apply(.answer(field.id, answer), today: today)
    }
    for task in step.tasks where wizard.replay.tasks[task.id] != nil {
      let isDone = target.done[task.id] != nil
      deeds.append(.task(isDone: isDone))
      if isDone { wizard = wizard.apply(.tick(task.id, on: today), today: today) }
    }
    return deeds.count > before
  }

  private func offered(_ field: Field) -> [String] {
    field.id == .documentsReady ? wizard.replay.documentsRequired : field.kind.values
  }
}
