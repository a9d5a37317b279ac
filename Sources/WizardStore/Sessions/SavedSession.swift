import WizardCore
import WizardJSON

/// A session as its file holds it: an answers file with a name, a history in brief, and a checksum.
///
/// The checksum is that of the file's value without the member `checksum`: spacing and the order of members
/// may change, nothing else. A file without one was made or mended by hand and is taken; one with a wrong one
/// is damaged.
package struct SavedSession: Equatable, Sendable {
  /// `id` in the file, and the file's name.
  package let name: SessionName
  /// How often it was saved.
  package let revision: Int
  /// The day it was first saved, as the caller's clock had it.
  package let created: CivilDate
  /// The day it was last saved; before `created` when that clock ran backwards.
  package let updated: CivilDate
  /// The values of the facts it was made with, by fact.
  package let facts: [String: String]
  /// Where the person last was: a hint, never the truth.
  package let lastStep: StepID?
  package let session: Session

  package init(
    name: SessionName, revision: Int, created: CivilDate, updated: CivilDate, facts: [String: String] = [:],
    lastStep: StepID? = nil, session: Session
  ) {
    self.name = name
    self.revision = revision
    self.created = created
    self.updated = updated
    self.facts = facts
    self.lastStep = lastStep
    self.session = session
  }
}

extension SavedSession {
  /// Reads the file of the session of that name.
  package static func decode(_ bytes: [UInt8], as name: SessionName) throws(FileError) -> SavedSession {
    let envelope = try SessionFileDecoder(bytes)
    let record = envelope.record
    func missing(_ key: String, _ expected: FileError.Expected) -> FileError {
      .lacking(path: key, offset: 0, expected: expected)
    }
    guard let id = record.name else { throw missing("id", .name) }
    guard id == name else { throw .otherName(id.text, offset: record.nameOffset) }
    guard let revision = record.revision else { throw missing("revision", .count) }
    guard let created = record.created else { throw missing("created", .date) }
    guard let updated = record.updated else { throw missing("updated", .date) }
    return SavedSession(
      name: id, revision: revision, created: created, updated: updated, facts: record.facts,
      lastStep: record.lastStep, session: envelope.session)
  }

  /// The text of the file: keys sorted, one answer a line.
  package func encode() -> String {
    var members = AnswersFile.members(of: session)
    members += [
      ("id", .string(name.text)), ("revision", .integer(revision)), ("created", .string(created.iso)),
      ("updated", .string(updated.iso)),
      ("facts", .object(of: facts.map { ($0.key, .string($0.value)) })),
    ]
    if let lastStep { members.append(("lastStep", .string(lastStep.rawValue))) }
    members.append(("checksum", .string(Checksum(of: .object(of: members)).text)))
    return JSONWriter.lines(.object(of: members))
  }

  /// The bytes of the file, or nil when reading them would not give back this very session.
  func provenBytes() -> [UInt8]? {
    let bytes = Array(encode().utf8)
    guard let copy = try? Self.decode(bytes, as: name), copy == self else { return nil }
    // `==` of texts overlooks what is the same to the eye; the bytes do not.
    return copy.encode().utf8.elementsEqual(bytes) ? bytes : nil
  }
}
