import Foundation
import TestSupport
import Testing
import WizardCore

extension FaultTests {
  /// What ends a program at a terminal, while a field is half typed.
  @Suite struct SignalTests {
    enum InjectedFault: CustomStringConvertible, Sendable {
      case signal(Int32)
      /// The window is closed; the kernel tells it by SIGHUP, or where that is ignored not at all.
      case hangUp(isDeaf: Bool)

      var description: String {
        switch self {
        case .signal(let number): "signal \(number)"
        case .hangUp(let isDeaf): isDeaf ? "hang-up under nohup" : "hang-up"
        }
      }
    }

    @Test(arguments: [
      InjectedFault.signal(SIGTERM), .signal(SIGHUP), .signal(SIGINT), .signal(SIGQUIT),
      .hangUp(isDeaf: false),
      .hangUp(isDeaf: true),
    ])
    func `it is gone within a second, all is kept, and the terminal is as before`(_ blow: InjectedFault)
      throws
    {
      let count = FaultTests.times(full: 50, sample: 4)
      nonisolated(unsafe) var times: [Double] = []
      nonisolated(unsafe) var busiest = 0.0
      let lock = NSLock()
      let faults = Trials.run(count) { number in
        let what = "\(blow), \(number)"
        var isDeaf = false
        if case .hangUp(true) = blow { isDeaf = true }
        let seat = try TerminalSession(isDeaf: isDeaf)
        try seat.sit()
        try seat.type(TerminalSession.first[..<3])
        let start = Clock.now
        switch blow {
        case .signal(let signal): seat.child.signal(signal)
        case .hangUp: seat.terminal.hangUp()
        }
        guard let end = seat.child.wait(seconds: 30) else { return ["\(what): it goes on"] }
        let seconds = Clock.now - start
        lock.withLock {
          times.append(seconds)
          busiest = max(busiest, end.processorSeconds)
        }
        var faults: [String] = []
        if end.status != 0 { faults.append("\(what): it ended with \(end.status)") }
        if end.processorSeconds > 0.5 { faults.append("\(what): it took \(end.processorSeconds) s") }
        let kept = try seat.found().drafts[.legalName]
        if kept != TerminalSession.first[..<3].joined() {
          faults.append("\(what): kept \(kept ?? "nothing")")
        }
        if case .signal = blow { faults += seat.faultsOfTerminal(what) }
        return faults + (try seat.shop.faults(after: what))
      }
      #expect(faults == [])
      // One of them a busy machine may have held up; the program itself has milliseconds to do.
      times.sort()
      #expect(times.dropLast().allSatisfy { $0 < 1 }, "\(times)")
      FaultReport.note(
        "half typed, then \(blow)",
        "\(count), \(faults.count) bad, gone in \(Int((times.last ?? 0) * 1000)) ms, \(Int(busiest * 1000)) ms of processor at most"
      )
    }

    @Test func `what could not be saved is saved once more before one goes`() throws {
      // The answer's two attempts fail, and a third is made at the end.
      let seat = try TerminalSession(injecting: "fsync:error=EIO:when=1..2")
      try seat.sit()
      try seat.type(TerminalSession.first[..<3])
      seat.terminal.type("\r")
      #expect(seat.terminal.wait(for: "NOT SAVED"))
      #expect(try seat.shop.saved().answers[.legalName] == nil)
      let children = "/proc/\(seat.child.process)/task/\(seat.child.process)/children"
      let worker = try String(contentsOfFile: children, encoding: .utf8).split(separator: " ").first
      kill(try #require(worker.flatMap { pid_t($0) }), SIGTERM)
      #expect(seat.child.wait(seconds: 30)?.status == 0)
      #expect(try seat.shop.saved().answers[.legalName] == .text(TerminalSession.first[..<3].joined()))
      #expect(seat.faultsOfTerminal("after a save that failed") == [])
    }

    @Test func `a session that cannot be saved is not let go for the list`() throws {
      let seat = try TerminalSession(injecting: "fsync:error=EIO")
      try seat.sit()
      try seat.type(TerminalSession.first[..<3])
      seat.terminal.type("\r")
      #expect(seat.terminal.wait(for: "NOT SAVED"))
      for _ in 0..<8 {
        seat.terminal.type("\u{1B}")
        usleep(120_000)
        seat.terminal.listen()
      }
      #expect(!seat.terminal.shows("Start a new session"))
      let children = "/proc/\(seat.child.process)/task/\(seat.child.process)/children"
      let worker = try String(contentsOfFile: children, encoding: .utf8).split(separator: " ").first
      kill(try #require(worker.flatMap { pid_t($0) }), SIGTERM)
      #expect(seat.child.wait(seconds: 30)?.status == 3)
    }

    @Test func `who waits for a key uses no processor`() throws {
      let seat = try TerminalSession()
      try seat.sit()
      try seat.type(TerminalSession.first[..<1])
      usleep(200_000)
      let before = try Self.ticks(seat.child.process)
      usleep(1_000_000)
      #expect(try Self.ticks(seat.child.process) - before <= 1)
    }

    /// The hundredths of a second that a process has used.
    private static func ticks(_ process: pid_t) throws -> Int {
      let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      let localizer = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
      return (Int(localizer[12]) ?? 0) + (Int(localizer[13]) ?? 0)
    }
  }

  /// Mistakes of ours, made on purpose by a debug build.
  @Suite struct TrapTests {
    private static let backtracer = ["SWIFT_BACKTRACE": "enable=yes,interactive=yes,color=no,timeout=5s"]

    @Test(arguments: ["trap", "overflow"])
    func `a crash gives the terminal back, asks nothing on it and keeps what was typed`(_ fault: String)
      throws
    {
      let seat = try TerminalSession(["--fault=\(fault)"], variables: Self.backtracer)
      try seat.sit()
      try seat.type(TerminalSession.first[..<2])
      seat.terminal.type("!")
      let end = try #require(seat.child.wait(seconds: 30))
      #expect([SIGILL, SIGTRAP, SIGSEGV, SIGABRT].contains(end.signal), "it did not strike: \(end)")
      #expect(seat.faultsOfTerminal(fault) == [])
      #expect(try seat.found().drafts[.legalName] == TerminalSession.first[..<2].joined() + "!")
      #expect(try seat.shop.faults(after: fault) == [])
      let after = seat.terminal.output.suffix(4000)
      Self.expectNoQuestion(String(decoding: after, as: UTF8.self))
      FaultReport.note("deliberate \(fault) on the screen", "terminal given back, draft kept, no prompt")
    }

    @Test(arguments: ["trap", "overflow"]) func `a crash in lines asks nothing either`(_ fault: String) throws
    {
      let seat = try TerminalSession(["--plain", "--fault=\(fault)"], variables: Self.backtracer)
      #expect(seat.terminal.wait(for: "> "))
      seat.terminal.type("Example!\r")
      let end = try #require(seat.child.wait(seconds: 30))
      #expect([SIGILL, SIGTRAP, SIGSEGV, SIGABRT].contains(end.signal), "it did not strike: \(end)")
      while seat.terminal.listen(milliseconds: 100) {}
      Self.expectNoQuestion(String(decoding: seat.terminal.output, as: UTF8.self))
      #expect(seat.terminal.settings == seat.settings)
      #expect(try seat.found().answers[.legalName] == .text("Example!"))
    }

    private static func expectNoQuestion(_ text: String) {
      for word in ["Press space", "Backtrace", "crashed:", "Registers", "swift-backtrace"] {
        #expect(!text.contains(word), "\(word) is on the terminal:\n\(text)")
      }
    }
  }
}
