import Glibc
import Testing
import WizardCore
import WizardStore

/// Lets every system call of a save fail, in every way, and asks whether the truth was told.
@Suite struct SaveFaultTests {
  private static let numbers = [EIO, ENOSPC, EACCES, EMFILE, EFBIG, EROFS, EDQUOT]
  private static let old = Sample.session(email: "old@example.cn")
  private static let new = Sample.session(email: "new@example.cn")

  /// A session saved twice, open on a system with faults; how many calls a save of it takes.
  private struct Bench {
    let folder = TemporaryFolder()
    let faults = Faults()
    let opened: OpenSession

    init() throws {
      opened = try #require(try folder.sessions(.faulty(faults)).open(try Sample.name()).session)
      _ = opened.save(Sample.full, today: Sample.day)
      _ = opened.save(old, today: Sample.day)
      #expect(opened.saved?.revision == 2)
    }

    /// What is on the disk once all is over, seen by a new process as it were.
    func reopened() throws -> OpenResult {
      faults.begin { _, _ in nil }
      opened.close()
      return try folder.sessions().open(try Sample.name())
    }
  }

  private static func callsOfASave() throws -> Int {
    let bench = try Bench()
    bench.faults.begin { _, _ in nil }
    #expect(bench.opened.save(new, today: Sample.day) == .saved(revision: 3))
    return bench.faults.count
  }

  @Test func `a save makes these calls in this order, and no other`() throws {
    let bench = try Bench()
    var calls: [SystemCall] = []
    bench.faults.begin { _, call in
      calls.append(call)
      return nil
    }
    #expect(bench.opened.save(Self.new, today: Sample.day) == .saved(revision: 3))
    let compare: [SystemCall] = [.open, .status, .read, .read, .close]
    let writeNew: [SystemCall] = [.open, .setMode, .write, .sync, .close]
    let keepPrevious: [SystemCall] = [.remove, .link, .rename, .remove]
    #expect(calls == writeNew + compare + keepPrevious + [.rename, .sync])
  }

  @Test(arguments: numbers) func `a save outlives any one call that fails`(_ number: Int32) throws {
    for call in 0..<(try Self.callsOfASave()) {
      let bench = try Bench()
      bench.faults.begin { count, _ in count == call ? number : nil }
      let result = bench.opened.save(Self.new, today: Sample.day)
      try Self.expectTruth(result, bench, "call \(call), \(number)")
      if number != EACCES { #expect(result == .saved(revision: 3), "call \(call)") }
    }
  }

  @Test(arguments: numbers) func `a save that fails from some call on leaves the old or the new file`(
    _ number: Int32
  ) throws {
    for call in 0..<(try Self.callsOfASave()) {
      let bench = try Bench()
      bench.faults.begin { count, _ in count >= call ? number : nil }
      let result = bench.opened.save(Self.new, today: Sample.day)
      if case .saved = result { #expect(call > 0, "nothing can have been saved") }
      try Self.expectTruth(result, bench, "from call \(call), \(number)")
    }
  }

  @Test(arguments: SystemCall.allCases) func `a kind of call that never works leaves the old or the new file`(
    _ call: SystemCall
  ) throws {
    for number in Self.numbers {
      let bench = try Bench()
      bench.faults.begin { _, kind in kind == call ? number : nil }
      let result = bench.opened.save(Self.new, today: Sample.day)
      // Where there are no links, a copy is kept as the previous one.
      if call == .link { #expect(result == .saved(revision: 3)) }
      try Self.expectTruth(result, bench, "\(call), \(number)")
    }
  }

  @Test func `what is interrupted is done again`() throws {
    let bench = try Bench()
    bench.faults.begin { count, _ in count.isMultiple(of: 2) ? EINTR : nil }
    #expect(bench.opened.save(Self.new, today: Sample.day) == .saved(revision: 3))
    try Self.expectTruth(.saved(revision: 3), bench, "interrupted")
  }

  @Test func `short reads and writes are finished`() throws {
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

  @Test func `what was not saved is saved once the fault is mended`() throws {
    let bench = try Bench()
    for failing in SystemCall.allCases {
      bench.faults.begin { _, kind in kind == failing ? ENOSPC : nil }
      _ = bench.opened.save(Self.new, today: Sample.day)
      bench.faults.begin { _, _ in nil }
      guard case .saved = bench.opened.save(Self.new, today: Sample.day) else {
        Issue.record("after \(failing)")
        return
      }
    }
    try Self.expectTruth(.saved(revision: 0), bench, "mended")
  }

  @Test func `opening with any call failing loses nothing`() throws {
    for number in Self.numbers + [EINTR] {
      for call in 0..<40 {
        let bench = try Bench()
        bench.opened.close()
        bench.faults.begin { count, _ in count == call ? number : nil }
        let opening = try? bench.folder.sessions(.faulty(bench.faults)).open(try Sample.name())
        if let session = opening?.session { #expect(session.saved?.session == Self.old) }
        if number == EINTR { #expect(opening?.session?.access == .writing) }
        opening?.session?.close()
        try Self.expectTruth(.notSaved(.lock, nil), bench, "opening, call \(call), \(number)")
      }
    }
  }

  @Test func `the first save leaves the session or none`() throws {
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
      case (let result, let opening): Issue.record("call \(call): \(result), \(opening)")
      }
      #expect(folder.names().filter { $0.hasSuffix(".tmp") } == [])
    }
  }

  @Test func `recovering with calls that fail loses neither the bad file nor the good one`() throws {
    for call in 0..<60 {
      for isLasting in [true, false] {
        let bench = try Bench()
        bench.opened.close()
        bench.folder.write("bad", to: "shop.json")
        bench.faults.begin { count, _ in count == call || isLasting && count > call ? EIO : nil }
        let session = try? bench.folder.sessions(.faulty(bench.faults)).open(try Sample.name()).session
        let result = session?.save(Self.new, today: Sample.day)
        session?.close()
        let opening = try bench.folder.sessions().open(try Sample.name())
        switch (result, opening) {
        case (.saved, .loaded(let session)), (.notSaved(.syncFolder, _), .loaded(let session)):
          #expect(session.saved?.session == Self.new)
        case (.notSaved, .recovered(let session, _)), (nil, .recovered(let session, _)):
          #expect(session.saved?.session == Sample.full)
        default: Issue.record("call \(call): \(String(describing: result)), \(opening)")
        }
        #expect(bench.folder.text("shop.corrupt-1.json") == "bad", "call \(call)")
      }
    }
  }

  /// Opens the session on a sound system: it holds what was acknowledged, the old or the new, and no leftovers.
  private static func expectTruth(_ result: SaveResult, _ bench: Bench, _ what: String) throws {
    let opening = try bench.reopened()
    guard case .loaded(let opened) = opening, let saved = opened.saved else {
      Issue.record("\(what): not loaded")
      return
    }
    switch result {
    case .saved: #expect(saved.session == new, "\(what)")
    case .conflict(let file, _):
      #expect(saved.session == old, "\(what)")
      let copy = try SavedSession.decode(try #require(bench.folder.bytes(file)), as: saved.name)
      #expect(copy.session == new, "\(what)")
    case .notSaved(.syncFolder, _): #expect(saved.session == new || saved.session == old, "\(what)")
    case .notSaved: #expect(saved.session == old, "\(what)")
    }
    let previous = try SavedSession.decode(
      try #require(bench.folder.bytes("shop.prev.json")), as: saved.name)
    #expect(previous.revision <= saved.revision, "\(what)")
    let strange = bench.folder.names().filter {
      !["shop.json", "shop.lock", "shop.prev.json", "shop.conflict-1.json"].contains($0)
    }
    #expect(strange == [], "\(what)")
    for name in bench.folder.names() { #expect(bench.folder.mode(name) == 0o600, "\(what): \(name)") }
  }
}
