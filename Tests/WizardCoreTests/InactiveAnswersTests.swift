import TestSupport
import Testing

@testable import WizardCore

@Suite struct InactiveAnswersTests {
  @Test func `an answer of another subject becomes inactive and is kept`() {
    let session = SampleSession.register(.enterprise, by: .bankTransfer).with(
      .subjectType, .text("individual"))
    let wizard = SampleSession.wizard(session)
    #expect(
      wizard.replay.inactive == [
        "accountHolder", "accountKind", "bankAccount", "bankName", "code", "legalName", "receivingAccount",
        "transferAmountFen", "transferOutcome", "verificationMethod",
      ])
    #expect(wizard.session.answers[.legalName] != nil)
  }

  @Test func `changing the subject type and changing it back restores the wizard exactly`() {
    let before = SampleSession.wizard(SampleSession.finished(.enterprise, by: .bankTransfer))
    for subject in SubjectType.allCases {
      let away = before.apply(.answer(.subjectType, .text(subject.rawValue)), today: today)
      let back = away.apply(.answer(.subjectType, .text("enterprise")), today: today)
      #expect(back.session == before.session)
      #expect(back.progress == before.progress)
      #expect(back.checklist == before.checklist)
      #expect(back.replay.inactive == before.replay.inactive)
    }
  }

  @Test func `a government's verification method is inactive`() {
    let session = SampleSession.register(.government).with(.verificationMethod, .text("bankTransfer"))
    let wizard = SampleSession.wizard(session)
    #expect(wizard.replay.inactive == ["verificationMethod"])
    #expect(wizard.progress.path.contains(.platformReview))
  }

  @Test func `answers that may follow a failed outcome stay active`() {
    let session = SampleSession.register(.media).with(.certificationOutcome, .text("rejected"))
      .with(.rejectionReason, .text("document"))
    #expect(SampleSession.wizard(session).replay.inactive == [])
    let approved = session.with(.certificationOutcome, .text("approved"))
    #expect(SampleSession.wizard(approved).replay.inactive == ["rejectionReason"])
  }

  @Test func `an answer of another flow is inactive`() {
    var session = SampleSession.register(.individual).with(.officialAccountName, .text("示例"))
    session.done[.requestLink] = today
    #expect(SampleSession.wizard(session).replay.inactive == ["officialAccountName", "requestLink"])
  }

  /// Tries every completion of a session's open choices and collects what they reach.
  ///
  /// Different open choices share completions: `known` has what each of them reaches, by its choices.
  private func reachable(
    _ session: Session, open: [FieldID], known: inout [[Answer?]: Set<String>]
  ) -> Set<String> {
    guard let field = open.first else {
      let choices = Self.routing.map { session.answers[$0] }
      if let reached = known[choices] { return reached }
      let replay = Replay(session, flow: .register, rulebook: .documented, today: today)
      let reached = Set(replay.fields.keys.map(\.rawValue) + replay.tasks.keys.map(\.rawValue))
      known[choices] = reached
      return reached
    }
    let values: [Answer] =
      switch Flow.register.field(field)?.field.kind {
      case .choice(let values): values.map(Answer.text)
      default: [.yesNo(true), .yesNo(false)]
      }
    return values.reduce(into: []) { found, value in
      found.formUnion(reachable(session.with(field, value), open: Array(open.dropFirst()), known: &known))
    }
  }

  /// The choices that decide the path.
  private static let routing: [FieldID] = [
    .subjectType, .verificationMethod, .transferOutcome, .certificationOutcome, .needsTestAccount,
  ]

  @Test func `inactive answers are those that no completion can reach`() {
    let routing = Self.routing
    for (subject, method) in SampleSession.registerPaths {
      var full = SampleSession.register(subject, by: method).answers
      for other in [VerificationMethod.bankTransfer, .certification] {
        full.merge(SampleSession.register(.enterprise, by: other).answers) { mine, _ in mine }
      }
      full[.rejectionReason] = .text("document")
      var known: [[Answer?]: Set<String>] = [:]
      for mask in 0..<(1 << routing.count) {
        var session = Session(flow: .register, answers: full)
        let open = routing.indices.filter { mask & (1 << $0) != 0 }.map { routing[$0] }
        for field in open { session.answers[field] = nil }
        for task in TaskID.allCases { session.done[task] = today }
        let kept = Set(session.answers.keys.map(\.rawValue) + session.done.keys.map(\.rawValue))
        let expected = kept.subtracting(reachable(session, open: open, known: &known)).sorted()
        #expect(SampleSession.wizard(session).replay.inactive == expected, "\(subject) \(open)")
      }
    }
  }

  @Test func `the impact of a change is known before it is applied`() {
    let wizard = SampleSession.wizard(SampleSession.register(.enterprise, by: .bankTransfer))
    let impact = wizard.impact(of: .answer(.verificationMethod, .text("certification")), today: today)
    #expect(impact.stepsRemoved == [.transferAccount, .transfer])
    #expect(impact.itemsRemoved == ["noteTransferDetails", "payTransfer", "transferOutcome"])
    #expect(impact.stepsAdded.contains(.platformReview) && impact.feeChangeFen == 30000)
    #expect(impact.inactive.contains("accountHolder") && impact.restored == [])
    #expect(!wizard.impact(of: .answer(.bankName, .text("另一家")), today: today).needsConfirmation)
  }

  @Test func `the subject type can't be changed once the registration is submitted`() {
    let handedIn = SampleSession.wizard(SampleSession.finished(.enterprise, by: .bankTransfer))
    let other = handedIn.impact(of: .answer(.subjectType, .text("soleTrader")), today: today)
    #expect(other.finalSince == date("2026-11-09") && other.needsConfirmation)
    let same = handedIn.impact(of: .answer(.subjectType, .text("enterprise")), today: today)
    #expect(same.finalSince == nil && !same.needsConfirmation)
    let before = SampleSession.wizard(SampleSession.register(.enterprise, by: .bankTransfer))
    #expect(before.impact(of: .answer(.subjectType, .text("soleTrader")), today: today).finalSince == nil)
  }
}
