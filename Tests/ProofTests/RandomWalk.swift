import TestSupport
import WizardStore

@testable import WizardCore

/// Random answers, changes, completed tasks, retries and passing days.
struct RandomWalk {
  let flow: Flow
  private(set) var session: Session
  private(set) var today = Paths.today
  private(set) var actions = 0
  private(set) var findings: [String] = []
  /// The statuses reached.
  private(set) var states: Set<Status> = []
  private(set) var retries = 0
  private var random: SplitMix64
  private let seed: UInt64
  private let fields: [Field]
  private let outcomes: [Field]
  private let tasks: [TaskID]

  init(_ flow: Flow, seed: UInt64) {
    self.flow = flow
    self.seed = seed
    random = SplitMix64(seed: seed)
    session = Session(flow: flow.id)
    fields = flow.fields.map(\.field)
    outcomes = fields.filter { $0.outcome != nil }
    tasks = flow.steps.flatMap(\.tasks).map(\.id)
  }

  /// Visits the end of one path for each step and status, so that these don't depend on the seed.
  mutating func visitPathEnds() {
    let paths = Paths(flow)
    var seen: Set<String> = []
    for path in paths.all ?? [] {
      guard let last = path.last, seen.insert("\(last.step) \(last.end)").inserted else { continue }
      let wizard = Walker(paths: paths).walk(path).wizard
      session = wizard.session
      today = wizard.today
      check(wizard)
      if wizard.retry != nil { tryAgain(wizard) }
    }
    session = Session(flow: flow.id)
    today = Paths.today
  }

  private mutating func tryAgain(_ wizard: Wizard) {
    session = wizard.apply(.tryAgain, today: today).session
    actions += 1
    retries += 1
    if session.attempts.count != wizard.session.attempts.count + 1 { note("loses an attempt") }
  }

  /// Applies a number of random actions and checks the wizard after every few.
  mutating func run(actions count: Int) {
    visitPathEnds()
    while actions < count, findings.count < 5 {
      // A few changes stay near a valid session, many lead far away.
      let isFar = random.below(8) == 0
      for _ in 0..<(1 + random.below(isFar ? 200 : 4)) { act(carelessly: isFar) }
      let wizard = wizard
      check(wizard)
      switch random.below(4) {
      case 0: replayAgain(wizard)
      case 1: changeAndRestore(wizard)
      case 2: switchFlowAndBack(wizard)
      default: completeAndReopen(wizard)
      }
      if wizard.retry != nil, random.below(2) == 0 { tryAgain(wizard) }
      if isFar || random.below(20) == 0 { checkWayOut() }
      if random.below(80) == 0 { session = Session(flow: flow.id) }
    }
  }

  private var wizard: Wizard {
    Wizard(session, flow: flow, rulebook: .documented, today: today)
  }

  private mutating func note(_ what: String) {
    findings.append("\(flow.id.rawValue), seed \(seed), action \(actions): \(what)")
  }

  private mutating func act(carelessly isCareless: Bool) {
    actions += 1
    switch random.below(20) {
    case 0: today = today.adding(days: random.below(4))
    case 6...8 where !outcomes.isEmpty:
      let field = outcomes[random.below(outcomes.count)]
      let value = field.kind.values[random.below(field.kind.values.count)]
      session.answers[field.id] = .text(value)
      // Some transfers are never paid and expire.
      if field.criterion == .transfer, random.below(2) == 0 {
        session.done[.payTransfer] = nil
        today = today.adding(days: 12)
      }
    case 1...5 where !tasks.isEmpty:
      let task = tasks[random.below(tasks.count)]
      session.done[task] = random.below(4) == 0 ? nil : today.adding(days: random.below(6) - 4)
    default:
      let field = fields[random.below(fields.count)]
      session.answers[field.id] =
        isCareless || random.below(4) == 0
        ? answer(to: field) : good(field, in: knownValues)
    }
  }

  private mutating func answer(to field: Field) -> Answer? {
    switch random.below(12) {
    case 0: return nil
    case 1: return .foreign("null")
    case 2: return .text("nonsense")
    case 3: return .count(random.below(30))
    case 4...7:
      if let values = field.criterion?.values {
        return sample(values[random.below(values.count)], in: [])
      }
    default: break
    }
    return good(field, in: knownValues)
  }

  /// The sample answer of a criterion value on the walk's day.
  private func sample(_ value: CriterionValue, in knownValues: CriterionValues) -> Answer {
    SampleAnswers.answer(value, in: knownValues, on: today)
  }

  private func good(_ field: Field, in values: CriterionValues) -> Answer? {
    SampleAnswers.answer(to: field, in: values, isCertified: false, on: Paths.today)
  }

  /// The subject type as answered, which some sample answers depend on.
  private var knownValues: CriterionValues {
    let field = fields.first { $0.criterion == .subject }
    guard let field, case .value(let value) = field.read(session.answers[field.id]),
      let subject = field.criterionValue(of: value)
    else { return [] }
    return [subject]
  }
}

extension RandomWalk {
  private mutating func check(_ wizard: Wizard) {
    let progress = wizard.progress
    states.insert(progress.status)
    if progress.path.last != progress.position || !wizard.replay.knownPath.starts(with: progress.path) {
      note("position \(progress.position) is not the end of its path")
    }
    if Set(wizard.checklist.items.map(\.id)).count != wizard.checklist.items.count {
      note("lists an item twice")
    }
    for name in wizard.replay.inactive where wizard.replay.isInUse(name) {
      note("\(name) is inactive and in use")
    }
    do {
      let read = try AnswersFile.decode(Array(AnswersFile.encode(session).utf8))
      if read != session { note("the session differs after encoding and decoding") }
    } catch {
      note("the encoded session can't be decoded: \(error)")
    }
  }

  private mutating func replayAgain(_ wizard: Wizard) {
    let again = Wizard(wizard.session, flow: flow, rulebook: .documented, today: today)
    if !again.isSame(as: wizard) { note("a second replay differs") }
  }

  private mutating func changeAndRestore(_ wizard: Wizard) {
    let field = fields[random.below(fields.count)]
    let before = session.answers[field.id]
    let there = wizard.apply(.answer(field.id, answer(to: field)), today: today)
    let back = there.apply(.answer(field.id, before), today: today)
    actions += 2
    if !back.isSame(as: wizard) { note("changing \(field.id) and back doesn't restore the wizard") }
  }

  private mutating func switchFlowAndBack(_ wizard: Wizard) {
    let other = FlowID.allCases[random.below(FlowID.allCases.count)]
    let back = wizard.apply(.switchFlow(other), today: today).apply(.switchFlow(flow.id), today: today)
    actions += 2
    if !back.isSame(as: wizard) { note("switching to \(other) and back doesn't restore the wizard") }
  }

  private mutating func completeAndReopen(_ wizard: Wizard) {
    guard let task = tasks.first(where: { session.done[$0] == nil }) else { return }
    let undone = wizard.apply(.tick(task, on: today), today: today).apply(.untick(task), today: today)
    actions += 2
    if !undone.isSame(as: wizard) { note("completing and reopening \(task) doesn't restore the wizard") }
  }

  /// Valid answers lead from any state to an end.
  private mutating func checkWayOut() {
    var wizard = wizard
    for _ in 0..<(3 * fields.count) {
      if wizard.progress.status == .finished {
        if random.below(8) > 0 { session = wizard.session }
        return
      }
      if wizard.retry != nil {
        wizard = wizard.apply(.tryAgain, today: today)
        continue
      }
      var session = wizard.session
      guard let step = flow.step(wizard.progress.position) else { return }
      for task in wizard.progress.path.compactMap(flow.step).flatMap(\.tasks) {
        session.done[task.id] = today
      }
      // Take the first value that the step accepts.
      for field in step.fields {
        let knownValues = wizard.replay.knownValues
        let good = field.outcome.map { sample($0.good, in: knownValues) } ?? rescue(field, wizard)
        session.answers[field.id] = good
      }
      wizard = Wizard(session, flow: flow, rulebook: .documented, today: today)
    }
    note(
      "no valid answers lead on from \(wizard.progress.position), \(wizard.progress.status): \(wizard.replay.problems.map(\.messageID))"
    )
  }

  private func rescue(_ field: Field, _ wizard: Wizard) -> Answer? {
    let passing = field.criterion?.values.first { value in
      let answer = sample(value, in: wizard.replay.knownValues)
      let tried = wizard.apply(.answer(field.id, answer), today: today)
      return !tried.replay.problems.contains { $0.field == field.id.rawValue && $0.severity != .warns }
    }
    if field.criterion != nil { return passing.map { sample($0, in: wizard.replay.knownValues) } }
    // The holder must be the name on the licence as answered.
    if field.id == .accountHolder, let name = wizard.session.answers[.legalName] { return name }
    let isCertified = flow.certified.evaluate(wizard.replay.optimisticValues) == .yes
    return SampleAnswers.answer(
      to: field, in: wizard.replay.knownValues, isCertified: isCertified, on: today)
  }
}

extension Wizard {
  /// Whether two wizards are equal in everything that shows.
  fileprivate func isSame(as other: Wizard) -> Bool {
    session == other.session && progress == other.progress && checklist == other.checklist
      && replay.problems == other.replay.problems && replay.inactive == other.replay.inactive
      && replay.fields == other.replay.fields && replay.tasks == other.replay.tasks
  }
}

extension Replay {
  /// Whether an answer or task of this name is on the known path.
  fileprivate func isInUse(_ name: String) -> Bool {
    fields.keys.contains { $0.rawValue == name } || tasks.keys.contains { $0.rawValue == name }
  }
}
