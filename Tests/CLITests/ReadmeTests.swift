import Foundation
import TestSupport
import Testing

/// What the README tells people to type.
@Suite struct ReadmeTests {
  private static let readme = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)) ?? ""
  }()

  /// The first block of code behind a text.
  static func block(after text: String) throws -> String {
    let start = try #require(readme.range(of: text)).upperBound
    let rest = readme[start...].split(separator: "\n", omittingEmptySubsequences: false)
    return rest.drop { !$0.hasPrefix("```") }.dropFirst().prefix { !$0.hasPrefix("```") }.joined(
      separator: "\n")
  }

  private func bash(_ script: String, in fixture: CLIFixture) throws -> Program.Run {
    var environment = Program.environment(home: fixture.home.path)
    let folder = URL(filePath: Program.path).deletingLastPathComponent().path
    environment["PATH"] = "\(folder):/usr/bin:/bin"
    return try Program.run(
      "/usr/bin/env", ["-C", fixture.home.path, "/bin/bash", "-c", script], environment: environment)
  }

  @Test func `the screen it shows is the one there is`() throws {
    let golden = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "WizardUITests/Goldens/zh-80x24/transfer-account-brackets.txt")
    let rows = try String(contentsOf: golden, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let shown = try Self.block(after: "# wxwizard").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(shown.count == 24 && Array(rows.prefix(24)) == shown)
  }

  /// Every command must succeed as it stands.
  @Test func `the agency's week runs as it is printed`() throws {
    let fixture = try CLIFixture()
    let run = try bash("set -e\n" + Self.block(after: "## An agency's spring"), in: fixture)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("! The same e-mail ops@acme.example.cn in acme, mall"))
    #expect(run.output.contains("! mall: the certification ends on 2026-05-20"))
    #expect(run.output.hasSuffix("see to these\n"))
    #expect(run.output.contains("bakery: Ordinary registration"))
    let sheet = try String(contentsOfFile: fixture.home.path + "/acme-finance.txt", encoding: .utf8)
    #expect(sheet.contains("Due      2026-03-13"))
    let acme = try fixture.run("show", "acme", "--json", today: "2026-03-06").object
    #expect(acme["position"] as? String == "profile" && (acme["problems"] as? [Any])?.isEmpty == true)
    for name in ["bakery", "mall"] {
      #expect(try fixture.run("check", name, today: "2026-03-06").status == 0)
    }
  }

  @Test func `every command of the list is one that can be typed`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let names = ["NAME": "acme", "FILE|FOLDER|NAME...": "acme"]
    let lines = try Self.block(after: "## Use").split(separator: "\n")
    #expect(lines.count > 15)
    for line in lines where !line.hasPrefix("wxwizard delete") {
      let command = line.firstRange(of: "  ").map { line[..<$0.lowerBound] } ?? line
      let localizer = command.split(separator: " ").dropFirst().prefix { $0 != ">" }.map {
        names[String($0)] ?? String($0)
      }
      // The two that open the wizard read lines until their input ends; a new session wants a new name.
      let isNew = localizer.first == "new"
      let run = try fixture.run(words: isNew ? ["new", "other"] + localizer.dropFirst(2) : localizer)
      #expect(run.status < 2, "\(line): \(run.errors)")
    }
  }

  @Test func `the lines for Git set up a merge that works`() throws {
    let fixture = try CLIFixture()
    let setUp = try Self.block(after: "## Teams")
    let run = try bash(
      """
      set -e
      export GIT_CONFIG_NOSYSTEM=1 EMAIL=a@example.cn
      git init -q -b main clients; chmod 700 clients; cd clients
      \(setUp)
      git config user.name a
      wxwizard() { command wxwizard "$@" --sessions . --today \(CLIFixture.day); }
      wxwizard new acme --flow register
      git add -A; git commit -qm one; git branch other
      wxwizard answer acme email=a@example.cn; git commit -qam two
      git checkout -q other
      wxwizard answer acme emailUnused=y; git commit -qam three
      git merge -q --no-edit main
      wxwizard check acme
      """, in: fixture)
    #expect(run.status == 0, "\(run.errors)\(run.output)")
    let text = try String(contentsOfFile: fixture.home.path + "/clients/acme.json", encoding: .utf8)
    #expect(text.contains("a@example.cn") && text.contains("emailUnused"))
  }
}
