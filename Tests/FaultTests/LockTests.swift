import Foundation
import TestSupport
import Testing
import WizardCore
import WizardStore

extension FaultTests {
  /// Several programs and one session.
  @Suite struct LockTests {
    private final class Tally: @unchecked Sendable {
      let lock = NSLock()
      var saved = 0
      var refused = 0
      var unnamed = 0
    }

    @Test func `of eight programs that open one session again and again one writes, and all can read`() throws
    {
      let shop = try SessionFixture(SessionFixture.named)
      let rounds = FaultTests.times(full: 200, sample: 20)
      let before = try SavedSession.decode(AnswersFile.read(shop.file), as: SessionFixture.name).revision
      let tally = Tally()
      let faults = Trials.run(8, threads: 8) { writer in
        var faults: [String] = []
        for round in 0..<rounds {
          let run = try shop.run(["answer", "shop", "email=writer\(writer)round\(round)@example.cn"])
          if run.status == 0 {
            tally.lock.withLock { tally.saved += 1 }
            continue
          }
          let isHeld = run.errors.contains("shop is open elsewhere")
          if run.status != 3 || !isHeld { faults.append("writer \(writer): \(run.status), \(run.errors)") }
          tally.lock.withLock {
            tally.refused += 1
            if !run.errors.contains("open elsewhere (") { tally.unnamed += 1 }
          }
          for localizer in [["show", "shop"], ["export", "shop", "--format", "json"]] where round % 4 == 0 {
            let reading = try shop.run(localizer)
            if reading.status != 0 { faults.append("writer \(writer), \(localizer[0]): \(reading.errors)") }
          }
        }
        return faults
      }
      #expect(faults == [])
      // Each writer saves what it has read, with a number one higher: two at once would give fewer numbers.
      let after = try SavedSession.decode(AnswersFile.read(shop.file), as: SessionFixture.name).revision
      #expect(after - before == tally.saved)
      #expect(tally.refused > 0, "they never met")
      #expect(tally.saved > 0)
      #expect(
        tally.unnamed * 20 <= tally.refused, "\(tally.unnamed) of \(tally.refused) were not told who holds it"
      )
      #expect(shop.names == ["shop.json", "shop.lock", "shop.prev.json"])
      FaultReport.note(
        "8 programs opening one session \(rounds) times",
        "\(tally.saved) saved and numbered \(after - before), \(tally.refused) told it is held, \(tally.unnamed) not by whom"
      )
    }

    @Test func `who has it open is named, the others read and export, and a kill sets it free`() throws {
      let seat = try TerminalSession()
      try seat.sit()
      let holder = "open elsewhere ("
      let answer = try seat.shop.run(["answer", "shop", "email=a@example.cn"])
      #expect(answer.status == 3)
      #expect(answer.errors.contains(holder) && answer.errors.contains(", \(seat.child.process))"))
      for localizer in [
        ["list"], ["show", "shop"], ["check", "shop"], ["export", "shop"], ["flows", "--session", "shop"],
      ] {
        #expect(try seat.shop.run(localizer).status == 0, "\(localizer)")
      }
      #expect(try seat.shop.run(["delete", "shop", "--force"]).status == 3)
      // On a second screen it is shown, and takes no answers.
      let second = try PseudoTerminal()
      let other = try Child(
        Program.path, ["shop", "--today", SessionFixture.day],
        environment: Program.environment(home: seat.shop.home.path),
        terminal: second.path)
      #expect(second.wait(for: "read only"))
      second.type("x")
      #expect(second.wait(for: "nothing can be changed"))
      other.signal(SIGTERM)
      #expect(other.wait(seconds: 30)?.status == 0)
      #expect(try seat.shop.run(["answer", "shop", "email=a@example.cn"]).status == 3)
      seat.child.signal(SIGKILL)
      seat.child.wait()
      #expect(try seat.shop.run(["answer", "shop", "email=a@example.cn"]).status == 0)
    }
  }
}
