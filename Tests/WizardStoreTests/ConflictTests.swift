import Foundation
import Testing
import WizardCore
import WizardStore

/// Session files that another program changes, replaces or owns.
@Suite struct ConflictTests {
  private let folder = TemporaryFolder()

  @Test func `a change by another program is kept and the save goes to a conflict file`() throws {
    try folder.saveSessions(Sample.session())
    let opened = try #require(try folder.openSession().session)
    let text = try #require(folder.text("shop.json"))
    // Same size, one byte differs.
    let other = text.replacing("ops@", with: "oqs@")
    folder.write(other, to: "shop.json")
    #expect(
      opened.save(Sample.full, today: Sample.day) == .conflict(savedAs: "shop.conflict-1.json", revision: 2))
    #expect(
      opened.save(Sample.session(), today: Sample.day)
        == .conflict(savedAs: "shop.conflict-1.json", revision: 3))
    #expect(folder.text("shop.json") == other)
    let copy = try SavedSession.decode(
      try #require(folder.bytes("shop.conflict-1.json")), as: try Sample.name())
    #expect(copy == opened.saved)
    #expect(copy.session == Sample.session())
    #expect(folder.mode("shop.conflict-1.json") == 0o600)
  }

  @Test func `a second conflict does not replace the first conflict file`() throws {
    folder.write("mine", to: "shop.conflict-1.json")
    let opened = try #require(try folder.openSession().session)
    folder.write("theirs", to: "shop.json")
    #expect(
      opened.save(Sample.session(), today: Sample.day)
        == .conflict(savedAs: "shop.conflict-2.json", revision: 1))
    #expect(folder.text("shop.conflict-1.json") == "mine")
    #expect(folder.text("shop.json") == "theirs")
  }

  @Test func `a changed modification time is not a conflict`() throws {
    try folder.saveSessions(Sample.session())
    let opened = try #require(try folder.openSession().session)
    utimes(folder.path + "/shop.json", nil)
    #expect(opened.save(Sample.full, today: Sample.day) == .saved(revision: 2))
  }

  @Test func `a save creates a deleted file again`() throws {
    try folder.saveSessions(Sample.session())
    let opened = try #require(try folder.openSession().session)
    unlink(folder.path + "/shop.json")
    #expect(opened.save(Sample.full, today: Sample.day) == .saved(revision: 2))
    #expect(try folder.sessions().read(try Sample.name()).session == Sample.full)
    #expect(folder.text("shop.prev.json")?.contains("ops@example.cn") == true)
  }

  @Test(arguments: ["link", "fifo", "folder"])
  func `a save goes to a conflict file if a link, folder or pipe replaced the file`(_ kind: String) throws {
    try folder.saveSessions(Sample.session())
    let opened = try #require(try folder.openSession().session)
    try place(kind)
    let before = TemporaryFolder.status(folder.path + "/shop.json")
    #expect(
      opened.save(Sample.full, today: Sample.day) == .conflict(savedAs: "shop.conflict-1.json", revision: 2))
    let after = TemporaryFolder.status(folder.path + "/shop.json")
    #expect(before.st_ino == after.st_ino && before.st_mode == after.st_mode)
    #expect(folder.text("target") ?? "precious" == "precious")
  }

  @Test(arguments: ["fifo", "folder"])
  func `a folder or pipe in place of the file is refused and left unchanged`(_ kind: String) throws {
    try folder.saveSessions(Sample.session(), Sample.full)
    try place(kind)
    #expect(try folder.openSession().refusal == .notRegularFile)
    #expect(folder.names().filter { $0.contains("corrupt") } == [])
    #expect(folder.text("target") ?? "precious" == "precious")
  }

  /// Replaces the session file by something that is not a regular file.
  private func place(_ kind: String) throws {
    let path = folder.path + "/shop.json"
    unlink(path)
    switch kind {
    case "link":
      folder.write("precious", to: "target")
      symlink("target", path)
    case "fifo": #expect(mkfifoIn(folder, "shop.json"))
    default: mkdir(path, 0o700)
    }
  }

  @Test func `a file of another user is refused`() throws {
    try folder.saveSessions(Sample.session())
    var system = FileSystem.live
    system.user = { geteuid() + 1 }
    #expect(try folder.openSession(system).refusal == .notOwned)
  }
}
