import TestSupport
import Testing

@testable import WizardCore

@Suite struct OtherFlowInactiveAnswersTests {
  /// Every answer that decides something in the flow, whether it would be asked or not; ticks for every task there is.
  private func everything(_ session: Session) -> Session {
    var session = session
    let extras: Answers = [
      .officialAccountCertifiedUntil: .text("2027-03-31"), .shownAsCertified: .yesNo(false),
      .certified: .yesNo(false), .openPlatformCertified: .yesNo(false), .accountsLinked: .yesNo(true),
      .officialAccountCertified: .yesNo(true), .sameSubject: .yesNo(true),
      .rejectionReason: .text("document"),
      .certificationApprovedOn: .text("2026-11-10"), .bankName: .text("x"),
    ]
    session.answers.merge(extras) { mine, _ in mine }
    for task in TaskID.allCases { session.done[task] = today }
    return session
  }

  private func values(_ field: Field) -> [Answer] {
    switch field.kind {
    case .choice(let values): values.map(Answer.text)
    case .yesNo: [.yesNo(true), .yesNo(false)]
    case .count: [.count(0), .count(1_000_000)]
    case .date: [.text("2027-03-31"), .text("2026-01-01")]
    case .text, .money, .set: []
    }
  }

  /// Tries every completion of the open answers and collects what the known paths reach.
  private func reachable(_ session: Session, _ flow: Flow, open: [FieldID], into found: inout Set<String>) {
    guard let id = open.first, let field = flow.field(id)?.field else {
      let replay = Replay(session, flow: flow, rulebook: .documented, today: today)
      found.formUnion(replay.fields.keys.map(\.rawValue))
      found.formUnion(replay.tasks.keys.map(\.rawValue))
      return
    }
    for value in values(field) {
      reachable(session.with(id, value), flow, open: Array(open.dropFirst()), into: &found)
    }
  }

  /// Whether an answer may be completed: missing, refused, pending, failed or blocked, an outcome also after a block.
  private func isOpen(_ field: Field, in session: Session, _ state: FieldState?) -> Bool {
    guard let answer = session.answers[field.id] else { return true }
    switch state {
    case .missing, .refused, .pending, .failed: return true
    case .accepted: return false
    case nil: return field.outcome.map { answer != .text($0.good.name) } ?? false
    }
  }

  private static let routing: [FlowID: [FieldID]] = [
    .quickRegister: [
      .officialAccountType, .officialAccountCertified, .reuseCertification, .shownAsCertified,
      .needsTestAccount,
    ],
    .certify: [.subjectType, .certificationOutcome],
    .quickCertify: [.officialAccountCertified, .shownAsCertified],
    .link: [.sameSubject],
    .launch: [
      .subjectType, .certified, .wantsPay, .wantsOpenPlatform, .openPlatformCertified,
    ],
    .phoneNumber: [.subjectType, .certifiedSubject, .categoryGroup],
    .start: [.goal, .subjectType, .hasOfficialAccount],
  ]

  @Test(arguments: routing.keys.sorted { $0.rawValue < $1.rawValue })
  func `inactive answers are those that no completion can reach`(flowID: FlowID) throws {
    let flow = Flow.named(flowID)
    let base = try #require(SampleSession.others.first { $0.flow == flowID })
    let routing = try #require(OtherFlowInactiveAnswersTests.routing[flowID])
    // Each routing answer is left out, or takes each of its values.
    var sessions = [everything(base)]
    for id in routing {
      let field = try #require(flow.field(id)?.field)
      sessions = sessions.flatMap { session in
        [session.with(id, nil)] + values(field).map { session.with(id, $0) }
      }
    }
    var wrong: [String] = []
    for session in sessions {
      let replay = Replay(session, flow: flow, rulebook: .documented, today: today)
      let open = routing.filter { id in
        flow.field(id).map { isOpen($0.field, in: session, replay.fields[id]) } ?? false
      }
      var found: Set<String> = []
      reachable(session, flow, open: open, into: &found)
      let kept = Set(session.answers.keys.map(\.rawValue) + session.done.keys.map(\.rawValue))
      let expected = kept.subtracting(found).sorted()
      if replay.inactive != expected {
        let given = routing.map { "\($0)=\(session.answers[$0]?.brief ?? "-")" }
        wrong.append("\(given): \(Set(replay.inactive).symmetricDifference(expected))")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) of \(sessions.count): \(wrong.prefix(3))")
  }

  @Test func `answers about an official account that doesn't exist are inactive in start`() {
    let session = SampleSession.start(.certifyExisting, account: (true, true, true))
      .with(.hasOfficialAccount, .yesNo(false))
    #expect(
      SampleSession.wizard(session).replay.inactive == [
        "accountsLinked", "officialAccountCertified", "sameSubject",
      ])
  }

  @Test func `an individual's certification is inactive in launch and raises no limit`() {
    let session = SampleSession.launch(.individual).with([.certified: .yesNo(true), .developers: .count(6)])
    let wizard = SampleSession.wizard(session)
    #expect(wizard.replay.inactive == ["certified"])
    #expect(wizard.codes.contains("team.tooManyDevelopers") && wizard.codes.contains("pay.notCertified"))
  }

  @Test func `answers behind a blocking condition stay active`() {
    let blocked = SampleSession.quickRegister().with(.officialAccountCertified, .yesNo(false))
    #expect(SampleSession.wizard(blocked).replay.inactive == [])
    let notReused = SampleSession.quickRegister().with(.reuseCertification, .yesNo(false))
    #expect(SampleSession.wizard(notReused).replay.inactive == ["shownAsCertified"])
    let refused = SampleSession.quickRegister(.government).with(.reuseCertification, .yesNo(false))
    #expect(SampleSession.wizard(refused).replay.inactive == [])
  }
}
