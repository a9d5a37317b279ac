import Foundation
import TestSupport
import Testing
import WizardCore
import WizardStore

extension FaultTests {
  /// Several processes that open the same session.
  @Suite struct LockTests {
    private final class Counts: @unchecked Sendable {
      let lock = NSLock()
      var saved = 0
      var refused = 0
      var unnamed = 0
    }

    @Test func `of eight concurrent processes one at a time writes, and all can read`() throws {
      let fixture = try SessionFixture(SessionFixture.named)
      let rounds = FaultTests.times(full: 200, sample: 20)
      let before = try SavedSession.decode(AnswersFile.read(fixture.file), as: SessionFixture.name).revision
      let counts = Counts()
      let faults = Trials.run(8, threads: 8) { writer in
        var faults: [String] = []
        for round in 0..<rounds {
          let run = try fixture.run(["answer", "shop", "email=writer\(writer)round\(round)@example.cn"])
          if run.status == 0 {
            counts.lock.withLock { counts.saved += 1 }
            continue
          }
          let isHeld = run.errors.contains("shop is open elsewhere")
          if run.status != 3 || !isHeld { faults.append("writer \(writer): \(run.status), \(run.errors)") }
          counts.lock.withLock {
            counts.refused += 1
            if !run.errors.contains("open elsewhere (") { counts.unnamed += 1 }
          }
          for arguments in [["show", "shop"], ["export", "shop", "--format", "json"]] where round % 4 == 0 {
            let reading = try fixture.run(arguments)
            if reading.status != 0 { faults.append("writer \(writer), \(arguments[0]): \(reading.errors)") }
          }
        }
        return faults
      }
      #expect(faults == [])
      // Each save increases the revision by one; two concurrent saves would lose an increment.
      let after = try SavedSession.decode(AnswersFile.read(fixture.file), as: SessionFixture.name).revision
      #expect(after - before == counts.saved)
      #expect(counts.saved > 0)
      #expect(
        counts.unnamed * 20 <= counts.refused,
        "\(counts.unnamed) of \(counts.refused) messages do not name the lock owner"
      )
      #expect(fixture.names == ["shop.json", "shop.lock", "shop.prev.json"])
      FaultReport.note(
        "8 processes opening one session \(rounds) times",
        "\(counts.saved) saves, \(after - before) revisions, \(counts.refused) refused, \(counts.unnamed) of them without an owner"
      )
    }

    @Test func `the lock owner is named, others can read and export, and a kill releases the lock`() throws {
      let session = try TerminalSession()
      try session.waitForScreen()
      let message = "open elsewhere ("
      let answer = try session.fixture.run(["answer", "shop", "email=a@example.cn"])
      #expect(answer.status == 3)
      #expect(answer.errors.contains(message) && answer.errors.contains(", \(session.child.process))"))
      for arguments in [
        ["list"], ["show", "shop"], ["check", "shop"], ["export", "shop"], ["flows", "--session", "shop"],
      ] {
        #expect(try session.fixture.run(arguments).status == 0, "\(arguments)")
      }
      #expect(try session.fixture.run(["delete", "shop", "--force"]).status == 3)
      // A second screen shows the session read-only.
      let second = try PseudoTerminal()
      let other = try Child(
        Program.path, ["shop", "--today", SessionFixture.day],
        environment: Program.environment(home: session.fixture.home.path),
        terminal: second.path)
      #expect(second.wait(for: "read only"))
      second.type("x")
      #expect(second.wait(for: "Nothing is saved"))
      other.signal(SIGTERM)
      #expect(other.wait(seconds: 30)?.status == 0)
      #expect(try session.fixture.run(["answer", "shop", "email=a@example.cn"]).status == 3)
      session.child.signal(SIGKILL)
      session.child.wait()
      #expect(try session.fixture.run(["answer", "shop", "email=a@example.cn"]).status == 0)
    }
  }
}
