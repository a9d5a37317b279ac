import Foundation
import TestSupport
import Testing
import WizardCore

extension FaultTests {
  /// Signals and hang-ups while a field has unsaved input.
  @Suite struct SignalTests {
    enum InjectedFault: CustomStringConvertible, Sendable {
      case signal(Int32)
      /// The terminal closes; the kernel sends SIGHUP, which may be ignored.
      case hangUp(ignoresHangUp: Bool)

      var description: String {
        switch self {
        case .signal(let number): "signal \(number)"
        case .hangUp(let ignoresHangUp): ignoresHangUp ? "hang-up under nohup" : "hang-up"
        }
      }
    }

    @Test(arguments: [
      InjectedFault.signal(SIGTERM), .signal(SIGHUP), .signal(SIGINT), .signal(SIGQUIT),
      .hangUp(ignoresHangUp: false),
      .hangUp(ignoresHangUp: true),
    ])
    func `the program ends within a second, keeps all input and restores the terminal`(_ fault: InjectedFault)
      throws
    {
      let count = FaultTests.times(full: 50, sample: 4)
      nonisolated(unsafe) var times: [Double] = []
      nonisolated(unsafe) var busiest = 0.0
      let lock = NSLock()
      let faults = Trials.run(count) { number in
        let what = "\(fault), \(number)"
        var ignoresHangUp = false
        if case .hangUp(true) = fault { ignoresHangUp = true }
        let session = try TerminalSession(ignoresHangUp: ignoresHangUp)
        try session.waitForScreen()
        try session.type(TerminalSession.first[..<3])
        let start = Clock.now
        switch fault {
        case .signal(let signal): session.child.signal(signal)
        case .hangUp: session.terminal.hangUp()
        }
        guard let end = session.child.wait(seconds: 30) else {
          return ["\(what): the program is still running"]
        }
        let seconds = Clock.now - start
        lock.withLock {
          times.append(seconds)
          busiest = max(busiest, end.processorSeconds)
        }
        var faults: [String] = []
        if end.status != 0 { faults.append("\(what): the exit status is \(end.status)") }
        if end.processorSeconds > 0.5 {
          faults.append("\(what): the processor time is \(end.processorSeconds) s")
        }
        let kept = try session.found().drafts[.legalName]
        if kept != TerminalSession.first[..<3].joined() {
          faults.append("\(what): kept \(kept ?? "nothing")")
        }
        if case .signal = fault { faults += session.faultsOfTerminal(what) }
        return faults + (try session.fixture.faults(after: what))
      }
      #expect(faults == [])
      // Allows one outlier on a busy machine; the program needs milliseconds.
      times.sort()
      #expect(times.dropLast().allSatisfy { $0 < 5 }, "\(times)")
      FaultReport.note(
        "\(fault) with unsaved input",
        "\(count), \(faults.count) failures, ended within \(Int((times.last ?? 0) * 1000)) ms, \(Int(busiest * 1000)) ms of processor at most"
      )
    }

    @Test func `a failed save is retried before the program ends`() throws {
      // Both attempts of the save fail; the third one is made on exit.
      let session = try TerminalSession(injecting: "fsync:error=EIO:when=1..2")
      try session.waitForScreen()
      try session.type(TerminalSession.first[..<3])
      session.terminal.type("\r")
      #expect(session.terminal.wait(for: "NOT SAVED"))
      #expect(try session.fixture.saved().answers[.legalName] == nil)
      let children = "/proc/\(session.child.process)/task/\(session.child.process)/children"
      let worker = try String(contentsOfFile: children, encoding: .utf8).split(separator: " ").first
      kill(try #require(worker.flatMap { pid_t($0) }), SIGTERM)
      #expect(session.child.wait(seconds: 30)?.status == 0)
      #expect(try session.fixture.saved().answers[.legalName] == .text(TerminalSession.first[..<3].joined()))
      #expect(session.faultsOfTerminal("after a failed save") == [])
    }

    @Test func `a session that cannot be saved is not left for the list`() throws {
      let session = try TerminalSession(injecting: "fsync:error=EIO")
      try session.waitForScreen()
      try session.type(TerminalSession.first[..<3])
      session.terminal.type("\r")
      #expect(session.terminal.wait(for: "NOT SAVED"))
      for _ in 0..<8 {
        session.terminal.type("\u{1B}")
        usleep(120_000)
        session.terminal.listen()
      }
      #expect(!session.terminal.shows("Start a new session"))
      let children = "/proc/\(session.child.process)/task/\(session.child.process)/children"
      let worker = try String(contentsOfFile: children, encoding: .utf8).split(separator: " ").first
      kill(try #require(worker.flatMap { pid_t($0) }), SIGTERM)
      #expect(session.child.wait(seconds: 30)?.status == 3)
    }

    @Test func `waiting for a key uses no processor time`() throws {
      let session = try TerminalSession()
      try session.waitForScreen()
      try session.type(TerminalSession.first[..<1])
      usleep(200_000)
      let before = try Self.ticks(session.child.process)
      usleep(1_000_000)
      #expect(try Self.ticks(session.child.process) - before <= 1)
    }

    /// The processor time of a process in hundredths of a second.
    private static func ticks(_ process: pid_t) throws -> Int {
      let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
      return (Int(fields[12]) ?? 0) + (Int(fields[13]) ?? 0)
    }
  }

  /// Crashes that a debug build makes on request.
  @Suite struct TrapTests {
    private static let backtracer = ["SWIFT_BACKTRACE": "enable=yes,interactive=yes,color=no,timeout=5s"]

    @Test(arguments: ["trap", "overflow"])
    func `a crash restores the terminal, prints no prompt and keeps drafts`(_ fault: String)
      throws
    {
      let session = try TerminalSession(["--fault=\(fault)"], variables: Self.backtracer)
      try session.waitForScreen()
      try session.type(TerminalSession.first[..<2])
      session.terminal.type("!")
      let end = try #require(session.child.wait(seconds: 30))
      #expect([SIGILL, SIGTRAP, SIGSEGV, SIGABRT].contains(end.signal), "the program did not crash: \(end)")
      #expect(session.faultsOfTerminal(fault) == [])
      // The key that crashes was not shown.
      #expect(try session.found().drafts[.legalName] == TerminalSession.first[..<2].joined())
      #expect(try session.fixture.faults(after: fault) == [])
      let after = session.terminal.output.suffix(4000)
      Self.expectNoQuestion(String(decoding: after, as: UTF8.self))
      FaultReport.note("\(fault) on the screen", "terminal restored, draft kept, no prompt")
    }

    @Test(arguments: ["trap", "overflow"]) func `a crash in plain text prints no prompt`(_ fault: String)
      throws
    {
      let session = try TerminalSession(["--plain", "--fault=\(fault)"], variables: Self.backtracer)
      #expect(session.terminal.wait(for: "> "))
      session.terminal.type("Example!\r")
      let end = try #require(session.child.wait(seconds: 30))
      #expect([SIGILL, SIGTRAP, SIGSEGV, SIGABRT].contains(end.signal), "the program did not crash: \(end)")
      while session.terminal.listen(milliseconds: 100) {}
      Self.expectNoQuestion(String(decoding: session.terminal.output, as: UTF8.self))
      #expect(session.terminal.settings == session.settings)
      #expect(try session.found().answers[.legalName] == .text("Example!"))
    }

    private static func expectNoQuestion(_ text: String) {
      for word in ["Press space", "Backtrace", "crashed:", "Registers", "swift-backtrace"] {
        #expect(!text.contains(word), "\(word) is on the terminal:\n\(text)")
      }
    }
  }
}
