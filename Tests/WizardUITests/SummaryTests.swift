import Testing
import WizardCore

@testable import WizardUI

@Suite struct SummaryTests {
  private let session = Journey.session(upTo: .confirmation)

  @Test func `the summary comes before the confirmation`() {
    var model = Journey.model(session, at: .administrator).focusing(.continueTo)
    model.press(.enter)
    #expect(model.screen == .summary)
    #expect(model.focus == .answer(.email))
    model.press(.end, .enter)
    #expect(model.screen == .step(.confirmation))
  }

  @Test func `the summary focuses the first wrong answer and opens again after its correction`() {
    let broken = session.with(.adminPhone, nil).with(.code, .text("91350100M000100Y4"))
    var model = Journey.model(broken, at: .administrator).pressing(.control("r"))
    #expect(model.wizard?.fieldsToCorrect == [.code, .adminPhone])
    #expect(model.focus == .answer(.code))
    model.press(.character(" "), .control("u"))
    model.type("91350100M000100Y43")
    model.press(.enter)
    #expect(model.screen == .summary && model.wizard?.fieldsToCorrect == [.adminPhone])
  }

  @Test func `the summary comes before the confirmation from the overview too`() {
    var model = Journey.model(session).pressing(.control("o"))
    model.update { $0.history = [] }
    model.press(.enter)
    #expect(model.screen == .summary)
  }

  @Test func `Esc in the summary returns to the step`() {
    var model = Journey.model(session, at: .administrator).focusing(.continueTo)
    model.press(.enter, .escape)
    #expect(model.screen == .step(.administrator))
    #expect(model.focus == .continueTo)
  }

  @Test func `changing an answer from the summary returns to its row`() {
    var model = Journey.model(session, at: .administrator).pressing(.control("r"))
      .focusing(.answer(.bankName))
    model.press(.character(" "))
    #expect(model.screen == .step(.transferAccount))
    #expect(model.focus == .field(.bankName))
    model.press(.control("u"))
    model.type("另一家银行")
    model.press(.enter)
    #expect(model.screen == .summary)
    #expect(model.focus == .answer(.bankName))
    #expect(model.wizard?.session.answers[.bankName] == .text("另一家银行"))
    model.press(.escape)
    #expect(model.screen == .step(.administrator))
  }

  @Test func `changing a choice from the summary returns to its row`() {
    var model = Journey.model(session, at: .administrator).pressing(.control("r"))
      .focusing(.answer(.accountKind))
    model.press(.character(" "))
    #expect(model.focus == .option(.accountKind, "basic"))
    model.press(.character("2"))
    #expect(model.screen == .summary)
    #expect(model.focus == .answer(.accountKind))
  }

  @Test func `a confirmed change returns to the summary`() {
    var model = Journey.model(session, at: .administrator).pressing(.control("r"))
      .focusing(.answer(.verificationMethod))
    model.press(.character(" "), .character("2"))
    #expect(model.confirmation != nil)
    model.press(.character("y"))
    #expect(model.screen == .summary)
    #expect(model.focus == .answer(.verificationMethod))
  }

  @Test func `Esc and the button return to the summary without a change`() {
    for key in [Key.escape, .enter] {
      var model = Journey.model(session, at: .administrator).pressing(.control("r"))
        .focusing(.answer(.adminName))
      model.press(.character(" "))
      if key == .enter { model.setFocus(.continueTo) }
      model.press(key)
      #expect(model.screen == .summary)
      #expect(model.wizard?.session == session)
    }
  }

  @Test func `a refused change keeps the focus once, then returns to the summary`() {
    var model = Journey.model(session, at: .administrator).pressing(.control("r"))
      .focusing(.answer(.adminPhone))
    model.press(.character(" "), .backspace, .enter)
    #expect(model.screen == .step(.administrator))
    model.press(.enter)
    #expect(model.screen == .summary)
    #expect(model.focus == .answer(.adminPhone))
  }

  @Test func `the summary lists asked fields and later answers, but no later fields without answers`() {
    let wizard = Journey.wizard(session.with(.developers, .count(3)))
    let fields = wizard.summaryFields.map(\.field)
    #expect(fields.contains(.adminPhone) && fields.contains(.subjectConfirmed))
    #expect(fields.contains(.developers) && fields.contains(.testers))
    #expect(!fields.contains(.appID))
  }
}
