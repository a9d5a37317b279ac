import Glibc
import Testing
import WizardCore
import WizardStore

/// Opening a session whose file is damaged, missing or of a newer version.
@Suite struct RecoveryTests {
  private let folder = TemporaryFolder()

  @Test(arguments: [
    "", "{", "\u{FEFF}{}", "{\"schema\":1}", "\0", "[]", String(repeating: "[", count: 100),
    String(repeating: " ", count: FileSystem.largestFile + 1),
  ])
  func `a damaged file is kept as a copy, and the previous one is loaded until a save`(_ text: String) throws
  {
    try folder.saveSessions(Sample.session(email: "one"), Sample.session(email: "two"))
    folder.write(text, to: "shop.json")
    for _ in 1...2 {
      let result = try folder.openSession()
      #expect(result.damage?.code.isEmpty == false)
      #expect(result.session?.saved?.session == Sample.session(email: "one"))
      #expect(folder.names().filter { $0.contains("corrupt") } == ["shop.corrupt-1.json"])
      #expect(TemporaryFolder.status(folder.path + "/shop.corrupt-1.json").st_size == text.utf8.count)
    }
    let opened = try #require(try folder.openSession().session)
    #expect(opened.save(Sample.session(email: "three"), today: Sample.day) == .saved(revision: 2))
    // The damaged file did not replace the previous one.
    #expect(folder.text("shop.prev.json")?.contains("\"one\"") == true)
    #expect(TemporaryFolder.status(folder.path + "/shop.corrupt-1.json").st_size == text.utf8.count)
    #expect(try folder.sessions().read(try Sample.name()).session == Sample.session(email: "three"))
    opened.close()
    folder.write("{", to: "shop.json")
    #expect(try folder.openSession().damage?.code == "json.truncated")
    #expect(
      folder.names().filter { $0.contains("corrupt") } == ["shop.corrupt-1.json", "shop.corrupt-2.json"])
  }

  @Test func `a damaged file repaired by another program is not replaced`() throws {
    try folder.saveSessions(Sample.session(email: "one"), Sample.session(email: "two"))
    folder.write("{", to: "shop.json")
    let opened = try #require(try folder.openSession().session)
    folder.write("mended", to: "shop.json")
    guard case .conflict = opened.save(Sample.full, today: Sample.day) else {
      Issue.record("the save reports no conflict")
      return
    }
    #expect(folder.text("shop.json") == "mended")
  }

  @Test func `the previous file is loaded in place of a missing one`() throws {
    try folder.saveSessions(Sample.session(email: "one"), Sample.session(email: "two"))
    unlink(folder.path + "/shop.json")
    let result = try folder.openSession()
    #expect(result.damage == .missing)
    #expect(result.session?.saved?.session == Sample.session(email: "one"))
  }

  @Test func `a damaged file without a usable previous one is refused and left alone`() throws {
    folder.write("{", to: "shop.json")
    #expect(try folder.openSession().refusal?.code == "json.truncated")
    folder.write("[", to: "shop.prev.json")
    #expect(try folder.openSession().refusal?.code == "json.truncated")
    #expect(folder.names() == ["shop.json", "shop.lock", "shop.prev.json"])
    #expect(folder.text("shop.json") == "{")
  }

  @Test func `a file of a newer schema is refused and not changed`() throws {
    try folder.saveSessions(Sample.session(), Sample.full)
    let text = try #require(folder.text("shop.json")).replacing("\"schema\": 1", with: "\"schema\": 2")
      .replacing("\"checksum\": \"", with: "\"checksum\": \"v2-")
    folder.write(text, to: "shop.json")
    let before = TemporaryFolder.status(folder.path + "/shop.json")
    #expect(try folder.openSession().refusal == .newerSchema(2))
    let after = TemporaryFolder.status(folder.path + "/shop.json")
    #expect(folder.text("shop.json") == text)
    #expect(before.st_ino == after.st_ino && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec)
    #expect(before.st_nlink == after.st_nlink)
  }

  @Test func `a schema number changed by a flipped bit counts as damage`() throws {
    try folder.saveSessions(Sample.session(), Sample.full)
    let text = try #require(folder.text("shop.json")).replacing("\"schema\": 1", with: "\"schema\": 3")
    folder.write(text, to: "shop.json")
    let offset = text.utf8.count - "1,\n  \"updated\": \"2026-02-01\"\n}\n".utf8.count
    let damage = try folder.openSession().damage
    #expect(damage == .malformed(path: "schema", offset: offset, expected: .schema))
  }

  @Test func `opening removes the session's temporary files and nothing else`() throws {
    try folder.saveSessions(Sample.session())
    let leftovers = ["shop.new-1.tmp", "shop.new-2.tmp", "shop.previous.tmp", "shop.draft.tmp"]
    for name in leftovers + ["shop2.new-1.tmp", "shop.txt"] { folder.write("x", to: name) }
    _ = try folder.openSession()
    #expect(folder.names() == ["shop.json", "shop.lock", "shop.txt", "shop2.new-1.tmp"])
  }
}
