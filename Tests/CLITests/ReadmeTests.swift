import Foundation
import TestSupport
import Testing

/// Runs the commands of the README.
@Suite struct ReadmeTests {
  private static let readme = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)) ?? ""
  }()

  /// The first code block after a text.
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

  @Test func `the README shows the current screens`() throws {
    let goldens = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "WizardUITests/Goldens")
    for language in ["en", "zh"] {
      let golden = goldens.appending(path: "\(language)-80x24/transfer-account-brackets.txt")
      let rows = try String(contentsOf: golden, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      let screen = "```\n" + rows.prefix(24).joined(separator: "\n") + "\n```"
      #expect(Self.readme.contains(screen), "\(language)")
    }
  }

  /// Runs the lines with stand-ins for two programs.
  ///
  /// `sudo apt install` unpacks the package, and `swift build` copies the binary under test. The real programs are run by
  /// `.ci/package --try` and `.ci/run`.
  @Test func `each way to install gives a program that runs`() throws {
    let fixture = try CLIFixture()
    let lines = try Self.block(after: "## Install").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count == 5)
    let build = try #require(lines.first { $0.contains("swift build") })
      .split(separator: "&&")[1].split(separator: "   ")[0]
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for script in ["run", "package"] {
      let text = try String(contentsOf: root.appending(path: ".ci/\(script)"), encoding: .utf8)
      // `.ci/run` adds a build folder of its own.
      #expect(text.contains("\n" + build.drop { $0 == " " }), ".ci/\(script)")
    }
    let setUp = """
      set -e
      mkdir -p .ci package/DEBIAN package/usr/bin
      printf '#!/bin/sh\\n' >.ci/setup; chmod +x .ci/setup
      cp \(Program.path) wxwizard; cp wxwizard package/usr/bin
      printf 'Package: wxwizard\\nVersion: 1\\nArchitecture: all\\nMaintainer: a <a@example.org>\\nDescription: a\\n' \
        >package/DEBIAN/control
      dpkg-deb -Znone --build package wxwizard_1_all.deb >/dev/null
      sudo() { [ "$1 $2" = "apt install" ]; dpkg-deb -x "$3" "$HOME/unpacked"; }
      swift() { install -D wxwizard .build/release/wxwizard; }
      PATH=$HOME/.local/bin:/usr/bin:/bin
      """
    for (place, line) in lines.enumerated() {
      let before = lines[place].contains(".build") ? setUp + "\n" + lines[place - 1] : setUp
      let run = try bash("\(before)\n\(line)", in: fixture)
      #expect(run.status == 0, "\(line): \(run.errors)")
    }
    for path in ["unpacked/usr/bin/wxwizard", ".local/bin/wxwizard"] {
      let run = try bash("./\(path) --version", in: fixture)
      #expect(run.output.hasPrefix("wxwizard "), "\(path)")
    }
  }

  /// `swift run` builds and starts the product of that name; the scripts are in the repository.
  @Test func `the two commands of the quick start exist`() throws {
    let commands = try Self.block(after: "## Quick start").split(separator: "\n").map { line in
      line.split(separator: "#")[0].trimmingCharacters(in: .whitespaces)
    }
    #expect(commands == [".ci/setup && swift run wxwizard", ".ci/test"])
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for script in [".ci/setup", ".ci/test"] {
      #expect(FileManager.default.isExecutableFile(atPath: root.appending(path: script).path), "\(script)")
    }
    let package = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    #expect(package.contains("name: \"wxwizard\""))
  }

  /// Runs the commands in backquotes of a part of the README; `wxwizard shop` reads to the end of its input.
  @Test(arguments: [
    ("## One mini program", "## Tour", "shop", "finance.html"),
    ("**办理一个小程序**", "- **清单**", "kaiyuan", "caiwu.html"),
  ])
  func `every command of the walk-through runs, and the sheet for finance is an HTML page`(
    start: String, end: String, name: String, sheet: String
  ) throws {
    let fixture = try CLIFixture()
    try fixture.make(name, CLIFixture.transferring)
    let first = try #require(Self.readme.range(of: start)).upperBound
    let last = try #require(Self.readme[first...].range(of: end)).lowerBound
    let commands = Self.readme[first..<last].split(separator: "`").filter { $0.hasPrefix("wxwizard") }
    #expect(commands.count >= 5)
    for command in commands {
      let run = try bash("\(command) </dev/null", in: fixture)
      #expect(run.status == 0, "\(command): \(run.errors)")
    }
    let page = try String(contentsOfFile: fixture.home.path + "/" + sheet, encoding: .utf8)
    #expect(page.hasPrefix("<!doctype html>") || page.hasPrefix("<!DOCTYPE html>"))
  }

  /// The client table has the columns that the text names.
  @Test func `every other command of the Chinese part runs`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let part = try #require(Self.readme.components(separatedBy: "- **清单**").last)
    let header = try #require(part.firstMatch(of: /第一行为“([^”]*)”/)?.output.1)
    _ = try fixture.file("clients.csv", "\(header)\nkaiyuan,register,ops@example.cn,企业,开元文具（上海）有限公司\n")
    let commands = part.split(separator: "`").filter { $0.hasPrefix("wxwizard ") }
    #expect(commands.count >= 6)
    for command in commands {
      let run = try bash("\(command) </dev/null", in: fixture)
      #expect(run.status < 2, "\(command): \(run.errors)")
    }
    let install = try Self.block(after: "## Install")
    let chinese = try #require(Self.readme.firstMatch(of: /\*\*安装\*\*[^\n]*/)?.output)
    for command in chinese.split(separator: "`")
    where command.hasPrefix("sudo") || command.hasPrefix("install") {
      #expect(install.contains(command), "\(command)")
    }
  }

  @Test func `the crontab line prints only what is due`() throws {
    let fixture = try CLIFixture()
    let match = try #require(Self.readme.firstMatch(of: /`0 8 \* \* 1-5 ([^`]*)`/))
    let line = "wxwizard() { command wxwizard --today 2026-11-25 \"$@\"; }\n" + match.output.1
    #expect(try bash(line, in: fixture).output.isEmpty)
    try fixture.make("acme", CLIFixture.transferring)
    #expect(try bash(line, in: fixture).output.contains("acme"))
  }

  @Test func `every role of the README is accepted by its id and by its words`() throws {
    let fixture = try CLIFixture()
    try fixture.make("shop", CLIFixture.transferring)
    let start = try #require(Self.readme.range(of: "A sheet is for one role")).upperBound
    let text = Self.readme[start...].prefix { $0 != "\n" }
    let roles = text.matches(of: /`(\w+)` (\p{Han}+)/)
    #expect(roles.count == 7)
    for role in roles {
      let sheets = try [role.output.1, role.output.2].map {
        try fixture.run("export", "shop", "--for", String($0)).output
      }
      #expect(!sheets[0].isEmpty && sheets[0] == sheets[1], "\(role.output.1)")
    }
  }

  @Test func `the README has at most 180 lines`() {
    #expect(Self.readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 181)
  }

  /// Every command must succeed unchanged.
  @Test func `the example of an agency's week runs unchanged`() throws {
    let fixture = try CLIFixture()
    let run = try bash("set -e\n" + Self.block(after: "## Tour"), in: fixture)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("! The e-mail address ops@acme.example.cn is used in acme, mall"))
    #expect(run.output.contains("! mall: certification expires on 2026-05-20"))
    #expect(run.output.contains("Created 3 sessions."))
    #expect(run.output.hasSuffix("tasks are due\n"))
    #expect(run.output.contains("bakery: Ordinary registration"))
    let sheet = try String(contentsOfFile: fixture.home.path + "/acme-finance.txt", encoding: .utf8)
    #expect(sheet.contains("Due      2026-03-13") && sheet.contains("晨星代办 021-5550-0100"))
    #expect(run.output.contains("开元文具（上海）有限公司\n"))
    let page = try String(contentsOfFile: fixture.home.path + "/monday.html", encoding: .utf8)
    #expect(page.contains("城市商场") && page.contains("Certifications that end"))
    let calendar = try String(contentsOfFile: fixture.home.path + "/agenda.ics", encoding: .utf8)
    #expect(calendar.contains("UID:payTransfer-") && calendar.contains("STATUS:CANCELLED"))
    let acme = try fixture.run("show", "acme", "--json", today: "2026-03-06").object
    #expect(acme["position"] as? String == "profile" && (acme["problems"] as? [Any])?.isEmpty == true)
    for name in ["bakery", "mall"] {
      #expect(try fixture.run("check", name, today: "2026-03-06").status == 0)
    }
  }

  @Test func `every command in the list runs`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let table = try fixture.file("clients.csv", "name,legalName\nmall,城市商场\n")
    let names = ["NAME": "acme", "clients.csv": table]
    let section = try #require(Self.readme.components(separatedBy: "## Commands\n").last)
    let rows = section.split(separator: "\n").prefix { $0.hasPrefix("|") }.dropFirst(2)
    #expect(rows.count > 14)
    for line in rows {
      let command = try #require(line.split(separator: "`").dropFirst().first)
      let words = command.split(separator: " ").dropFirst().map { names[String($0)] ?? String($0) }
      // The two that open the wizard read lines to the end of the input. A new session needs a new name.
      let isNew = words.first == "new"
      let run = try fixture.run(words: isNew ? ["new", "other"] + words.dropFirst(2) : words)
      #expect(run.status < 2, "\(line): \(run.errors)")
    }
  }

  @Test func `the Git setup of the README merges sessions`() throws {
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
