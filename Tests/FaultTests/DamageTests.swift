import Foundation
import TestSupport
import Testing
import WizardCore
import WizardJSON
import WizardStore

extension FaultTests {
  /// A real session file, damaged in every place.
  @Suite struct DamageTests {
    /// The file as the program itself writes it, with a previous one beside it.
    private static func makeShop() throws -> (shop: SessionFixture, file: [UInt8]) {
      let shop = try SessionFixture(SessionFixture.named)
      for word in ["legalName=晨星（上海）贸易有限公司", "code=91310104MA1FR2X567"] {
        let run = try shop.run(["answer", "shop", word])
        guard run.status == 0 else { throw Missing(run.errors) }
      }
      return (shop, try AnswersFile.read(shop.file))
    }

    /// Every truncation, then every single-bit flip.
    private static func damaged(_ file: [UInt8], _ number: Int) -> (what: String, bytes: [UInt8]) {
      if number < file.count { return ("cut at \(number)", Array(file[..<number])) }
      let bit = number - file.count
      var bytes = file
      bytes[bit / 8] ^= 1 << (bit % 8)
      return ("bit \(bit % 8) of byte \(bit / 8)", bytes)
    }

    @Test func `every truncation and every flipped bit is refused at its place, or means the same`() throws {
      let (_, file) = try Self.makeShop()
      let sound = try SavedSession.decode(file, as: SessionFixture.name)
      nonisolated(unsafe) var same = 0
      let lock = NSLock()
      let faults = Trials.run(file.count * 9) { number in
        let (what, bytes) = Self.damaged(file, number)
        do throws(FileError) {
          let saved = try SavedSession.decode(bytes, as: SessionFixture.name)
          lock.withLock { same += 1 }
          return saved.encode().utf8.elementsEqual(sound.encode().utf8)
            ? [] : ["\(what): means something else"]
        } catch {
          guard let offset = error.offset, (0...bytes.count).contains(offset) else {
            return ["\(what): \(error) has no place"]
          }
          return []
        }
      }
      #expect(faults == [])
      FaultReport.note(
        "truncations and flipped bits of a session file",
        "\(file.count * 9), \(same) mean the same, \(faults.count) bad")
    }

    @Test func `a damaged session is opened as the previous one, says why, and the bad file is kept`() throws
    {
      let (shop, file) = try Self.makeShop()
      let previous = try AnswersFile.read(shop.folder + "/shop.prev.json")
      let before = try SavedSession.decode(previous, as: SessionFixture.name)
      let stride = FaultTests.times(full: 3, sample: 97)
      var opened = 0
      for number in Swift.stride(from: 0, to: file.count * 9, by: stride) {
        let (what, bytes) = Self.damaged(file, number)
        for name in shop.names { unlink(shop.folder + "/" + name) }
        try Data(bytes).write(to: URL(filePath: shop.file))
        chmod(shop.file, 0o600)
        try Data(previous).write(to: URL(filePath: shop.folder + "/shop.prev.json"))
        chmod(shop.folder + "/shop.prev.json", 0o600)
        let opening = try shop.open()
        opened += 1
        switch opening {
        case .recovered(let session, let reason):
          #expect(session.saved == before, "\(what)")
          #expect(reason.offset != nil, "\(what)")
          #expect(session.damagedFile == "shop.corrupt-1.json", "\(what)")
          #expect(try AnswersFile.read(shop.folder + "/shop.corrupt-1.json") == bytes, "\(what)")
          // Until something is saved, what is damaged stays where it is.
          #expect(try AnswersFile.read(shop.file) == bytes, "\(what)")
          session.close()
        case .loaded(let session):
          #expect(
            session.saved?.session == (try SavedSession.decode(file, as: SessionFixture.name)).session,
            "\(what)")
          session.close()
        default: Issue.record("\(what): \(opening)")
        }
      }
      FaultReport.note("the whole opening of damaged session files", "\(opened), each bad file kept")
    }

    @Test func `a person is told where the file is bad, which file it is kept as, and that another is open`()
      throws
    {
      let (shop, file) = try Self.makeShop()
      try Data(file[..<40]).write(to: URL(filePath: shop.file))
      let run = try shop.run(["--plain", "shop"], typing: "")
      let end = SourceLocation(of: 40, in: Array(file[..<40]))
      let place = "line \(end.line), column \(end.column):"
      #expect(end.line > 1 && run.output.contains("\(place) This is no valid JSON (json.truncated)."))
      #expect(run.output.contains("kept as shop.corrupt-1.json"))
      #expect(try AnswersFile.read(shop.folder + "/shop.corrupt-1.json") == Array(file[..<40]))
      // Scripts do not decide that for a person.
      let answer = try shop.run(["answer", "shop", "email=a@example.cn"])
      #expect(answer.status == 3 && answer.errors.contains(place))
    }
  }
}
