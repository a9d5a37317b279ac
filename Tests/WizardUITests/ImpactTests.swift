import Testing
import WizardCore

@testable import WizardUI

@Suite struct ImpactTests {
  private let session = Journey.session(upTo: .confirmation)

  /// A model that asks whether to change an enterprise to an individual.
  private var asked: ScreenModel { Journey.model(session, at: .subject).pressing(.character("1")) }

  @Test func `changing the subject type asks for confirmation and lists what changes`() {
    guard case .impact(let field, let answer, let impact) = asked.confirmation else {
      Issue.record("no question is open")
      return
    }
    #expect(field == .subjectType && answer == .text("individual"))
    #expect(impact.inactive.contains("legalName"))
    #expect(impact.stepsRemoved.contains(.organisation))
    #expect(asked.wizard?.session == session)
  }

  @Test(arguments: [Key.character("n"), .character("否"), .escape])
  func `no keeps the answer`(key: Key) {
    var model = asked
    #expect(model.press(key) == [])
    #expect(model.confirmation == nil)
    #expect(model.wizard?.session == session)
  }

  @Test(arguments: [Key.enter, .tab, .character("x"), .down, .character(" "), .function(5)])
  func `other keys keep the question open`(key: Key) {
    var model = asked
    #expect(model.press(key) == [])
    #expect(model.confirmation == asked.confirmation)
  }

  @Test func `yes changes the answer, and changing it back restores everything`() {
    var model = asked
    let changed = session.with(.subjectType, .text("individual"))
    #expect(model.press(.character("y")) == [.save(changed)])
    #expect(model.wizard?.replay.inactive.contains("legalName") == true)
    model.setFocus(.option(.subjectType, "individual"))
    model.press(.character("2"), .character("y"))
    #expect(model.wizard?.session == session)
    #expect(model.wizard?.replay.inactive == [])
  }

  @Test func `a first answer and an answer without impact need no confirmation`() {
    var model = Journey.model(at: .subject)
    model.press(.character("1"))
    #expect(model.confirmation == nil)
    model = Journey.model(session, at: .administrator).focusing(.option(.adminWeChatReady, "true"))
    model.press(.character("n"))
    #expect(model.confirmation == nil)
  }

  @Test func `quitting needs a confirmation`() {
    var model = Journey.model(at: .organisation).typing("晨")
    let effects = model.press(.control("c"))
    let saved = Journey.session(upTo: .organisation).with(.legalName, .text("晨"))
    #expect(effects == [.save(saved), .dropDraft(.legalName), .ensureSaved])
    #expect(model.confirmation == .quit)
    model.press(.character("n"))
    #expect(model.confirmation == nil)
    #expect(model.press(.control("q"), .control("c")) == [.ensureSaved, .quit])
  }

  @Test func `Ctrl-C during a question asks whether to quit`() {
    var model = asked
    model.press(.control("c"))
    #expect(model.confirmation == .quit)
    model.press(.escape)
    #expect(model.confirmation == nil)
    #expect(model.wizard?.session == session)
  }
}
