import WizardCore
import WizardJSON

/// Decodes the top-level object of an answers file or a session file.
struct SessionFileDecoder {
  let session: Session
  let metadata: SessionMetadata

  init(_ bytes: [UInt8]) throws(FileError) {
    let root = try Self.read(bytes)
    let members = try root.requireObject(at: "")
    try root.requireSchema(newest: AnswersFile.schema, isDamaged: Self.isSchemaDamaged(root))
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
        if flow == nil { throw node.malformed(at: "flow", .flow) }
      case "answers":
        hasAnswers = true
        try answers.readAnswers(node)
      case "done": try answers.readDone(node)
      case "attempts": try answers.readAttempts(node)
      default:
        guard try metadata.read(member) else { throw member.unknownKey(at: member.key) }
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

  /// Whether the checksum matches if the file's schema is replaced by ours: then the number is damaged, not newer.
  private static func isSchemaDamaged(_ root: JSONNode) -> Bool {
    guard let checksum = root["checksum"]?.string, let members = root.members else { return false }
    let ours = members.filter { $0.key != "checksum" }.map { member in
      member.key == "schema" ? JSONMember(member.key, JSONNode(.integer(AnswersFile.schema))) : member
    }
    return JSONValue.object(ours).checksum == checksum
  }
}
