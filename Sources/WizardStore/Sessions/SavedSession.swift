import WizardCore
import WizardJSON

/// The content of a session file: an answers file with metadata and a checksum.
///
/// The checksum covers the JSON value without the member `checksum`; spacing and the order of members do not count.
/// A file without a checksum was written or edited by hand and is accepted. A wrong checksum means damage.
package struct SavedSession: Equatable, Sendable {
  /// `id` in the file, and the file's name.
  package let name: SessionName
  /// The random part of the ids of calendar entries, made by the first save; nil in files of earlier versions.
  package let calendarID: String?
  /// The number of saves.
  package let revision: Int
  /// The day of the first save.
  package let created: CivilDate
  /// The day of the last save; before `created` if the clock ran backwards.
  package let updated: CivilDate
  /// The id of the edition of the rules of the last save; nil, in files of earlier versions, means `documented`.
  package let edition: String?
  /// The values of the facts the session was made with, by fact id.
  package let facts: [String: String]
  /// Whether the user has put the session away.
  package let isArchived: Bool
  package let session: Session

  package init(
    name: SessionName, calendarID: String? = nil, revision: Int, created: CivilDate, updated: CivilDate,
    edition: String? = nil, facts: [String: String] = [:], isArchived: Bool = false, session: Session
  ) {
    self.name = name
    self.calendarID = calendarID
    self.revision = revision
    self.created = created
    self.updated = updated
    self.edition = edition
    self.facts = facts
    self.isArchived = isArchived
    self.session = session
  }
}

extension SavedSession {
  /// Decodes the file of the session with that name.
  package static func decode(_ bytes: [UInt8], as name: SessionName) throws(FileError) -> SavedSession {
    let file = try SessionFileDecoder(bytes)
    let metadata = file.metadata
    func missing(_ key: String, _ expected: FileError.Expected) -> FileError {
      .lacking(path: key, offset: 0, expected: expected)
    }
    guard let id = metadata.name else { throw missing("id", .name) }
    guard id == name else { throw .otherName(id.text, offset: metadata.nameOffset) }
    guard let revision = metadata.revision else { throw missing("revision", .count) }
    guard let created = metadata.created else { throw missing("created", .date) }
    guard let updated = metadata.updated else { throw missing("updated", .date) }
    return SavedSession(
      name: id, calendarID: metadata.calendarID, revision: revision, created: created, updated: updated,
      edition: metadata.edition, facts: metadata.facts, isArchived: metadata.isArchived, session: file.session
    )
  }

  /// The text of the file: keys sorted, one answer a line.
  package func encode() -> String { JSONWriter.lines(value) }

  /// The JSON value of the file.
  private var value: JSONValue {
    var members = AnswersFile.members(of: session)
    members += [
      ("id", .string(name.text)), ("revision", .integer(revision)), ("created", .string(created.iso)),
      ("updated", .string(updated.iso)),
      ("facts", .object(of: facts.map { ($0.key, .string($0.value)) })),
    ]
    if let calendarID { members.append(("calendarID", .string(calendarID))) }
    if let edition { members.append(("edition", .string(edition))) }
    if isArchived { members.append(("archived", true)) }
    members.append(("checksum", .string(JSONValue.object(of: members).checksum)))
    return .object(of: members)
  }

  /// The bytes of the file, or nil if decoding them would not give this session back.
  func verifiedBytes() -> [UInt8]? {
    let bytes = Array(encode().utf8)
    // `==` on strings ignores canonically equivalent differences; the checksum, which decoding verifies, does not.
    return try? Self.decode(bytes, as: name) == self ? bytes : nil
  }
}
