import WizardCore
import WizardStore
import WizardUI

/// What a person can do besides going straight on.
///
/// Both front ends offer all of it.
enum SharedAction: CaseIterable {
  case refusal, back, change, preview, agreement, taking
  case tick, wrongDay, untick, retry, overview, help, language, export
  case detour, originFlow, otherRoute

  /// The session to start from, the actions, and the session that they lead to.
  struct Demonstration {
    let start: Session
    let actions: [UserAction]
    let end: Session
  }

  static let file = "sheet.md"

  func demonstration(on today: CivilDate) throws -> Demonstration {
    let fresh = Session(flow: .register)
    let sending = try SharedAction.transferring()
    switch self {
    case .refusal:
      let right: Answers = [.email: .text("ops@example.cn"), .emailUnused: .yesNo(true)]
      return Demonstration(
        start: fresh,
        actions: [.enter, answer(.email, .text("ops@"), in: fresh), .expect("ops@"), .expect("after the @")]
          + [.email, .emailUnused].compactMap { id in right[id].map { answer(id, $0, in: fresh) } },
        end: Session(flow: .register, answers: right))
    case .back:
      let start = Session(
        flow: .register, answers: [.email: .text("ops@example.cn"), .emailUnused: .yesNo(true)],
        done: [.openRegistration: today, .fillEmailAndPassword: today])
      return Demonstration(
        start: start, actions: [.back(over: 1), .expect("Follow the activation link"), .task(isDone: true)],
        end: start.with { $0.done[.activateEmail] = today })
    case .change:
      let bank = Answer.text("招商银行")
      return Demonstration(
        start: sending, actions: [change(.bankName, bank, in: sending)],
        end: sending.with { $0.answers[.bankName] = bank })
    case .preview:
      return Demonstration(
        start: sending,
        actions: [
          change(.subjectType, .text("individual"), in: sending), .expect("Not needed for now"),
          .settle(false),
        ], end: sending)
    case .agreement:
      return Demonstration(
        start: sending,
        actions: [
          change(.subjectType, .text("individual"), in: sending), .expect("Not needed for now"),
          .settle(true),
        ], end: sending.with { $0.answers[.subjectType] = .text("individual") })
    case .taking:
      return Demonstration(
        start: sending, actions: [change(.bankName, nil, in: sending)],
        end: sending.with { $0.answers[.bankName] = nil })
    case .tick:
      let day = today.adding(days: -2)
      return Demonstration(
        start: sending,
        actions: [.tick(row: try row(of: .payTransfer, in: sending), on: day), .expect(day.iso)],
        end: sending.with { $0.done[.payTransfer] = day })
    case .wrongDay:
      let row = try row(of: .payTransfer, in: sending)
      return Demonstration(
        start: sending,
        actions: [.tick(row: row, on: today.adding(days: 30)), .expect("The day cannot be in the future.")],
        end: sending)
    case .untick:
      return Demonstration(
        start: sending,
        actions: [
          .untick(row: try row(of: .noteTransferDetails, in: sending)), .expect("Unticked"),
        ], end: sending.with { $0.done[.noteTransferDetails] = nil })
    case .retry:
      let failed = sending.with {
        $0.done[.payTransfer] = today
        $0.answers[.transferOutcome] = .text("mismatched")
      }
      return Demonstration(
        start: failed, actions: [.tryAgain, .expect("To do again"), .settle(true)],
        end: Wizard(failed, today: today).apply(.tryAgain, today: today).session)
    case .overview:
      return Demonstration(start: fresh, actions: [.overview, .expect("To do")], end: fresh)
    case .help:
      return Demonstration(start: fresh, actions: [.help(expecting: "Which address to use")], end: fresh)
    case .language:
      return Demonstration(start: fresh, actions: [.language, .expect("注册邮箱")], end: fresh)
    case .export:
      return Demonstration(
        start: sending, actions: [.export(file: "~/" + SharedAction.file), .expect(SharedAction.file)],
        end: sending)
    case .detour: return try switches(from: SharedAction.blocked, to: [.link], today)
    case .originFlow: return try switches(from: SharedAction.blocked, to: [.link, .quickCertify], today)
    case .otherRoute:
      let chosen = Scenario.found(sending)
      let turned = try switches(from: chosen, to: [.start], today)
      let found = Wizard(turned.end, today: today)
      guard found.routes.count > 1 else { throw Missing() }
      let next = found.taking(found.routes[1])
      return Demonstration(
        start: chosen, actions: turned.actions + [.expect("Your routes"), .take(2)], end: next.session)
    }
  }

  struct Missing: Error {}

  // MARK: - Sessions

  /// An enterprise at its transfer, with everything before it answered and ticked.
  private static func transferring() throws -> Session {
    let whole = try AnswersFixture.session(.enterprise)
    let flow = Flow.register
    guard let end = flow.index(of: .transfer) else { throw Missing() }
    return whole.with { session in
      for step in flow.steps[end...] {
        for field in step.fields { session.answers[field.id] = nil }
        for task in step.tasks where task.id != .noteTransferDetails { session.done[task.id] = nil }
      }
    }.with { session in for (task, day) in session.done { session.done[task] = day.adding(days: -4) } }
  }

  private static let blocked = Session(
    flow: .quickCertify,
    answers: [
      .miniProgramType: .text("enterprise"), .miniProgramCertified: .yesNo(false),
      .officialAccountCertified: .yesNo(true), .officialAccountCertifiedUntil: .text("2027-03-31"),
      .accountsLinked: .yesNo(false), .sameSubject: .yesNo(true),
    ])

  // MARK: - Actions

  private func answer(_ id: FieldID, _ answer: Answer, in session: Session) -> UserAction {
    guard let field = Flow.named(session.flow).field(id)?.field else { return .skip }
    return .answer(field, answer, offered: field.kind.values)
  }

  /// Changes an answer in the summary.
  private func change(_ id: FieldID, _ answer: Answer?, in session: Session) -> UserAction {
    guard let today = CivilDate(iso: AnswersFixture.day),
      let field = Flow.named(session.flow).field(id)?.field
    else {
      return .skip
    }
    let wizard = Wizard(session, today: today)
    let asked = wizard.replay.knownPath.compactMap(wizard.flow.step).flatMap(\.fields).map(\.id)
      .filter { wizard.replay.fields[$0] != nil }
    return .change(row: asked.firstIndex(of: id) ?? 0, field, answer, offered: field.kind.values)
  }

  private func row(of task: TaskID, in session: Session) throws -> Int {
    guard let today = CivilDate(iso: AnswersFixture.day),
      let row = Wizard(session, today: today).checklist.items.firstIndex(where: { $0.id == task.rawValue })
    else { throw Missing() }
    return row
  }

  /// Turns from flow to flow.
  private func switches(from start: Session, to flows: [FlowID], _ today: CivilDate) throws -> Demonstration {
    var wizard = Wizard(start, today: today)
    var actions: [UserAction] = []
    for flow in flows {
      guard let place = wizard.otherFlows.firstIndex(of: flow) else { throw Missing() }
      actions.append(.switchFlow(place, lines: Overview(wizard).items.count))
      wizard = wizard.apply(.switchFlow(flow), today: today)
    }
    return Demonstration(start: start, actions: actions, end: wizard.session)
  }
}

extension Session {
  fileprivate func with(_ change: (inout Session) -> Void) -> Session {
    var session = self
    change(&session)
    return session
  }
}
