import Testing
import WizardCore

@testable import WizardTerminal

@Suite struct RetryTests {
  private let submitted = Journey.session(upTo: .transfer)
  private let after = day("2026-11-30")

  private func rejected(_ reason: RejectionReason?) -> ScreenFace {
    Journey.face(
      Journey.session(by: .certification, upTo: .profile).with(.certificationOutcome, .text("rejected"))
        .with(.certificationApprovedOn, nil).with(.rejectionReason, reason.map { .text($0.rawValue) }))
  }

  @Test func `after a rejection one is asked for the reason first`() {
    var face = rejected(nil)
    #expect(face.focus == .option(.rejectionReason, "nameMismatch"))
    face.setFocus(.tryAgain)
    face.press(.enter)
    #expect(face.question == nil)
    #expect(face.message == .wanted(.rejectionReason, .platformReview))
  }

  @Test(
    arguments: [
      (RejectionReason.nameMismatch, StepID.certificationDocuments), (.other, .platformReview),
    ])
  func `trying again goes to the step that mends it`(reason: RejectionReason, step: StepID) {
    var face = rejected(reason)
    #expect(face.focus == .tryAgain)
    face.press(.enter)
    guard case .tryAgain(let plan) = face.question else {
      Issue.record("nothing was asked")
      return
    }
    #expect(plan.feeFen == 30000)
    let errands = face.press(.character("y"))
    #expect(face.place == .step(step))
    #expect(face.message == .triedAgain)
    #expect(face.wizard?.session.attempts.map(\.reason) == [reason.rawValue])
    #expect(face.wizard?.session.done[.payCertificationFee] == nil)
    #expect(errands == face.wizard.map { [.save($0.session)] })
  }

  @Test func `going on from a failure points to trying again`() {
    var face = rejected(.document).focusing(.goOn)
    face.press(.enter)
    #expect(face.place == .step(.platformReview))
    #expect(face.focus == .tryAgain)
    #expect(face.message == .retryFirst)
  }

  @Test func `past the deadline the focus is on the payment, and one is first asked whether it was in time`()
  {
    var face = Journey.face(submitted, on: after)
    #expect(face.wizard?.standing.status == .expired)
    #expect(face.focus == .line("payTransfer"))
    face.setFocus(.tryAgain)
    face.press(.enter)
    guard case .paidInTime = face.question else {
      Issue.record("nothing was asked")
      return
    }
    face.press(.character("y"))
    #expect(face.asking == .date(.payTransfer))
    face.type("25")
    face.press(.enter)
    #expect(face.wizard?.session.done[.payTransfer] == day("2026-11-25"))
    #expect(face.wizard?.standing.status != .expired)
    #expect(face.wizard?.replay.paidInTimeButLate == true)
  }

  @Test func `if it was not paid in time, one is asked whether to try again`() {
    var face = Journey.face(submitted, on: after).focusing(.tryAgain)
    face.press(.enter, .character("n"))
    guard case .tryAgain = face.question else {
      Issue.record("nothing was asked")
      return
    }
    face.press(.character("n"))
    #expect(face.wizard?.session == submitted)
    face.press(.enter, .character("n"), .character("y"))
    #expect(face.wizard?.session.attempts.map(\.outcome) == ["expired"])
    #expect(face.place == .step(.transferAccount))
  }

  @Test func `Esc at the first question leaves everything`() {
    var face = Journey.face(submitted, on: after).focusing(.tryAgain)
    face.press(.enter, .escape)
    #expect(face.question == nil)
    #expect(face.wizard?.session == submitted)
  }

  @Test func `the day on which a deadline passes shows at once`() {
    var face = Journey.face(submitted, on: day("2026-11-26"))
    #expect(face.wizard?.standing.status == .acting)
    face.turn(to: day("2026-11-27"))
    #expect(face.wizard?.standing.status == .expired)
    #expect(face.stops.contains(.tryAgain))
    #expect(face.focus.map(face.stops.contains) == true)
  }
}
