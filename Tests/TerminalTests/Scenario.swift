import WizardCore

/// An action of a person, independent of the front end.
enum UserAction {
  /// In the session list: creates a session.
  case create(String)
  /// Moves to the first field of a step.
  case enter
  /// Answers a field; `offered` are its values in order.
  case answer(Field, Answer, offered: [String])
  /// Skips a field.
  case skip
  /// Ticks or skips a task.
  case task(isDone: Bool)
  /// Goes on to the next step; `hasAsked` if the step had fields or tasks.
  case continueTo(hasAsked: Bool)
  /// Goes on from the summary.
  case confirmSummary
  /// Chooses a route by its number.
  case take(Int)
  /// Goes back to the step before over a number of fields and tasks.
  case back(over: Int)
  /// In the summary: changes or clears the answer in a row, counted from 0.
  case change(row: Int, Field, Answer?, offered: [String])
  /// Answers a yes/no question.
  case settle(Bool)
  /// In the checklist: ticks the task in a row, counted from 0, on a day.
  case tick(row: Int, on: CivilDate)
  /// In the checklist: unticks the task in a row.
  case untick(row: Int)
  /// In the overview with a number of items: turns to another flow, counted from 0.
  case switchFlow(Int, lines: Int)
  /// After a failed outcome: asks to try again.
  case tryAgain
  /// Exports the checklist to a file.
  case export(file: String)
  /// Opens the overview.
  case overview
  /// Opens help, expects a text, and closes help.
  case help(expecting: String)
  /// Switches the language.
  case language
  /// Expects a text to be shown.
  case expect(String)
}

/// Finds the actions that fill in a session step by step.
///
/// It knows which fields are asked after the answers so far, and nothing about front ends.
struct Scenario {
  private let target: Session
  private var wizard: Wizard
  private(set) var actions: [UserAction] = []

  /// From the session list: creates a session, answers `start`, chooses the route, and fills in the session or its steps before `end`.
  static func fromSessionList(_ name: String, _ target: Session, today: CivilDate, upTo end: StepID? = nil)
    -> [UserAction]?
  {
    let start = startAnswers(for: target)
    let found = Wizard(start, today: today)
    guard
      let route = found.routes.firstIndex(where: { route in
        guard route.flow == .register, let method = target.answers[.verificationMethod] else {
          return route.flow == .register
        }
        return route.method.map { .text($0.rawValue) } == method
      }),
      let first = Scenario(start, today: today),
      let rest = Scenario(target, from: found.taking(found.routes[route]).session, today: today, upTo: end)
    else { return nil }
    return [.create(name)] + first.actions + [.continueTo(hasAsked: true), .take(route + 1)] + rest.actions
  }

  /// The answers of `start` that lead to a registration.
  private static func startAnswers(for target: Session) -> Session {
    Session(
      flow: .start,
      answers: [
        .goal: .text("newMiniProgram"), .subjectType: target.answers[.subjectType] ?? .text(""),
        .hasOfficialAccount: .yesNo(false),
      ])
  }

  /// The resulting session, which keeps the answers of `start`.
  static func found(_ target: Session) -> Session {
    var session = target
    session.answers.merge(startAnswers(for: target).answers) { answered, _ in answered }
    return session
  }

  /// Fills in the whole session, or the steps before `end`.
  init?(
    _ target: Session, from given: Session? = nil, by rulebook: Rulebook = .documented, today: CivilDate,
    upTo end: StepID? = nil
  ) {
    self.target = target
    wizard = Wizard(given ?? Session(flow: target.flow), rulebook: rulebook, today: today)
    var step = wizard.flow.steps.first
    while let here = step, here.id != end {
      let hasAsked = fillIn(here, today: today)
      let path = self.wizard.replay.knownPath
      guard let index = path.firstIndex(of: here.id), index + 1 < path.count else { break }
      let next = path[index + 1]
      actions.append(.continueTo(hasAsked: hasAsked))
      if next == .confirmation { actions.append(.confirmSummary) }
      step = wizard.flow.step(next)
    }
  }

  private mutating func fillIn(_ step: Step, today: CivilDate) -> Bool {
    actions.append(.enter)
    let before = actions.count
    for field in step.fields where wizard.replay.fields[field.id] != nil {
      guard let answer = target.answers[field.id] else {
        actions.append(.skip)
        continue
      }
      actions.append(.answer(field, answer, offered: offered(field)))
      wizard = wizard.apply(.answer(field.id, answer), today: today)
    }
    for task in step.tasks where wizard.replay.tasks[task.id] != nil {
      let isDone = target.done[task.id] != nil
      actions.append(.task(isDone: isDone))
      if isDone { wizard = wizard.apply(.tick(task.id, on: today), today: today) }
    }
    return actions.count > before
  }

  private func offered(_ field: Field) -> [String] { wizard.choices(for: field) }
}
