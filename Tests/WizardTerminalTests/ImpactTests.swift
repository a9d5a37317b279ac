import Testing
import WizardCore

@testable import WizardTerminal

@Suite struct ImpactTests {
  private let session = Journey.session(upTo: .confirmation)

  /// A face that asks whether an enterprise shall become an individual.
  private var asked: ScreenFace { Journey.face(session, at: .subject).pressing(.character("1")) }

  @Test func `changing the subject type asks, and says what it would change`() {
    guard case .impact(let field, let answer, let impact) = asked.question else {
      Issue.record("nothing was asked")
      return
    }
    #expect(field == .subjectType && answer == .text("individual"))
    #expect(impact.parked.contains("legalName"))
    #expect(impact.stepsRemoved.contains(.organisation))
    #expect(asked.wizard?.session == session)
  }

  @Test(arguments: [Key.character("n"), .character("否"), .escape])
  func `no leaves everything as it was`(key: Key) {
    var face = asked
    #expect(face.press(key) == [])
    #expect(face.question == nil)
    #expect(face.wizard?.session == session)
  }

  @Test(arguments: [Key.enter, .tab, .character("x"), .down, .character(" "), .function(5)])
  func `other keys leave the question standing`(key: Key) {
    var face = asked
    #expect(face.press(key) == [])
    #expect(face.question == asked.question)
  }

  @Test func `yes commits, and changing back restores everything`() {
    var face = asked
    let changed = session.with(.subjectType, .text("individual"))
    #expect(face.press(.character("y")) == [.save(changed)])
    #expect(face.wizard?.replay.parked.contains("legalName") == true)
    face.setFocus(.option(.subjectType, "individual"))
    face.press(.character("2"), .character("y"))
    #expect(face.wizard?.session == session)
    #expect(face.wizard?.replay.parked == [])
  }

  @Test func `a first answer, and one that changes nothing else, is not asked about`() {
    var face = Journey.face(at: .subject)
    face.press(.character("1"))
    #expect(face.question == nil)
    face = Journey.face(session, at: .administrator).focusing(.option(.adminWeChatReady, "true"))
    face.press(.character("n"))
    #expect(face.question == nil)
  }

  @Test func `the program asks before it ends, and only the last word ends it`() {
    var face = Journey.face(at: .organisation).typing("晨")
    let errands = face.press(.control("c"))
    let saved = Journey.session(upTo: .organisation).with(.legalName, .text("晨"))
    #expect(errands == [.save(saved), .dropDraft(.legalName), .assure])
    #expect(face.question == .quit)
    face.press(.character("n"))
    #expect(face.question == nil)
    #expect(face.press(.control("q"), .control("c")) == [.assure, .quit])
  }

  @Test func `Ctrl-C over another question asks whether to leave`() {
    var face = asked
    face.press(.control("c"))
    #expect(face.question == .quit)
    face.press(.escape)
    #expect(face.question == nil)
    #expect(face.wizard?.session == session)
  }
}
