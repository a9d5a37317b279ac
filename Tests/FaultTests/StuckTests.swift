import Foundation
import TestSupport
import Testing
import WizardCore

extension FaultTests {
  /// Signals while the program cannot take them: its terminal does not read, or it computes.
  @Suite struct StuckTests {
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `a signal ends the program within a second while the terminal does not read`(signal: Int32) throws {
      let session = try TerminalSession()
      try session.waitForScreen()
      try session.type(TerminalSession.first[..<3])
      // Repaints until the terminal's buffer is full, since nobody reads it.
      session.terminal.type(String(repeating: "\u{0C}", count: 300))
      usleep(1_000_000)
      let start = Clock.now
      session.child.signal(signal)
      let end = try #require(session.child.wait(seconds: 30))
      #expect(end.status == 0)
      #expect(Clock.now - start < 1)
      #expect(session.terminal.settings == session.settings)
      #expect(try session.found().drafts[.legalName] == TerminalSession.first[..<3].joined())
    }

    @Test func `a terminal that reads again after a while goes on`() throws {
      let session = try TerminalSession()
      try session.waitForScreen()
      session.terminal.type(String(repeating: "\u{0C}", count: 300))
      usleep(1_000_000)
      session.terminal.type("完")
      #expect(session.terminal.wait(for: "完"))
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func `a signal ends the program within a second while it computes`(
      signal: Int32
    ) throws {
      let session = try TerminalSession(["--fault=spin"])
      try session.waitForScreen()
      try session.type(TerminalSession.first[..<2])
      session.terminal.type("!")
      usleep(300_000)
      let start = Clock.now
      session.child.signal(signal)
      let end = try #require(session.child.wait(seconds: 30))
      #expect(end.status == 128 + signal)
      #expect(Clock.now - start < 1)
      #expect(session.faultsOfTerminal("while it computes") == [])
      // The key that computes was not shown.
      #expect(try session.found().drafts[.legalName] == TerminalSession.first[..<2].joined())
    }
  }
}
