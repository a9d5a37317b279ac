import Foundation
import TestSupport
import Testing
import WizardCore
import WizardStore

extension FaultTests {
  /// Every system call of the real program, failed and killed by strace.
  @Suite struct SystemCallTests {
    /// An `errno`, or nil for SIGKILL instead of the call; once, or from that call on.
    private struct InjectedFault {
      var number: String?
      var isLasting = false
    }

    private static let blows =
      ["EIO", "ENOSPC", "EACCES", "EINTR", "EMFILE"].map { InjectedFault(number: $0) }
      + [
        InjectedFault(), InjectedFault(number: "EIO", isLasting: true),
        InjectedFault(number: "ENOSPC", isLasting: true),
      ]
    /// Calls that cannot fail in these ways.
    private static let infallible: Set<String> = [
      "brk", "mmap", "munmap", "mprotect", "mremap", "madvise", "futex", "exit_group", "geteuid", "getpid",
      "gettid", "getuid", "rt_sigaction", "rt_sigprocmask", "sigaltstack",
    ]

    /// A call of the program: the nth of its name, counted from the start.
    private struct CommandContext: Hashable {
      let name: String
      let count: Int
    }

    /// What strace does to a call.
    private struct Injection {
      let context: CommandContext
      let blow: InjectedFault
      var text: String {
        "\(blow.number ?? "SIGKILL") \(blow.isLasting ? "from" : "at") \(context.name) \(context.count)"
      }
      var rule: String {
        "inject=\(context.name):\(blow.number.map { "error=\($0)" } ?? "signal=KILL"):when=\(context.count)"
          + (blow.isLasting ? "+" : "")
      }
    }

    private static func strace(
      _ options: [String], _ shop: SessionFixture, _ arguments: [String], _ input: String?
    )
      throws
      -> (run: Program.Run, log: String)
    {
      let log = shop.home.path + "/strace"
      let run = try Program.run(
        "/usr/bin/strace",
        ["-o", log] + options + [Program.path] + arguments + ["--today", SessionFixture.day],
        environment: Program.environment(home: shop.home.path), input: input)
      guard let text = try? String(contentsOfFile: log, encoding: .utf8), !text.isEmpty else {
        throw Missing("strace cannot trace here, so nothing is proved: is ptrace forbidden? \(run.errors)")
      }
      return (run, text)
    }

    /// What is done to a session, and how one sees what it was told.
    private struct UserAction: Sendable {
      let name: String
      let start: Session
      let arguments: @Sendable (SessionFixture) -> [String]
      var input: String?
      /// What is wrong, from what was shown and what is there.
      let judge: @Sendable (SessionFixture, Program.Run) throws -> [String]
    }

    /// The calls from the moment the folder of sessions is opened.
    private static func calls(_ deed: UserAction) throws -> [CommandContext] {
      let shop = try SessionFixture(deed.start)
      let (run, log) = try strace([], shop, deed.arguments(shop), deed.input)
      guard run.status == 0 else { throw Missing("without a fault it fails, too: \(run.errors)") }
      var counts: [String: Int] = [:]
      var calls: [CommandContext] = []
      var hasBegun = false
      for line in log.split(separator: "\n") {
        guard let end = line.firstIndex(of: "("), line.first?.isLetter == true else { continue }
        let name = String(line[..<end])
        counts[name, default: 0] += 1
        hasBegun = hasBegun || line.contains("/wxwizard/sessions\"")
        if hasBegun { calls.append(CommandContext(name: name, count: counts[name] ?? 0)) }
      }
      return calls
    }

    private static func strike(_ deed: UserAction) throws -> (trials: Int, calls: Int, faults: [String]) {
      let calls = try calls(deed)
      let all = calls.enumerated().flatMap { index, context in
        blows.enumerated().compactMap { kind, blow -> Injection? in
          guard blow.number == nil || !infallible.contains(context.name) else { return nil }
          // In a sample every call meets one blow, and the blows take turns.
          guard FaultTests.isFull || index % blows.count == kind else { return nil }
          return Injection(context: context, blow: blow)
        }
      }
      let faults = Trials.run(all.count) { number in
        let injection = all[number]
        let shop = try SessionFixture(deed.start)
        let (run, log) = try strace(
          ["-e", "trace=\(injection.context.name)", "-e", injection.rule], shop, deed.arguments(shop),
          deed.input
        )
        let hasFired =
          injection.blow.number == nil ? log.contains("+++ killed by SIGKILL") : log.contains("(INJECTED)")
        var faults = hasFired ? [] : ["\(injection.text): did not fire"]
        faults += try deed.judge(shop, run).map { "\(injection.text): \($0)" }
        return faults + (try shop.faults(after: injection.text))
      }
      return (all.count, calls.count, faults)
    }

    @Test
    func `an answer is on the disk when a call of its save has failed or killed, or was never acknowledged`()
      throws
    {
      let deed = UserAction(
        name: "answer", start: Session(flow: .register, answers: [.email: .text("old@example.cn")]),
        arguments: { _ in ["answer", "shop", "email=new@example.cn"] },
        judge: { shop, run in
          let answer = try shop.saved().answers[.email]
          let (old, new) = (Answer.text("old@example.cn"), Answer.text("new@example.cn"))
          if run.status == 0 || !run.output.isEmpty {
            return answer == new ? [] : ["acknowledged, and \(String(describing: answer))"]
          }
          if run.errors.contains("It is as it was before"), answer != old { return ["said to be as before"] }
          if run.errors.contains("yours is kept as") {
            let copy = try AnswersFile.decode(AnswersFile.read(shop.folder + "/shop.conflict-1.json"))
            return copy.answers[.email] == new ? [] : ["the copy is not ours"]
          }
          return answer == old || answer == new ? [] : ["neither old nor new"]
        })
      let (trials, calls, faults) = try Self.strike(deed)
      #expect(faults == [])
      FaultReport.note(
        "system calls of `answer`, failed once, for good, and killed",
        "\(trials) trials of \(calls) calls, \(faults.count) bad")
    }

    @Test
    func `what the next question follows is on the disk, whatever call of the lines fails or is killed`()
      throws
    {
      let deed = UserAction(
        name: "lines", start: SessionFixture.empty, arguments: { _ in ["--plain", "shop"] },
        input: "ops@example.cn\ny\ny\ny\n",
        judge: { shop, run in
          let session = try shop.saved()
          let steps = [
            session.answers[.email] == .text("ops@example.cn"), session.answers[.emailUnused] == .yesNo(true),
            session.done[.openRegistration] != nil, session.done[.fillEmailAndPassword] != nil,
          ]
          let kept = steps.prefix { $0 }.count
          if steps.dropFirst(kept).contains(true) { return ["an answer is there without the one before"] }
          if run.output.contains("yours is kept as") { return [] }
          // The session could not be read: the picker says so and takes no answers.
          if run.output.contains("Cannot be opened") { return kept == 0 ? [] : ["opened all the same"] }
          // What stands between two prompts tells whether the answer given at the first, and all before, were saved.
          let told = run.output.components(separatedBy: "\n> ").dropFirst().dropLast()
          let shown =
            told.indices.last { !told[$0].contains("NOT SAVED") && !told[$0].contains("Read only") } ?? 0
          return kept >= min(shown, 4) ? [] : ["\(shown) acknowledged, \(kept) there"]
        })
      let (trials, calls, faults) = try Self.strike(deed)
      #expect(faults == [])
      FaultReport.note(
        "system calls of `--plain`, likewise", "\(trials) trials of \(calls) calls, \(faults.count) bad")
    }

    @Test func `an export is whole or not there, whatever call fails or is killed`() throws {
      let deed = UserAction(
        name: "export", start: SessionFixture.named,
        arguments: { ["export", "shop", "--format", "json", "--output", $0.home.path + "/sheet"] },
        judge: { shop, run in
          // Another one, by the next program, leaves nothing of a dead one's behind.
          _ = try shop.run(["export", "shop", "--output", shop.home.path + "/next"])
          let strange = try FileManager.default.contentsOfDirectory(atPath: shop.home.path)
            .filter { $0.hasSuffix(".tmp") }
          if let left = strange.first { return ["\(left) is left"] }
          let path = shop.home.path + "/sheet"
          var status = stat()
          guard lstat(path, &status) == 0 else { return run.status == 0 ? ["told, but not there"] : [] }
          let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
          if status.st_mode & 0o777 != 0o600 { return ["others can read it"] }
          return text.hasSuffix("}\n") ? [] : ["it is not whole: \(text.utf8.count) bytes"]
        })
      let (trials, calls, faults) = try Self.strike(deed)
      #expect(faults == [])
      FaultReport.note(
        "system calls of `export --output`, likewise",
        "\(trials) trials of \(calls) calls, \(faults.count) bad")
    }
  }
}
