import Foundation
import TestSupport
import Testing
import WizardCore

extension FaultTests {
  /// SIGKILL at random moments while typing: what the screen has shown is on the disk, except that a typed character is
  /// written right after it was shown.
  @Suite struct KillTests {
    @Test func `everything shown on the screen survives a kill, typed or accepted`() throws {
      let count = FaultTests.times(full: 2000, sample: 60)
      let seed = UInt64(20_261_120)
      let faults = Trials.run(count) { number in
        var random = SplitMix64(seed: seed &+ UInt64(number))
        let session = try TerminalSession()
        let keys = TerminalSession.first + ["\r"] + TerminalSession.second
        let isLater = number.isMultiple(of: 4)
        // -1 kills the program while it starts.
        let last = Int.random(in: -1..<keys.count, using: &random)
        if last < 0 {
          usleep(UInt32.random(in: 0..<25_000, using: &random))
        } else {
          try session.waitForScreen()
          for key in keys[..<last] {
            if key == "\r" { session.terminal.type(key) } else { try session.type([key]) }
          }
          if isLater, keys[last] != "\r" {
            // The last character has been shown for a moment, in which it is written.
            try session.type([keys[last]])
            usleep(50_000)
          } else {
            session.terminal.type(keys[last])
            usleep(UInt32.random(in: 0..<3000, using: &random))
          }
        }
        session.child.signal(SIGKILL)
        let what = "kill \(number) at key \(last)"
        guard session.child.wait().signal == SIGKILL else {
          return ["\(what): the program had already ended"]
        }
        let (typed, next) = (
          last < 0 ? 0 : session.shown(TerminalSession.first),
          last < 0 ? 0 : session.shown(TerminalSession.second)
        )
        // Killed at once, the program may not have written the last character it has shown.
        let unwritten = isLater ? 0 : 1
        return try Self.losses(session, typed - unwritten, next - unwritten).map { "\(what): \($0)" }
          + session.fixture.faults(after: what)
      }
      #expect(faults == [])
      FaultReport.note("random SIGKILLs while typing", "\(count), \(faults.count) failures")
    }

    /// What was shown but not kept.
    private static func losses(_ session: TerminalSession, _ typed: Int, _ next: Int) throws -> [String] {
      let (answers, drafts) = try session.found()
      let isAccepted = answers[.legalName] == .text(TerminalSession.first.joined())
      var losses: [String] = []
      for (field, answer) in SessionFixture.named.answers where answers[field] != answer {
        losses.append("\(field) is lost")
      }
      let (typed, next) = (max(typed, 0), max(next, 0))
      if next > 0 {
        let draft = drafts[.code] ?? ""
        if !isAccepted { losses.append("the name was accepted but is not saved") }
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
