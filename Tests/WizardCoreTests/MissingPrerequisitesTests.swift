import TestSupport
import Testing

@testable import WizardCore

/// What has to happen before a task: tasks to do, or results to wait for.
@Suite struct MissingPrerequisitesTests {
  private func missing(before task: TaskID, in session: Session) throws -> MissingPrerequisites {
    let wizard = SampleSession.wizard(session)
    let rule = try #require(wizard.flow.task(task)?.task)
    return wizard.checklist.missing(wizard.replay.openPrerequisites(of: rule, by: nil))
  }

  private var unreviewed: Session {
    var session = SampleSession.finished(SampleSession.launch()).with(.codeReviewOutcome, nil)
    session.done[.publish] = nil
    return session
  }

  @Test func `a result is missing once its tasks are ticked`() throws {
    #expect(
      try missing(before: .publish, in: unreviewed)
        == MissingPrerequisites(tasks: [], outcomes: ["codeReviewOutcome"]))
  }

  @Test func `a task is missing in place of the result that it leads to`() throws {
    var session = unreviewed
    session.done[.submitReview] = nil
    #expect(
      try missing(before: .publish, in: session)
        == MissingPrerequisites(tasks: ["submitReview"], outcomes: []))
    #expect(
      SampleSession.wizard(session).checklist.missing(["codeReviewOutcome"]).tasks == ["submitReview"])
  }

  @Test func `nothing is missing before a task that can be done`() throws {
    var session = SampleSession.finished(SampleSession.launch())
    session.done[.publish] = nil
    #expect(try missing(before: .publish, in: session) == MissingPrerequisites(tasks: [], outcomes: []))
  }

  @Test func `the wait names the pending results that have a time`() {
    let wizard = SampleSession.wizard(SampleSession.register(.enterprise, by: .bankTransfer))
    #expect(wizard.checklist.wait.documented.isEmpty == (wizard.checklist.wait.latest == 0))
    let pending = SampleSession.wizard(
      SampleSession.register(.enterprise, by: .bankTransfer).with(.transferOutcome, nil))
    #expect(pending.checklist.wait.documented.contains(.transferOutcome))
  }
}
