import Glibc
import Testing
import WizardCore
import WizardStore

/// Makes every system call of a save fail and checks that the result matches the disk.
@Suite struct SaveFaultTests {
  private static let numbers = [EIO, ENOSPC, EACCES, EMFILE, EFBIG, EROFS, EDQUOT]
  private static let old = Sample.session(email: "old@example.cn")
  private static let new = Sample.session(email: "new@example.cn")

  /// A session saved twice and open on a file system with injected faults.
  private struct Fixture {
    let folder = TemporaryFolder()
    let faults = Faults()
    let opened: OpenSession

    init() throws {
      opened = try #require(try folder.sessions(.faulty(faults)).open(try Sample.name()).session)
      _ = opened.save(Sample.full, today: Sample.day)
      _ = opened.save(old, today: Sample.day)
      #expect(opened.saved?.revision == 2)
    }

    /// Closes the session and opens it again without faults.
    func reopened() throws -> OpenResult {
      faults.begin { _, _ in nil }
      opened.close()
      return try folder.sessions().open(try Sample.name())
    }
  }

  private static func callsPerSave() throws -> Int {
    let fixture = try Fixture()
    fixture.faults.begin { _, _ in nil }
    #expect(fixture.opened.save(new, today: Sample.day) == .saved(revision: 3))
    return fixture.faults.count
  }

  @Test func `a save makes exactly these system calls in this order`() throws {
    let fixture = try Fixture()
    var calls: [SystemCall] = []
    fixture.faults.begin { _, call in
      calls.append(call)
      return nil
    }
    #expect(fixture.opened.save(Self.new, today: Sample.day) == .saved(revision: 3))
    let compare: [SystemCall] = [.open, .status, .read, .read, .close]
    let writeNew: [SystemCall] = [.open, .setMode, .write, .sync, .close]
    let keepPrevious: [SystemCall] = [.remove, .link, .rename, .remove]
    #expect(calls == writeNew + compare + keepPrevious + [.rename, .sync])
  }

  @Test(arguments: numbers) func `a save succeeds although one system call fails`(_ number: Int32) throws {
    for call in 0..<(try Self.callsPerSave()) {
      let fixture = try Fixture()
      fixture.faults.begin { count, _ in count == call ? number : nil }
      let result = fixture.opened.save(Self.new, today: Sample.day)
      try Self.expectConsistent(result, fixture, "call \(call), \(number)")
      if number != EACCES { #expect(result == .saved(revision: 3), "call \(call)") }
    }
  }

  @Test(arguments: numbers) func `a save whose calls fail from some point on leaves the old or the new file`(
    _ number: Int32
  ) throws {
    for call in 0..<(try Self.callsPerSave()) {
      let fixture = try Fixture()
      fixture.faults.begin { count, _ in count >= call ? number : nil }
      let result = fixture.opened.save(Self.new, today: Sample.day)
      if case .saved = result { #expect(call > 0, "saved although every call fails") }
      try Self.expectConsistent(result, fixture, "from call \(call), \(number)")
    }
  }

  @Test(arguments: SystemCall.allCases) func `a system call that always fails leaves the old or the new file`(
    _ call: SystemCall
  ) throws {
    for number in Self.numbers {
      let fixture = try Fixture()
      fixture.faults.begin { _, kind in kind == call ? number : nil }
      let result = fixture.opened.save(Self.new, today: Sample.day)
      // Without links, the previous file is a copy.
      if call == .link { #expect(result == .saved(revision: 3)) }
      try Self.expectConsistent(result, fixture, "\(call), \(number)")
    }
  }

  @Test func `interrupted calls are repeated`() throws {
    let fixture = try Fixture()
    fixture.faults.begin { count, _ in count.isMultiple(of: 2) ? EINTR : nil }
    #expect(fixture.opened.save(Self.new, today: Sample.day) == .saved(revision: 3))
    try Self.expectConsistent(.saved(revision: 3), fixture, "interrupted")
  }

  @Test func `short reads and writes are continued`() throws {
    let folder = TemporaryFolder()
    var system = FileSystem.live
    system.write = { (descriptor, bytes) throws(SystemError) in
      try FileSystem.live.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(7)))
    }
    system.read = { (descriptor, buffer) throws(SystemError) in
      try FileSystem.live.read(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(5)))
    }
    let opened = try #require(try folder.sessions(system).open(try Sample.name()).session)
    #expect(opened.save(Sample.full, today: Sample.day) == .saved(revision: 1))
    #expect(opened.save(Self.new, today: Sample.day) == .saved(revision: 2))
    #expect(try folder.sessions(system).read(try Sample.name()).session == Self.new)
  }

  @Test func `a save succeeds once the fault is gone`() throws {
    let fixture = try Fixture()
    for failing in SystemCall.allCases {
      fixture.faults.begin { _, kind in kind == failing ? ENOSPC : nil }
      _ = fixture.opened.save(Self.new, today: Sample.day)
      fixture.faults.begin { _, _ in nil }
      guard case .saved = fixture.opened.save(Self.new, today: Sample.day) else {
        Issue.record("after \(failing)")
        return
      }
    }
    try Self.expectConsistent(.saved(revision: 0), fixture, "without the fault")
  }

  @Test func `opening while one system call fails changes nothing`() throws {
    for number in Self.numbers + [EINTR] {
      for call in 0..<40 {
        let fixture = try Fixture()
        fixture.opened.close()
        fixture.faults.begin { count, _ in count == call ? number : nil }
        let result = try? fixture.folder.sessions(.faulty(fixture.faults)).open(try Sample.name())
        if let session = result?.session { #expect(session.saved?.session == Self.old) }
        if number == EINTR { #expect(result?.session?.access == .writing) }
        result?.session?.close()
        try Self.expectConsistent(.notSaved(.lock, nil), fixture, "opening, call \(call), \(number)")
      }
    }
  }

  @Test func `a failing first save leaves the session or no file`() throws {
    for call in 0..<30 {
      let folder = TemporaryFolder()
      let faults = Faults()
      let opened = try #require(try folder.sessions(.faulty(faults)).open(try Sample.name()).session)
      faults.begin { count, _ in count >= call ? ENOSPC : nil }
      let result = opened.save(Self.new, today: Sample.day)
      opened.close()
      switch (result, try folder.sessions().open(try Sample.name())) {
      case (.saved, .loaded(let session)), (.notSaved(.syncFolder, _), .loaded(let session)):
        #expect(session.saved?.session == Self.new)
      case (.notSaved, .fresh): break
      case (let result, let reopened): Issue.record("call \(call): \(result), \(reopened)")
      }
      #expect(folder.names().filter { $0.hasSuffix(".tmp") } == [])
    }
  }

  @Test func `recovery with failing calls keeps the damaged file and the previous one`() throws {
    for call in 0..<60 {
      for isLasting in [true, false] {
        let fixture = try Fixture()
        fixture.opened.close()
        fixture.folder.write("bad", to: "shop.json")
        fixture.faults.begin { count, _ in count == call || isLasting && count > call ? EIO : nil }
        let session = try? fixture.folder.sessions(.faulty(fixture.faults)).open(try Sample.name()).session
        let result = session?.save(Self.new, today: Sample.day)
        session?.close()
        let reopened = try fixture.folder.sessions().open(try Sample.name())
        switch (result, reopened) {
        case (.saved, .loaded(let session)), (.notSaved(.syncFolder, _), .loaded(let session)):
          #expect(session.saved?.session == Self.new)
        case (.notSaved, .recovered(let session, _)), (nil, .recovered(let session, _)):
          #expect(session.saved?.session == Sample.full)
        default: Issue.record("call \(call): \(String(describing: result)), \(reopened)")
        }
        #expect(fixture.folder.text("shop.corrupt-1.json") == "bad", "call \(call)")
      }
    }
  }

  /// Checks after reopening without faults: the session matches the result, and no temporary files are left.
  private static func expectConsistent(_ result: SaveResult, _ fixture: Fixture, _ what: String) throws {
    guard case .loaded(let opened) = try fixture.reopened(), let saved = opened.saved else {
      Issue.record("\(what): the session is not loaded")
      return
    }
    switch result {
    case .saved: #expect(saved.session == new, "\(what)")
    case .conflict(let file, _):
      #expect(saved.session == old, "\(what)")
      let copy = try SavedSession.decode(try #require(fixture.folder.bytes(file)), as: saved.name)
      #expect(copy.session == new, "\(what)")
    case .notSaved(.syncFolder, _): #expect(saved.session == new || saved.session == old, "\(what)")
    case .notSaved: #expect(saved.session == old, "\(what)")
    }
    let previous = try SavedSession.decode(
      try #require(fixture.folder.bytes("shop.prev.json")), as: saved.name)
    #expect(previous.revision <= saved.revision, "\(what)")
    let strange = fixture.folder.names().filter {
      !["shop.json", "shop.lock", "shop.prev.json", "shop.conflict-1.json"].contains($0)
    }
    #expect(strange == [], "\(what)")
    for name in fixture.folder.names() { #expect(fixture.folder.mode(name) == 0o600, "\(what): \(name)") }
  }
}
