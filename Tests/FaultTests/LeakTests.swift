import Foundation
import TestSupport
import Testing
import WizardCore

extension FaultTests {
  /// Output must not contain full identity or account numbers, or characters that a terminal interprets.
  @Suite struct LeakTests {
    private static let secrets = ["11010519491231002X", "6222021001116245702", "6228480402564890018"]
    private static let day = CivilDate(iso: SessionFixture.day) ?? CivilDate(dayNumber: 0)

    private static func session(name: String, noise: String = "") -> Session {
      var session = Session(
        flow: .register, answers: SessionFixture.named.answers, done: SessionFixture.named.done)
      let answers: [FieldID: String] = [
        .legalName: name, .code: "91310104MA1FR2X567", .verificationMethod: "bankTransfer",
        .accountKind: "basic",
        .accountHolder: name, .bankName: "Bank" + noise, .bankAccount: secrets[1], .adminName: "Chen" + noise,
        .adminIDNumber: secrets[0], .adminPhone: "13912345678", .receivingAccount: secrets[2],
        .miniProgramName: "Shop" + noise, .introduction: "It sells" + noise, .category: "Food > Tea" + noise,
      ]
      for (field, text) in answers { session.answers[field] = .text(text) }
      session.answers[.adminWeChatReady] = .yesNo(true)
      session.answers[.subjectConfirmed] = .yesNo(true)
      session.answers[.transferAmountFen] = .count(7)
      for task in [TaskID.bindAdministrator, .submitRegistration, .noteTransferDetails] {
        session.done[task] = day
      }
      return session
    }

    private static let formats = ["text", "markdown", "html", "json", "ics", "csv"]

    /// All commands that print something about a session.
    private static func commands(_ fixture: SessionFixture) throws -> [[String]] {
      let roles = ["applicant", "administrator", "finance", "legalRepresentative", "platform"]
      let items = ["payTransfer", "adminIDNumber", "bankAccount", "receivingAccount", "transferOutcome"]
      let file = fixture.file
      return [["list"], ["list", "--json"], ["list", "--due", "30"], ["doctor"]]
        + [["show", "shop"], ["show", "shop", "--json"], ["check", "shop"], ["check", "shop", "--json"]]
        + [["check", file], ["check", file, "--json"], ["check", fixture.folder]]
        + items.flatMap { [["show", "shop", "--why", $0], ["show", "shop", "--why", $0, "--json"]] }
        + formats.map { ["export", "shop", "--format", $0] }
        + formats.map { ["export", file, "--format", $0] }
        + roles.flatMap { role in formats.map { ["export", "shop", "--format", $0, "--for", role] } }
        + ["text", "mermaid", "dot", "json"].map { ["flows", "--session", "shop", "--format", $0] }
        + [
          ["new", "copy", "--answers", file], ["done", "shop", "payTransfer", "--on", "2026-11-20"],
          ["retry", "shop"],
        ]
        + [["answer", "shop", "transferAmountFen=x"], ["answer", "shop", "accountKind=nothing"]]
    }

    @Test func `identity and account numbers are printed in full only with --reveal`()
      throws
    {
      let fixture = try SessionFixture(Self.session(name: "Example"))
      let commands = try Self.commands(fixture)
      for arguments in commands {
        let run = try fixture.run(arguments)
        // Finance pays to the receiving account, the third number, so that sheet has it in full.
        for secret in Self.secrets.prefix(arguments.contains("finance") ? 2 : 3) {
          #expect(!(run.output + run.errors).contains(secret), "\(arguments) shows \(secret)")
        }
      }
      let masked = try fixture.run(["export", "shop"])
      let revealed = try fixture.run(["export", "shop", "--reveal"])
      #expect(masked.output.contains("****5702"))
      #expect(revealed.output.contains(Self.secrets[1]))
      FaultReport.note(
        "identity and account numbers", "in none of \(commands.count) outputs except `export --reveal`")
    }

    @Test func `answers are not visible in the process list or after a crash`() throws {
      // Without the number, since an answer that changes nothing is not saved.
      var session = Self.session(name: "Example")
      session.answers[.adminIDNumber] = nil
      let fixture = try SessionFixture(session)
      let child = try Child(
        "/usr/bin/strace",
        [
          "-o", fixture.home.path + "/log", "-e", "inject=fsync:delay_enter=400000", Program.path, "answer",
          "shop",
          "adminIDNumber=\(Self.secrets[0])", "--today", SessionFixture.day,
        ], environment: Program.environment(home: fixture.home.path),
        errors: .path(fixture.home.path + "/err"))
      var arguments: [String] = []
      // On a busy machine the program may start late. Once it waits in its save, the arguments are masked.
      for _ in 0..<4000 {
        if arguments.contains("shop"), fixture.names.contains("shop.new-1.tmp") { break }
        usleep(5000)
        let path = "/proc/\(child.process)/task/\(child.process)/children"
        guard let worker = try? String(contentsOfFile: path, encoding: .utf8).split(separator: " ").first,
          let bytes = FileManager.default.contents(atPath: "/proc/\(worker)/cmdline")
        else { continue }
        arguments = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      }
      #expect(arguments.prefix(3) == [Program.path, "answer", "shop"], "the process was not found")
      #expect(!arguments.joined().contains(Self.secrets[0]))
      #expect(arguments.contains { $0.hasPrefix("adminIDNumber=***") })
      child.wait()

      let out = fixture.home.path + "/out"
      let errors = fixture.home.path + "/errors"
      let input = fixture.home.path + "/in"
      try Data("\(Self.secrets[0])!\n".utf8).write(to: URL(filePath: input))
      let crash = try Child(
        Program.path, ["--plain", "shop", "--fault=trap"],
        environment: Program.environment(home: fixture.home.path).merging(["SWIFT_BACKTRACE": "enable=yes"]) {
          $1
        },
        input: .path(input), output: .path(out), errors: .path(errors))
      #expect(crash.wait().signal != 0)
      let said = try String(contentsOfFile: errors, encoding: .utf8)
      #expect(said.contains("the requested fault"))
      #expect(!Self.secrets.contains { said.contains($0) } && !said.contains("crashed:"), "\(said)")

      let screen = try TerminalSession()
      try screen.waitForScreen()
      let limits = try String(contentsOfFile: "/proc/\(screen.child.process)/limits", encoding: .utf8)
      let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
      #expect(core?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
    }

    // MARK: - Control characters

    /// A window title, an 8-bit colour sequence, bidirectional controls, invisible characters and a bell.
    private static let noise =
      "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\u{2066}\u{200B}\u{FEFF}\u{61C}\u{8}\r\u{7F}\u{2028}"

    private static func controlCharacters(_ text: String, allowing allowed: Set<Unicode.Scalar> = ["\n"])
      -> [String]
    {
      let found = text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
          !allowed.contains(scalar)
        default: false
        }
      }
      return Set(found).map { String($0.value, radix: 16) }.sorted()
    }

    @Test func `control and bidirectional characters in files are printed visibly`() throws {
      var session = Self.session(name: "Example" + Self.noise, noise: Self.noise)
      session.unknownAnswers = ["emial" + Self.noise: .text("x" + Self.noise)]
      session.unknownTasks = ["fly" + Self.noise: Self.day]
      session.attempts = [
        Attempt(
          step: "nowhere" + Self.noise, outcome: "out" + Self.noise, reason: Self.noise, on: Self.noise),
        Attempt(step: "transfer", outcome: "mismatched", reason: Self.noise, on: SessionFixture.day),
      ]
      let fixture = try SessionFixture(session)
      let rules = fixture.home.path + "/rules.json"
      let note = "\\u001b[2J\\u202e\\u0007"
      try Data(
        #"{"schema":1,"facts":{"certification.fee":{"value":3000,"note":"my \#(note)"}}}"#.utf8
      ).write(to: URL(filePath: rules))
      let odd = fixture.home.path + "/odd\u{1B}[31m\u{202E}.json"
      try Data("{\"schema\":1,\"flow\":\"register\",\"answers\":{},\"x\\u001b\\u202e\":1}".utf8)
        .write(to: URL(filePath: odd))
      var commands = try Self.commands(fixture)
      commands += [
        ["check", odd], ["check", odd, "--json"], ["export", odd], ["new", "other", "--answers", odd],
      ]
      commands += [
        ["rules", "--rules", rules], ["rules", "certification.fee", "--rules", rules, "--json"],
      ]
      commands += [["rules", "certification.fee", "--rules", rules], ["export", "shop", "--rules", rules]]
      commands += [
        ["rules", "--rules", odd], ["list", "--rules", odd], ["show", "\u{1B}[2J"], ["\u{202E}x"],
      ]
      commands += [
        ["--\u{1B}[2J"], ["answer", "shop", "\u{1B}=\u{202E}"], ["export", "shop", "--format", "\u{202E}"],
      ]
      commands += [
        ["export", "shop", "--output", "/nowhere/\u{1B}\u{202E}"],
        ["list", "--sessions", "/no\u{1B}\u{202E}"],
      ]
      commands += [["doctor", "--sessions", "/no\u{1B}\u{202E}"], ["list", "--today", "\u{202E}"]]
      commands += [["doctor", "--screens", "/no\u{1B}\u{202E}"]]
      for arguments in commands {
        let run = try fixture.run(arguments)
        // Calendar lines and CSV records end with CR LF, CSV starts with a byte order mark, and pages end with a form
        // feed. JSON is for programs and keeps invisible characters.
        var allowed: Set<Unicode.Scalar> = ["\n"]
        if arguments.contains("ics") { allowed.insert("\r") }
        if arguments.contains("csv") { allowed.formUnion(["\r", "\u{FEFF}"]) }
        if arguments[0] == "export" { allowed.insert("\u{C}") }
        if !Set(arguments).isDisjoint(with: ["json", "--json"]) {
          allowed.formUnion(["\u{200B}", "\u{FEFF}"])
        }
        #expect(Self.controlCharacters(run.output, allowing: allowed) == [], "\(arguments)")
        #expect(Self.controlCharacters(run.errors) == [], "\(arguments)")
        #expect(
          arguments.contains("ics") || !(run.output + run.errors).isEmpty || arguments[0] == "list",
          "\(arguments)")
      }
      // The text itself is printed.
      #expect(try fixture.run(["export", "shop"]).output.contains("Example<U+001B>]0;x<U+0007>"))
      let lines = try fixture.run(
        ["--plain", "shop"], typing: "t\n\(Self.noise)\n<\n\u{1B}[2J\n?\nt\nr\no\n")
      #expect(Self.controlCharacters(lines.output) == [])
      #expect(Self.controlCharacters(lines.errors) == [])
      #expect(lines.output.contains("<U+001B>"))
      FaultReport.note(
        "control and bidirectional characters", "visible in all of \(commands.count + 1) outputs")
    }

    @Test func `a name that is a path is refused and creates nothing`() throws {
      let fixture = try SessionFixture(SessionFixture.named)
      let outside = fixture.home.path + "/.local/share/wxwizard/out.json"
      try Data("{}".utf8).write(to: URL(filePath: outside))
      for name in [
        "../out", "..", ".", "/etc/passwd", "a/b", "../../out", "shop.json", "out\u{1}", "-x", "", "A", "~",
      ] {
        for arguments in [
          ["new", name], [name], ["show", name], ["answer", name, "email=a@example.cn"],
          ["done", name, "payTransfer"],
          ["retry", name], ["delete", name, "--force"], ["flows", "--session", name], ["--plain", name],
        ] {
          let run = try fixture.run(arguments, typing: "")
          #expect([2, 3].contains(run.status) || (run.status == 0 && name.isEmpty), "\(arguments): \(run)")
        }
      }
      #expect(
        fixture.names == ["shop.json", "shop.lock", "shop.prev.json"]
          || fixture.names == ["shop.json", "shop.prev.json"])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: fixture.home.path + "/.local/share/wxwizard")
          .count
          == 2)
      #expect(try String(contentsOfFile: outside, encoding: .utf8) == "{}")
    }
  }
}
