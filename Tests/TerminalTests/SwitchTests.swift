import Foundation
import Testing
import WizardCore
import WizardStore

/// Switching between the front ends in the middle of a question loses nothing.
@Suite struct SwitchTests {
  private func saved(_ name: String, _ home: Home) throws -> Session {
    try AnswersFile.decode(AnswersFile.read(home.session(name)))
  }

  @Test func `a draft survives switching to plain text and back`() throws {
    let home = try Home()
    _ = try Program.run(["new", "half", "--flow", "register"], home: home.path)
    let terminal = try Terminal(
      ["half", "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try terminal.wait(for: "wxwizard · half")
    try terminal.type("ops@example")
    try terminal.wait(for: "ops@example")
    try terminal.press("F4")
    try terminal.wait(for: "wxwizard as plain text. To return to the screen")
    try terminal.wait(for: "Unconfirmed input: ops@example.")
    try terminal.type("%")
    try terminal.press("Enter")
    try terminal.wait(for: "wxwizard · half")
    try terminal.type(".cn")
    try terminal.wait(for: "ops@example.cn")
    try terminal.press("F4")
    try terminal.wait(for: "Unconfirmed input: ops@example.cn.")
    try terminal.press("Enter")
    try terminal.wait(for: "Question 2: ")
    #expect(try saved("half", home).answers[.email] == .text("ops@example.cn"))
    try terminal.press("q", "Enter")
    try terminal.wait(for: "ended 0")
    #expect(
      try String(contentsOfFile: home.path + "/before", encoding: .utf8)
        == String(contentsOfFile: home.path + "/after", encoding: .utf8))
  }

  @Test func `an answer emptied on the screen is kept by plain text`() throws {
    let home = try Home()
    _ = try Program.run(["new", "kept", "--flow", "register"], home: home.path)
    _ = try Program.run(["answer", "kept", "email=ops@example.cn"], home: home.path)
    let terminal = try Terminal(
      ["kept", "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try terminal.wait(for: "wxwizard · kept")
    try terminal.press("Up", "Up", "Up", "C-u", "F4")
    try terminal.wait(for: "wxwizard as plain text. To return to the screen")
    try terminal.press("Enter")
    try terminal.wait(for: "Question 2: ")
    try terminal.type("%")
    try terminal.press("Enter", "C-c", "y")
    try terminal.wait(for: "ended 0")
    #expect(try saved("kept", home).answers[.email] == .text("ops@example.cn"))
    #expect(!FileManager.default.fileExists(atPath: home.session("kept").replacing(".json", with: ".draft")))
  }

  @Test func `keys typed ahead of a switch are used by the other front end`() throws {
    let home = try Home()
    _ = try Program.run(["new", "burst", "--flow", "register"], home: home.path)
    let watched = try RawTerminal(
      ["burst", "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try watched.take(upTo: "burst")
    // F4, an answer with an extra letter, Enter, the command for the screen, Enter, and a key there.
    watched.type("\u{1B}OSops@example.cnn\u{7F}\r%\ry")
    while try saved("burst", home).answers[.emailUnused] == nil { usleep(10_000) }
    watched.type("\u{3}y")
    #expect(watched.ends())
    #expect(try saved("burst", home).answers[.email] == .text("ops@example.cn"))
    #expect(try saved("burst", home).answers[.emailUnused] == .yesNo(true))
  }

  @Test func `an open question and a typed day survive switching both ways`() throws {
    let home = try Home()
    try AnswersFixture.makeEnterprise("change", in: home)
    _ = try Program.run(
      ["done", "change", "release", "--undo", "--today", AnswersFixture.day, "--edition", "documented"],
      home: home.path)
    let terminal = try Terminal(
      ["change", "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try terminal.wait(for: "wxwizard · change")
    try terminal.askToChangeSubject()
    try terminal.press("M-l")
    try terminal.wait(for: "To change it, type y.")
    try terminal.type("%")
    try terminal.press("Enter")
    try terminal.wait(for: "wxwizard · change")
    try terminal.wait(for: "Not needed for now")
    try terminal.press("F4")
    try terminal.wait(for: "wxwizard as plain text. To return to the screen")
    try terminal.press("n", "Enter")
    try terminal.wait(for: "Back in the summary.")
    try terminal.type("%")
    try terminal.press("Enter")
    try terminal.wait(for: "wxwizard · change")
    try terminal.press("C-t", "M-d")
    try terminal.wait(for: "2026-11")
    try terminal.press("C-u")
    try terminal.type("2026-11-1")
    try terminal.wait(for: "2026-11-1")
    try terminal.press("F4")
    try terminal.wait(for: "Unconfirmed input: 2026-11-1.")
    try terminal.press("q", "Enter")
    try terminal.wait(for: "ended 0")
    let kept = try saved("change", home)
    #expect(try kept.answers == AnswersFixture.session(.enterprise).answers)
  }

  @Test func `plain text continues with the draft of a killed process`() throws {
    let home = try Home()
    _ = try Program.run(["new", "cut", "--flow", "register"], home: home.path)
    let terminal = try Terminal(
      ["cut", "--today", AnswersFixture.day, "--edition", "documented"], home: home)
    try terminal.wait(for: "wxwizard · cut")
    try terminal.type("ops@example.cn")
    try terminal.wait(for: "ops@example.cn")
    let process = try terminal.processID()
    #expect(process > 0 && kill(process, SIGKILL) == 0)
    while kill(process, 0) == 0 { usleep(5_000) }
    let run = try Program.run(
      ["cut", "--plain", "--today", AnswersFixture.day, "--edition", "documented"], home: home.path,
      typing: "\n")
    #expect(run.output.contains("Question 1: "))
    #expect(run.output.contains("Unconfirmed input: ops@example.cn. Press Enter to use it.\n> "))
    #expect(run.output.hasSuffix("End of input. Accepted answers are saved.\n"))
    #expect(try saved("cut", home).answers[.email] == .text("ops@example.cn"))
  }

  @Test func `switching to the screen without a terminal prints why and repeats the question`() throws {
    let home = try Home()
    _ = try Program.run(["new", "pipe", "--flow", "register"], home: home.path)
    let run = try Program.run(
      ["pipe", "--plain", "--today", AnswersFixture.day, "--edition", "documented"], home: home.path,
      typing: "%\nops@example.cn\nq\n")
    #expect(run.status == 0)
    #expect(run.output.contains("> %\nwxwizard as plain text, because this is not a terminal.\n"))
    #expect(try saved("pipe", home).answers[.email] == .text("ops@example.cn"))
  }
}
