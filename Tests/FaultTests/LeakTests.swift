import Foundation
import TestSupport
import Testing
import WizardCore

extension FaultTests {
  /// What must not be seen: identity and account numbers, and characters that a terminal would act on.
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

    private static let formats = ["text", "markdown", "html", "json", "ics"]

    /// Every way to have a session shown without a screen.
    private static func showings(_ shop: SessionFixture) throws -> [[String]] {
      let roles = ["applicant", "administrator", "finance", "legalRepresentative", "platform"]
      let items = ["payTransfer", "adminIDNumber", "bankAccount", "receivingAccount", "transferOutcome"]
      let file = shop.file
      return [["list"], ["list", "--json"], ["list", "--due", "30"], ["doctor"]]
        + [["show", "shop"], ["show", "shop", "--json"], ["check", "shop"], ["check", "shop", "--json"]]
        + [["check", file], ["check", file, "--json"], ["check", shop.folder]]
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

    @Test func `no list and no sheet has an identity or account number in full unless it is asked for`()
      throws
    {
      let shop = try SessionFixture(Self.session(name: "Example"))
      let localizer = try Self.showings(shop)
      for localizer in localizer {
        let run = try shop.run(localizer)
        for secret in Self.secrets {
          #expect(!(run.output + run.errors).contains(secret), "\(localizer) shows \(secret)")
        }
      }
      let masked = try shop.run(["export", "shop"])
      let revealed = try shop.run(["export", "shop", "--reveal"])
      #expect(masked.output.contains("****5702"))
      #expect(revealed.output.contains(Self.secrets[1]))
      FaultReport.note(
        "identity and account numbers", "in none of \(localizer.count) outputs, but in `export --reveal`")
    }

    @Test func `an answer is not in the list of processes, nor in what a crash leaves`() throws {
      let shop = try SessionFixture(Self.session(name: "Example"))
      let child = try Child(
        "/usr/bin/strace",
        [
          "-o", shop.home.path + "/log", "-e", "inject=fsync:delay_enter=400000", Program.path, "answer",
          "shop",
          "adminIDNumber=\(Self.secrets[0])", "--today", SessionFixture.day,
        ], environment: Program.environment(home: shop.home.path), errors: .path(shop.home.path + "/err"))
      var arguments: [String] = []
      for _ in 0..<200 where !arguments.contains("shop") || !shop.names.contains("shop.new-1.tmp") {
        usleep(5000)
        let path = "/proc/\(child.process)/task/\(child.process)/children"
        guard let worker = try? String(contentsOfFile: path, encoding: .utf8).split(separator: " ").first,
          let bytes = FileManager.default.contents(atPath: "/proc/\(worker)/cmdline")
        else { continue }
        arguments = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      }
      #expect(arguments.prefix(3) == [Program.path, "answer", "shop"], "was never seen at work")
      #expect(!arguments.joined().contains(Self.secrets[0]))
      #expect(arguments.contains { $0.hasPrefix("adminIDNumber=***") })
      child.wait()

      let out = shop.home.path + "/out"
      let errors = shop.home.path + "/errors"
      let input = shop.home.path + "/in"
      try Data("\(Self.secrets[0])!\n".utf8).write(to: URL(filePath: input))
      let crash = try Child(
        Program.path, ["--plain", "shop", "--fault=trap"],
        environment: Program.environment(home: shop.home.path).merging(["SWIFT_BACKTRACE": "enable=yes"]) {
          $1
        },
        input: .path(input), output: .path(out), errors: .path(errors))
      #expect(crash.wait().signal != 0)
      let said = try String(contentsOfFile: errors, encoding: .utf8)
      #expect(said.contains("the fault that was asked for"))
      #expect(!Self.secrets.contains { said.contains($0) } && !said.contains("crashed:"), "\(said)")

      let seat = try TerminalSession()
      try seat.sit()
      let limits = try String(contentsOfFile: "/proc/\(seat.child.process)/limits", encoding: .utf8)
      let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
      #expect(core?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
    }

    // MARK: - Characters a terminal would act on

    /// A window title, a colour in one byte, a line turned around, what hides, and a bell.
    private static let noise =
      "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\u{2066}\u{200B}\u{FEFF}\u{61C}\u{8}\r\u{7F}\u{2028}"

    private static func strange(_ text: String, allowing allowed: Set<Unicode.Scalar> = ["\n"]) -> [String] {
      let strange = text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
          !allowed.contains(scalar)
        default: false
        }
      }
      return Set(strange).map { String($0.value, radix: 16) }.sorted()
    }

    @Test func `text from a file is shown with its control and bidirectional characters made visible`() throws
    {
      var session = Self.session(name: "Example" + Self.noise, noise: Self.noise)
      session.unknownAnswers = ["emial" + Self.noise: .text("x" + Self.noise)]
      session.unknownTasks = ["fly" + Self.noise: Self.day]
      session.attempts = [
        Attempt(
          step: "nowhere" + Self.noise, outcome: "out" + Self.noise, reason: Self.noise, on: Self.noise),
        Attempt(step: "transfer", outcome: "mismatched", reason: Self.noise, on: SessionFixture.day),
      ]
      let shop = try SessionFixture(session)
      let rules = shop.home.path + "/rules.json"
      let note = "\\u001b[2J\\u202e\\u0007"
      try Data(
        #"{"schema":1,"facts":{"certification.fee":{"value":3000,"note":"my \#(note)"}}}"#.utf8
      ).write(to: URL(filePath: rules))
      let odd = shop.home.path + "/odd\u{1B}[31m\u{202E}.json"
      try Data("{\"schema\":1,\"flow\":\"register\",\"answers\":{},\"x\\u001b\\u202e\":1}".utf8)
        .write(to: URL(filePath: odd))
      var localizer = try Self.showings(shop)
      localizer += [
        ["check", odd], ["check", odd, "--json"], ["export", odd], ["new", "other", "--answers", odd],
      ]
      localizer += [
        ["rules", "--rules", rules], ["rules", "certification.fee", "--rules", rules, "--json"],
      ]
      localizer += [["rules", "certification.fee", "--rules", rules], ["export", "shop", "--rules", rules]]
      localizer += [
        ["rules", "--rules", odd], ["list", "--rules", odd], ["show", "\u{1B}[2J"], ["\u{202E}x"],
      ]
      localizer += [
        ["--\u{1B}[2J"], ["answer", "shop", "\u{1B}=\u{202E}"], ["export", "shop", "--format", "\u{202E}"],
      ]
      localizer += [
        ["export", "shop", "--output", "/nowhere/\u{1B}\u{202E}"],
        ["list", "--sessions", "/no\u{1B}\u{202E}"],
      ]
      localizer += [["doctor", "--sessions", "/no\u{1B}\u{202E}"], ["list", "--today", "\u{202E}"]]
      localizer += [["doctor", "--screens", "/no\u{1B}\u{202E}"]]
      for localizer in localizer {
        let run = try shop.run(localizer)
        // The lines of a calendar end with CR LF, sheets of several pages with a form feed; JSON is for programs,
        // and has what cannot be seen as it is.
        var allowed: Set<Unicode.Scalar> = ["\n"]
        if localizer.contains("ics") { allowed.insert("\r") }
        if localizer[0] == "export" { allowed.insert("\u{C}") }
        if !Set(localizer).isDisjoint(with: ["json", "--json"]) {
          allowed.formUnion(["\u{200B}", "\u{FEFF}"])
        }
        #expect(Self.strange(run.output, allowing: allowed) == [], "\(localizer)")
        #expect(Self.strange(run.errors) == [], "\(localizer)")
        #expect(
          localizer.contains("ics") || !(run.output + run.errors).isEmpty || localizer[0] == "list",
          "\(localizer)")
      }
      // The text was there to be seen.
      #expect(try shop.run(["export", "shop"]).output.contains("Example<U+001B>]0;x<U+0007>"))
      let lines = try shop.run(["--plain", "shop"], typing: "t\n\(Self.noise)\n<\n\u{1B}[2J\n?\nt\nr\no\n")
      #expect(Self.strange(lines.output) == [])
      #expect(Self.strange(lines.errors) == [])
      #expect(lines.output.contains("<U+001B>"))
      FaultReport.note(
        "control and bidirectional characters", "visible in all of \(localizer.count + 1) outputs")
    }

    @Test func `a name that leads out of the folder is refused, and nothing is made`() throws {
      let shop = try SessionFixture(SessionFixture.named)
      let outside = shop.home.path + "/.local/share/wxwizard/out.json"
      try Data("{}".utf8).write(to: URL(filePath: outside))
      for name in [
        "../out", "..", ".", "/etc/passwd", "a/b", "../../out", "shop.json", "out\u{1}", "-x", "", "A", "~",
      ] {
        for localizer in [
          ["new", name], [name], ["show", name], ["answer", name, "email=a@example.cn"],
          ["done", name, "payTransfer"],
          ["retry", name], ["delete", name, "--force"], ["flows", "--session", name], ["--plain", name],
        ] {
          let run = try shop.run(localizer, typing: "")
          #expect([2, 3].contains(run.status) || (run.status == 0 && name.isEmpty), "\(localizer): \(run)")
        }
      }
      #expect(
        shop.names == ["shop.json", "shop.lock", "shop.prev.json"]
          || shop.names == ["shop.json", "shop.prev.json"])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: shop.home.path + "/.local/share/wxwizard").count
          == 2)
      #expect(try String(contentsOfFile: outside, encoding: .utf8) == "{}")
    }
  }
}
