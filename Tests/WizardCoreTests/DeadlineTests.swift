import TestSupport
import Testing

@testable import WizardCore

/// An enterprise that submitted its registration on 2 November and has a transfer to make by the 12th.
@Suite struct DeadlineTests {
  private static var submitted: Session {
    var session = SampleSession.finished(.enterprise, by: .bankTransfer)
    let later: [TaskID] = [
      .noteTransferDetails, .payTransfer, .fillProfile, .bindTeam, .copyAppID, .setMainCategory, .uploadCode,
      .submitReview, .publish,
    ]
    for task in later { session.done[task] = nil }
    for task in session.done.keys { session.done[task] = date("2026-11-02") }
    session.answers[.transferOutcome] = nil
    return session
  }

  private func progress(_ session: Session, on date: String) -> Wizard {
    SampleSession.wizard(session, on: TestSupport.date(date))
  }

  @Test func `the transfer is due on the tenth calendar day after submitting`() {
    #expect(
      progress(DeadlineTests.submitted, on: "2026-11-02").item("payTransfer")?.due == date("2026-11-12"))
  }

  @Test func `a transfer is on time on the tenth day and expired on the eleventh`() {
    let tenth = progress(DeadlineTests.submitted, on: "2026-11-12")
    #expect(tenth.progress.status == .acting && tenth.codes == [])
    #expect(tenth.status(of: "payTransfer") == .todo)
    let eleventh = progress(DeadlineTests.submitted, on: "2026-11-13")
    #expect(eleventh.progress.status == .expired && eleventh.progress.position == .transfer)
    #expect(eleventh.codes == ["transfer.expired"])
    #expect(eleventh.status(of: "payTransfer") == .overdue)
  }

  @Test func `a transfer paid on the last day keeps waiting`() {
    let paid = DeadlineTests.submitted.with(.noteTransferDetails, on: "2026-11-02")
      .with(.payTransfer, on: "2026-11-12")
    let later = progress(paid, on: "2026-11-30")
    #expect(later.progress.status == .waiting && later.codes == [])
    #expect(later.replay.paidInTimeButLate)
    #expect(later.status(of: "transferOutcome") == .waiting)
    #expect(!progress(paid, on: "2026-11-12").replay.paidInTimeButLate)
  }

  @Test func `a transfer paid a day late has expired`() {
    let late = DeadlineTests.submitted.with(.payTransfer, on: "2026-11-13")
    #expect(progress(late, on: "2026-11-13").progress.status == .expired)
    #expect(progress(late.with(.payTransfer, on: "2026-11-12"), on: "2026-11-13").progress.status != .expired)
  }

  @Test func `an expired transfer is only reported while an earlier answer is missing`() {
    let earlier = progress(DeadlineTests.submitted.with(.adminPhone, nil), on: "2026-11-13")
    #expect(earlier.progress.position == .administrator && earlier.progress.status == .asking)
    #expect(earlier.codes == ["transfer.expired"])
  }

  @Test func `a returned transfer is corrected by the payer before the deadline`() {
    let back = DeadlineTests.submitted.with(.payTransfer, on: "2026-11-05")
      .with(.transferOutcome, .text("mismatched"))
    let item = progress(back, on: "2026-11-12").item("transferOutcome")
    #expect(item?.status == .todo && item?.due == date("2026-11-12") && item?.responsible == .finance)
    #expect(progress(back, on: "2026-11-13").status(of: "transferOutcome") == .overdue)
    // After the deadline, the registration is submitted again with a new deadline.
    let late = progress(back.with(.transferOutcome, .text("late")), on: "2026-11-13").item("transferOutcome")
    #expect(late?.status == .todo && late?.due == nil)
  }

  @Test(arguments: ["matched", "mismatched", "late"])
  func `a transfer with a result does not expire`(outcome: String) {
    let session = DeadlineTests.submitted.with(.transferOutcome, .text(outcome))
    #expect(progress(session, on: "2026-12-24").codes == [])
  }

  @Test func `retrying an expired transfer resubmits and keeps the attempt`() {
    let expired = progress(DeadlineTests.submitted, on: "2026-11-13")
    let again = expired.apply(.tryAgain, today: date("2026-11-13"))
    #expect(
      again.session.attempts == [Attempt(step: "transfer", outcome: "expired", on: "2026-11-13")])
    #expect(again.session.done[.submitRegistration] == nil && again.session.done[.bindAdministrator] == nil)
    #expect(again.progress.position == .transfer && again.progress.status == .acting)
    #expect(again.codes == [])
  }

  @Test func `an attempt has the day of trying again, not the day the wizard was made`() {
    let session = DeadlineTests.submitted
    let expired = progress(session, on: "2026-11-13").apply(.tryAgain, today: date("2026-11-14"))
    #expect(expired.session.attempts.map(\.on) == ["2026-11-14"])
    // It was in time when the wizard was made, and is not on the day one tries.
    let later = progress(session, on: "2026-11-10").apply(.tryAgain, today: date("2026-11-14"))
    #expect(later.session.attempts == expired.session.attempts)
    // A day on which nothing has expired yet.
    let earlier = progress(session, on: "2026-11-14").apply(.tryAgain, today: date("2026-11-10"))
    #expect(earlier.session == session)
  }

  @Test func `trying a mismatched transfer again clears the payment and leaves the deadline`() {
    let session = DeadlineTests.submitted.with(.payTransfer, on: "2026-11-05")
      .with(.transferOutcome, .text("mismatched"))
    let failed = progress(session, on: "2026-11-08")
    #expect(failed.progress.status == .asking && failed.retry?.correctedAt == .transferAccount)
    let again = failed.apply(.tryAgain, today: date("2026-11-08"))
    #expect(again.session.answers[.transferOutcome] == nil && again.session.done[.payTransfer] == nil)
    #expect(again.item("payTransfer")?.due == date("2026-11-12"))
    #expect(again.session.attempts.map(\.outcome) == ["mismatched"])
  }

  @Test func `a late transfer starts over from submitting`() {
    let session = DeadlineTests.submitted.with(.payTransfer, on: "2026-11-12")
      .with(.noteTransferDetails, on: "2026-11-03").with(.transferOutcome, .text("late"))
    let again = progress(session, on: "2026-11-20").apply(.tryAgain, today: date("2026-11-20"))
    for task in [TaskID.submitRegistration, .noteTransferDetails, .payTransfer] {
      #expect(again.session.done[task] == nil)
    }
    #expect(again.codes == [])
  }

  @Test func `a late transfer is not paid any more, and the applicant registers again`() {
    let wizard = progress(DeadlineTests.submitted.with(.transferOutcome, .text("late")), on: "2026-11-20")
    #expect(wizard.status(of: "payTransfer") == .notNeeded)
    #expect(wizard.item("transferOutcome")?.responsible == .applicant)
    #expect(wizard.nextAction.item == "transferOutcome" && wizard.nextAction.failure == "late")
    #expect(wizard.nextAction.due == nil)
    let again = wizard.apply(.tryAgain, today: date("2026-11-20"))
    #expect(again.status(of: "payTransfer") == .cannotStart)
  }

  @Test func `the due day of a list names its own item`() {
    let wizard = progress(DeadlineTests.submitted, on: "2026-11-05")
    #expect(wizard.nextAction.item == "noteTransferDetails" && wizard.nextAction.role == .applicant)
    #expect(
      wizard.nextAction.due == DueItem(item: "payTransfer", role: .finance, day: date("2026-11-12")))
  }

  @Test func `an outcome names the open tasks that lead to it`() {
    let matched = progress(DeadlineTests.submitted.with(.transferOutcome, .text("matched")), on: "2026-11-05")
    #expect(matched.tasksOpen(beforeOutcome: .transferOutcome) == ["payTransfer"])
    let paid = progress(
      DeadlineTests.submitted.with(.payTransfer, on: "2026-11-05").with(.transferOutcome, .text("matched")),
      on: "2026-11-06")
    #expect(paid.tasksOpen(beforeOutcome: .transferOutcome) == [])
    var unsubmitted = DeadlineTests.submitted.with(.transferOutcome, .text("matched"))
    unsubmitted.done[.submitRegistration] = nil
    #expect(
      progress(unsubmitted, on: "2026-11-05").tasksOpen(beforeOutcome: .transferOutcome)
        == ["submitRegistration"])
  }

  @Test func `trying again without a failure changes nothing`() {
    let wizard = progress(DeadlineTests.submitted, on: "2026-11-05")
    #expect(wizard.apply(.tryAgain, today: date("2026-11-05")).session == wizard.session)
  }
}

@Suite struct ReviewTests {
  private static var handedIn: Session {
    var session = SampleSession.finished(.enterprise, by: .certification)
    for task in [TaskID.fillProfile, .submitReview, .publish] { session.done[task] = nil }
    for task in session.done.keys { session.done[task] = date("2026-09-30") }
    session.answers[.certificationOutcome] = nil
    session.answers[.certificationApprovedOn] = nil
    return session
  }

  @Test func `a certification is decided by the seventh working day, not counting holidays`() {
    let wizard = SampleSession.wizard(ReviewTests.handedIn, on: date("2026-10-08"))
    #expect(wizard.item("certificationOutcome")?.due == date("2026-10-15"))
    #expect(wizard.item("certificationOutcome")?.status == .waiting)
    #expect(wizard.progress.status == .waiting)
    #expect(wizard.checklist.wait.earliest == 0 && wizard.checklist.wait.latest == 6)
    #expect(wizard.checklist.wait.undocumented == [.codeReviewOutcome])
  }

  @Test func `a supplement is a task, and the wait continues after it`() {
    let asked = ReviewTests.handedIn.with(.certificationOutcome, .text("supplement"))
    let wizard = SampleSession.wizard(asked, on: date("2026-10-08"))
    #expect(wizard.progress.status == .acting && wizard.status(of: "handInSupplement") == .todo)
    let handed = SampleSession.wizard(asked.with(.handInSupplement, on: "2026-10-08"), on: date("2026-10-08"))
    #expect(handed.progress.status == .waiting && handed.checklist.fees.totalFen == 30000)
  }

  @Test(arguments: [
    ("nameMismatch", StepID.certificationDocuments), ("document", .certificationDocuments),
    ("accountHolder", .certificationDocuments), ("other", .platformReview),
  ])
  func `a rejection names the step to correct, and another attempt costs another fee`(
    reason: String, mended: StepID
  ) throws {
    let session = ReviewTests.handedIn.with(.certificationOutcome, .text("rejected"))
    let unexplained = SampleSession.wizard(session)
    #expect(unexplained.progress.status == .asking)
    let wizard = SampleSession.wizard(session.with(.rejectionReason, .text(reason)))
    #expect(wizard.progress.position == .platformReview && wizard.progress.status == .asking)
    #expect(wizard.checklist.fees.totalFen == 30000)
    let plan = try #require(wizard.retry)
    #expect(plan.correctedAt == mended && plan.feeFen == 30000)
    let again = wizard.apply(.tryAgain, today: today)
    #expect(
      again.session.attempts == [
        Attempt(step: "platformReview", outcome: "rejected", reason: reason, on: "2026-11-21")
      ])
    #expect(again.checklist.fees.totalFen == 60000 && again.checklist.fees.attemptsFen == 30000)
    #expect(again.session.answers[.rejectionReason] == nil && again.session.done[.payCertificationFee] == nil)
    #expect(
      again.replay.documentsRequired.contains("changeRecord") == (reason == "nameMismatch"))
  }

  @Test func `a rejected code review is submitted again, with another submission of the test account`() {
    let session = SampleSession.finished(.individual).with(.needsTestAccount, .yesNo(true))
      .with(.resubmitReview, on: "2026-11-09").with(.publish, on: nil)
      .with(.codeReviewOutcome, .text("rejected"))
    let wizard = SampleSession.wizard(session)
    #expect(wizard.progress.status == .asking)
    let again = wizard.apply(.tryAgain, today: today)
    #expect(again.session.done[.submitReview] == nil && again.session.done[.uploadCode] != nil)
    #expect(again.codes == [] && again.progress.status == .acting)
  }
}
