import Glibc
import Testing
import WizardCore
import WizardStore

/// A session file that is a link to a file elsewhere.
@Suite struct LinkedFileTests {
  private let folder = TemporaryFolder()
  private let elsewhere = TemporaryFolder()

  /// Moves the session file elsewhere and links to it.
  private func makeLink() throws {
    let opened = try #require(try folder.openSession().session)
    for email in ["one", "two"] { _ = opened.save(Sample.session(email: email), today: Sample.day) }
    opened.close()
    elsewhere.write(try #require(folder.bytes("shop.json")), to: "kept.json")
    unlink(folder.path + "/shop.json")
    symlink(elsewhere.path + "/kept.json", folder.path + "/shop.json")
  }

  private var isLink: Bool { TemporaryFolder.status(folder.path + "/shop.json").st_mode & S_IFMT == S_IFLNK }

  @Test func `a save replaces the file that the link leads to`() throws {
    try makeLink()
    guard case .loaded(let opened) = try folder.openSession() else {
      Issue.record("the session is not loaded")
      return
    }
    #expect(opened.saved?.session == Sample.session(email: "two"))
    #expect(opened.save(Sample.full, today: Sample.day) == .saved(revision: 3))
    #expect(opened.isOnDisk && isLink)
    #expect(elsewhere.names() == ["kept.json"])
    #expect(try folder.sessions().read(try Sample.name()).session == Sample.full)
    #expect(folder.text("shop.prev.json")?.contains("\"two\"") == true)
    #expect(folder.names() == ["shop.json", "shop.lock", "shop.prev.json"])
  }

  @Test func `a change of the linked file by another program is a conflict`() throws {
    try makeLink()
    let opened = try #require(try folder.openSession().session)
    elsewhere.write("theirs", to: "kept.json")
    #expect(
      opened.save(Sample.full, today: Sample.day) == .conflict(savedAs: "shop.conflict-1.json", revision: 3))
    #expect(elsewhere.text("kept.json") == "theirs" && elsewhere.names() == ["kept.json"])
    #expect(folder.text("shop.conflict-1.json")?.contains("id") == true)
  }

  @Test func `a damaged linked file is copied once and replaced by a save`() throws {
    try makeLink()
    elsewhere.write("{", to: "kept.json")
    for _ in 1...2 {
      let result = try folder.openSession()
      #expect(result.damage?.code == "json.truncated")
      #expect(result.session?.damagedFile == "shop.corrupt-1.json")
      result.session?.close()
    }
    #expect(folder.text("shop.corrupt-1.json") == "{")
    #expect(folder.bytes("shop.corrupt-2.json") == nil)
    #expect(try folder.openSession().session?.save(Sample.full, today: Sample.day) == .saved(revision: 2))
    #expect(isLink && elsewhere.text("kept.json")?.contains("checksum") == true)
  }

  @Test func `a link to nothing, or to a file or folder that is not the user's own, is refused`() throws {
    try makeLink()
    chmod(elsewhere.path, 0o777)
    #expect(try folder.openSession().refusal == .notOwned)
    chmod(elsewhere.path, 0o700)
    var other = FileSystem.live
    other.user = { geteuid() + 1 }
    #expect(try folder.openSession(other).refusal == .notOwned)
    unlink(elsewhere.path + "/kept.json")
    #expect(try folder.openSession().refusal == .notRegularFile)
    unlink(folder.path + "/shop.json")
    symlink("shop.json", folder.path + "/shop.json")
    #expect(try folder.openSession().refusal == .notRegularFile)
  }
}
