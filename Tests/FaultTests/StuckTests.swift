import Foundation
import TestSupport
import Testing
import WizardCore

extension FaultTests {
  /// Signals while the program cannot take them: its terminal does not read, or it computes.
  @Suite struct StuckTests {
    /// Seconds until the program must have ended.
    ///
    /// It takes less than one on an idle machine and would never end without the signal, so there is room for a busy one.
    private static let limit = 5.0

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `a signal ends the program at once while the terminal does not read`(signal: Int32) throws {
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
      #expect(Clock.now - start < Self.limit)
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

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `a signal ends the program at once while it computes`(signal: Int32) throws {
      let session = try TerminalSession(["--fault=spin"])
      try session.waitForScreen()
      try session.type(TerminalSession.first[..<2])
      session.terminal.type("!")
      usleep(300_000)
      let start = Clock.now
      session.child.signal(signal)
      let end = try #require(session.child.wait(seconds: 30))
      #expect(end.status == 128 + signal)
      #expect(Clock.now - start < Self.limit)
      #expect(session.faultsOfTerminal("while it computes") == [])
      // The key that computes was not shown.
      #expect(try session.found().drafts[.legalName] == TerminalSession.first[..<2].joined())
    }

    /// Commands that print more than a pipe of one page holds.
    static let printing = [
      ["export", "shop", "--format", "html"], ["rules", "--json"], ["schema", "register"],
      ["--plain", "shop"],
    ]

    @Test(arguments: printing, [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `a signal ends the program at once while it prints into a full pipe`(
      words: [String], signal: Int32
    ) throws {
      let fixture = try SessionFixture(SessionFixture.named)
      let pipe = fixture.home.path + "/pipe"
      mkfifo(pipe, 0o600)
      let reader = open(pipe, O_RDONLY | O_NONBLOCK)
      defer { close(reader) }
      // F_SETPIPE_SZ on Linux.
      _ = fcntl(reader, 1031, 4096)
      let input = fixture.home.path + "/in"
      try Data(String(repeating: "?\n", count: 100).utf8).write(to: URL(filePath: input))
      let child = try Child(
        Program.path, words, environment: Program.environment(home: fixture.home.path), input: .path(input),
        output: .path(pipe))
      // The pipe is full when it has something and no more arrives.
      var (count, last): (Int32, Int32) = (0, -1)
      for _ in 0..<200 where count == 0 || count != last {
        last = count
        usleep(100_000)
        _ = ioctl(reader, UInt(FIONREAD), &count)
      }
      #expect(count > 3000 && child.wait(seconds: 0) == nil, "\(words) does not wait: \(count)")
      let start = Clock.now
      child.signal(signal)
      let end = try #require(child.wait(seconds: 30), "\(words) is still running")
      #expect(Clock.now - start < Self.limit, "\(words)")
      #expect(end.status == 0 || end.signal == signal, "\(words): \(end)")
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `a signal ends plain text at once while it waits for a line`(signal: Int32) throws {
      let session = try TerminalSession(["--plain"])
      #expect(session.terminal.wait(for: "> "))
      let start = Clock.now
      session.child.signal(signal)
      #expect(session.child.wait(seconds: 30) != nil)
      #expect(Clock.now - start < Self.limit)
      #expect(session.terminal.settings == session.settings)
      #expect(try session.fixture.faults(after: "signal \(signal)") == [])
    }
  }
}
