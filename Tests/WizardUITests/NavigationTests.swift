import Testing
import WizardCore

@testable import WizardUI

@Suite struct NavigationTests {
  @Test func `the arrows move over every value and stop at the ends`() {
    var model = Journey.model(at: .subject)
    #expect(model.focus == .option(.subjectType, "individual"))
    model.press(.down, .down)
    #expect(model.focus == .option(.subjectType, "soleTrader"))
    model.press(.up, .control("p"), .up)
    #expect(model.focus == .option(.subjectType, "individual"))
    for _ in 0..<20 { model.press(.control("n")) }
    #expect(model.focus == .continueTo)
  }

  @Test func `Tab and Shift-Tab move between fields and land on the given answer`() {
    var model = Journey.model(Journey.session(upTo: .administrator), at: .transferAccount)
    #expect(model.focus == .option(.accountKind, "basic"))
    model.press(.tab)
    #expect(model.focus == .field(.accountHolder))
    model.press(.tab, .tab, .tab)
    #expect(model.focus == .continueTo)
    model.press(.backTab, .backTab, .backTab, .backTab)
    #expect(model.focus == .option(.accountKind, "basic"))
  }

  @Test func `Home and End show the start and the end of the page`() {
    var model = Journey.model(at: .subject)
    model.press(.end)
    #expect(model.focus == model.focusTargets.last && model.scroll == Window.beyond)
    model.press(.home)
    #expect(model.focus == model.focusTargets.first && model.scroll == 0)
  }

  @Test func `Home and End move to the ends of a list`() {
    var model = Journey.model(at: .transfer).pressing(.control("t"))
    model.press(.end)
    #expect(model.focus == .resume)
    model.press(.home)
    #expect(model.focus == .item("openRegistration"))
  }

  @Test func `Enter moves through the fields to the next step`() {
    var model = Journey.model(at: .organisation)
    model.type("晨星（上海）贸易有限公司")
    model.press(.enter)
    #expect(model.focus == .field(.code))
    model.type("91350100M000100Y43")
    model.press(.enter)
    #expect(model.focus == .continueTo)
    model.press(.enter)
    #expect(model.screen == .step(.verification))
  }

  @Test func `going on with a missing answer focuses its field`() {
    var model = Journey.model(at: .organisation).focusing(.continueTo)
    model.press(.enter)
    #expect(model.screen == .step(.organisation))
    #expect(model.focus == .field(.legalName))
    #expect(model.message == .wanted(.legalName, .organisation))
  }

  @Test func `going on from a waiting step says what it waits for, and stays`() {
    var model = Journey.model(at: .transfer).focusing(.continueTo)
    model.press(.enter)
    #expect(model.screen == .step(.transfer))
    #expect(model.focus == .option(.transferOutcome, "pending"))
    #expect(model.message == .outcomePending(.transferOutcome))
  }

  @Test(arguments: Flow.register.steps.map(\.id))
  func `one key leads from every step to the session list and keeps what was typed`(step: StepID) {
    guard Journey.wizard(Journey.session(upTo: step)).replay.knownPath.contains(step) else { return }
    let opened = Journey.model(at: step)
    for target in opened.focusTargets {
      var model = opened.focusing(target)
      if case .field = target { model.type("1") }
      let effects = model.press(.alt("s"))
      #expect(effects.last == .close, "\(target)")
      if model.wizard?.session != opened.wizard?.session {
        #expect(effects.contains { if case .save = $0 { true } else { false } }, "\(target)")
      }
    }
  }

  @Test func `Enter in the summary goes on, and Space changes the answer`() {
    let summary = Journey.model(at: .transfer).pressing(.control("r")).focusing(.answer(.email))
    #expect(summary.pressing(.enter).screen == .step(.transfer))
    let changed = summary.pressing(.character("　"))
    #expect(changed.screen == .step(.email) && changed.focus == .field(.email))
  }

  @Test func `another flow is opened only after a confirmation`() {
    var model = Journey.model(at: .email)
    model.update { $0.askToSwitchFlow(to: .certify) }
    #expect(model.confirmation == .switchFlow(.certify))
    #expect(model.pressing(.character("n")).wizard?.flow.id == .register)
    #expect(model.pressing(.character("ｙ")).wizard?.flow.id == .certify)
  }

  @Test(arguments: Flow.register.steps.map(\.id))
  func `going back is never refused and changes nothing`(step: StepID) {
    var session = Journey.session(by: .certification, upTo: step).with(.code, .text("junk"))
    session.answers[.adminPhone] = .text("1")
    guard Journey.wizard(session).replay.knownPath.contains(step) else { return }
    var model = Journey.model(session, at: step)
    var effects: [Effect] = []
    var steps = 0
    while !effects.contains(.close), steps < 30 {
      effects = model.press(.escape)
      #expect(model.confirmation == nil)
      #expect(model.wizard?.session == session)
      steps += 1
    }
    #expect(model.screen == .step(.email))
    #expect(effects == [.close])
  }

  @Test func `going back saves typed text`() {
    var model = Journey.model(at: .organisation).typing("晨星")
    let effects = model.press(.escape)
    #expect(model.screen == .step(.subject))
    #expect(model.wizard?.session.answers[.legalName] == .text("晨星"))
    let saved = Journey.session(upTo: .organisation).with(.legalName, .text("晨星"))
    #expect(effects == [.save(saved), .dropDraft(.legalName)])
  }

  @Test func `returning from a list restores the focus`() {
    var model = Journey.model(Journey.session(upTo: .administrator), at: .transferAccount)
      .focusing(.field(.bankName))
    model.press(.control("t"))
    #expect(model.screen == .checklist)
    model.press(.control("r"))
    #expect(model.screen == .summary)
    model.press(.escape, .escape)
    #expect(model.screen == .step(.transferAccount))
    #expect(model.focus == .field(.bankName))
  }

  @Test func `a step opened from the checklist returns to its item`() {
    var model = Journey.model(at: .transfer).pressing(.control("t")).focusing(.item("activateEmail"))
    model.press(.enter)
    #expect(model.screen == .step(.activation))
    #expect(model.focus == .item("activateEmail"))
    model.press(.escape)
    #expect(model.screen == .checklist)
    #expect(model.focus == .item("activateEmail"))
  }

  @Test func `an outcome in the checklist opens its field`() {
    var model = Journey.model(at: .transfer).pressing(.control("t")).focusing(.item("transferOutcome"))
    model.press(.enter)
    #expect(model.screen == .step(.transfer))
    #expect(model.focus == .option(.transferOutcome, "pending"))
  }

  @Test func `Enter opens a session of the list and Esc asks whether to quit`() {
    let entry = SessionListEntry(name: "acme", flow: nil, progress: nil, due: nil, problems: 0, updated: nil)
    var model = ScreenModel(entries: [entry], language: .zh, today: today)
    #expect(model.press(.enter) == [.open("acme")])
    #expect(model.press(.escape) == [])
    #expect(model.confirmation == .quit)
    #expect(model.press(.enter) == [] && model.confirmation == nil)
    #expect(model.press(.escape, .character("y")) == [.quit])
  }

  @Test func `a closed session has the focus in the list`() {
    let entries = ["a", "acme-shop"].map {
      SessionListEntry(name: $0, flow: nil, progress: nil, due: nil, problems: 0, updated: nil)
    }
    var model = Journey.model(at: .subject)
    model.showSessionList(entries)
    #expect(model.focus == .session("acme-shop"))
    #expect(model.wizard == nil)
  }
}
