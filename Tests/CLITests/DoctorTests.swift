import Foundation
import TestSupport
import Testing

/// `doctor` on installations that are complete, incomplete or damaged.
@Suite struct DoctorTests {
  /// The findings of `doctor --json` by id, with the program on the path.
  private func findings(
    _ fixture: CLIFixture, _ arguments: String = "", before: String = ""
  ) throws -> (status: Int32, findings: [String: (status: String, text: String, remedy: String?)]) {
    let run = try fixture.shell("\(before)\nwxwizard doctor --json \(arguments)")
    var findings: [String: (status: String, text: String, remedy: String?)] = [:]
    for line in run.lines {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
      let id = try #require(object["id"] as? String)
      findings[id] = (
        try #require(object["status"] as? String), try #require(object["text"] as? String),
        object["remedy"] as? String
      )
    }
    return (run.status, findings)
  }

  @Test func `a new home has no error, and every warning has a remedy`() throws {
    let fixture = try CLIFixture()
    let (status, found) = try findings(fixture)
    #expect(status == 0)
    #expect(found["program"]?.status == "ok" && found["program"]?.text.hasSuffix("/wxwizard") == true)
    for id in ["day", "timeZone", "locale", "language", "terminal.type", "settings", "rules", "sessions"] {
      #expect(found[id]?.status == "ok", "\(id)")
    }
    for (id, finding) in found {
      #expect((finding.remedy == nil) == (finding.status == "ok"), "\(id)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `the remedy for a missing completion installs it`(shell: String) throws {
    let fixture = try CLIFixture()
    let before = try #require(try findings(fixture).findings["completion.\(shell)"])
    #expect(before.status == "warning")
    let command = try #require(before.remedy).replacing("Install it: ", with: "")
      // The folder for zsh belongs to the system.
      .replacing("sudo install", with: "install").replacing("/usr/local/share/zsh", with: "~/zsh")
    let after = try #require(
      try findings(fixture, before: command + "; export FPATH=~/zsh/site-functions")
        .findings["completion.\(shell)"])
    #expect(after.status == "ok" || after.remedy?.contains("bash-completion") == true, "\(after)")
    #expect(after.text.contains(fixture.home.path), "\(after)")
  }

  @Test func `a completion script of another version is reported`() throws {
    let fixture = try CLIFixture()
    let folder = ".config/fish/completions"
    let found = try findings(fixture, before: "mkdir -p \(folder); echo old > \(folder)/wxwizard.fish")
    let finding = try #require(found.findings["completion.fish"])
    #expect(finding.status == "warning" && finding.text.hasSuffix("is not the script of this version."))
  }

  @Test func `the remedy for a missing manual installs it`() throws {
    let fixture = try CLIFixture()
    let before = try #require(try findings(fixture).findings["manual"])
    #expect(before.status == "warning")
    let command = try #require(before.remedy).replacing("Install it: ", with: "")
    #expect(try findings(fixture, before: command).findings["manual"]?.status == "ok")
  }

  @Test func `another wxwizard that precedes this one in PATH is reported`() throws {
    let fixture = try CLIFixture()
    let found = try findings(
      fixture,
      before: "mkdir bin; cp /bin/true bin/wxwizard; alias wxwizard=\(Program.path); PATH=~/bin:$PATH")
    #expect(found.findings["program"]?.status == "warning")
    #expect(found.findings["program"]?.remedy?.contains("/bin/wxwizard") == true)
  }

  @Test func `the reminder is off, on, or on without its unit`() throws {
    let fixture = try CLIFixture()
    #expect(try findings(fixture).findings["timer"]?.text.contains("not installed") == true)
    let unit = "~/.local/share/systemd/user/wxwizard-due.timer"
    let off = try findings(fixture, before: "install -D /dev/null \(unit)")
    #expect(off.findings["timer"]?.text.contains("enable --now wxwizard-due.timer") == true)
    let link = "~/.config/systemd/user/timers.target.wants"
    let on = try findings(fixture, before: "mkdir -p \(link); ln -s \(unit) \(link)/")
    #expect(on.findings["timer"]?.text.contains("Daily reminder: on.") == true && on.status == 0)
    let broken = try findings(fixture, before: "rm \(unit)")
    #expect(broken.findings["timer"]?.status == "error" && broken.status == 1)
  }

  @Test func `a damaged settings file and a damaged rules file are errors`() throws {
    let fixture = try CLIFixture()
    for name in ["settings", "rules"] {
      let found = try findings(
        fixture,
        before: "rm -rf .config; install -D /dev/null .config/wxwizard/\(name).json; "
          + "echo '{\"schema\": 1, x}' > .config/wxwizard/\(name).json")
      #expect(found.status == 1)
      #expect(found.findings[name]?.status == "error")
      #expect(found.findings[name]?.text.contains("line 1, column 15") == true, "\(found)")
    }
  }

  @Test func `own values and the edition are named`() throws {
    let fixture = try CLIFixture()
    let rules = try fixture.file("rules.json", #"{"schema": 1, "facts": {"transfer.days": {"value": 9}}}"#)
    let found = try findings(fixture, "--rules \(rules) --edition current").findings["rules"]
    #expect(found?.text.contains("current, some with your own values") == true)
  }

  @Test func `a damaged session and a folder that others can write are errors`() throws {
    let fixture = try CLIFixture()
    try fixture.run("new", "acme", "--flow", "register")
    _ = try fixture.file(".local/share/wxwizard/sessions/acme.json", "{")
    let damaged = try findings(fixture)
    #expect(damaged.status == 1 && damaged.findings["sessions.acme"]?.status == "error")
    #expect(damaged.findings["sessions.acme"]?.remedy?.hasSuffix("wxwizard acme") == true)
    let open = try findings(fixture, "--sessions open", before: "mkdir -m 777 open")
    #expect(open.status == 1 && open.findings["sessions"]?.remedy?.contains("chmod 700 open") == true)
  }

  @Test func `a time zone that is not installed is a warning`() throws {
    let fixture = try CLIFixture()
    #expect(try findings(fixture, before: "export TZ=Asia/Shanghai").findings["timeZone"]?.status == "ok")
    let found = try findings(fixture, before: "export TZ=Nowhere/None")
    #expect(found.status == 0 && found.findings["timeZone"]?.status == "warning")
  }

  @Test func `the text lists the findings, their remedies and the counts`() throws {
    let fixture = try CLIFixture()
    let run = try fixture.shell("wxwizard doctor --lang en")
    #expect(run.lines.first?.hasPrefix("wxwizard ") == true)
    #expect(run.output.contains("! Manual: not installed.\n    Install it: wxwizard --man"))
    #expect(run.lines.last?.hasPrefix("Errors (x): 0. Warnings (!): ") == true, "\(run.output)")
    #expect(try fixture.run("doctor", "acme").status == 2)
  }
}
