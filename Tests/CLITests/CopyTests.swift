import Foundation
import TestSupport
import Testing

@Suite struct CopyTests {
  /// The output of `copy` on a terminal.
  private func copy(_ field: String, _ variables: [String: String], _ fixture: CLIFixture) throws
    -> Program.Run
  {
    try Program.run(
      "/usr/bin/script",
      [
        "-qec", "\(Program.path) copy acme \(field) --today \(CLIFixture.day)",
        fixture.home.path + "/typescript",
      ],
      environment: Program.environment(home: fixture.home.path).merging(variables) { $1 })
  }

  @Test func `the exact value goes into a pipe`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try fixture.run("copy", "acme", "legalName")
    #expect(run.status == 0 && run.output == "开元文具（上海）有限公司\n" && run.errors.isEmpty)
    for language in ["zh", "en"] {
      #expect(try fixture.run("copy", "acme", "subjectType", "--lang", language).output == "企业\n")
    }
    #expect(try fixture.run("copy", "acme", "证照全称").output == "开元文具（上海）有限公司\n")
  }

  @Test func `a terminal gets the value by OSC 52, and the value is not printed`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try copy("adminPhone", ["TERM": "xterm-256color"], fixture)
    let encoded = Data("13912345678".utf8).base64EncodedString()
    #expect(run.status == 0 && run.output.contains("\u{1B}]52;c;\(encoded)\u{07}"))
    #expect(run.output.contains("Copied: Administrator's phone") && !run.output.contains("13912345678"))
  }

  @Test func `in tmux the sequence is wrapped, and the setting it needs is named`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try copy("legalName", ["TERM": "tmux-256color", "TMUX": "/tmp/tmux,1,0"], fixture)
    #expect(run.status == 0 && run.output.contains("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;"))
    #expect(run.output.contains("set -g set-clipboard on"))
  }

  @Test func `a terminal without a clipboard gets a message`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try copy("legalName", ["TERM": "vt220"], fixture)
    #expect(
      run.status == 1 && run.output.contains("(vt220) has no clipboard") && !run.output.contains("]52;"))
  }

  @Test func `a missing value, an unknown field and a missing session are errors`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let missing = try fixture.run("copy", "acme", "bankAccount")
    #expect(missing.status == 1 && missing.errors.contains("cannot be copied") && missing.output.isEmpty)
    let unknown = try fixture.run("copy", "acme", "legalNam")
    #expect(unknown.status == 2 && unknown.errors.contains("Did you mean legalName (Full legal name)?"))
    #expect(try fixture.run("copy", "nobody", "email").status == 3)
  }
}
