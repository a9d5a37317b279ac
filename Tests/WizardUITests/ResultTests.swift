import TestSupport
import Testing
import WizardCore
import WizardText

@testable import WizardUI

/// Entering the platform's results.
@Suite struct ResultTests {
  private static let submitted = Journey.session(upTo: .transfer)
  private static let returned = submitted.with(.transferOutcome, .text("mismatched"))

  @Test func `a first result is accepted without a question`() {
    var model = Journey.model(ResultTests.submitted).focusing(.option(.transferOutcome, "mismatched"))
    model.press(.character(" "))
    #expect(model.confirmation == nil)
    #expect(model.wizard?.session.answers[.transferOutcome] == .text("mismatched"))
  }

  @Test func `another result than the recorded one is confirmed first`() {
    var model = Journey.model(ResultTests.returned).focusing(.option(.transferOutcome, "matched"))
    #expect(model.press(.character(" ")) == [])
    guard case .impact(.transferOutcome, .text("matched"), _) = model.confirmation else {
      Issue.record("no question is open")
      return
    }
    model.press(.character("n"))
    #expect(model.wizard?.session == ResultTests.returned)
    model.focusing(.option(.transferOutcome, "matched")).pressing(.character(" "), .character("y")).wizard.map
    {
      #expect($0.session.answers[.transferOutcome] == .text("matched"))
    }
  }

  @Test func `a result without its task says that the task is no longer needed`() {
    var model = Journey.model(ResultTests.submitted.with(.payTransfer, on: nil), on: date("2026-11-20"))
    model.setFocus(.option(.transferOutcome, "matched"))
    model.press(.character(" "))
    #expect(model.message == .outcomeBeforeTasks(["payTransfer"]))
    let wizard = model.wizard
    let localizer = Localizer(.en)
    #expect(
      wizard.map { localizer[localizer.earlyOutcome(["payTransfer"], in: $0)] }?.contains("no longer needed")
        == true)
  }

  @Test func `the end of the release leads to the result of the filing if that is pending`() {
    var session = Journey.session(upTo: nil).with(.alreadyFiled, .yesNo(false)).with(
      .wantsCertification, .yesNo(false))
    session.answers[.filed] = nil
    let rulebook = Rulebook.current
    let wizard = Wizard(session, rulebook: rulebook, today: today)
    var model = ScreenModel(entries: [], language: .en, today: today)
    model.open(wizard, name: "acme-shop", isReturning: false)
    model.go(to: .step(.release))
    model.setFocus(.continueTo)
    model.press(.enter)
    #expect(model.screen == .step(.filing) && model.message == .outcomePending(.filingOutcome))
    #expect(model.focus?.fieldID == .filingOutcome)
    model.press(.escape)
    #expect(model.screen == .step(.release))
  }

  @Test(arguments: [(Language.en, "YYYY-MM-DD"), (.zh, "年-月-日")])
  func `a question for a day names the format`(language: Language, format: String) {
    var model = Journey.model(Journey.session(by: .certification, upTo: nil))
    model.go(to: .step(.platformReview))
    let frame = model.frame(on: Canvas(rows: 60, columns: 80), localizer: Localizer(language))
    #expect(frame.grid.lines().joined(separator: "\n").contains(format))
  }

  @Test func `submitted supplements are recorded, not called a failure`() {
    var session = Journey.session(by: .certification, upTo: .profile)
      .with(.certificationOutcome, .text("supplement")).with(.certificationApprovedOn, nil)
    session.done[.handInSupplement] = today
    let wizard = Wizard(session, rulebook: .current, today: today)
    #expect(wizard.retry?.cause == .supplement)
    var conversation = PlainTextConversation(.en)
    conversation.model.open(wizard, name: "acme", isReturning: false)
    conversation.type("")
    #expect(conversation.shows(.plainRoundStop))
    conversation.type("y")
    #expect(conversation.shows(.recordRoundAsk))
    conversation.type("y")
    #expect(conversation.shows(.roundRecorded) && !conversation.shows(.triedAgain))
  }
}
