import Foundation
import TestSupport
import Testing

@Suite struct CheckTests {
  @Test func `check FOLDER skips the copies that the store keeps`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    try fixture.run("answer", "acme", "bankName=x")
    let folder = URL(filePath: fixture.home.session("acme")).deletingLastPathComponent().path
    for copy in ["acme.corrupt-1", "acme.conflict-2", "gone.prev"] {
      try Data("{".utf8).write(to: URL(filePath: "\(folder)/\(copy).json"))
    }
    #expect(FileManager.default.fileExists(atPath: folder + "/acme.prev.json"))
    let run = try fixture.run("check", folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("/acme.json: ") && !run.output.contains("prev"), "\(run.output)")
    // A file with a merely similar name is checked, and so is a copy that is named itself.
    try Data("{".utf8).write(to: URL(filePath: folder + "/acme.final.json"))
    #expect(try fixture.run("check", folder).errors.contains("/acme.final.json: "))
    #expect(try fixture.run("check", folder + "/acme.conflict-2.json").status == 3)
  }

  @Test func `every command locates an error in a file by line and column`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let text = "{\"schema\": 1,\n  \"flow\": }"
    let path = try fixture.file("bad.json", text)
    try Data(text.utf8).write(to: URL(filePath: fixture.home.session("acme")))
    for words in [
      ["check", path], ["export", path], ["flows", "--session", path], ["merge", path, path, path],
      ["check", "acme"], ["show", "acme"], ["export", "acme"], ["flows", "--session", "acme"],
      ["answer", "acme", "bankName=x"], ["done", "acme", "payTransfer"], ["retry", "acme"],
      ["check", "acme", "--lang", "zh"],
    ] {
      let run = try fixture.run(words: words)
      let place = words.last == "zh" ? "第 2 行第 11 列：此处缺少值" : "line 2, column 11"
      #expect(run.status == 3 && run.errors.contains(place), "\(words): \(run.errors)")
      #expect(!run.errors.contains("byte") && !run.errors.contains("字节"), "\(words): \(run.errors)")
      if words[0] == "merge" { _ = try fixture.file("bad.json", text) }
    }
    let error = try fixture.run("check", path, "--json").object["error"] as? [String: Any]
    #expect(error?["line"] as? Int == 2 && error?["column"] as? Int == 11 && error?["offset"] as? Int == 24)
  }

  @Test(arguments: [
    ("{\"schema\": 1, \"answers\": {}}", "flow is missing. Expected: the name of a flow"),
    ("{\"flow\": \"link\", \"answers\": {}}", "schema is missing. Expected: \"schema\": 1"),
    ("{\"schema\": 1, \"flow\": \"link\"}", "answers is missing. Expected: an object in braces"),
    (
      "{\"schema\": 1, \"flow\": \"link\", \"answers\": {}, \"attempts\": [{\"step\": \"x\"}]}",
      "attempts[0].outcome is missing. Expected: text"
    ),
    ("{\"schema\": 1, \"flow\": 7, \"answers\": {}}", "flow is not valid"),
  ])
  func `a missing member is reported as missing`(json: String, message: String) throws {
    let fixture = try CLIFixture()
    let run = try fixture.run("check", fixture.file("a.json", json))
    #expect(run.status == 3 && run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.contains("missing") == message.contains("missing"))
    let error =
      try fixture.run("check", fixture.file("a.json", json), "--json").object["error"] as? [String: Any]
    #expect(error?["code"] as? String == "file.malformed")
  }

  @Test func `a session file without its name is reported as lacking it`() throws {
    let fixture = try CLIFixture()
    try fixture.make("acme", CLIFixture.transferring)
    let lines = String(decoding: try fixture.bytes("acme"), as: UTF8.self).split(separator: "\n")
    let rest = lines.filter { !$0.contains("\"id\"") && !$0.contains("checksum") }.joined(separator: "\n")
    let text = rest.replacingOccurrences(of: "},\n  \"lastStep\"", with: "},\n  \"lastStep\"")
    try Data(text.utf8).write(to: URL(filePath: fixture.home.session("acme")))
    let run = try fixture.run("show", "acme")
    #expect(
      run.errors.contains("line 1, column 1: id is missing. Expected: a session's name"), "\(run.errors)")
  }
}
