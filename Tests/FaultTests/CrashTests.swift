import Testing
import WizardCore
import WizardStore

extension FaultTests {
  /// Power cuts: every state of the disk that a crash may leave, at every step.
  @Suite struct CrashTests {
    private static let day = CivilDate(dayNumber: 740_000)

    private static func session(_ number: Int) -> Session {
      Session(
        flow: .register, answers: [.email: .text("number\(number)@example.cn"), .emailUnused: .yesNo(true)])
    }

    private static func folder(_ disk: SimulatedDisk) throws -> SessionFolder {
      try SessionFolder(.named("/sessions"), creating: false, system: disk.system)
    }

    /// Files of a session that was saved so often.
    private static func saved(_ count: Int) throws -> [String: [UInt8]] {
      let disk = SimulatedDisk()
      let opened = try #require(try folder(disk).open(SessionFixture.name).session)
      for number in 1...count { _ = opened.save(session(number), today: day) }
      opened.close()
      return disk.files
    }

    /// What is wrong with a state of a session that was being saved.
    private static func fault(_ state: CrashStates.State, highest: Int) throws -> String? {
      let disk = SimulatedDisk(state.files)
      let opening = try folder(disk).open(SessionFixture.name)
      defer { opening.session?.close() }
      if let left = disk.files.keys.first(where: { $0.hasSuffix(".tmp") }) { return "\(left) is left" }
      if let bytes = state.files["shop.prev.json"] {
        guard (try? SavedSession.decode(bytes, as: SessionFixture.name)) != nil else {
          return "the previous one is bad"
        }
      }
      switch opening {
      case .fresh: return state.acknowledged == 0 ? nil : "lost"
      case .loaded(let opened):
        guard let saved = opened.saved, (max(state.acknowledged, 1)...highest).contains(saved.revision) else {
          return "revision \(opened.saved?.revision ?? 0)"
        }
        return saved.session == session(saved.revision) ? nil : "another session"
      case .recovered(_, let error), .refused(let error): return "bad: \(error)"
      }
    }

    private static func describe(_ state: CrashStates.State) -> String {
      "after step \(state.steps), \(state.acknowledged) acknowledged, \(state.files.mapValues(\.count))"
    }

    @Test func `no power cut while saving loses what was acknowledged, or leaves a bad file`() throws {
      let disk = SimulatedDisk()
      let opened = try #require(try Self.folder(disk).open(SessionFixture.name).session)
      for number in 1...4 {
        for text in ["n", "nu"] { opened.draft(text, of: .email) }
        guard opened.save(Self.session(number), today: Self.day) == .saved(revision: number) else {
          throw Missing("not saved")
        }
        disk.acknowledge(number)
        opened.dropDraft(of: .email)
      }
      opened.close()
      let states = CrashStates(start: [:], log: disk.log).all()
      let faults = try states.compactMap { state in
        try Self.fault(state, highest: 4).map { "\(Self.describe(state)): \($0)" }
      }
      #expect(faults == [])
      #expect(states.count > 500)
      FaultReport.note("crash states of four saves with drafts", "\(states.count), \(faults.count) invalid")
    }

    @Test
    func `no power cut while a damaged session is opened and saved loses the damaged file or the good one`()
      throws
    {
      var start = try Self.saved(2)
      let bad = Array("no session".utf8)
      start["shop.json"] = bad
      let disk = SimulatedDisk(start)
      guard case .recovered(let opened, _) = try Self.folder(disk).open(SessionFixture.name) else {
        throw Missing("not recovered")
      }
      #expect(opened.save(Self.session(3), today: Self.day) == .saved(revision: 2))
      disk.acknowledge(2)
      opened.close()
      let states = CrashStates(start: start, log: disk.log).all()
      var faults: [String] = []
      for state in states {
        let next = SimulatedDisk(state.files)
        let opening = try Self.folder(next).open(SessionFixture.name)
        let found = opening.session?.saved?.session
        let isGood = found == Self.session(3) || (found == Self.session(1) && state.acknowledged == 0)
        if !isGood { faults.append("\(Self.describe(state)): \(opening)") }
        if !next.files.values.contains(bad) { faults.append("\(Self.describe(state)): the bad file is lost") }
        opening.session?.close()
      }
      #expect(faults == [])
      FaultReport.note("crash states of a recovery", "\(states.count), \(faults.count) invalid")
    }

    @Test func `no power cut while deleting brings back what was deleted, or half of it`() throws {
      let start = try Self.saved(2)
      let disk = SimulatedDisk(start)
      #expect(try Self.folder(disk).delete(SessionFixture.name) == .deleted)
      disk.acknowledge(1)
      let states = CrashStates(start: start, log: disk.log).all()
      var faults: [String] = []
      for state in states {
        let opening = try Self.folder(SimulatedDisk(state.files)).open(SessionFixture.name)
        switch opening {
        case .fresh: break
        case .loaded(let opened) where state.acknowledged == 0 && opened.saved?.session == Self.session(2):
          break
        default: faults.append("\(Self.describe(state)): \(opening)")
        }
      }
      #expect(faults == [])
      FaultReport.note("crash states of a deletion", "\(states.count), \(faults.count) invalid")
    }

    @Test(arguments: [false, true]) func `no power cut leaves half an export`(_ overwrite: Bool) throws {
      let start = overwrite ? ["sheet": Array("old".utf8)] : [:]
      let disk = SimulatedDisk(start)
      try NewFile.write(Array("whole".utf8), to: "/home/sheet", overwrite: overwrite, system: disk.system)
      disk.acknowledge(1)
      let states = CrashStates(start: start, log: disk.log).all()
      let faults = states.filter { state in
        let text = state.files["sheet"].map { String(decoding: $0, as: UTF8.self) }
        return text != "whole" && (state.acknowledged == 1 || text != (overwrite ? "old" : nil))
      }
      #expect(faults.map(Self.describe) == [])
      FaultReport.note(
        "crash states of an export\(overwrite ? " over another" : "")",
        "\(states.count), \(faults.count) invalid")
    }
  }
}
