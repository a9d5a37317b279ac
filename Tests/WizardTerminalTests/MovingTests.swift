import Testing
import WizardCore

@testable import WizardTerminal

@Suite struct MovingTests {
  @Test func `the arrows move over every answer, and stop at the ends`() {
    var face = Journey.face(at: .subject)
    #expect(face.focus == .option(.subjectType, "individual"))
    face.press(.down, .down)
    #expect(face.focus == .option(.subjectType, "soleTrader"))
    face.press(.up, .control("p"), .up)
    #expect(face.focus == .option(.subjectType, "individual"))
    for _ in 0..<20 { face.press(.control("n")) }
    #expect(face.focus == .goOn)
  }

  @Test func `Tab moves from question to question, landing on the answer given, and Shift-Tab back`() {
    var face = Journey.face(Journey.session(upTo: .administrator), at: .transferAccount)
    #expect(face.focus == .option(.accountKind, "basic"))
    face.press(.tab)
    #expect(face.focus == .field(.accountHolder))
    face.press(.tab, .tab, .tab)
    #expect(face.focus == .goOn)
    face.press(.backTab, .backTab, .backTab, .backTab)
    #expect(face.focus == .option(.accountKind, "basic"))
  }

  @Test func `Home and End go to the top and the bottom of a list`() {
    var face = Journey.face(at: .transfer).pressing(.control("t"))
    face.press(.end)
    #expect(face.focus == .resume)
    face.press(.home)
    #expect(face.focus == .line("openRegistration"))
  }

  @Test func `Enter goes on from answer to answer and then to the next step`() {
    var face = Journey.face(at: .organisation)
    face.type("晨星（上海）贸易有限公司")
    face.press(.enter)
    #expect(face.focus == .field(.code))
    face.type("91350100M000100Y43")
    face.press(.enter)
    #expect(face.focus == .goOn)
    face.press(.enter)
    #expect(face.place == .step(.verification))
  }

  @Test func `Enter on the way on points out what is still wanted`() {
    var face = Journey.face(at: .organisation).focusing(.goOn)
    face.press(.enter)
    #expect(face.place == .step(.organisation))
    #expect(face.focus == .field(.legalName))
    #expect(face.message == .wanted(.legalName, .organisation))
  }

  @Test func `a step that only waits leads to the overview, and Esc back from there`() {
    var face = Journey.face(at: .transfer).focusing(.goOn)
    face.press(.enter)
    #expect(face.place == .overview)
    #expect(face.message == .outcomePending(.transferOutcome))
    face.press(.escape)
    #expect(face.place == .step(.transfer))
    #expect(face.focus == .goOn)
  }

  @Test(arguments: Flow.register.steps.map(\.id))
  func `going back is never refused, and loses nothing`(step: StepID) {
    var session = Journey.session(by: .certification, upTo: step).with(.code, .text("junk"))
    session.answers[.adminPhone] = .text("1")
    guard Journey.wizard(session).replay.knownPath.contains(step) else { return }
    var face = Journey.face(session, at: step)
    var errands: [Errand] = []
    var steps = 0
    while !errands.contains(.close), steps < 30 {
      errands = face.press(.escape)
      #expect(face.question == nil)
      #expect(face.wizard?.session == session)
      steps += 1
    }
    #expect(face.place == .step(.email))
    #expect(errands == [.close])
  }

  @Test func `going back keeps what was half typed`() {
    var face = Journey.face(at: .organisation).typing("晨星")
    let errands = face.press(.escape)
    #expect(face.place == .step(.subject))
    #expect(face.wizard?.session.answers[.legalName] == .text("晨星"))
    let saved = Journey.session(upTo: .organisation).with(.legalName, .text("晨星"))
    #expect(errands == [.save(saved), .dropDraft(.legalName)])
  }

  @Test func `a look at a list returns to the very field`() {
    var face = Journey.face(Journey.session(upTo: .administrator), at: .transferAccount)
      .focusing(.field(.bankName))
    face.press(.control("t"))
    #expect(face.place == .checklist)
    face.press(.control("r"))
    #expect(face.place == .summary)
    face.press(.escape, .escape)
    #expect(face.place == .step(.transferAccount))
    #expect(face.focus == .field(.bankName))
  }

  @Test func `a step opened from the checklist leads back to its line`() {
    var face = Journey.face(at: .transfer).pressing(.control("t")).focusing(.line("activateEmail"))
    face.press(.enter)
    #expect(face.place == .step(.activation))
    #expect(face.focus == .line("activateEmail"))
    face.press(.escape)
    #expect(face.place == .checklist)
    #expect(face.focus == .line("activateEmail"))
  }

  @Test func `a verdict in the checklist leads to its question`() {
    var face = Journey.face(at: .transfer).pressing(.control("t")).focusing(.line("transferOutcome"))
    face.press(.enter)
    #expect(face.place == .step(.transfer))
    #expect(face.focus == .option(.transferOutcome, "pending"))
  }

  @Test func `in the picker Enter opens a session and Esc asks whether to leave`() {
    let entry = PickerEntry(name: "acme", flow: nil, standing: nil, due: nil, problems: 0, updated: nil)
    var face = ScreenFace(entries: [entry], language: .zh, today: today)
    #expect(face.press(.enter) == [.open("acme")])
    #expect(face.press(.escape) == [])
    #expect(face.question == .quit)
    #expect(face.press(.enter) == [] && face.question == nil)
    #expect(face.press(.escape, .character("y")) == [.quit])
  }

  @Test func `a closed session stays in view in the picker`() {
    let entries = ["a", "acme-shop"].map {
      PickerEntry(name: $0, flow: nil, standing: nil, due: nil, problems: 0, updated: nil)
    }
    var face = Journey.face(at: .subject)
    face.showPicker(entries)
    #expect(face.focus == .session("acme-shop"))
    #expect(face.wizard == nil)
  }
}
