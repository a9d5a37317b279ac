import Foundation
import TestSupport
import Testing
import WizardCore

extension FaultTests {
  /// Input that cannot be kept while it is typed.
  @Suite struct DraftFaultTests {
    @Test func `a draft that cannot be written is shown once, and the header says so until it is saved`()
      throws
    {
      let session = try TerminalSession()
      try session.waitForScreen()
      // A folder in place of the draft file fails like a full disk, but only for drafts.
      mkdir(session.fixture.folder + "/shop.draft", 0o700)
      session.terminal.type("甲")
      #expect(session.terminal.wait(for: "What you type is not kept"), "\(session.transcript)")
      #expect(session.terminal.wait(for: "INPUT NOT KEPT"))
      session.terminal.type("乙\r")
      let end = Date().addingTimeInterval(20)
      while try session.fixture.saved().answers[.legalName] == nil, Date() < end { usleep(20_000) }
      #expect(try session.fixture.saved().answers[.legalName] == .text("甲乙"))
    }

    @Test func `plain text reports a session that cannot be saved on a full disk`() throws {
      let session = try TerminalSession(["--plain"], injecting: "fsync:error=ENOSPC")
      #expect(session.terminal.wait(for: "> "))
      session.terminal.type("甲乙\r")
      #expect(session.terminal.wait(for: "NOT SAVED"), "\(session.transcript)")
    }
  }
}
