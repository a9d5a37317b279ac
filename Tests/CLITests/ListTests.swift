import Foundation
import TestSupport
import Testing

@Suite struct ListTests {
  /// A folder with a number of sessions that are due on the same day.
  private func fixture(_ count: Int) throws -> (CLIFixture, String) {
    let fixture = try CLIFixture()
    try fixture.make("s", CLIFixture.transferring)
    let text = String(decoding: try fixture.bytes("s"), as: UTF8.self)
    let folder = fixture.home.path + "/many"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for number in 0..<count {
      let name = "s\(number + 100)"
      let lines = text.split(separator: "\n").filter { !$0.contains("checksum") }.map { line in
        line.contains(#""id""#)
          ? "  \"id\": \"\(name)\","
          : line.contains(#""email":"#)
            ? "    \"email\": \"\(name)@example.cn\"," : String(line)
      }
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: "\(folder)/\(name).json"))
    }
    return (fixture, folder)
  }

  @Test func `a long list keeps its order and its columns aligned`() throws {
    let (fixture, folder) = try fixture(60)
    // The current rules would add warnings about their common identity card.
    let list = try fixture.run("list", "--sessions", folder, "--edition", "documented")
    #expect(list.status == 0 && list.lines.count == 60, "\(list.errors)")
    #expect(list.lines.map { String($0.prefix(4)) } == (100..<160).map { "s\($0)" })
    #expect(Set(list.lines.map { $0.dropFirst(4) }).count == 1)
    let due = try fixture.run("list", "--due", "30", "--sessions", folder, "--edition", "documented")
    #expect(due.status == 1 && due.output == list.output)
    #expect(try fixture.run("list", "--due", "1", "--sessions", folder).output.isEmpty)
  }

  @Test func `an unreadable session is listed as due, with exit code 3`() throws {
    let (fixture, folder) = try fixture(2)
    try Data("{".utf8).write(to: URL(filePath: folder + "/broken.json"))
    for words in [["list"], ["list", "--due", "0"], ["list", "--json", "--due", "0"]] {
      let run = try fixture.run(words: words + ["--sessions", folder])
      #expect(run.status == 3 && run.output.contains("broken"), "\(words)")
    }
  }

  @Test func `a session that is due has warnings shared with one that is not`() throws {
    let (fixture, folder) = try fixture(1)
    let made = try fixture.run("new", "other", "--flow", "register", "--sessions", folder)
    #expect(made.status == 0)
    try fixture.run("answer", "other", "email=s100@example.cn", "--sessions", folder)
    let due = try fixture.run("list", "--json", "--due", "30", "--sessions", folder)
    #expect(due.lines.count == 1 && due.output.contains(#""sessions": ["other", "s100"]"#))
  }

  @Test func `a missing folder given with --sessions is an error`() throws {
    let fixture = try CLIFixture()
    #expect(try fixture.run("list").status == 0)
    let run = try fixture.run("list", "--due", "7", "--sessions", fixture.home.path + "/clinets")
    #expect(run.status == 3 && run.errors.contains("/clinets: There is no such folder"))
  }

  @Test func `check of a folder without answers files is an error, also as JSON`() throws {
    let fixture = try CLIFixture()
    let run = try fixture.run("check", fixture.home.path)
    #expect(run.status == 3 && run.errors.contains("no .json file"))
    let object = try fixture.run("check", fixture.home.path, "--json").object
    #expect((object["error"] as? [String: Any])?["code"] as? String == "folder.empty")
  }

  @Test func `a missing session suggests the nearest; delete does not offer to create it`()
    throws
  {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    for command in ["show", "check", "delete", "retry"] {
      let run = try fixture.run(command, "acmee")
      #expect(run.status == 3 && run.errors.contains("Did you mean acme?"), "\(command): \(run.errors)")
    }
    #expect(try !fixture.run("delete", "acmee").errors.contains("wxwizard new"))
  }
}
