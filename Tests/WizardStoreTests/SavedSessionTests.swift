import Foundation
import Testing
import WizardCore
import WizardStore

@Suite struct SavedSessionTests {
  /// The text of a pinned file, as each version of the program wrote it.
  ///
  /// The first version has `lastStep`, the second does not, the third adds `calendarID`, `edition` and `archived`, and
  /// the fourth adds `askedOn` to attempts. The schema of all of them is 1. Every later version must open them.
  private static func pinned(_ version: Int) -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Versions/session-\(version).json")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  private static let first = pinned(1)

  @Test func `a file of the second version opens and is written back unchanged`() throws {
    let saved = try Self.decode(Self.pinned(2))
    #expect(saved.calendarID == nil && saved.edition == nil && !saved.isArchived)
    #expect(saved.facts == ["transfer.days": "10"] && saved.encode() == Self.pinned(2))
  }

  @Test func `a file of the third version opens and is written back unchanged`() throws {
    let saved = try Self.decode(Self.pinned(3))
    #expect(saved.calendarID == "0123456789abcdef0123456789abcdef")
    #expect(saved.edition == "current" && saved.isArchived && saved.encode() == Self.pinned(3))
  }

  @Test func `a file of the fourth version opens and is written back unchanged`() throws {
    let saved = try Self.decode(Self.pinned(4))
    #expect(saved.session.attempts.map(\.askedOn) == ["2026-11-10"])
    #expect(saved.encode() == Self.pinned(4))
  }

  @Test(arguments: [
    "\"calendarID\": \"a b\"", "\"calendarID\": \"\"", "\"archived\": 1", "\"edition\": null",
  ])
  func `malformed metadata is refused`(_ member: String) {
    let text = "{\"schema\": 1, \"flow\": \"start\", \"answers\": {}, \(member)}"
    #expect { try AnswersFile.decode(Array(text.utf8)) } throws: { error in
      (error as? FileError)?.code == "file.malformed"
    }
  }

  private static func decode(_ text: String) throws(FileError) -> SavedSession {
    guard let name = SessionName("shop") else { throw .missing }
    return try SavedSession.decode(Array(text.utf8), as: name)
  }

  @Test func `a file of the first version opens and is written back without lastStep`() throws {
    let saved = try Self.decode(Self.first)
    #expect(saved.revision == 41)
    #expect(saved.created.iso == "2026-11-01")
    #expect(saved.updated.iso == "2026-11-21")
    #expect(saved.facts == ["certification.fee": "300"])
    #expect(saved.session.answers[.transferAmountFen] == .count(37))
    #expect(saved.session.answers[.testers] == .foreign("5.0"))
    #expect(saved.session.unknownAnswers == ["unheardOf": .text("kept")])
    let written = saved.encode()
    #expect(try Self.decode(written) == saved)
    let withoutLastStep = Self.first.replacing("  \"lastStep\": \"platformReview\",\n", with: "")
    func isChecksum(_ line: Substring) -> Bool { line.contains("checksum") }
    #expect(
      written.split(separator: "\n").filter { !isChecksum($0) }
        == withoutLastStep.split(separator: "\n").filter { !isChecksum($0) })
  }

  @Test func `a full session survives encoding and decoding`() throws {
    let saved = SavedSession(
      name: try Sample.name(), revision: 0, created: Sample.next, updated: Sample.day, session: Sample.full)
    #expect(try Self.decode(saved.encode()) == saved)
  }

  @Test func `every flipped bit is refused or does not change the session`() throws {
    let original = try Self.decode(Self.first)
    var bytes = Array(Self.first.utf8)
    let name = try Sample.name()
    for index in bytes.indices {
      for bit in 0..<8 {
        bytes[index] ^= 1 << bit
        if let copy = try? SavedSession.decode(bytes, as: name), copy != original {
          Issue.record("bit \(bit) of byte \(index) is not noticed")
        }
        bytes[index] ^= 1 << bit
      }
    }
  }

  @Test func `a changed value is refused with the offset of the checksum`() {
    let text = Self.first.replacing("\"transferAmountFen\": 37", with: "\"transferAmountFen\": 38")
    #expect(throws: FileError.wrongChecksum(offset: 426)) { try Self.decode(text) }
  }

  @Test func `a file edited by hand without a checksum is accepted in any order and spacing`() throws {
    let text = #"""
      {"id":"shop","revision":0,"updated":"2026-11-21","created":"2026-11-21","schema":1,
       "answers":{"email":"a"},"flow":"register"}
      """#
    #expect(try Self.decode(text).session.answers == [.email: .text("a")])
  }

  @Test func `line breaks and member order do not change the checksum`() throws {
    let text = Self.first.replacing("\n", with: "\r\n").replacing("\"flow\": \"register\",", with: "")
      .replacing("\"schema\": 1,", with: "\"schema\":1,\"flow\":\"register\",")
    #expect(try Self.decode(text) == Self.decode(Self.first))
  }

  @Test func `a file with another id is refused`() throws {
    let other = try Sample.name("other")
    #expect(throws: FileError.otherName("shop", offset: 603)) {
      try SavedSession.decode(Array(Self.first.utf8), as: other)
    }
  }

  @Test(arguments: ["id", "revision", "created", "updated"])
  func `a session file without a required member is refused`(_ key: String) throws {
    let members = [
      "id": "\"shop\"", "revision": "1", "created": "\"2026-11-21\"", "updated": "\"2026-11-21\"",
    ]
    let rest = members.filter { $0.key != key }.map { ", \"\($0.key)\": \($0.value)" }.joined()
    let text = #"{"schema": 1, "flow": "start", "answers": {}"# + rest + "}"
    #expect { try Self.decode(text) } throws: { error in
      guard case .lacking(key, 0, _)? = error as? FileError else { return false }
      return true
    }
  }

  @Test(arguments: ["a", "0-", "shop-2026", String(repeating: "x", count: 64)])
  func `a valid name is accepted`(_ text: String) { #expect(SessionName(text)?.text == text) }

  @Test(arguments: [
    "", "-a", "A", "a.b", "a/b", "..", "é", "a b", "a\0", "a_b", String(repeating: "x", count: 65),
  ])
  func `an invalid name is refused`(_ text: String) { #expect(SessionName(text) == nil) }
}
