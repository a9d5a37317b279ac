import Foundation
import Testing
import WizardCore
import WizardStore

@Suite struct OpenSessionTests {
  private let folder = TemporaryFolder()

  // MARK: - Saving

  @Test func `a saved session is loaded on the next opening`() throws {
    do {
      guard case .fresh(let opened) = try folder.openSession() else {
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
    guard case .loaded(let opened) = try folder.openSession() else {
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
    try folder.saveSessions(Sample.session(email: "one"))
    let opened = try #require(try folder.openSession().session)
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
    try folder.saveSessions(Sample.session(email: "one"), Sample.session(email: "two"))
    unlink(folder.path + "/shop.json")
    let opened = try #require(try folder.openSession().session)
    #expect(!opened.isOnDisk)
    _ = opened.save(Sample.session(email: "one"), today: Sample.day)
    #expect(opened.isOnDisk)
  }

  @Test(arguments: [1, 2, 5])
  func `an existing conflict file is reported`(number: Int) throws {
    try folder.saveSessions(Sample.session())
    folder.write([], to: "shop.conflict-\(number).json")
    #expect(try #require(try folder.openSession().session).conflictFile == "shop.conflict-\(number).json")
  }

  @Test func `a save keeps the file before it as the previous one`() throws {
    try folder.saveSessions(
      Sample.session(email: "one"), Sample.session(email: "two"), Sample.session(email: "three"))
    let previous = try SavedSession.decode(
      try #require(folder.bytes("shop.prev.json")), as: try Sample.name())
    #expect(previous.revision == 2)
    #expect(previous.session == Sample.session(email: "two"))
  }

  @Test func `a day before the last save is written as given`() throws {
    let opened = try #require(try folder.openSession().session)
    _ = opened.save(Sample.session(), today: Sample.next)
    #expect(opened.save(Sample.session(), today: Sample.day) == .saved(revision: 2))
    #expect(opened.saved?.created == Sample.next)
    #expect(opened.saved?.updated == Sample.day)
  }

  @Test func `a session that cannot be decoded again is not saved`() throws {
    try folder.saveSessions(Sample.session())
    let before = folder.bytes("shop.json")
    let opened = try #require(try folder.openSession().session)
    var broken = Sample.session()
    broken.answers[.testers] = .foreign("no JSON")
    #expect(opened.save(broken, today: Sample.day) == .notSaved(.encode, nil))
    broken.answers[.testers] = .text(String(repeating: "x", count: FileSystem.largestFile))
    #expect(opened.save(broken, today: Sample.day) == .notSaved(.encode, nil))
    #expect(folder.bytes("shop.json") == before)
  }

  @Test func `a session that was never saved leaves no files`() throws {
    do {
      let opened = try folder.openSession()
      #expect(opened.session != nil)
      #expect(folder.names() == ["shop.lock"])
    }
    #expect(folder.names() == [])
  }

  // MARK: - One writer

  @Test func `a second opening is read-only and names the lock owner`() throws {
    try folder.saveSessions(Sample.session())
    let first = try #require(try folder.openSession().session)
    do {
      guard case .loaded(let second) = try folder.openSession(), case .heldBy(let holder?) = second.access
      else {
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
    #expect(try folder.openSession().session?.access == .writing)
  }

  @Test(arguments: ["", "x", "1 2", "999999999999999999999 a b", "\0\0\0"])
  func `a lock file without a valid owner still locks`(_ text: String) throws {
    let first = try #require(try folder.openSession().session)
    folder.write(text, to: "shop.lock")
    #expect(try folder.openSession().session?.access == .heldBy(nil))
    #expect(first.save(Sample.session(), today: Sample.day) == .saved(revision: 1))
  }

  @Test func `a link in place of the lock file is not followed and makes the session read-only`() throws {
    try folder.saveSessions(Sample.session())
    let lock = folder.path + "/shop.lock"
    unlink(lock)
    folder.write("precious", to: "target")
    symlink("target", lock)
    #expect(try folder.openSession().session?.access == .unlockable(.notRegularFile))
    #expect(folder.text("target") == "precious")
  }

  @Test(arguments: ["shop.lock", "shop.draft"])
  func `a lock or draft file with a second name is not written to`(_ file: String) throws {
    try folder.saveSessions(Sample.session())
    unlink(folder.path + "/" + file)
    folder.write("precious", to: "target")
    link(folder.path + "/target", folder.path + "/" + file)
    let opened = try #require(try folder.openSession().session)
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
    try folder.saveSessions(Sample.session())
    let first = try #require(try folder.openSession().session)
    guard
      case .heldBy(let owner?)? = try folder.openSession(timeout: 100).session?.access
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
    #expect(try folder.openSession(timeout: 10_000).session?.access == .writing)
  }

  // MARK: - Metadata

  @Test func `the calendar id is made by the first save and kept`() throws {
    let other = TemporaryFolder()
    let opened = try #require(try folder.openSession().session)
    let second = try #require(try other.openSession().session)
    _ = opened.save(Sample.session(), today: Sample.day)
    _ = second.save(Sample.session(), today: Sample.day)
    let id = try #require(opened.saved?.calendarID)
    #expect(id.utf8.count == 32 && id != second.saved?.calendarID)
    _ = opened.save(Sample.full, today: Sample.next)
    opened.close()
    #expect(try folder.sessions().read(try Sample.name()).calendarID == id)
  }

  @Test func `edition and archived are kept until they are changed`() throws {
    let opened = try #require(try folder.openSession().session)
    _ = opened.save(Sample.session(), today: Sample.day)
    #expect(opened.saved?.edition == nil && opened.saved?.isArchived == false)
    _ = opened.save(Sample.session(), today: Sample.day, edition: "current", isArchived: true)
    _ = opened.save(Sample.full, today: Sample.day)
    opened.close()
    let saved = try folder.sessions().read(try Sample.name())
    #expect(saved.edition == "current" && saved.isArchived)
    let again = try #require(try folder.openSession().session)
    _ = again.save(Sample.full, today: Sample.day, isArchived: false)
    #expect(again.saved?.isArchived == false && again.saved?.edition == "current")
    #expect(folder.text("shop.json")?.contains("archived") == false)
  }
}
