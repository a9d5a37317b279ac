import Foundation
import TestSupport
import Testing
import WizardCore

extension FaultTests {
  /// SIGKILL at any moment of typing: what was on the screen is on the disk.
  @Suite struct KillTests {
    @Test func `whatever the screen has shown outlives a kill, be it typed or accepted`() throws {
      let count = FaultTests.times(full: 2000, sample: 60)
      let seed = UInt64(20_261_120)
      let faults = Trials.run(count) { number in
        var random = SplitMix64(seed: seed &+ UInt64(number))
        let seat = try TerminalSession()
        let keys = TerminalSession.first + ["\r"] + TerminalSession.second
        // Before the first key the program is starting.
        let last = Int.random(in: -1..<keys.count, using: &random)
        if last < 0 {
          usleep(UInt32.random(in: 0..<25_000, using: &random))
        } else {
          try seat.sit()
          for key in keys[..<last] {
            if key == "\r" { seat.terminal.type(key) } else { try seat.type([key]) }
          }
          seat.terminal.type(keys[last])
          usleep(UInt32.random(in: 0..<3000, using: &random))
        }
        seat.child.signal(SIGKILL)
        let what = "kill \(number) at key \(last)"
        guard seat.child.wait().signal == SIGKILL else { return ["\(what): it had ended before"] }
        let (typed, next) = (
          last < 0 ? 0 : seat.shown(TerminalSession.first), last < 0 ? 0 : seat.shown(TerminalSession.second)
        )
        return try Self.losses(seat, typed, next).map { "\(what): \($0)" } + seat.shop.faults(after: what)
      }
      #expect(faults == [])
      FaultReport.note("random SIGKILLs while typing", "\(count), \(faults.count) bad")
    }

    /// What was shown and is not there.
    private static func losses(_ seat: TerminalSession, _ typed: Int, _ next: Int) throws -> [String] {
      let (answers, drafts) = try seat.found()
      let isAccepted = answers[.legalName] == .text(TerminalSession.first.joined())
      var losses: [String] = []
      for (field, answer) in SessionFixture.named.answers where answers[field] != answer {
        losses.append("\(field) is lost")
      }
      if next > 0 {
        let draft = drafts[.code] ?? ""
        if !isAccepted { losses.append("the name was acknowledged and is not there") }
        if !draft.hasPrefix(TerminalSession.second.prefix(next).joined()) {
          losses.append("\(next) shown, kept \(draft)")
        }
      } else if !isAccepted {
        let draft = drafts[.legalName] ?? ""
        if !draft.hasPrefix(TerminalSession.first.prefix(typed).joined()) {
          losses.append("\(typed) shown, kept \(draft)")
        }
      }
      return losses
    }
  }
}
