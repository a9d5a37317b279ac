import Foundation
import Testing

@Suite struct DoctorTests {
  @Test func `doctor prints its findings and leaves no files`() throws {
    let home = try Home()
    let run = try Program.run(["doctor"], home: home.path)
    #expect(run.status == 0)
    #expect(run.output.contains("Locale: C.UTF-8, codeset UTF-8."))
    #expect(run.output.contains("Terminal type: tmux-256color, supports full screen."))
    #expect(run.output.contains("wxwizard opens as plain text"))
    #expect(run.output.contains("/.local/share/wxwizard/sessions does not exist yet"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
  }

  @Test func `doctor reports a missing locale and a limited terminal`() throws {
    let home = try Home()
    let run = try Program.run(
      ["doctor"], home: home.path, typing: "", variables: ["LC_ALL": "xx_YY.UTF-8", "TERM": "dumb"])
    #expect(run.output.contains("xx_YY.UTF-8 is not installed. C.UTF-8 is used instead."))
    #expect(run.output.contains("Terminal type: dumb is unknown or cannot move the cursor"))
  }

  @Test func `doctor finds a session that is open elsewhere and a damaged one`() throws {
    let home = try Home()
    _ = try Program.run(["new", "held", "--flow", "register"], home: home.path)
    _ = try Program.run(["new", "bad", "--flow", "register"], home: home.path)
    try Data("{".utf8).write(to: URL(filePath: home.session("bad")))
    let terminal = try Terminal(["held"], home: home)
    try terminal.wait(for: "wxwizard · held")
    let run = try Program.run(["doctor"], home: home.path)
    #expect(run.status == 1)
    #expect(run.output.contains("permissions 700, 2 sessions."))
    #expect(run.output.contains("held is open: "))
    #expect(run.output.contains("bad cannot be opened: "))
  }

  @Test(arguments: [
    ("tmux-256color", "Mouse: clicks and the wheel work", "Paste: recognised by the terminal"),
    ("vt100", "Mouse: not supported by this terminal", "Paste: not recognised by this terminal"),
  ])
  func `doctor reports whether mouse and paste work`(
    term: String, mouse: String, paste: String
  ) throws {
    let terminal = try Terminal(["doctor"], home: try Home(), columns: 120, term: term)
    let screen = try terminal.wait(for: "ended 0")
    #expect(screen.contains { $0.contains(mouse) })
    #expect(screen.contains { $0.contains(paste) })
    #expect(screen.contains { $0.contains("wxwizard opens full screen.") })
  }
}
