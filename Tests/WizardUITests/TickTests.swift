import TestSupport
import Testing
import WizardCore

@testable import WizardUI

@Suite struct TickTests {
  @Test func `Space ticks a task today and unticks it again`() {
    var model = Journey.model(at: .activation)
    #expect(model.focus == .item("activateEmail"))
    model.press(.character(" "))
    #expect(model.wizard?.session.done[.activateEmail] == today)
    #expect(model.message == .ticked("activateEmail", today))
    model.press(.character(" "))
    #expect(model.wizard?.session.done[.activateEmail] == nil)
    #expect(model.message == .unticked("activateEmail"))
  }

  @Test func `unticking a task of an earlier day needs a confirmation`() {
    var model = Journey.model(Journey.session(upTo: .subject), at: .activation)
      .focusing(.item("activateEmail"))
    let ticked = date("2026-11-11")
    #expect(model.press(.character(" ")) == [])
    #expect(model.confirmation == .untick(.activateEmail, ticked))
    // Enter and Esc keep the day.
    #expect(model.press(.enter, .character(" "), .escape) == [])
    #expect(model.confirmation == nil && model.wizard?.session.done[.activateEmail] == ticked)
    model.press(.character(" "), .character("n"))
    #expect(model.confirmation == nil && model.wizard?.session.done[.activateEmail] == ticked)
    model.press(.character(" "), .character("y"))
    #expect(model.wizard?.session.done[.activateEmail] == nil)
    #expect(model.message == .unticked("activateEmail"))
  }

  @Test func `a task that cannot start is not ticked and shows what must come first`() {
    var model = Journey.model(Journey.session(upTo: .activation).with(.fillEmailAndPassword, on: nil))
      .focusing(.item("activateEmail"))
    model.go(to: .step(.activation))
    let before = model.wizard?.session
    #expect(model.press(.character(" ")) == [])
    #expect(model.message == .cannotTick(.activateEmail, .openPrerequisites(["fillEmailAndPassword"])))
    #expect(model.wizard?.session == before)
  }

  @Test func `d sets the day of a tick`() {
    var model = Journey.model(at: .activation)
    model.press(.alt("d"))
    #expect(model.inputPrompt == .date(.activateEmail))
    #expect(model.editor?.text == "2026-11-21")
    model.press(.control("u"))
    model.type("2026.11.12")
    model.press(.enter)
    #expect(model.inputPrompt == nil)
    #expect(model.wizard?.session.done[.activateEmail] == date("2026-11-12"))
    model.press(.alt("d"))
    #expect(model.editor?.text == "2026-11-12")
  }

  @Test func `a typed day replaces the suggested one`() {
    var model = Journey.model(at: .activation).pressing(.alt("d"))
    for character in "2026-11-12" { model.press(.character(character)) }
    model.press(.enter)
    #expect(model.wizard?.session.done[.activateEmail] == date("2026-11-12"))
  }

  @Test func `a future day, a day before a prerequisite and an invalid day are refused`() {
    var model = Journey.model(at: .activation)
    let before = model.wizard?.session
    model.press(.alt("d"), .control("u"))
    model.type("2026-11-22")
    model.press(.enter)
    #expect(model.message == .cannotTick(.activateEmail, .future))
    #expect(model.inputPrompt == .date(.activateEmail))
    model.press(.control("u"))
    model.type("soon")
    model.press(.enter)
    #expect(model.message == .badDate("soon"))
    model.press(.control("u"))
    model.type("26-11-12")
    model.press(.enter)
    #expect(model.message == .badDate("26-11-12"))
    model.press(.control("u"))
    model.type("2026-11-01")
    model.press(.enter)
    let registered = TickRefusal.earlier(than: .fillEmailAndPassword, on: date("2026-11-10"))
    #expect(model.message == .cannotTick(.activateEmail, registered))
    #expect(model.inputPrompt == .date(.activateEmail))
    #expect(model.wizard?.session == before)
  }

  @Test func `Esc keeps the day of a tick`() {
    var model = Journey.model(at: .transfer).pressing(.control("t")).focusing(.item("activateEmail"))
    let before = model.wizard?.session
    model.press(.alt("d"), .backspace, .escape)
    #expect(model.inputPrompt == nil)
    #expect(model.wizard?.session == before)
    #expect(model.focus == .item("activateEmail"))
  }

  @Test func `outcomes and reminders cannot be ticked`() {
    var model = Journey.model(Journey.session(by: .certification, upTo: nil)).pressing(.control("t"))
    for line in ["certificationOutcome", "renewCertification"] {
      model.setFocus(.item(line))
      #expect(model.press(.character(" "), .alt("d")) == [])
      #expect(model.inputPrompt == nil)
    }
  }
}
