import Glibc
import Testing
import WizardCore
import WizardStore

@Suite struct OpenSessionTests {
  private let folder = TemporaryFolder()

  private func open(_ name: String = "shop") throws -> OpenResult {
    try folder.sessions().open(try Sample.name(name))
  }

  /// Saves sessions one after the other, and closes.
  private func save(_ sessions: Session...) throws {
    let opened = try #require(try open().session)
    for session in sessions {
      guard case .saved = opened.save(session, today: Sample.day) else {
        Issue.record("not saved")
        return
      }
    }
  }

  // MARK: - Saving

  @Test func `what is saved is there when it is opened again`() throws {
    do {
      guard case .fresh(let opened) = try open() else {
        Issue.record("not fresh")
        return
      }
      #expect(opened.access == .writing)
      #expect(opened.saved == nil)
      let facts = ["transfer.days": "10"]
      #expect(
        opened.save(Sample.full, today: Sample.day, facts: facts, lastStep: .email) == .saved(revision: 1))
      #expect(opened.save(Sample.session(), today: Sample.next) == .saved(revision: 2))
    }
    guard case .loaded(let opened) = try open() else {
      Issue.record("not loaded")
      return
    }
    let saved = try #require(opened.saved)
    #expect(saved.session == Sample.session())
    #expect(saved.created == Sample.day)
    #expect(saved.updated == Sample.next)
    #expect(saved.facts == ["transfer.days": "10"])
    #expect(saved.lastStep == nil)
    #expect(folder.names() == ["shop.json", "shop.lock", "shop.prev.json"])
    #expect(folder.mode("shop.json") == 0o600)
    #expect(folder.mode("shop.prev.json") == 0o600)
    #expect(folder.mode("shop.lock") == 0o600)
  }

  @Test func `a file that is gone, or that replaced what was saved here, is not on the disk`() throws {
    try save(Sample.session(email: "one"))
    let opened = try #require(try open().session)
    #expect(opened.isOnDisk)
    let first = try #require(folder.bytes("shop.json"))
    // Another's change is theirs, as long as nothing was saved here.
    folder.write(Array("{}".utf8), to: "shop.json")
    #expect(opened.isOnDisk)
    folder.write(first, to: "shop.json")
    _ = opened.save(Sample.session(email: "two"), today: Sample.day)
    #expect(opened.isOnDisk)
    folder.write(first, to: "shop.json")
    #expect(!opened.isOnDisk)
    unlink(folder.path + "/shop.json")
    #expect(!opened.isOnDisk)
  }

  @Test func `a session that was had from the previous file is not on the disk until it is saved`() throws {
    try save(Sample.session(email: "one"), Sample.session(email: "two"))
    unlink(folder.path + "/shop.json")
    let opened = try #require(try open().session)
    #expect(!opened.isOnDisk)
    _ = opened.save(Sample.session(email: "one"), today: Sample.day)
    #expect(opened.isOnDisk)
  }

  @Test(arguments: [1, 2, 5])
  func `a conflict file is told of whatever its number`(number: Int) throws {
    try save(Sample.session())
    folder.write([], to: "shop.conflict-\(number).json")
    #expect(try #require(try open().session).conflictFile == "shop.conflict-\(number).json")
  }

  @Test func `the last good file is kept as the previous one`() throws {
    try save(Sample.session(email: "one"), Sample.session(email: "two"), Sample.session(email: "three"))
    let previous = try SavedSession.decode(
      try #require(folder.bytes("shop.prev.json")), as: try Sample.name())
    #expect(previous.revision == 2)
    #expect(previous.session == Sample.session(email: "two"))
  }

  @Test func `a clock that runs backwards is written as it runs`() throws {
    let opened = try #require(try open().session)
    _ = opened.save(Sample.session(), today: Sample.next)
    #expect(opened.save(Sample.session(), today: Sample.day) == .saved(revision: 2))
    #expect(opened.saved?.created == Sample.next)
    #expect(opened.saved?.updated == Sample.day)
  }

  @Test func `a session that would not come back is not written`() throws {
    try save(Sample.session())
    let before = folder.bytes("shop.json")
    let opened = try #require(try open().session)
    var broken = Sample.session()
    broken.answers[.testers] = .foreign("no JSON")
    #expect(opened.save(broken, today: Sample.day) == .notSaved(.encode, nil))
    broken.answers[.testers] = .text(String(repeating: "x", count: FileSystem.largestFile))
    #expect(opened.save(broken, today: Sample.day) == .notSaved(.encode, nil))
    #expect(folder.bytes("shop.json") == before)
  }

  @Test func `a session that was never saved leaves nothing behind`() throws {
    do {
      let opened = try open()
      #expect(opened.session != nil)
      #expect(folder.names() == ["shop.lock"])
    }
    #expect(folder.names() == [])
  }

  // MARK: - One writer

  @Test func `a second one reads only, and is told who writes`() throws {
    try save(Sample.session())
    let first = try #require(try open().session)
    do {
      guard case .loaded(let second) = try open(), case .heldBy(let holder?) = second.access else {
        Issue.record("not held")
        return
      }
      #expect(holder.process == Int(getpid()))
      #expect(!holder.user.isEmpty && !holder.host.isEmpty)
      #expect(second.saved?.session == Sample.session())
      #expect(second.save(Sample.full, today: Sample.day) == .notSaved(.lock, nil))
      #expect(!second.draft("x", of: .email))
    }
    #expect(first.save(Sample.full, today: Sample.day) == .saved(revision: 2))
    first.close()
    #expect(first.save(Sample.session(), today: Sample.day) == .notSaved(.lock, nil))
    #expect(try open().session?.access == .writing)
  }

  @Test(arguments: ["", "x", "1 2", "999999999999999999999 a b", "\0\0\0"])
  func `a lock that does not say whose it is holds all the same`(_ text: String) throws {
    let first = try #require(try open().session)
    folder.write(text, to: "shop.lock")
    #expect(try open().session?.access == .heldBy(nil))
    #expect(first.save(Sample.session(), today: Sample.day) == .saved(revision: 1))
  }

  @Test func `a link in place of the lock is not followed, and the session is read only`() throws {
    try save(Sample.session())
    let lock = folder.path + "/shop.lock"
    unlink(lock)
    folder.write("precious", to: "target")
    symlink("target", lock)
    #expect(try open().session?.access == .unlockable(.notRegularFile))
    #expect(folder.text("target") == "precious")
  }

  // MARK: - Changed underneath

  @Test func `what another wrote past the lock is never overwritten`() throws {
    try save(Sample.session())
    let opened = try #require(try open().session)
    let text = try #require(folder.text("shop.json"))
    // The same size and place; only a byte differs.
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

  @Test func `a second conflict does not overwrite the first`() throws {
    folder.write("mine", to: "shop.conflict-1.json")
    let opened = try #require(try open().session)
    folder.write("theirs", to: "shop.json")
    #expect(
      opened.save(Sample.session(), today: Sample.day)
        == .conflict(savedAs: "shop.conflict-2.json", revision: 1))
    #expect(folder.text("shop.conflict-1.json") == "mine")
    #expect(folder.text("shop.json") == "theirs")
  }

  @Test func `a file that is only touched is no conflict`() throws {
    try save(Sample.session())
    let opened = try #require(try open().session)
    utimes(folder.path + "/shop.json", nil)
    #expect(opened.save(Sample.full, today: Sample.day) == .saved(revision: 2))
  }

  @Test func `a file deleted underneath is made again`() throws {
    try save(Sample.session())
    let opened = try #require(try open().session)
    unlink(folder.path + "/shop.json")
    #expect(opened.save(Sample.full, today: Sample.day) == .saved(revision: 2))
    #expect(try folder.sessions().read(try Sample.name()).session == Sample.full)
    #expect(folder.text("shop.prev.json")?.contains("ops@example.cn") == true)
  }

  @Test(arguments: ["link", "fifo", "folder"])
  func `what is swapped for something else underneath is left alone`(_ kind: String) throws {
    try save(Sample.session())
    let opened = try #require(try open().session)
    try place(kind)
    let before = TemporaryFolder.status(folder.path + "/shop.json")
    #expect(
      opened.save(Sample.full, today: Sample.day) == .conflict(savedAs: "shop.conflict-1.json", revision: 2))
    let after = TemporaryFolder.status(folder.path + "/shop.json")
    #expect(before.st_ino == after.st_ino && before.st_mode == after.st_mode)
    #expect(folder.text("target") ?? "precious" == "precious")
  }

  @Test(arguments: ["link", "fifo", "folder"])
  func `something else in place of the file is refused and left alone`(_ kind: String) throws {
    try save(Sample.session(), Sample.full)
    try place(kind)
    #expect(try open().refusal == .notRegularFile)
    #expect(folder.names().filter { $0.contains("corrupt") } == [])
    #expect(folder.text("target") ?? "precious" == "precious")
  }

  /// Puts something that is no file of its own in the place of the session.
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

  @Test func `another user's file is refused`() throws {
    try save(Sample.session())
    var system = FileSystem.live
    system.user = { geteuid() + 1 }
    #expect(try folder.sessions(system).open(try Sample.name()).refusal == .notOwned)
  }

  // MARK: - Recovering

  @Test(arguments: [
    "", "{", "\u{FEFF}{}", "{\"schema\":1}", "\0", "[]", String(repeating: "[", count: 100),
    String(repeating: " ", count: FileSystem.largestFile + 1),
  ])
  func `a bad file is kept, and the previous one is offered until it is saved`(_ text: String) throws {
    try save(Sample.session(email: "one"), Sample.session(email: "two"))
    folder.write(text, to: "shop.json")
    for _ in 1...2 {
      let opening = try open()
      #expect(opening.damage?.code.isEmpty == false)
      #expect(opening.session?.saved?.session == Sample.session(email: "one"))
      #expect(folder.names().filter { $0.contains("corrupt") } == ["shop.corrupt-1.json"])
      #expect(TemporaryFolder.status(folder.path + "/shop.corrupt-1.json").st_size == text.utf8.count)
    }
    let opened = try #require(try open().session)
    #expect(opened.save(Sample.session(email: "three"), today: Sample.day) == .saved(revision: 2))
    // The good one is still there to fall back to; the bad one never took its place.
    #expect(folder.text("shop.prev.json")?.contains("\"one\"") == true)
    #expect(TemporaryFolder.status(folder.path + "/shop.corrupt-1.json").st_size == text.utf8.count)
    #expect(try folder.sessions().read(try Sample.name()).session == Sample.session(email: "three"))
    opened.close()
    folder.write("{", to: "shop.json")
    #expect(try open().damage?.code == "json.truncated")
    #expect(
      folder.names().filter { $0.contains("corrupt") } == ["shop.corrupt-1.json", "shop.corrupt-2.json"])
  }

  @Test func `a damaged file that another mends meanwhile is not overwritten`() throws {
    try save(Sample.session(email: "one"), Sample.session(email: "two"))
    folder.write("{", to: "shop.json")
    let opened = try #require(try open().session)
    folder.write("mended", to: "shop.json")
    guard case .conflict = opened.save(Sample.full, today: Sample.day) else {
      Issue.record("no conflict")
      return
    }
    #expect(folder.text("shop.json") == "mended")
  }

  @Test func `a missing file is made good by the previous one`() throws {
    try save(Sample.session(email: "one"), Sample.session(email: "two"))
    unlink(folder.path + "/shop.json")
    let opening = try open()
    #expect(opening.damage == .missing)
    #expect(opening.session?.saved?.session == Sample.session(email: "one"))
  }

  @Test func `a bad file without a good previous one is refused and left alone`() throws {
    folder.write("{", to: "shop.json")
    #expect(try open().refusal?.code == "json.truncated")
    folder.write("[", to: "shop.prev.json")
    #expect(try open().refusal?.code == "json.truncated")
    #expect(folder.names() == ["shop.json", "shop.lock", "shop.prev.json"])
    #expect(folder.text("shop.json") == "{")
  }

  @Test func `a file of a newer schema is opened by nobody and left byte for byte`() throws {
    try save(Sample.session(), Sample.full)
    let text = try #require(folder.text("shop.json")).replacing("\"schema\": 1", with: "\"schema\": 2")
      .replacing("\"checksum\": \"", with: "\"checksum\": \"v2-")
    folder.write(text, to: "shop.json")
    let before = TemporaryFolder.status(folder.path + "/shop.json")
    #expect(try open().refusal == .newerSchema(2))
    let after = TemporaryFolder.status(folder.path + "/shop.json")
    #expect(folder.text("shop.json") == text)
    #expect(before.st_ino == after.st_ino && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec)
    #expect(before.st_nlink == after.st_nlink)
  }

  @Test func `a schema that is newer by one flipped bit is damage, and the previous one is offered`() throws {
    try save(Sample.session(), Sample.full)
    let text = try #require(folder.text("shop.json")).replacing("\"schema\": 1", with: "\"schema\": 3")
    folder.write(text, to: "shop.json")
    let offset = text.utf8.count - "1,\n  \"updated\": \"2026-02-01\"\n}\n".utf8.count
    let damage = try open().damage
    #expect(damage == .malformed(path: "schema", offset: offset, expected: .schema))
  }

  @Test func `leftovers of a writer that was killed are removed, and nothing else`() throws {
    try save(Sample.session())
    let leftovers = ["shop.new-1.tmp", "shop.new-2.tmp", "shop.previous.tmp", "shop.draft.tmp"]
    for name in leftovers + ["shop2.new-1.tmp", "shop.txt"] { folder.write("x", to: name) }
    _ = try open()
    #expect(folder.names() == ["shop.json", "shop.lock", "shop.txt", "shop2.new-1.tmp"])
  }
}
