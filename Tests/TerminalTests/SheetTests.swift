import Foundation
import TestSupport
import Testing

/// Exporting sheets from both front ends of the real program.
@Suite struct SheetTests {
  /// A session and the current folder of the program.
  private func controller() throws -> (home: Home, folder: String) {
    let home = try Home()
    let folder = home.path + "/desk"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try Program.run(["new", "acme", "--flow", "register"], home: home.path)
    return (home, folder)
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `the screen writes the sheet to the shown path, private to its owner, without overwriting`()
    throws
  {
    let (home, _) = try controller()
    let terminal = try Terminal(["acme", "--today", "2026-11-20"], home: home)
    try terminal.wait(for: "wxwizard · acme")
    try terminal.press("C-t", "M-p", "Enter", "C-u")
    try terminal.type("~/纸.html")
    try terminal.press("Enter")
    try terminal.wait(for: "Saved to")
    let path = home.path + "/纸.html"
    #expect(try permissions(path) == 0o600)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let exported = try Program.run(
      ["export", "acme", "--format", "html", "--today", "2026-11-20"], home: home.path)
    #expect(page == exported.output)

    try Data("mine".utf8).write(to: URL(filePath: path))
    try terminal.press("M-p", "C-u")
    try terminal.type("~/纸.html")
    try terminal.press("Enter")
    // The message is wrapped; a free name is below it.
    try terminal.wait(for: "-2.html")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    try terminal.press("Enter")
    try terminal.wait(for: "Saved to")
    #expect(try String(contentsOfFile: home.path + "/纸-2.html", encoding: .utf8) == page)
    try terminal.press("M-p", "C-u")
    try terminal.type("~/nowhere/paper.html")
    try terminal.press("Enter")
    try terminal.wait(for: "There is no such folder.")
    try terminal.press("C-u")
    try terminal.type("~/paper.docx")
    try terminal.press("Enter")
    try terminal.wait(for: ".md")
    #expect(!FileManager.default.fileExists(atPath: home.path + "/paper.docx"))
  }

  @Test func `plain text writes the sheet to the current folder`() throws {
    let (home, folder) = try controller()
    let lines = "#\np\n1\n\np\n1\n\n\np\n1\nacme.ics\nq\n"
    let input = folder + "/lines"
    try Data(lines.utf8).write(to: URL(filePath: input))
    let run = try Program.run(
      "/bin/sh", ["-c", "cd '\(folder)' && '\(Program.path)' acme --plain --today 2026-11-20 < lines"],
      environment: Program.environment(home: home.path))
    #expect(run.status == 0, "\(run.errors)")
    for name in ["acme.html", "acme-2.html", "acme.ics"] {
      #expect(run.output.contains("Saved to \(folder)/\(name). Open it to print."), "\(run.output)")
      #expect(try permissions(folder + "/" + name) == 0o600)
    }
    #expect(run.output.contains("was not replaced"))
    #expect(
      try String(contentsOfFile: folder + "/acme.ics", encoding: .utf8).hasPrefix("BEGIN:VCALENDAR\r\n"))
  }
}
