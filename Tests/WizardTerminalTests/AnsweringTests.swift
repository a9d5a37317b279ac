import Testing
import WizardCore

@testable import WizardTerminal

@Suite struct AnsweringTests {
  @Test func `a refused answer keeps the focus once, and is kept as typed`() {
    var face = Journey.face(at: .email).typing("ops＠example")
    face.press(.enter)
    #expect(face.focus == .field(.email))
    #expect(face.wizard?.session.answers[.email] == .text("ops@example"))
    #expect(face.editor?.text == "ops@example")
    face.press(.enter)
    #expect(face.focus == .option(.emailUnused, "true"))
    #expect(face.wizard?.session.answers[.email] == .text("ops@example"))
  }

  @Test func `a refused choice keeps the focus once, too`() {
    var face = Journey.face(at: .email).focusing(.option(.emailUnused, "true"))
    face.press(.character("n"))
    #expect(face.focus == .option(.emailUnused, "false"))
    #expect(face.wizard?.replay.fields[.emailUnused] == .refused)
    face.press(.enter)
    #expect(face.focus == .line("openRegistration"))
  }

  @Test func `what is no number is kept as typed and flagged`() {
    var face = Journey.face(at: .team).typing("ein paar")
    face.press(.enter)
    #expect(face.wizard?.session.answers[.developers] == .text("ein paar"))
    #expect(face.wizard?.replay.fields[.developers] == .refused)
  }

  @Test func `yuan are typed, fen are saved, dates may be typed loosely`() {
    var face = Journey.face(at: .transfer).focusing(.field(.transferAmountFen)).typing("0.07")
    face.press(.tab)
    #expect(face.wizard?.session.answers[.transferAmountFen] == .count(7))
    face.setFocus(.field(.transferAmountFen))
    #expect(face.editor?.text == "0.07")
    let approved = Journey.session(by: .certification, upTo: .platformReview)
      .with(.certificationOutcome, .text("approved"))
    face = Journey.face(approved, at: .platformReview).focusing(.field(.certificationApprovedOn))
      .typing("2026/11/3")
    face.press(.tab)
    #expect(face.wizard?.session.answers[.certificationApprovedOn] == .text("2026-11-03"))
  }

  @Test func `an emptied field is an answer taken back`() {
    var face = Journey.face(Journey.session(upTo: .verification), at: .organisation)
      .focusing(.field(.legalName))
    face.press(.control("u"), .tab)
    #expect(face.wizard?.session.answers[.legalName] == nil)
  }

  @Test func `passing over an answer that the editor shows otherwise does not change it`() {
    let odd = Answer.text("ｏｐｓ＠example.cn\u{200B} ")
    let session = Journey.session(upTo: .activation).with(.email, odd)
    var face = Journey.face(session, at: .email).focusing(.field(.email))
    #expect(face.press(.down, .up, .tab, .escape).allSatisfy { $0 == .close })
    #expect(face.wizard?.session.answers[.email] == odd)
  }

  @Test func `each change of a text is kept as a draft, and the answer is saved on leaving`() {
    var face = Journey.face(at: .organisation)
    #expect(face.type("晨星") == [.draft(.legalName, "晨"), .draft(.legalName, "晨星")])
    #expect(face.press(.left) == [])
    let saved = Journey.session(upTo: .organisation).with(.legalName, .text("晨星"))
    #expect(face.press(.down) == [.save(saved), .dropDraft(.legalName)])
    #expect(face.press(.up, .down) == [])
  }

  @Test func `a draft that comes to nothing is dropped`() {
    var face = Journey.face(at: .organisation).typing("x")
    #expect(face.press(.backspace) == [.dropDraft(.legalName)])
    #expect(face.press(.down, .up, .down) == [])
    face.press(.up)
    #expect(face.type(" ") == [])
    #expect(face.press(.down) == [])
  }

  @Test func `a paste never submits, and says what it left out`() {
    var face = Journey.face(at: .organisation)
    let errands = face.press(.paste("晨星\u{1B}[31m\n贸易\u{202E}\r\n"))
    #expect(errands == [.draft(.legalName, "晨星 贸易")])
    #expect(face.focus == .field(.legalName))
    guard case .pasted(let notice) = face.message else {
      Issue.record("nothing was said")
      return
    }
    #expect(notice.controls == 1 && notice.invisible == 1 && notice.linesJoined == 1)
    #expect(face.wizard?.session.answers[.legalName] == nil)
  }

  @Test func `a paste where nothing is typed does nothing`() {
    var face = Journey.face(at: .subject)
    #expect(face.press(.paste("1\ny\n")) == [])
    #expect(face.wizard?.session.answers[.subjectType] == nil)
    face = Journey.face(Journey.session(upTo: .confirmation), at: .subject).pressing(.character("1"))
    #expect(face.press(.paste("y\n")) == [])
    #expect(face.question != nil)
  }

  @Test func `digits choose an answer and go on; full-width ones, too`() {
    var face = Journey.face(at: .subject)
    face.press(.character("２"))
    #expect(face.wizard?.session.answers[.subjectType] == .text("enterprise"))
    #expect(face.focus == .goOn)
    face = Journey.face(at: .subject)
    #expect(face.press(.character("7"), .character("0")) == [])
  }

  @Test func `y and n answer a yes or no question`() {
    var face = Journey.face(at: .administrator).focusing(.option(.adminWeChatReady, "true"))
    face.press(.character("n"))
    #expect(face.wizard?.session.answers[.adminWeChatReady] == .yesNo(false))
    face.setFocus(.option(.adminWeChatReady, "false"))
    face.press(.character("Y"))
    #expect(face.wizard?.session.answers[.adminWeChatReady] == .yesNo(true))
  }

  @Test func `Space chooses without moving, and ticks several answers of a set`() {
    var face = Journey.face(by: .certification, at: .certificationDocuments)
    face.press(.down, .character(" "))
    #expect(face.focus == .option(.specialTrade, "medical"))
    #expect(face.wizard?.session.answers[.specialTrade] == .text("medical"))
    face.press(.tab, .character(" "), .down, .character(" "), .character("4"))
    #expect(
      face.wizard?.session.answers[.documentsReady]
        == .set(["licence", "legalPersonIDCard", "priorApproval"]))
    face.press(.character("1"))
    #expect(
      face.wizard?.session.answers[.documentsReady] == .set(["legalPersonIDCard", "priorApproval"]))
  }

  @Test func `letters are text where one types, and commands elsewhere`() {
    var face = Journey.face(at: .organisation).typing("d?y1 ")
    #expect(face.editor?.text == "d?y1 ")
    #expect(!face.isHelpOpen && face.question == nil && face.asking == nil)
    face.press(.tab, .tab, .character("?"))
    #expect(face.isHelpOpen)
  }

  @Test func `Enter pressed once too often claims nothing, and a numeral in a word chooses nothing`() {
    let session = Session(flow: .register, answers: [.email: .text("ops@example.cn")])
    var hurried = Journey.face(session, at: .email)
    hurried.press(.enter, .enter, .enter)
    #expect(hurried.wizard?.session == session)
    var typing = Journey.face(session, at: .subject)
    typing.press(.character("张"), .character("三"))
    #expect(typing.wizard?.session == session)
    var pointing = Journey.face(session, at: .email)
    pointing.press(.down, .up, .enter)
    #expect(pointing.wizard?.session.answers[.emailUnused] == .yesNo(true))
    var digits = Journey.face(session, at: .subject)
    digits.press(.character("３"))
    #expect(digits.wizard?.session.answers[.subjectType] == .text("soleTrader"))
  }
}
