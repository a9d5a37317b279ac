import Testing
import WizardCore
import WizardStore

extension FaultTests {
  /// Power failures: every state of the disk that one may leave, at every step.
  @Suite struct CrashTests {
    private static let day = CivilDate(dayNumber: 740_000)

    private static func session(_ number: Int) -> Session {
      Session(
        flow: .register, answers: [.email: .text("number\(number)@example.cn"), .emailUnused: .yesNo(true)])
    }

    private static func folder(_ disk: SimulatedDisk) throws -> SessionFolder {
      try SessionFolder(.named("/sessions"), creating: false, system: disk.system)
    }

    /// The files of a session after this many saves.
    private static func saved(_ count: Int) throws -> [String: [UInt8]] {
      let disk = SimulatedDisk()
      let opened = try #require(try folder(disk).open(SessionFixture.name).session)
      for number in 1...count { _ = opened.save(session(number), today: day) }
      opened.close()
      return disk.files
    }

    /// Opens a state left by a failure while saving; returns what is wrong with it, or nil.
    private static func fault(_ state: CrashStates.State, highest: Int) throws -> String? {
      let disk = SimulatedDisk(state.files)
      let result = try folder(disk).open(SessionFixture.name)
      defer { result.session?.close() }
      if let left = disk.files.keys.first(where: { $0.hasSuffix(".tmp") }) {
        return "\(left) was not removed"
      }
      if let bytes = state.files["shop.prev.json"] {
        guard (try? SavedSession.decode(bytes, as: SessionFixture.name)) != nil else {
          return "the previous file is damaged"
        }
      }
      switch result {
      case .fresh: return state.acknowledged == 0 ? nil : "the session is lost"
      case .loaded(let opened):
        guard let saved = opened.saved, (max(state.acknowledged, 1)...highest).contains(saved.revision) else {
          return "revision \(opened.saved?.revision ?? 0)"
        }
        return saved.session == session(saved.revision) ? nil : "the session has other answers"
      case .recovered(_, let error), .refused(let error): return "not loaded: \(error)"
      }
    }

    private static func describe(_ state: CrashStates.State) -> String {
      "after step \(state.steps), \(state.acknowledged) acknowledged, \(state.files.mapValues(\.count))"
    }

    @Test func `a power failure while saving loses no reported save and damages no file`() throws {
      let disk = SimulatedDisk()
      let opened = try #require(try Self.folder(disk).open(SessionFixture.name).session)
      for number in 1...4 {
        for text in ["n", "nu"] { opened.draft(text, of: .email) }
        guard opened.save(Self.session(number), today: Self.day) == .saved(revision: number) else {
          throw Missing("the session was not saved")
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
    func `a power failure during recovery loses neither the damaged file nor the previous one`()
      throws
    {
      var start = try Self.saved(2)
      let damaged = Array("no session".utf8)
      start["shop.json"] = damaged
      let disk = SimulatedDisk(start)
      guard case .recovered(let opened, _) = try Self.folder(disk).open(SessionFixture.name) else {
        throw Missing("the session was not recovered")
      }
      #expect(opened.save(Self.session(3), today: Self.day) == .saved(revision: 2))
      disk.acknowledge(2)
      opened.close()
      let states = CrashStates(start: start, log: disk.log).all()
      var faults: [String] = []
      for state in states {
        let next = SimulatedDisk(state.files)
        let result = try Self.folder(next).open(SessionFixture.name)
        let found = result.session?.saved?.session
        let isGood = found == Self.session(3) || (found == Self.session(1) && state.acknowledged == 0)
        if !isGood { faults.append("\(Self.describe(state)): \(result)") }
        if !next.files.values.contains(damaged) {
          faults.append("\(Self.describe(state)): the damaged file is lost")
        }
        result.session?.close()
      }
      #expect(faults == [])
      FaultReport.note("crash states of a recovery", "\(states.count), \(faults.count) invalid")
    }

    @Test func `a power failure while deleting leaves the whole session or nothing`() throws {
      let start = try Self.saved(2)
      let disk = SimulatedDisk(start)
      #expect(try Self.folder(disk).delete(SessionFixture.name) == .done)
      disk.acknowledge(1)
      let states = CrashStates(start: start, log: disk.log).all()
      var faults: [String] = []
      for state in states {
        let result = try Self.folder(SimulatedDisk(state.files)).open(SessionFixture.name)
        switch result {
        case .fresh: break
        case .loaded(let opened) where state.acknowledged == 0 && opened.saved?.session == Self.session(2):
          break
        default: faults.append("\(Self.describe(state)): \(result)")
        }
      }
      #expect(faults == [])
      FaultReport.note("crash states of a deletion", "\(states.count), \(faults.count) invalid")
    }

    @Test(arguments: [false, true]) func `a power failure leaves no incomplete export`(_ overwrite: Bool)
      throws
    {
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
        "crash states of an export\(overwrite ? " replacing a file" : "")",
        "\(states.count), \(faults.count) invalid")
    }
  }
}
