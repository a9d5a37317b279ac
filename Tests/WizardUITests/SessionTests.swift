import Testing
import WizardCore
import WizardText

@testable import WizardUI

@Suite struct SessionTests {
  private func opened(
    _ session: Session, isReturning: Bool = false, drafts: Draft...,
    isReadOnly: Bool = false
  ) -> ScreenModel {
    var model = ScreenModel(entries: [], language: .zh, today: today)
    model.open(
      Journey.wizard(session), name: "acme-shop", isReturning: isReturning, drafts: drafts,
      isReadOnly: isReadOnly)
    return model
  }

  @Test func `a new session opens at its first field and shows how to move`() {
    let model = opened(Session(flow: .register))
    #expect(model.screen == .step(.email))
    #expect(model.focus == .field(.email))
    #expect(model.message == .welcome)
  }

  @Test func `a session of today opens at its position`() {
    let model = opened(Journey.session(upTo: .verification))
    #expect(model.screen == .step(.verification))
    #expect(model.message == nil)
  }

  @Test func `a session of an earlier day opens on the overview with the focus on the button to continue`() {
    var model = opened(Journey.session(upTo: .verification), isReturning: true)
    #expect(model.screen == .overview)
    #expect(model.focusTargets.first == .resume)
    #expect(model.focus == .resume)
    model.press(.enter)
    #expect(model.screen == .step(.verification))
  }

  @Test func `a session with something due opens on the overview`() {
    #expect(opened(Journey.session(upTo: .transfer)).screen == .overview)
  }

  @Test func `a draft opens its field with the draft in the editor`() {
    let model = opened(
      Journey.session(upTo: .transfer), isReturning: true, drafts: Draft(.adminPhone, "1380"))
    #expect(model.screen == .step(.administrator))
    #expect(model.focus == .field(.adminPhone))
    #expect(model.editor?.text == "1380")
    #expect(model.wizard?.session.answers[.adminPhone] == .text("13800138000"))
  }

  @Test func `leaving a field with a draft saves the draft as the answer`() {
    var model = opened(Journey.session(upTo: .organisation), drafts: Draft(.legalName, "晨星"))
    let saved = Journey.session(upTo: .organisation).with(.legalName, .text("晨星"))
    #expect(model.press(.down) == [.save(saved), .dropDraft(.legalName)])
  }

  @Test func `each draft stays until its field is answered`() {
    var model = opened(
      Journey.session(upTo: .organisation), drafts: Draft(.code, "9144"), Draft(.adminName, "李"),
      Draft(.legalName, "晨"))
    #expect(model.focus == .field(.legalName) && model.editor?.text == "晨")
    model.type("星")
    #expect(model.press(.down).contains(.dropDraft(.legalName)))
    #expect(model.focus == .field(.code) && model.editor?.text == "9144")
    #expect(model.drafts == [.code: "9144", .adminName: "李"])
  }

  @Test func `a draft over an answer replaces it only after Enter or more typing`() {
    let answered = Journey.session(upTo: .organisation).with(.legalName, .text("晨星"))
    var model = opened(answered, drafts: Draft(.legalName, "晨"))
    #expect(model.editor?.text == "晨" && model.message == .draftRestored(.legalName, .text("晨星")))
    #expect(model.press(.down) == [])
    #expect(model.wizard?.session == answered && model.drafts == [.legalName: "晨"])
    model.press(.up)
    #expect(model.press(.enter) == [.save(answered.with(.legalName, .text("晨"))), .dropDraft(.legalName)])
    model = opened(answered, drafts: Draft(.legalName, "晨"))
    model.type("光")
    #expect(model.press(.down).contains(.save(answered.with(.legalName, .text("晨光")))))
  }

  @Test func `a successful save clears the unsaved state`() {
    var model = opened(Journey.session(upTo: .organisation)).typing("晨")
    model.press(.tab)
    model.show(.notSaved("ENOSPC"))
    #expect(model.press(.control("c")) == [.ensureSaved])
    model.update { $0.markSaved() }
    #expect(model.confirmation == .quit && !model.isUnsaved)
  }

  @Test func `an emptied field has no draft, so the other front end shows the answer`() {
    let answered = Journey.session(upTo: .organisation).with(.legalName, .text("晨星"))
    var model = opened(answered)
    model.setFocus(.field(.legalName))
    model.type("x")
    #expect(model.press(.control("u")) == [.dropDraft(.legalName)])
    let lines = PlainTextModel(Localizers { Localizer($0) }, continuing: model.handover)
    #expect(lines.drafts == [:])
    let back = ScreenModel(continuing: lines.handover)
    #expect(back.focus == .field(.legalName) && back.editor?.text == "晨星")
  }

  @Test func `a draft of a field that is not asked is ignored`() {
    let model = opened(Journey.session(.individual, upTo: .administrator), drafts: Draft(.legalName, "x"))
    #expect(model.screen == .step(.administrator))
  }

  @Test func `a read-only session is never changed or saved`() {
    let session = Journey.session(upTo: .transfer)
    let keys: [Key] = [
      .character(" "), .enter, .character("1"), .character("x"), .paste("y"), .backspace, .tab, .down,
      .alt("d"), .character("y"), .control("s"), .escape,
    ]
    for screen in Flow.register.steps.map({ Screen.step($0.id) }) + [.checklist, .summary, .overview] {
      for key in keys {
        var model = opened(session, isReadOnly: true)
        model.go(to: screen)
        for target in model.focusTargets {
          model.setFocus(target)
          let effects = model.press(key, .enter, .character("y"))
          #expect(effects.allSatisfy { if case .save = $0 { false } else { true } })
          #expect(effects.allSatisfy { if case .draft = $0 { false } else { true } })
          #expect(model.wizard?.session == session)
          model.update { $0.cancel() }
          model.go(to: screen)
        }
      }
    }
  }

  @Test func `typing into a read-only session shows a message`() {
    var model = opened(Journey.session(upTo: .organisation), isReadOnly: true)
    model.type("x")
    #expect(model.message == .readOnly(""))
    #expect(model.editor?.text == "")
  }

  @Test func `Ctrl-S saves again after a failed save`() {
    var model = opened(Journey.session(upTo: .organisation)).typing("晨")
    model.press(.tab)
    model.show(.notSaved("ENOSPC"))
    model.press(.up)
    #expect(model.isUnsaved)
    let effects = model.press(.control("s"))
    #expect(effects == model.wizard.map { [.save($0.session), .ensureSaved] })
    #expect(!model.isUnsaved)
    #expect(model.press(.control("s")) == [.ensureSaved])
    #expect(model.message == .saved)
  }

  @Test(arguments: Language.allCases)
  func `after a conflict both front ends name the file that has the answers`(language: Language) {
    let localizer = Localizer(language)
    var model = opened(Journey.session(upTo: .organisation))
    model.show(.conflict("acme.conflict-1.json"))
    model.press(.down)
    #expect(model.message == nil)
    #expect(model.press(.control("s")) == [.ensureSaved])
    #expect(model.message == .conflict("acme.conflict-1.json"))
    #expect(model.press(.control("c")) == [.ensureSaved] && model.confirmation == .quit)
    let canvas = Canvas(rows: 24, columns: 80)
    let shown = model.frame(on: canvas, localizer: localizer).grid.lines().joined(separator: "\n")
    #expect(shown.contains("acme.conflict-1.json") && !shown.contains(localizer[.quitSession]))
    var conversation = PlainTextConversation(language, about: Journey.session(upTo: .organisation))
    conversation.model.show(.conflict("acme.conflict-1.json"))
    conversation.type("q")
    #expect(conversation.transcript.last?.contains("acme.conflict-1.json") == true)
  }

  @Test func `a new session needs a valid, unused name`() {
    let entry = SessionListEntry(name: "taken", flow: nil, progress: nil, due: nil, problems: 0, updated: nil)
    var model = ScreenModel(entries: [entry], language: .zh, today: today).pressing(.end, .enter)
    #expect(model.screen == .flows && model.focus == .flow(.start))
    model.press(.down, .enter)
    #expect(model.inputPrompt == .sessionName(.register))
    for (name, message) in [("", Message.badName), ("Acme", .badName), ("taken", .nameTaken("taken"))] {
      model.press(.control("u"))
      model.type(name)
      #expect(model.press(.enter) == [])
      #expect(model.message == message)
    }
    model.press(.control("u"))
    model.type("ａｃｍｅ-2")
    #expect(model.press(.enter) == [.create("acme-2", .register)])
    #expect(model.inputPrompt == nil)
  }

  @Test func `a new session may not have the name of a command`() {
    var model = ScreenModel(entries: [], language: .zh, today: today)
    model.update { $0.reserve(["export", "list"]) }
    model.press(.enter, .enter)
    model.type("export")
    #expect(model.press(.enter) == [])
    #expect(model.message == .nameIsCommand("export") && model.inputPrompt == .sessionName(.start))
    model.type("-2")
    #expect(model.press(.enter) == [.create("export-2", .start)])
  }

  @Test func `Esc closes the prompt for the name`() {
    var model = ScreenModel(entries: [], language: .zh, today: today).pressing(.enter, .enter)
    model.type("acme")
    #expect(model.press(.escape) == [])
    #expect(model.inputPrompt == nil && model.confirmation == nil && model.screen == .flows)
    model.press(.escape)
    #expect(model.screen == .sessionList && model.focus == .newSession)
  }

  @Test func `repaint and suspend are effects, and suspending saves typed text`() {
    var model = Journey.model(at: .organisation).typing("晨")
    #expect(model.press(.control("l")) == [.repaint])
    let saved = Journey.session(upTo: .organisation).with(.legalName, .text("晨"))
    #expect(model.press(.control("z")) == [.save(saved), .dropDraft(.legalName), .suspend])
    #expect(model.focus == .field(.legalName))
    #expect(model.editor?.text == "晨")
  }
}
