import Foundation
import Testing
import WizardCore
import WizardStore

@Suite struct OpenSessionTests {
  private let folder = TemporaryFolder()

  private func open(_ name: String = "shop") throws -> OpenResult {
    try folder.sessions().open(try Sample.name(name))
  }

  /// Saves the sessions one after the other and closes.
  private func save(_ sessions: Session...) throws {
    let opened = try #require(try open().session)
    for session in sessions {
      guard case .saved = opened.save(session, today: Sample.day) else {
        Issue.record("the session is not saved")
        return
      }
    }
  }

  // MARK: - Saving

  @Test func `a saved session is loaded on the next opening`() throws {
    do {
      guard case .fresh(let opened) = try open() else {
        Issue.record("the session is not fresh")
        return
      }
      #expect(opened.access == .writing)
      #expect(opened.saved == nil)
      let facts = ["transfer.days": "10"]
      #expect(
        opened.save(Sample.full, today: Sample.day, facts: facts) == .saved(revision: 1))
      #expect(opened.save(Sample.session(), today: Sample.next) == .saved(revision: 2))
    }
    guard case .loaded(let opened) = try open() else {
      Issue.record("the session is not loaded")
      return
    }
    let saved = try #require(opened.saved)
    #expect(saved.session == Sample.session())
    #expect(saved.created == Sample.day)
    #expect(saved.updated == Sample.next)
    #expect(saved.facts == ["transfer.days": "10"])
    #expect(folder.names() == ["shop.json", "shop.lock", "shop.prev.json"])
    #expect(folder.mode("shop.json") == 0o600)
    #expect(folder.mode("shop.prev.json") == 0o600)
    #expect(folder.mode("shop.lock") == 0o600)
  }

  @Test func `a session saved here is not on the disk once its file is deleted or replaced`() throws {
    try save(Sample.session(email: "one"))
    let opened = try #require(try open().session)
    #expect(opened.isOnDisk)
    let first = try #require(folder.bytes("shop.json"))
    // Another program's change counts as on disk while nothing was saved here.
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

  @Test func `a session recovered from the previous file is not on the disk until it is saved`() throws {
    try save(Sample.session(email: "one"), Sample.session(email: "two"))
    unlink(folder.path + "/shop.json")
    let opened = try #require(try open().session)
    #expect(!opened.isOnDisk)
    _ = opened.save(Sample.session(email: "one"), today: Sample.day)
    #expect(opened.isOnDisk)
  }

  @Test(arguments: [1, 2, 5])
  func `an existing conflict file is reported`(number: Int) throws {
    try save(Sample.session())
    folder.write([], to: "shop.conflict-\(number).json")
    #expect(try #require(try open().session).conflictFile == "shop.conflict-\(number).json")
  }

  @Test func `a save keeps the file before it as the previous one`() throws {
    try save(Sample.session(email: "one"), Sample.session(email: "two"), Sample.session(email: "three"))
    let previous = try SavedSession.decode(
      try #require(folder.bytes("shop.prev.json")), as: try Sample.name())
    #expect(previous.revision == 2)
    #expect(previous.session == Sample.session(email: "two"))
  }

  @Test func `a day before the last save is written as given`() throws {
    let opened = try #require(try open().session)
    _ = opened.save(Sample.session(), today: Sample.next)
    #expect(opened.save(Sample.session(), today: Sample.day) == .saved(revision: 2))
    #expect(opened.saved?.created == Sample.next)
    #expect(opened.saved?.updated == Sample.day)
  }

  @Test func `a session that cannot be decoded again is not saved`() throws {
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

  @Test func `a session that was never saved leaves no files`() throws {
    do {
      let opened = try open()
      #expect(opened.session != nil)
      #expect(folder.names() == ["shop.lock"])
    }
    #expect(folder.names() == [])
  }

  // MARK: - One writer

  @Test func `a second opening is read-only and names the lock owner`() throws {
    try save(Sample.session())
    let first = try #require(try open().session)
    do {
      guard case .loaded(let second) = try open(), case .heldBy(let holder?) = second.access else {
        Issue.record("the lock is not held")
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
  func `a lock file without a valid owner still locks`(_ text: String) throws {
    let first = try #require(try open().session)
    folder.write(text, to: "shop.lock")
    #expect(try open().session?.access == .heldBy(nil))
    #expect(first.save(Sample.session(), today: Sample.day) == .saved(revision: 1))
  }

  @Test func `a link in place of the lock file is not followed and makes the session read-only`() throws {
    try save(Sample.session())
    let lock = folder.path + "/shop.lock"
    unlink(lock)
    folder.write("precious", to: "target")
    symlink("target", lock)
    #expect(try open().session?.access == .unlockable(.notRegularFile))
    #expect(folder.text("target") == "precious")
  }

  @Test(arguments: ["shop.lock", "shop.draft"])
  func `a lock or draft file with a second name is not written to`(_ file: String) throws {
    try save(Sample.session())
    unlink(folder.path + "/" + file)
    folder.write("precious", to: "target")
    link(folder.path + "/target", folder.path + "/" + file)
    let opened = try #require(try open().session)
    #expect(!opened.draft("x", of: .email))
    if file == "shop.lock" {
      #expect(opened.access == .unlockable(.notRegularFile))
    } else {
      #expect(opened.takeDraftError() == .notRegularFile)
    }
    opened.close()
    #expect(folder.text("target") == "precious")
  }

  @Test func `opening waits for the lock up to the timeout`() throws {
    try save(Sample.session())
    let first = try #require(try open().session)
    guard
      case .heldBy(let owner?)? = try folder.sessions().open(try Sample.name(), timeout: 100).session?.access
    else {
      Issue.record("the lock is not held")
      return
    }
    #expect(owner.process == Int(getpid()))
    nonisolated(unsafe) let closing = first
    Thread.detachNewThread {
      usleep(50_000)
      closing.close()
    }
    #expect(try folder.sessions().open(try Sample.name(), timeout: 10_000).session?.access == .writing)
  }

  // MARK: - Metadata

  @Test func `the calendar id is made by the first save and kept`() throws {
    let other = TemporaryFolder()
    let opened = try #require(try open().session)
    let second = try #require(try other.sessions().open(try Sample.name()).session)
    _ = opened.save(Sample.session(), today: Sample.day)
    _ = second.save(Sample.session(), today: Sample.day)
    let id = try #require(opened.saved?.calendarID)
    #expect(id.utf8.count == 32 && id != second.saved?.calendarID)
    _ = opened.save(Sample.full, today: Sample.next)
    opened.close()
    #expect(try folder.sessions().read(try Sample.name()).calendarID == id)
  }

  @Test func `edition and archived are kept until they are changed`() throws {
    let opened = try #require(try open().session)
    _ = opened.save(Sample.session(), today: Sample.day)
    #expect(opened.saved?.edition == nil && opened.saved?.isArchived == false)
    _ = opened.save(Sample.session(), today: Sample.day, edition: "current", isArchived: true)
    _ = opened.save(Sample.full, today: Sample.day)
    opened.close()
    let saved = try folder.sessions().read(try Sample.name())
    #expect(saved.edition == "current" && saved.isArchived)
    let again = try #require(try open().session)
    _ = again.save(Sample.full, today: Sample.day, isArchived: false)
    #expect(again.saved?.isArchived == false && again.saved?.edition == "current")
    #expect(folder.text("shop.json")?.contains("archived") == false)
  }

  // MARK: - Changes by other programs

  @Test func `a change by another program is kept and the save goes to a conflict file`() throws {
    try save(Sample.session())
    let opened = try #require(try open().session)
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
    let opened = try #require(try open().session)
    folder.write("theirs", to: "shop.json")
    #expect(
      opened.save(Sample.session(), today: Sample.day)
        == .conflict(savedAs: "shop.conflict-2.json", revision: 1))
    #expect(folder.text("shop.conflict-1.json") == "mine")
    #expect(folder.text("shop.json") == "theirs")
  }

  @Test func `a changed modification time is not a conflict`() throws {
    try save(Sample.session())
    let opened = try #require(try open().session)
    utimes(folder.path + "/shop.json", nil)
    #expect(opened.save(Sample.full, today: Sample.day) == .saved(revision: 2))
  }

  @Test func `a save creates a deleted file again`() throws {
    try save(Sample.session())
    let opened = try #require(try open().session)
    unlink(folder.path + "/shop.json")
    #expect(opened.save(Sample.full, today: Sample.day) == .saved(revision: 2))
    #expect(try folder.sessions().read(try Sample.name()).session == Sample.full)
    #expect(folder.text("shop.prev.json")?.contains("ops@example.cn") == true)
  }

  @Test(arguments: ["link", "fifo", "folder"])
  func `a save leaves alone what is no longer a regular file`(_ kind: String) throws {
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

  @Test(arguments: ["fifo", "folder"])
  func `opening refuses what is not a regular file and leaves it alone`(_ kind: String) throws {
    try save(Sample.session(), Sample.full)
    try place(kind)
    #expect(try open().refusal == .notRegularFile)
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
    try save(Sample.session())
    var system = FileSystem.live
    system.user = { geteuid() + 1 }
    #expect(try folder.sessions(system).open(try Sample.name()).refusal == .notOwned)
  }
}
