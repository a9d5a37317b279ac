import TestSupport
import Testing

@testable import WizardCore

/// Why a task cannot be ticked on a day.
@Suite struct TickRefusalTests {
  private func refusal(_ task: TaskID, _ day: String, in session: Session) throws -> TickRefusal? {
    let wizard = SampleSession.wizard(session)
    let rule = try #require(wizard.flow.task(task)).task
    return wizard.replay.refusal(of: rule, on: date(day))
  }

  private let begun = Session(flow: .register)
    .with(.openRegistration, on: "2026-11-10").with(.fillEmailAndPassword, on: "2026-11-12")

  @Test func `a task can be ticked from the day of its prerequisite on`() throws {
    #expect(try refusal(.activateEmail, "2026-11-12", in: begun) == nil)
    #expect(try refusal(.activateEmail, "2026-11-21", in: begun) == nil)
  }

  @Test func `a task cannot be ticked on a future day`() throws {
    #expect(try refusal(.activateEmail, "2026-11-22", in: begun) == .future)
  }

  @Test func `a day before a prerequisite reports the prerequisite and its day`() throws {
    let later = TickRefusal.earlier(than: .fillEmailAndPassword, on: date("2026-11-12"))
    #expect(try refusal(.activateEmail, "2026-11-11", in: begun) == later)
  }

  @Test func `an open prerequisite is reported on any day`() throws {
    let session = begun.with(.fillEmailAndPassword, on: nil)
    for day in ["2026-11-01", "2026-11-21"] {
      #expect(try refusal(.activateEmail, day, in: session) == .openPrerequisites(["fillEmailAndPassword"]))
    }
  }

  @Test func `a tick that counts is never refused`() throws {
    for session in SampleSession.others
      + SampleSession.registerPaths.map({ SampleSession.finished($0.0, by: $0.1) })
    {
      let wizard = SampleSession.wizard(session)
      for (id, day) in session.done where wizard.replay.dayDone(id) == day {
        let rule = try #require(wizard.flow.task(id)).task
        #expect(wizard.replay.refusal(of: rule, on: day) == nil, "\(id)")
      }
    }
  }
}
