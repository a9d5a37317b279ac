import Foundation
import TestSupport
import Testing
import WizardCore

/// Standard input and output, and how signals end a command.
@Suite struct StandardFilesTests {
  @Test func `a dash is standard input for check, export and new --answers`() throws {
    let fixture = try CLIFixture()
    _ = try fixture.file("a.json", CLIFixture.transferring)
    let checked = try fixture.shell("wxwizard check - < a.json")
    #expect(checked.status == 0 && checked.output.hasPrefix("-: Ordinary registration"), "\(checked.errors)")
    #expect(try fixture.shell("wxwizard export - < a.json").output.contains("开元文具"))
    #expect(try fixture.shell("wxwizard new acme --answers - < a.json").status == 0)
    #expect(try fixture.session("acme").flow == .register)
    let bad = try fixture.shell("echo '{' | wxwizard check -")
    #expect(bad.status == 3 && bad.errors.hasPrefix("wxwizard: -: line 2, column 1"), "\(bad.errors)")
  }

  @Test func `a dash is standard output for export`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try fixture.shell("wxwizard export acme --output - --format json; test ! -e -")
    #expect(run.status == 0 && run.output.hasPrefix("{"))
  }

  @Test func `check takes the name of an existing folder for the folder`() throws {
    let fixture = try CLIFixture()
    _ = try fixture.file("a.json", CLIFixture.transferring)
    let run = try fixture.shell("mkdir answers; cp a.json answers; wxwizard check answers")
    #expect(run.status == 0 && run.output.hasPrefix("answers/a.json: "), "\(run.errors)")
  }

  @Test(arguments: [("html", "<!DOCTYPE html>"), ("json", "{"), ("ics", "BEGIN:VCALENDAR"), ("md", "#")])
  func `export takes the format from the extension`(fileExtension: String, start: String) throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let path = "\(fixture.home.path)/sheet.\(fileExtension)"
    #expect(try fixture.run("export", "acme", "--output", path).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).lowercased().hasPrefix(start.lowercased()))
  }

  @Test(arguments: ["acme.json", "acme.lock", "acme.draft", "other.json", "acme.prev.json"])
  func `export refuses to replace a session's files`(file: String) throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let before = try fixture.bytes("acme")
    let folder = URL(filePath: fixture.home.session("acme")).deletingLastPathComponent().path
    let run = try fixture.run("export", "acme", "--output", folder + "/" + file, "--force")
    #expect(run.status == 3 && run.errors.contains("is a session's file"), "\(run.errors)")
    #expect(try fixture.bytes("acme") == before)
  }

  @Test func `output to a slow non-blocking pipe is complete`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let whole = try fixture.run("schema", "register").output
    // Python sets O_NONBLOCK on the pipe and reads it only when the program has filled it.
    let script = """
      import os, subprocess, sys, time
      reader, writer = os.pipe()
      os.set_blocking(writer, False)
      import fcntl; fcntl.fcntl(writer, 1031, 4096)
      child = subprocess.Popen([sys.argv[1], "schema", "register"], stdout=writer)
      os.close(writer); time.sleep(0.3)
      with os.fdopen(reader, "rb") as file: sys.stdout.buffer.write(file.read())
      sys.exit(child.wait())
      """
    let run = try Program.run(
      "/usr/bin/env", ["python3", "-c", script, Program.path],
      environment: Program.environment(home: fixture.home.path))
    #expect(run.status == 0 && run.output == whole, "\(run.errors)")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal ends a command that waits for a full pipe or for its input`(signal: Int32) throws {
    let fixture = try CLIFixture()
    let path = try fixture.file("a.json", CLIFixture.transferring)
    // More than a pipe holds.
    let many = [String](repeating: path, count: 40).joined(separator: " ")
    for command in [
      "exec \(Program.path) check --json \(many) > full", "exec \(Program.path) check - < full",
    ] {
      let script = "rm -f full; mkfifo full; sleep 9 <> full & \(command)"
      let child = try Child(
        "/bin/bash", ["-c", "cd \(fixture.home.path); " + script],
        environment: Program.environment(home: fixture.home.path))
      usleep(500_000)
      child.signal(signal)
      let end = child.wait(seconds: 1)
      #expect(end?.signal == signal, "\(command): \(String(describing: end))")
    }
  }

  @Test func `ten answers at once are all saved`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let run = try fixture.shell(
      """
      for field in adminName bankName legalName adminPhone; do
        wxwizard answer acme $field= & wxwizard answer acme emailUnused=y &
      done
      wait
      """)
    #expect(!run.errors.contains("open elsewhere"), "\(run.errors)")
    let answers = try fixture.session("acme").answers
    for field in [FieldID.adminName, .bankName, .legalName, .adminPhone] { #expect(answers[field] == nil) }
  }

  @Test func `a HOME that is no folder does not matter to check FILE`() throws {
    let fixture = try CLIFixture()
    let path = try fixture.file("a.json", CLIFixture.transferring)
    for home in ["/dev/null", path] {
      let run = try Program.run(["check", path, "--today", CLIFixture.day], home: home)
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  @Test(arguments: ["Pacific/Honolulu", "Pacific/Kiritimati", "Nowhere/None"])
  func `today is the day in China whatever the time zone`(zone: String) throws {
    let fixture = try CLIFixture()
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 8 * 3600))
    let day = calendar.dateComponents([.year, .month, .day], from: .now)
    let text = String(format: "%04d-%02d-%02d", day.year ?? 0, day.month ?? 0, day.day ?? 0)
    let run = try Program.run(["doctor"], home: fixture.home.path, typing: "", variables: ["TZ": zone])
    #expect(run.output.contains("Today is \(text):"), "\(run.output)")
  }

  @Test func `a session of which only the previous version is left is explained`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    try fixture.run("answer", "acme", "adminName=x")
    try FileManager.default.removeItem(atPath: fixture.home.session("acme"))
    for command in [["show", "acme"], ["answer", "acme", "adminName=y"], ["done", "acme", "payTransfer"]] {
      let run = try fixture.run(words: command)
      #expect(
        run.status == 3 && run.errors.contains("only its previous version acme.prev.json is left"),
        "\(run.errors)")
    }
    #expect(try fixture.run("list").status == 3)
    #expect(try fixture.run("delete", "acme", "--force").status == 0)
    #expect(try fixture.run("new", "acme").status == 0)
  }

  @Test(arguments: ["start", "register", "certify", "launch"])
  func `the smallest integer is refused at every prompt of plain text`(flow: String) throws {
    let fixture = try CLIFixture()
    try fixture.run("new", "acme", "--flow", flow)
    let lines = String(repeating: "-9223372036854775808\n9223372036854775807\n\n", count: 8)
    for arguments in [["--plain"], ["--plain", "acme"]] {
      let run = try Program.run(arguments, home: fixture.home.path, typing: lines)
      #expect(run.status < 128, "\(run.output.suffix(300))")
    }
  }

  @Test func `a file with 20,000 unknown answers is read in linear time`() throws {
    let fixture = try CLIFixture()
    func seconds(_ count: Int) throws -> Double {
      let answers = (0..<count).map { "\"x\($0)\": \"y\"" }.joined(separator: ", ")
      let file = try fixture.file(
        "\(count).json", #"{"schema": 1, "flow": "register", "answers": {\#(answers)}}"#)
      let start = Clock.now
      #expect(try fixture.run("new", "acme", "--answers", file).status == 1)
      return Clock.now - start
    }
    // Eight times the size takes eight times as long, or 64 times in quadratic time; a busy machine changes that less.
    let part = try seconds(2_500)
    let whole = try seconds(20_000)
    #expect(whole < 24 * part, "\(part) and \(whole) seconds")
  }
}
