import Testing
import WizardCore
import WizardScreens

@testable import WizardTerminal

@Suite struct SessionFaceTests {
  private func opened(
    _ session: Session, isReturning: Bool = false, drafts: Draft...,
    isReadOnly: Bool = false
  ) -> ScreenFace {
    var face = ScreenFace(entries: [], language: .zh, today: today)
    face.open(
      Journey.wizard(session), name: "acme-shop", isReturning: isReturning, drafts: drafts,
      isReadOnly: isReadOnly)
    return face
  }

  @Test func `a new session opens at its first question and says how to move`() {
    let face = opened(Session(flow: .register))
    #expect(face.place == .step(.email))
    #expect(face.focus == .field(.email))
    #expect(face.message == .welcome)
  }

  @Test func `a session of today opens where the person was`() {
    let face = opened(Journey.session(upTo: .verification))
    #expect(face.place == .step(.verification))
    #expect(face.message == nil)
  }

  @Test func `a returning session opens on the overview, with going on first`() {
    var face = opened(Journey.session(upTo: .verification), isReturning: true)
    #expect(face.place == .overview)
    #expect(face.stops.first == .resume)
    #expect(face.focus == .resume)
    face.press(.enter)
    #expect(face.place == .step(.verification))
  }

  @Test func `so does one with something due`() {
    #expect(opened(Journey.session(upTo: .transfer)).place == .overview)
  }

  @Test func `a draft opens its field with the half-typed text`() {
    let face = opened(
      Journey.session(upTo: .transfer), isReturning: true, drafts: Draft(.adminPhone, "1380"))
    #expect(face.place == .step(.administrator))
    #expect(face.focus == .field(.adminPhone))
    #expect(face.editor?.text == "1380")
    #expect(face.wizard?.session.answers[.adminPhone] == .text("13800138000"))
  }

  @Test func `leaving a draft accepts it`() {
    var face = opened(Journey.session(upTo: .organisation), drafts: Draft(.legalName, "晨星"))
    let saved = Journey.session(upTo: .organisation).with(.legalName, .text("晨星"))
    #expect(face.press(.down) == [.save(saved), .dropDraft(.legalName)])
  }

  @Test func `each of several drafts stays until its own field is answered`() {
    var face = opened(
      Journey.session(upTo: .organisation), drafts: Draft(.code, "9144"), Draft(.adminName, "李"),
      Draft(.legalName, "晨"))
    #expect(face.focus == .field(.legalName) && face.editor?.text == "晨")
    face.type("星")
    #expect(face.press(.down).contains(.dropDraft(.legalName)))
    #expect(face.focus == .field(.code) && face.editor?.text == "9144")
    #expect(face.drafts == [.code: "9144", .adminName: "李"])
  }

  @Test func `what was half typed over an accepted answer replaces it by Enter or more typing alone`() {
    let answered = Journey.session(upTo: .organisation).with(.legalName, .text("晨星"))
    var face = opened(answered, drafts: Draft(.legalName, "晨"))
    #expect(face.editor?.text == "晨" && face.message == .halfTyped(.legalName, .text("晨星")))
    #expect(face.press(.down) == [])
    #expect(face.wizard?.session == answered && face.drafts == [.legalName: "晨"])
    face.press(.up)
    #expect(face.press(.enter) == [.save(answered.with(.legalName, .text("晨"))), .dropDraft(.legalName)])
    face = opened(answered, drafts: Draft(.legalName, "晨"))
    face.type("光")
    #expect(face.press(.down).contains(.save(answered.with(.legalName, .text("晨光")))))
  }

  @Test func `after a save that went well in the end, nothing is said to be lost`() {
    var face = opened(Journey.session(upTo: .organisation)).typing("晨")
    face.press(.tab)
    face.tell(.notSaved("ENOSPC"))
    #expect(face.press(.control("c")) == [.assure])
    face.tellSaved()
    #expect(face.question == .quit && !face.isUnsaved)
  }

  @Test func `a text that was all taken out is no draft, so that its answer comes back`() {
    let answered = Journey.session(upTo: .organisation).with(.legalName, .text("晨星"))
    var face = opened(answered)
    face.setFocus(.field(.legalName))
    face.type("x")
    #expect(face.press(.control("u")) == [.dropDraft(.legalName)])
    let lines = LineFace([:], face.standpoint)
    #expect(lines.drafts == [:])
    let back = ScreenFace(lines.standpoint)
    #expect(back.focus == .field(.legalName) && back.editor?.text == "晨星")
  }

  @Test func `a draft of a field that is no longer asked is passed over`() {
    let face = opened(Journey.session(.individual, upTo: .administrator), drafts: Draft(.legalName, "x"))
    #expect(face.place == .step(.administrator))
  }

  @Test func `a session that is read only is never changed nor saved`() {
    let session = Journey.session(upTo: .transfer)
    let keys: [Key] = [
      .character(" "), .enter, .character("1"), .character("x"), .paste("y"), .backspace, .tab, .down,
      .character("d"), .character("y"), .control("s"), .escape,
    ]
    for place in Flow.register.steps.map({ Place.step($0.id) }) + [.checklist, .summary, .overview] {
      for key in keys {
        var face = opened(session, isReadOnly: true)
        face.show(place)
        for stop in face.stops {
          face.setFocus(stop)
          let errands = face.press(key, .enter, .character("y"))
          #expect(errands.allSatisfy { if case .save = $0 { false } else { true } })
          #expect(errands.allSatisfy { if case .draft = $0 { false } else { true } })
          #expect(face.wizard?.session == session)
          face.question = nil
          face.show(place)
        }
      }
    }
  }

  @Test func `trying to change one that is read only says why not`() {
    var face = opened(Journey.session(upTo: .organisation), isReadOnly: true)
    face.type("x")
    #expect(face.message == .readOnly(""))
    #expect(face.editor?.text == "")
  }

  @Test func `what could not be saved is tried again with Ctrl-S, and said when leaving`() {
    var face = opened(Journey.session(upTo: .organisation)).typing("晨")
    face.press(.tab)
    face.tell(.notSaved("ENOSPC"))
    face.press(.up)
    #expect(face.isUnsaved)
    let errands = face.press(.control("s"))
    #expect(errands == face.wizard.map { [.save($0.session), .assure] })
    #expect(!face.isUnsaved)
    #expect(face.press(.control("s")) == [.assure])
    #expect(face.message == .saved)
  }

  @Test(arguments: Language.allCases)
  func `what is kept beside a file that another wrote is never said to be saved in it`(language: Language) {
    let words = Words(language)
    var face = opened(Journey.session(upTo: .organisation))
    face.tell(.conflict("acme.conflict-1.json"))
    face.press(.down)
    #expect(face.message == nil)
    #expect(face.press(.control("s")) == [.assure])
    #expect(face.message == .conflict("acme.conflict-1.json"))
    #expect(face.press(.control("c")) == [.assure] && face.question == .quit)
    let canvas = Canvas(rows: 24, columns: 80)
    let shown = face.frame(on: canvas, words: words).grid.lines().joined(separator: "\n")
    #expect(shown.contains("acme.conflict-1.json") && !shown.contains(words[.quitSession]))
    var talk = LineConversation(language, about: Journey.session(upTo: .organisation))
    talk.face.tell(.conflict("acme.conflict-1.json"))
    talk.type("q")
    #expect(talk.transcript.last?.contains("acme.conflict-1.json") == true)
  }

  @Test func `a new session wants a name that can be a file's, and is made once`() {
    let entry = PickerEntry(name: "taken", flow: nil, standing: nil, due: nil, problems: 0, updated: nil)
    var face = ScreenFace(entries: [entry], language: .zh, today: today).pressing(.end, .enter)
    #expect(face.asking == .sessionName)
    for (name, message) in [("", Message.badName), ("Acme", .badName), ("taken", .nameTaken("taken"))] {
      face.press(.control("u"))
      face.type(name)
      #expect(face.press(.enter) == [])
      #expect(face.message == message)
    }
    face.press(.control("u"))
    face.type("ａｃｍｅ-2")
    #expect(face.press(.enter) == [.create("acme-2")])
    #expect(face.asking == nil)
  }

  @Test func `a new session is not named like a command, and the name is asked for again`() {
    var face = ScreenFace(entries: [], language: .zh, today: today)
    face.reserve(["export", "list"])
    face.press(.enter)
    face.type("export")
    #expect(face.press(.enter) == [])
    #expect(face.message == .nameIsCommand("export") && face.asking == .sessionName)
    face.type("-2")
    #expect(face.press(.enter) == [.create("export-2")])
  }

  @Test func `Esc leaves the name`() {
    var face = ScreenFace(entries: [], language: .zh, today: today).pressing(.enter)
    face.type("acme")
    #expect(face.press(.escape) == [])
    #expect(face.asking == nil && face.question == nil)
  }

  @Test func `what arrives without being a key changes nothing`() {
    var face = Journey.face(at: .activation).pressing(.character(" "))
    let message = face.message
    face.press(.unknown, .mouse(Mouse(.release, row: 3, column: 3)))
    #expect(face.message == message)
  }

  @Test func `repainting and suspending are passed on, and suspending accepts what was typed`() {
    var face = Journey.face(at: .organisation).typing("晨")
    #expect(face.press(.control("l")) == [.repaint])
    let saved = Journey.session(upTo: .organisation).with(.legalName, .text("晨"))
    #expect(face.press(.control("z")) == [.save(saved), .dropDraft(.legalName), .suspend])
    #expect(face.focus == .field(.legalName))
    #expect(face.editor?.text == "晨")
  }
}
