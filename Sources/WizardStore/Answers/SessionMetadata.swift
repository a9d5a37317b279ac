import WizardCore
import WizardJSON

/// The members of a session file beyond those of an answers file.
///
/// Each may be missing.
struct SessionMetadata {
  /// A higher revision can't be a count of saves, and adding to it could overflow.
  private static let highestRevision = 1_000_000_000_000

  private(set) var name: SessionName?
  private(set) var nameOffset = 0
  private(set) var calendarID: String?
  private(set) var revision: Int?
  private(set) var created: CivilDate?
  private(set) var updated: CivilDate?
  private(set) var edition: String?
  private(set) var isArchived = false
  private(set) var facts: [String: String] = [:]
  private var checksum: String?
  private var checksumOffset = 0

  /// Reads a member; false if the key is not one of these.
  mutating func read(_ member: JSONMember) throws(FileError) -> Bool {
    let node = member.node
    func malformed(_ expected: FileError.Expected) -> FileError { node.malformed(at: member.key, expected) }
    switch member.key {
    case "id":
      guard let name = SessionName(try node.requireText(at: "id", .name)) else { throw malformed(.name) }
      self.name = name
      nameOffset = node.offset
    case "calendarID":
      let text = try node.requireText(at: "calendarID")
      guard CalendarID.isValid(text) else { throw malformed(.text) }
      calendarID = text
    case "edition": edition = try node.requireText(at: "edition")
    case "archived":
      guard let bool = node.bool else { throw malformed(.boolean) }
      isArchived = bool
    case "revision":
      guard let number = node.integer, (0...Self.highestRevision).contains(number) else {
        throw malformed(.count)
      }
      revision = number
    case "created": created = try node.requireDate(at: "created")
    case "updated": updated = try node.requireDate(at: "updated")
    case "lastStep":
      // Written by the first version; no longer used.
      guard StepID(rawValue: try node.requireText(at: "lastStep", .step)) != nil else {
        throw malformed(.step)
      }
    case "facts":
      let members = try node.requireObject(at: "facts")
      facts.reserveCapacity(members.count)
      for fact in members {
        let value = try fact.node.requireText(at: "facts." + fact.key)
        guard facts.updateValue(value, forKey: fact.key) == nil else {
          throw .json(JSONError(.duplicateKey, at: fact.keyOffset, key: fact.key))
        }
      }
    case "checksum":
      checksum = try node.requireText(at: "checksum", .checksum)
      checksumOffset = node.offset
    default: return false
    }
    return true
  }

  /// Throws if the file has a checksum and it does not match.
  func verifyChecksum(of members: [JSONMember]) throws(FileError) {
    guard let checksum else { return }
    let rest = JSONValue.object(members.filter { $0.key != "checksum" })
    guard checksum == rest.checksum else { throw .wrongChecksum(offset: checksumOffset) }
  }
}
