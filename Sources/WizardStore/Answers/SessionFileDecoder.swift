import WizardCore
import WizardJSON

/// Decodes the top-level object of an answers file or a session file.
struct SessionFileDecoder {
  let session: Session
  let metadata: SessionMetadata

  init(_ bytes: [UInt8]) throws(FileError) {
    let root = try Self.read(bytes)
    let members = try root.requireObject(at: "")
    try Self.checkSchema(root)
    var flow: FlowID?
    var hasAnswers = false
    var answers = AnswersDecoder()
    var metadata = SessionMetadata()
    for member in members {
      let node = member.node
      switch member.key {
      case "schema": break
      case "flow":
        flow = FlowID(rawValue: try node.requireText(at: "flow", .flow))
        if flow == nil { throw .malformed(path: "flow", offset: node.offset, expected: .flow) }
      case "answers":
        hasAnswers = true
        try answers.readAnswers(node)
      case "done": try answers.readDone(node)
      case "attempts": try answers.readAttempts(node)
      default:
        guard try metadata.read(member) else {
          throw .malformed(path: member.key, offset: member.keyOffset, expected: .knownKey)
        }
      }
    }
    guard let flow else { throw .lacking(path: "flow", offset: root.offset, expected: .flow) }
    guard hasAnswers else { throw .lacking(path: "answers", offset: root.offset, expected: .object) }
    try metadata.verifyChecksum(of: members)
    session = answers.session(flow)
    self.metadata = metadata
  }

  private static func read(_ bytes: [UInt8]) throws(FileError) -> JSONNode {
    do throws(JSONError) {
      return try JSONReader.read(bytes, limits: JSONLimits(bytes: FileSystem.largestFile))
    } catch {
      if error.code == .tooLarge { throw .tooLarge(limit: FileSystem.largestFile) }
      if let marker = conflictMarker(in: bytes) { throw marker }
      throw .json(error)
    }
  }

  /// The first conflict marker that `git merge` left in a file that is not JSON.
  private static func conflictMarker(in bytes: [UInt8]) -> FileError? {
    let marker = Array("<<<<<<<".utf8)
    var offset = 0
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.starts(with: marker) { return .unmerged(line: index + 1, offset: offset) }
      offset += line.count + 1
    }
    return nil
  }

  /// Checks the schema first, since a newer one may give the other members another meaning.
  private static func checkSchema(_ root: JSONNode) throws(FileError) {
    guard let schema = root["schema"] else {
      throw .lacking(path: "schema", offset: root.offset, expected: .schema)
    }
    if let number = schema.integer, number > AnswersFile.schema, !isDamagedSchema(root) {
      throw .newerSchema(number)
    }
    guard schema.integer == AnswersFile.schema else {
      throw .malformed(path: "schema", offset: schema.offset, expected: .schema)
    }
  }

  /// Whether the checksum matches with our schema put in: then the number is damaged, not newer.
  private static func isDamagedSchema(_ root: JSONNode) -> Bool {
    guard let checksum = root["checksum"]?.string, let members = root.members else { return false }
    let ours = members.filter { $0.key != "checksum" }.map { member in
      member.key == "schema" ? JSONMember(member.key, JSONNode(.integer(AnswersFile.schema))) : member
    }
    return Checksum(of: .object(ours)).text.utf8.elementsEqual(checksum.utf8)
  }
}

extension JSONNode {
  func requireObject(at path: @autoclosure () -> String) throws(FileError) -> [JSONMember] {
    guard let members else { throw .malformed(path: path(), offset: offset, expected: .object) }
    return members
  }

  func requireText(at path: @autoclosure () -> String, _ expected: FileError.Expected = .text)
    throws(FileError) -> String
  {
    guard let string else { throw .malformed(path: path(), offset: offset, expected: expected) }
    return string
  }

  func requireDate(at path: @autoclosure () -> String) throws(FileError) -> CivilDate {
    guard let date = CivilDate(iso: try requireText(at: path(), .date)) else {
      throw .malformed(path: path(), offset: offset, expected: .date)
    }
    return date
  }
}
