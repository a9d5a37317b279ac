import Foundation
import TestSupport
import Testing
import WizardCore

/// Session files of every version of the program; see `WizardStoreTests/Versions`.
@Suite struct PinnedFileTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "WizardStoreTests/Versions")

  private static let versions = [1, 2, 3, 4]

  /// A home with the pinned file as the session `shop`.
  private func fixture(_ version: Int, schema: Int? = nil) throws -> CLIFixture {
    let fixture = try CLIFixture()
    try fixture.run("new", "shop", "--flow", "register")
    var text = try String(
      contentsOf: Self.folder.appending(path: "session-\(version).json"), encoding: .utf8)
    if let schema {
      text = text.replacing("\"schema\": 1", with: "\"schema\": \(schema)")
        .replacing(/[ ]*"checksum": "[0-9a-f]*",\n/, with: "")
    }
    try Data(text.utf8).write(to: URL(filePath: fixture.home.session("shop")))
    return fixture
  }

  @Test func `every pinned file is tested`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(names) == Set(Self.versions.map { "session-\($0).json" } + ["finished.json"]))
  }

  @Test(arguments: versions) func `a pinned session opens, and reading does not change it`(version: Int)
    throws
  {
    let fixture = try fixture(version)
    let before = try fixture.bytes("shop")
    for command in [["show", "shop"], ["show", "shop", "--json"], ["export", "shop"], ["list"]] {
      let run = try fixture.run(words: command)
      #expect(run.status == 0 && run.errors.isEmpty, "\(command): \(run.errors)")
    }
    #expect(try fixture.run("check", "shop").status < 2)
    #expect(try fixture.bytes("shop") == before)
  }

  @Test(arguments: versions) func `saving a pinned session keeps its file as the previous one`(version: Int)
    throws
  {
    let fixture = try fixture(version)
    let before = try fixture.bytes("shop")
    // The fourth is a certification, which has no administrator.
    let (field, value) = version == 4 ? (FieldID.legalName, "开元茶铺（上海）有限公司") : (.adminName, "王芳")
    let run = try fixture.run("answer", "shop", "\(field.rawValue)=\(value)")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try fixture.bytes("shop.prev") == before)
    #expect(try fixture.session("shop").answers[field] == .text(value))
  }

  @Test(arguments: versions) func `a session of a newer schema is refused and not changed`(version: Int)
    throws
  {
    let fixture = try fixture(version, schema: 2)
    let before = try fixture.bytes("shop")
    let commands = [
      ["show", "shop"], ["check", "shop"], ["export", "shop"], ["answer", "shop", "adminName=x"],
      ["done", "shop", "payTransfer"], ["retry", "shop"], ["--plain", "shop"],
    ]
    for command in commands {
      let run = try fixture.run(words: command)
      #expect(run.status == 3, "\(command): \(run.output)")
      #expect((run.errors + run.output).contains("A newer wxwizard wrote the file"), "\(command)")
      #expect(try fixture.bytes("shop") == before, "\(command)")
    }
    #expect(try fixture.run("doctor").status == 1)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: URL(filePath: fixture.home.session("shop")).deletingLastPathComponent().path)
    #expect(Set(names).subtracting(["shop.lock"]) == ["shop.json"], "\(names)")
  }

  /// The file has no edition, since it is from before there were two.
  @Test func `a finished session of an earlier version says on opening that the current rules ask for more`()
    throws
  {
    let fixture = try CLIFixture()
    try fixture.run("new", "shop", "--flow", "register")
    let text = try Data(contentsOf: Self.folder.appending(path: "finished.json"))
    try text.write(to: URL(filePath: fixture.home.session("shop")))
    let documented = try fixture.run("show", "shop", "--json", "--edition", "documented").object
    #expect(documented["status"] as? String == "finished")
    let current = try fixture.run("show", "shop", "--json", "--edition", "current").object
    #expect(current["status"] as? String != "finished")
    for command in [["show", "shop"], ["--plain", "shop"]] {
      let output = try fixture.run(words: command + ["--edition", "current"]).output
      #expect(output.contains("It was finished. The rules in force now ask for more."), "\(output)")
      #expect(
        try !fixture.run(words: command + ["--edition", "documented"]).output.contains("It was finished."))
    }
    #expect(try fixture.bytes("shop") == text)
  }
}
