import Foundation
import TestSupport
import Testing
import WizardCore
import WizardStore

extension FaultTests {
  /// Every system call of the program fails or is replaced by SIGKILL, using strace.
  @Suite struct SystemCallTests {
    /// An `errno`, or nil for SIGKILL; once, or for all later calls too.
    private struct InjectedFault {
      var number: String?
      var isLasting = false
    }

    private static let faultKinds =
      ["EIO", "ENOSPC", "EACCES", "EINTR", "EMFILE"].map { InjectedFault(number: $0) }
      + [
        InjectedFault(), InjectedFault(number: "EIO", isLasting: true),
        InjectedFault(number: "ENOSPC", isLasting: true),
      ]
    /// Calls that cannot fail with these errors.
    private static let infallible: Set<String> = [
      "brk", "mmap", "munmap", "mprotect", "mremap", "madvise", "futex", "exit_group", "geteuid", "getpid",
      "gettid", "getuid", "rt_sigaction", "rt_sigprocmask", "sigaltstack",
    ]

    /// A system call: the nth with its name since the start.
    private struct SystemCallSite: Hashable {
      let name: String
      let count: Int
    }

    /// A fault at a system call.
    private struct Injection {
      let call: SystemCallSite
      let fault: InjectedFault
      var text: String {
        "\(fault.number ?? "SIGKILL") \(fault.isLasting ? "from" : "at") \(call.name) \(call.count)"
      }
      var rule: String {
        "inject=\(call.name):\(fault.number.map { "error=\($0)" } ?? "signal=KILL"):when=\(call.count)"
          + (fault.isLasting ? "+" : "")
      }
    }

    private static func strace(
      _ options: [String], _ fixture: SessionFixture, _ arguments: [String], _ input: String?
    )
      throws
      -> (run: Program.Run, log: String)
    {
      let log = fixture.home.path + "/strace"
      let run = try Program.run(
        "/usr/bin/strace",
        ["-o", log] + options + [Program.path] + arguments + ["--today", SessionFixture.day],
        environment: Program.environment(home: fixture.home.path), input: input)
      guard let text = try? String(contentsOfFile: log, encoding: .utf8), !text.isEmpty else {
        throw Missing("strace does not work here; ptrace may be forbidden: \(run.errors)")
      }
      return (run, text)
    }

    /// A command on a session and a check of its outcome.
    private struct UserAction: Sendable {
      let name: String
      let start: Session
      let arguments: @Sendable (SessionFixture) -> [String]
      var input: String?
      /// Compares the output with the files; returns the failures.
      let check: @Sendable (SessionFixture, Program.Run) throws -> [String]
    }

    /// The system calls from the opening of the session folder on.
    private static func calls(_ action: UserAction) throws -> [SystemCallSite] {
      let fixture = try SessionFixture(action.start)
      let (run, log) = try strace([], fixture, action.arguments(fixture), action.input)
      guard run.status == 0 else { throw Missing("the command fails without a fault: \(run.errors)") }
      var counts: [String: Int] = [:]
      var calls: [SystemCallSite] = []
      var hasBegun = false
      for line in log.split(separator: "\n") {
        guard let end = line.firstIndex(of: "("), line.first?.isLetter == true else { continue }
        let name = String(line[..<end])
        counts[name, default: 0] += 1
        hasBegun = hasBegun || line.contains("/wxwizard/sessions\"")
        if hasBegun { calls.append(SystemCallSite(name: name, count: counts[name] ?? 0)) }
      }
      return calls
    }

    private static func runTrials(_ action: UserAction) throws -> (trials: Int, calls: Int, faults: [String])
    {
      let calls = try calls(action)
      let all = calls.enumerated().flatMap { index, call in
        faultKinds.enumerated().compactMap { kind, fault -> Injection? in
          guard fault.number == nil || !infallible.contains(call.name) else { return nil }
          // A sample has one fault per call, of alternating kinds.
          guard FaultTests.isFull || index % faultKinds.count == kind else { return nil }
          return Injection(call: call, fault: fault)
        }
      }
      let faults = Trials.run(all.count) { number in
        let injection = all[number]
        let fixture = try SessionFixture(action.start)
        let (run, log) = try strace(
          ["-e", "trace=\(injection.call.name)", "-e", injection.rule], fixture, action.arguments(fixture),
          action.input
        )
        let hadEffect =
          injection.fault.number == nil ? log.contains("+++ killed by SIGKILL") : log.contains("(INJECTED)")
        var faults = hadEffect ? [] : ["\(injection.text): had no effect"]
        faults += try action.check(fixture, run).map { "\(injection.text): \($0)" }
        return faults + (try fixture.faults(after: injection.text))
      }
      return (all.count, calls.count, faults)
    }

    @Test
    func `an answer reported as saved is on the disk, whichever system call fails`()
      throws
    {
      let action = UserAction(
        name: "answer", start: Session(flow: .register, answers: [.email: .text("old@example.cn")]),
        arguments: { _ in ["answer", "shop", "email=new@example.cn"] },
        check: { fixture, run in
          let answer = try fixture.saved().answers[.email]
          let (old, new) = (Answer.text("old@example.cn"), Answer.text("new@example.cn"))
          if run.status == 0 || !run.output.isEmpty {
            return answer == new ? [] : ["reported as saved, but the answer is \(String(describing: answer))"]
          }
          if run.errors.contains("It is unchanged"), answer != old { return ["reported as unchanged"] }
          if run.errors.contains("Your version is saved as") {
            let copy = try AnswersFile.decode(AnswersFile.read(fixture.folder + "/shop.conflict-1.json"))
            return copy.answers[.email] == new ? [] : ["the conflict file has another answer"]
          }
          return answer == old || answer == new ? [] : ["the answer is neither the old nor the new one"]
        })
      let (trials, calls, faults) = try Self.runTrials(action)
      #expect(faults == [])
      FaultReport.note(
        "system calls of `answer`, failing once or always, or killed",
        "\(trials) trials of \(calls) calls, \(faults.count) failures")
    }

    @Test
    func `in plain text every answered question is on the disk, whichever system call fails`()
      throws
    {
      let action = UserAction(
        name: "lines", start: SessionFixture.empty, arguments: { _ in ["--plain", "shop"] },
        input: "ops@example.cn\ny\ny\ny\n",
        check: { fixture, run in
          let session = try fixture.saved()
          let steps = [
            session.answers[.email] == .text("ops@example.cn"), session.answers[.emailUnused] == .yesNo(true),
            session.done[.openRegistration] != nil, session.done[.fillEmailAndPassword] != nil,
          ]
          let kept = steps.prefix { $0 }.count
          if steps.dropFirst(kept).contains(true) { return ["an answer is saved without the one before it"] }
          if run.output.contains("our version is saved as") { return [] }
          // The session could not be read; the list reports that and accepts no answers.
          if run.output.contains("Cannot be opened") { return kept == 0 ? [] : ["the session was opened"] }
          // The text between two prompts says whether the answers so far were saved.
          let texts = run.output.components(separatedBy: "\n> ").dropFirst().dropLast()
          let shown =
            texts.indices.last { !texts[$0].contains("NOT SAVED") && !texts[$0].contains("Read only") } ?? 0
          return kept >= min(shown, 4) ? [] : ["\(shown) reported as saved, \(kept) on the disk"]
        })
      let (trials, calls, faults) = try Self.runTrials(action)
      #expect(faults == [])
      FaultReport.note(
        "system calls of `--plain`, likewise", "\(trials) trials of \(calls) calls, \(faults.count) failures")
    }

    @Test func `an export is complete or absent, whichever system call fails`() throws {
      let action = UserAction(
        name: "export", start: SessionFixture.named,
        arguments: { ["export", "shop", "--format", "json", "--output", $0.home.path + "/sheet"] },
        check: { fixture, run in
          // The next export removes the temporary files of a killed one.
          _ = try fixture.run(["export", "shop", "--output", fixture.home.path + "/next"])
          let leftovers = try FileManager.default.contentsOfDirectory(atPath: fixture.home.path)
            .filter { $0.hasSuffix(".tmp") }
          if let left = leftovers.first { return ["\(left) was not removed"] }
          let path = fixture.home.path + "/sheet"
          var status = stat()
          guard lstat(path, &status) == 0 else {
            return run.status == 0 ? ["reported as written, but absent"] : []
          }
          let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
          if status.st_mode & 0o777 != 0o600 { return ["others can read it"] }
          return text.hasSuffix("}\n") ? [] : ["the file is incomplete: \(text.utf8.count) bytes"]
        })
      let (trials, calls, faults) = try Self.runTrials(action)
      #expect(faults == [])
      FaultReport.note(
        "system calls of `export --output`, likewise",
        "\(trials) trials of \(calls) calls, \(faults.count) failures")
    }
  }
}
