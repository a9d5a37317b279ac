import Foundation
import TestSupport
import Testing
import WizardCore
import WizardJSON
import WizardStore

extension FaultTests {
  /// A session file written by the program, damaged at every position.
  @Suite struct DamageTests {
    /// A session saved by the program, with a previous file.
    private static func makeFixture() throws -> (fixture: SessionFixture, file: [UInt8]) {
      let fixture = try SessionFixture(SessionFixture.named)
      for word in ["legalName=晨星（上海）贸易有限公司", "code=91310104MA1FR2X567"] {
        let run = try fixture.run(["answer", "shop", word])
        guard run.status == 0 else { throw Missing(run.errors) }
      }
      return (fixture, try AnswersFile.read(fixture.file))
    }

    /// Every truncation, then every single-bit flip.
    private static func damaged(_ file: [UInt8], _ number: Int) -> (what: String, bytes: [UInt8]) {
      if number < file.count { return ("cut at \(number)", Array(file[..<number])) }
      let bit = number - file.count
      var bytes = file
      bytes[bit / 8] ^= 1 << (bit % 8)
      return ("bit \(bit % 8) of byte \(bit / 8)", bytes)
    }

    @Test
    func `every truncation and every flipped bit is refused with its offset or does not change the session`()
      throws
    {
      let (_, file) = try Self.makeFixture()
      let undamaged = try SavedSession.decode(file, as: SessionFixture.name)
      nonisolated(unsafe) var same = 0
      let lock = NSLock()
      let faults = Trials.run(file.count * 9) { number in
        let (what, bytes) = Self.damaged(file, number)
        do throws(FileError) {
          let saved = try SavedSession.decode(bytes, as: SessionFixture.name)
          lock.withLock { same += 1 }
          return saved.encode().utf8.elementsEqual(undamaged.encode().utf8)
            ? [] : ["\(what): the session has changed"]
        } catch {
          guard let offset = error.offset, (0...bytes.count).contains(offset) else {
            return ["\(what): \(error) has no offset"]
          }
          return []
        }
      }
      #expect(faults == [])
      FaultReport.note(
        "truncations and flipped bits of a session file",
        "\(file.count * 9), \(same) without effect, \(faults.count) failures")
    }

    @Test func `the previous file is loaded in place of a damaged one, which is kept as a copy`() throws {
      let (fixture, file) = try Self.makeFixture()
      let previous = try AnswersFile.read(fixture.folder + "/shop.prev.json")
      let before = try SavedSession.decode(previous, as: SessionFixture.name)
      let stride = FaultTests.times(full: 3, sample: 97)
      var opened = 0
      for number in Swift.stride(from: 0, to: file.count * 9, by: stride) {
        let (what, bytes) = Self.damaged(file, number)
        for name in fixture.names { unlink(fixture.folder + "/" + name) }
        try Data(bytes).write(to: URL(filePath: fixture.file))
        chmod(fixture.file, 0o600)
        try Data(previous).write(to: URL(filePath: fixture.folder + "/shop.prev.json"))
        chmod(fixture.folder + "/shop.prev.json", 0o600)
        let result = try fixture.open()
        opened += 1
        switch result {
        case .recovered(let session, let reason):
          #expect(session.saved == before, "\(what)")
          #expect(reason.offset != nil, "\(what)")
          #expect(session.damagedFile == "shop.corrupt-1.json", "\(what)")
          #expect(try AnswersFile.read(fixture.folder + "/shop.corrupt-1.json") == bytes, "\(what)")
          // The damaged file stays in place until a save.
          #expect(try AnswersFile.read(fixture.file) == bytes, "\(what)")
          session.close()
        case .loaded(let session):
          #expect(
            session.saved?.session == (try SavedSession.decode(file, as: SessionFixture.name)).session,
            "\(what)")
          session.close()
        default: Issue.record("\(what): \(result)")
        }
      }
      FaultReport.note("openings of damaged session files", "\(opened), each damaged file kept")
    }

    @Test func `the message about a damaged file names the location, the copy and the loaded file`()
      throws
    {
      let (fixture, file) = try Self.makeFixture()
      try Data(file[..<40]).write(to: URL(filePath: fixture.file))
      let run = try fixture.run(["--plain", "shop"], typing: "")
      let end = SourceLocation(of: 40, in: Array(file[..<40]))
      let place = "line \(end.line), column \(end.column):"
      #expect(end.line > 1 && run.output.contains("\(place) The file ends here"))
      #expect(run.output.contains("kept as shop.corrupt-1.json"))
      #expect(try AnswersFile.read(fixture.folder + "/shop.corrupt-1.json") == Array(file[..<40]))
      // A script must not decide whether to continue with the previous file.
      let answer = try fixture.run(["answer", "shop", "email=a@example.cn"])
      #expect(answer.status == 3 && answer.errors.contains(place))
    }
  }
}
