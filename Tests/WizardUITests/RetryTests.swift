import TestSupport
import Testing
import WizardCore

@testable import WizardUI

@Suite struct RetryTests {
  private let submitted = Journey.session(upTo: .transfer)
  private let after = date("2026-11-30")

  private func rejected(_ reason: RejectionReason?) -> ScreenModel {
    Journey.model(
      Journey.session(by: .certification, upTo: .profile).with(.certificationOutcome, .text("rejected"))
        .with(.certificationApprovedOn, nil).with(.rejectionReason, reason.map { .text($0.rawValue) }))
  }

  @Test func `after a rejection the reason is asked first`() {
    var model = rejected(nil)
    #expect(model.focus == .option(.rejectionReason, "nameMismatch"))
    model.setFocus(.tryAgain)
    model.press(.enter)
    #expect(model.confirmation == nil)
    #expect(model.message == .wanted(.rejectionReason, .platformReview))
  }

  @Test(
    arguments: [
      (RejectionReason.nameMismatch, StepID.certificationDocuments), (.other, .platformReview),
    ])
  func `trying again opens the step to correct`(reason: RejectionReason, step: StepID) {
    var model = rejected(reason)
    #expect(model.focus == .tryAgain)
    model.press(.enter)
    guard case .tryAgain(let plan) = model.confirmation else {
      Issue.record("no question is open")
      return
    }
    #expect(plan.feeFen == 30000)
    let effects = model.press(.character("y"))
    #expect(model.screen == .step(step))
    #expect(model.message == .triedAgain(.failed))
    #expect(model.wizard?.session.attempts.map(\.reason) == [reason.rawValue])
    #expect(model.wizard?.session.done[.payCertificationFee] == nil)
    #expect(effects == model.wizard.map { [.save($0.session)] })
  }

  @Test func `going on after a failure focuses the button to try again`() {
    var model = rejected(.document).focusing(.continueTo)
    model.press(.enter)
    #expect(model.screen == .step(.platformReview))
    #expect(model.focus == .tryAgain)
    #expect(model.message == .retryFirst(.failed))
  }

  @Test func `past the deadline the payment has the focus, and the first question is whether it was in time`()
  {
    var model = Journey.model(submitted, on: after)
    #expect(model.wizard?.progress.status == .expired)
    #expect(model.focus == .item("payTransfer"))
    model.setFocus(.tryAgain)
    model.press(.enter)
    guard case .paidInTime = model.confirmation else {
      Issue.record("no question is open")
      return
    }
    model.press(.character("y"))
    #expect(model.inputPrompt == .date(.payTransfer))
    model.type("25")
    model.press(.enter)
    #expect(model.wizard?.session.done[.payTransfer] == date("2026-11-25"))
    #expect(model.wizard?.progress.status != .expired)
    #expect(model.wizard?.replay.paidInTimeButLate == true)
  }

  @Test func `if it was not paid in time, the next question is whether to try again`() {
    var model = Journey.model(submitted, on: after).focusing(.tryAgain)
    model.press(.enter, .character("n"))
    guard case .tryAgain = model.confirmation else {
      Issue.record("no question is open")
      return
    }
    model.press(.character("n"))
    #expect(model.wizard?.session == submitted)
    model.press(.enter, .character("n"), .character("y"))
    #expect(model.wizard?.session.attempts.map(\.outcome) == ["expired"])
    #expect(model.screen == .step(.transferAccount))
  }

  @Test func `Esc at the first question changes nothing`() {
    var model = Journey.model(submitted, on: after).focusing(.tryAgain)
    model.press(.enter, .escape)
    #expect(model.confirmation == nil)
    #expect(model.wizard?.session == submitted)
  }

  @Test func `a deadline that passes while the session is open shows at once`() {
    var model = Journey.model(submitted, on: date("2026-11-26"))
    #expect(model.wizard?.progress.status == .acting)
    model.changeDay(to: date("2026-11-27"))
    #expect(model.wizard?.progress.status == .expired)
    #expect(model.focusTargets.contains(.tryAgain))
    #expect(model.focus.map(model.focusTargets.contains) == true)
  }
}
