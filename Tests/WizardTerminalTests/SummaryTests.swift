import Testing
import WizardCore

@testable import WizardTerminal

@Suite struct SummaryTests {
  private let session = Journey.session(upTo: .confirmation)

  @Test func `before the confirmation everything is read once more`() {
    var face = Journey.face(session, at: .administrator).focusing(.goOn)
    face.press(.enter)
    #expect(face.place == .summary)
    #expect(face.focus == .answer(.email))
    face.press(.end, .enter)
    #expect(face.place == .step(.confirmation))
  }

  @Test func `it names what is missing or wrong, begins there, and returns after mending`() {
    let broken = session.with(.adminPhone, nil).with(.code, .text("91350100M000100Y4"))
    var face = Journey.face(broken, at: .administrator).pressing(.control("r"))
    #expect(face.troubles == [.code, .adminPhone])
    #expect(face.focus == .answer(.code))
    face.press(.enter, .control("u"))
    face.type("91350100M000100Y43")
    face.press(.enter)
    #expect(face.place == .summary && face.troubles == [.adminPhone])
  }

  @Test func `also on the way from the overview`() {
    var face = Journey.face(session).pressing(.control("o"))
    face.trail = []
    face.press(.enter)
    #expect(face.place == .summary)
  }

  @Test func `Esc from the summary goes back to the step`() {
    var face = Journey.face(session, at: .administrator).focusing(.goOn)
    face.press(.enter, .escape)
    #expect(face.place == .step(.administrator))
    #expect(face.focus == .goOn)
  }

  @Test func `an answer is changed from the summary, which then shows that line`() {
    var face = Journey.face(session, at: .administrator).pressing(.control("r"))
      .focusing(.answer(.bankName))
    face.press(.enter)
    #expect(face.place == .step(.transferAccount))
    #expect(face.focus == .field(.bankName))
    face.press(.control("u"))
    face.type("另一家银行")
    face.press(.enter)
    #expect(face.place == .summary)
    #expect(face.focus == .answer(.bankName))
    #expect(face.wizard?.session.answers[.bankName] == .text("另一家银行"))
    face.press(.escape)
    #expect(face.place == .step(.administrator))
  }

  @Test func `a choice is changed from the summary, which then shows that line`() {
    var face = Journey.face(session, at: .administrator).pressing(.control("r"))
      .focusing(.answer(.accountKind))
    face.press(.enter)
    #expect(face.focus == .option(.accountKind, "basic"))
    face.press(.character("2"))
    #expect(face.place == .summary)
    #expect(face.focus == .answer(.accountKind))
  }

  @Test func `a change with an impact returns to the summary, too`() {
    var face = Journey.face(session, at: .administrator).pressing(.control("r"))
      .focusing(.answer(.verificationMethod))
    face.press(.enter, .character("2"))
    #expect(face.question != nil)
    face.press(.character("y"))
    #expect(face.place == .summary)
    #expect(face.focus == .answer(.verificationMethod))
  }

  @Test func `Esc and the way on return to the summary without a change`() {
    for key in [Key.escape, .enter] {
      var face = Journey.face(session, at: .administrator).pressing(.control("r"))
        .focusing(.answer(.adminName))
      face.press(.enter)
      if key == .enter { face.setFocus(.goOn) }
      face.press(key)
      #expect(face.place == .summary)
      #expect(face.wizard?.session == session)
    }
  }

  @Test func `a refused change stays to be read, then returns`() {
    var face = Journey.face(session, at: .administrator).pressing(.control("r"))
      .focusing(.answer(.adminPhone))
    face.press(.enter, .backspace, .enter)
    #expect(face.place == .step(.administrator))
    face.press(.enter)
    #expect(face.place == .summary)
    #expect(face.focus == .answer(.adminPhone))
  }

  @Test func `it lists what has been asked so far, and later answers, but no questions yet to come`() {
    let wizard = Journey.wizard(session.with(.developers, .count(3)))
    let fields = Journey.face(wizard.session).summaryFields(of: wizard).map(\.field)
    #expect(fields.contains(.adminPhone) && fields.contains(.subjectConfirmed))
    #expect(fields.contains(.developers) && fields.contains(.testers))
    #expect(!fields.contains(.appID))
  }
}
