import Testing
import WizardCore

@testable import WizardTerminal

@Suite struct TickTests {
  @Test func `Space ticks a task today, and takes the tick back`() {
    var face = Journey.face(at: .activation)
    #expect(face.focus == .line("activateEmail"))
    face.press(.character(" "))
    #expect(face.wizard?.session.done[.activateEmail] == today)
    #expect(face.message == .ticked("activateEmail", today))
    face.press(.character(" "))
    #expect(face.wizard?.session.done[.activateEmail] == nil)
    #expect(face.message == .unticked("activateEmail"))
  }

  @Test func `a tick of an earlier day is only taken back when asked`() {
    var face = Journey.face(Journey.session(upTo: .subject), at: .activation)
      .focusing(.line("activateEmail"))
    let ticked = day("2026-11-11")
    #expect(face.press(.character(" ")) == [])
    #expect(face.question == .untick(.activateEmail, ticked))
    // Neither haste nor Esc loses the day.
    #expect(face.press(.enter, .character(" "), .escape) == [])
    #expect(face.question == nil && face.wizard?.session.done[.activateEmail] == ticked)
    face.press(.character(" "), .character("n"))
    #expect(face.question == nil && face.wizard?.session.done[.activateEmail] == ticked)
    face.press(.character(" "), .character("y"))
    #expect(face.wizard?.session.done[.activateEmail] == nil)
    #expect(face.message == .unticked("activateEmail"))
  }

  @Test func `what cannot start is not ticked, and says what must come first`() {
    var face = Journey.face(Journey.session(upTo: .activation).with(.fillEmailAndPassword, on: nil))
      .focusing(.line("activateEmail"))
    face.show(.step(.activation))
    let before = face.wizard?.session
    #expect(face.press(.character(" ")) == [])
    #expect(face.message == .cannotTick(.activateEmail, .needs(["fillEmailAndPassword"])))
    #expect(face.wizard?.session == before)
  }

  @Test func `d sets the day`() {
    var face = Journey.face(at: .activation)
    face.press(.character("d"))
    #expect(face.asking == .date(.activateEmail))
    #expect(face.editor?.text == "2026-11-21")
    face.press(.control("u"))
    face.type("2026.11.12")
    face.press(.enter)
    #expect(face.asking == nil)
    #expect(face.wizard?.session.done[.activateEmail] == day("2026-11-12"))
    face.press(.character("d"))
    #expect(face.editor?.text == "2026-11-12")
  }

  @Test func `a day in the future, before what must come first, or none at all is refused`() {
    var face = Journey.face(at: .activation)
    let before = face.wizard?.session
    face.press(.character("d"), .control("u"))
    face.type("2026-11-22")
    face.press(.enter)
    #expect(face.message == .cannotTick(.activateEmail, .future))
    #expect(face.asking == .date(.activateEmail))
    face.press(.control("u"))
    face.type("soon")
    face.press(.enter)
    #expect(face.message == .badDate("soon"))
    face.press(.control("u"))
    face.type("2026-11-01")
    face.press(.enter)
    let registered = TickRefusal.earlier(than: .fillEmailAndPassword, on: day("2026-11-10"))
    #expect(face.message == .cannotTick(.activateEmail, registered))
    #expect(face.asking == .date(.activateEmail))
    #expect(face.wizard?.session == before)
  }

  @Test func `Esc leaves the day as it was`() {
    var face = Journey.face(at: .transfer).pressing(.control("t")).focusing(.line("activateEmail"))
    let before = face.wizard?.session
    face.press(.character("d"), .backspace, .escape)
    #expect(face.asking == nil)
    #expect(face.wizard?.session == before)
    #expect(face.focus == .line("activateEmail"))
  }

  @Test func `a verdict and a reminder are not ticked`() {
    var face = Journey.face(Journey.session(by: .certification, upTo: nil)).pressing(.control("t"))
    for line in ["certificationOutcome", "renewCertification"] {
      face.setFocus(.line(line))
      #expect(face.press(.character(" "), .character("d")) == [])
      #expect(face.asking == nil)
    }
  }
}
