import WizardCore
import WizardJSON

/// The members a session file has beyond those of an answers file, each of which may be missing.
struct SessionRecord {
  /// Above this a revision is no count of anybody's saves, and could not be raised safely.
  private static let highestRevision = 1_000_000_000_000

  private(set) var name: SessionName?
  private(set) var nameOffset = 0
  private(set) var revision: Int?
  private(set) var created: CivilDate?
  private(set) var updated: CivilDate?
  private(set) var lastStep: StepID?
  private(set) var facts: [String: String] = [:]
  private var checksum: String?
  private var checksumOffset = 0

  /// Takes a member, or says that it is none of these.
  mutating func read(_ member: JSONMember) throws(FileError) -> Bool {
    let node = member.node
    func malformed(_ expected: FileError.Expected) -> FileError {
      .malformed(path: member.key, offset: node.offset, expected: expected)
    }
    switch member.key {
    case "id":
      guard let name = SessionName(try node.mustBeText(at: "id", .name)) else { throw malformed(.name) }
      self.name = name
      nameOffset = node.offset
    case "revision":
      guard let number = node.integer, (0...Self.highestRevision).contains(number) else {
        throw malformed(.count)
      }
      revision = number
    case "created": created = try node.mustBeDate(at: "created")
    case "updated": updated = try node.mustBeDate(at: "updated")
    case "lastStep":
      guard let step = StepID(rawValue: try node.mustBeText(at: "lastStep", .step)) else {
        throw malformed(.step)
      }
      lastStep = step
    case "facts":
      for fact in try node.mustBeObject(at: "facts") {
        let value = try fact.node.mustBeText(at: "facts." + fact.key)
        guard facts.updateValue(value, forKey: fact.key) == nil else {
          throw .json(JSONError(.duplicateKey, at: fact.keyOffset, key: fact.key))
        }
      }
    case "checksum":
      checksum = try node.mustBeText(at: "checksum", .checksum)
      checksumOffset = node.offset
    default: return false
    }
    return true
  }

  /// Refuses a file whose checksum is not its own; one without a checksum was made or mended by hand.
  func proveChecksum(of members: [JSONMember]) throws(FileError) {
    guard let checksum else { return }
    let rest = JSONValue.object(members.filter { $0.key != "checksum" })
    guard checksum.utf8.elementsEqual(Checksum(of: rest).text.utf8) else {
      throw .wrongChecksum(offset: checksumOffset)
    }
  }
}
