import Testing
import WizardCore

@testable import WizardUI

@Suite struct AnswersTests {
  @Test func `a refused answer keeps the focus once and stays as typed`() {
    var model = Journey.model(at: .email).typing("ops＠example")
    model.press(.enter)
    #expect(model.focus == .field(.email))
    #expect(model.wizard?.session.answers[.email] == .text("ops@example"))
    #expect(model.editor?.text == "ops@example")
    model.press(.enter)
    #expect(model.focus == .option(.emailUnused, "true"))
    #expect(model.wizard?.session.answers[.email] == .text("ops@example"))
  }

  @Test func `a refused choice keeps the focus once`() {
    var model = Journey.model(at: .email).focusing(.option(.emailUnused, "true"))
    model.press(.character("n"))
    #expect(model.focus == .option(.emailUnused, "false"))
    #expect(model.wizard?.replay.fields[.emailUnused] == .refused)
    model.press(.enter)
    #expect(model.focus == .item("openRegistration"))
  }

  @Test func `text in a number field is kept and refused`() {
    var model = Journey.model(at: .team).typing("ein paar")
    model.press(.enter)
    #expect(model.wizard?.session.answers[.developers] == .text("ein paar"))
    #expect(model.wizard?.replay.fields[.developers] == .refused)
  }

  @Test func `yuan are saved as fen, and dates are read in several formats`() {
    var model = Journey.model(at: .transfer).focusing(.field(.transferAmountFen)).typing("0.07")
    model.press(.tab)
    #expect(model.wizard?.session.answers[.transferAmountFen] == .count(7))
    model.setFocus(.field(.transferAmountFen))
    #expect(model.editor?.text == "0.07")
    let approved = Journey.session(by: .certification, upTo: .platformReview)
      .with(.certificationOutcome, .text("approved"))
    model = Journey.model(approved, at: .platformReview).focusing(.field(.certificationApprovedOn))
      .typing("2026/11/3")
    model.press(.tab)
    #expect(model.wizard?.session.answers[.certificationApprovedOn] == .text("2026-11-03"))
  }

  @Test func `emptying a field clears its answer`() {
    var model = Journey.model(Journey.session(upTo: .verification), at: .organisation)
      .focusing(.field(.legalName))
    model.press(.control("u"), .tab)
    #expect(model.wizard?.session.answers[.legalName] == nil)
  }

  @Test func `moving over an answer that the editor shows cleaned does not change it`() {
    let odd = Answer.text("ｏｐｓ＠example.cn\u{200B} ")
    let session = Journey.session(upTo: .activation).with(.email, odd)
    var model = Journey.model(session, at: .email).focusing(.field(.email))
    #expect(model.press(.down, .up, .tab, .escape).allSatisfy { $0 == .close })
    #expect(model.wizard?.session.answers[.email] == odd)
  }

  @Test func `typing keeps a draft, and leaving the field saves the answer`() {
    var model = Journey.model(at: .organisation)
    #expect(model.type("晨星") == [.draft(.legalName, "晨"), .draft(.legalName, "晨星")])
    #expect(model.press(.left) == [])
    let saved = Journey.session(upTo: .organisation).with(.legalName, .text("晨星"))
    #expect(model.press(.down) == [.save(saved), .dropDraft(.legalName)])
    #expect(model.press(.up, .down) == [])
  }

  @Test func `an emptied draft is dropped`() {
    var model = Journey.model(at: .organisation).typing("x")
    #expect(model.press(.backspace) == [.dropDraft(.legalName)])
    #expect(model.press(.down, .up, .down) == [])
    model.press(.up)
    #expect(model.type(" ") == [])
    #expect(model.press(.down) == [])
  }

  @Test func `a paste does not submit and shows what it removed`() {
    var model = Journey.model(at: .organisation)
    let effects = model.press(.paste("晨星\u{1B}[31m\n贸易\u{202E}\r\n"))
    #expect(effects == [.draft(.legalName, "晨星 贸易")])
    #expect(model.focus == .field(.legalName))
    guard case .pasted(let notice) = model.message else {
      Issue.record("no message is shown")
      return
    }
    #expect(notice.controls == 1 && notice.invisible == 1 && notice.linesJoined == 1)
    #expect(model.wizard?.session.answers[.legalName] == nil)
  }

  @Test func `a paste outside a text field does nothing`() {
    var model = Journey.model(at: .subject)
    #expect(model.press(.paste("1\ny\n")) == [])
    #expect(model.wizard?.session.answers[.subjectType] == nil)
    model = Journey.model(Journey.session(upTo: .confirmation), at: .subject).pressing(.character("1"))
    #expect(model.press(.paste("y\n")) == [])
    #expect(model.confirmation != nil)
  }

  @Test func `half-width and full-width digits choose an answer and move on`() {
    var model = Journey.model(at: .subject)
    model.press(.character("２"))
    #expect(model.wizard?.session.answers[.subjectType] == .text("enterprise"))
    #expect(model.focus == .continueTo)
    model = Journey.model(at: .subject)
    #expect(model.press(.character("7"), .character("0")) == [])
  }

  @Test func `y and n answer a yes/no field`() {
    var model = Journey.model(at: .administrator).focusing(.option(.adminWeChatReady, "true"))
    model.press(.character("n"))
    #expect(model.wizard?.session.answers[.adminWeChatReady] == .yesNo(false))
    model.setFocus(.option(.adminWeChatReady, "false"))
    model.press(.character("Y"))
    #expect(model.wizard?.session.answers[.adminWeChatReady] == .yesNo(true))
  }

  @Test func `Space chooses without moving and toggles the values of a set`() {
    var model = Journey.model(by: .certification, at: .certificationDocuments)
    model.press(.down, .character(" "))
    #expect(model.focus == .option(.specialTrade, "medical"))
    #expect(model.wizard?.session.answers[.specialTrade] == .text("medical"))
    model.press(.tab, .character(" "), .down, .character(" "), .character("4"))
    #expect(
      model.wizard?.session.answers[.documentsReady]
        == .set(["licence", "legalPersonIDCard", "priorApproval"]))
    model.press(.character("1"))
    #expect(
      model.wizard?.session.answers[.documentsReady] == .set(["legalPersonIDCard", "priorApproval"]))
  }

  @Test func `letters are text in a text field and commands elsewhere`() {
    var model = Journey.model(at: .organisation).typing("d?y1 ")
    #expect(model.editor?.text == "d?y1 ")
    #expect(!model.isHelpOpen && model.confirmation == nil && model.inputPrompt == nil)
    model.press(.tab, .tab, .character("?"))
    #expect(model.isHelpOpen)
  }

  @Test func `Enter on a value not moved to and numerals of other scripts answer nothing`() {
    let session = Session(flow: .register, answers: [.email: .text("ops@example.cn")])
    var hurried = Journey.model(session, at: .email)
    hurried.press(.enter, .enter, .enter)
    #expect(hurried.wizard?.session == session)
    var typing = Journey.model(session, at: .subject)
    typing.press(.character("张"), .character("三"))
    #expect(typing.wizard?.session == session)
    var pointing = Journey.model(session, at: .email)
    pointing.press(.down, .up, .enter)
    #expect(pointing.wizard?.session.answers[.emailUnused] == .yesNo(true))
    var digits = Journey.model(session, at: .subject)
    digits.press(.character("３"))
    #expect(digits.wizard?.session.answers[.subjectType] == .text("soleTrader"))
  }
}
