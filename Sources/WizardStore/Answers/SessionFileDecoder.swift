import WizardCore
import WizardJSON

/// The outermost object of an answers file or a session file, taken apart member by member.
struct SessionFileDecoder {
  let session: Session
  let record: SessionRecord

  init(_ bytes: [UInt8]) throws(FileError) {
    let root = try Self.read(bytes)
    let members = try root.mustBeObject(at: "")
    try Self.checkSchema(root)
    var flow: FlowID?
    var hasAnswers = false
    var reader = SessionReader()
    var record = SessionRecord()
    for member in members {
      let node = member.node
      switch member.key {
      case "schema": break
      case "flow": flow = FlowID(rawValue: try node.mustBeText(at: "flow", .flow))
      case "answers":
        hasAnswers = true
        try reader.readAnswers(node)
      case "done": try reader.readDone(node)
      case "attempts": try reader.readAttempts(node)
      default:
        guard try record.read(member) else {
          throw .malformed(path: member.key, offset: member.keyOffset, expected: .knownKey)
        }
      }
    }
    guard let flow else {
      guard let bad = root["flow"] else { throw .lacking(path: "flow", offset: root.offset, expected: .flow) }
      throw .malformed(path: "flow", offset: bad.offset, expected: .flow)
    }
    guard hasAnswers else { throw .lacking(path: "answers", offset: root.offset, expected: .object) }
    try record.proveChecksum(of: members)
    session = reader.session(flow)
    self.record = record
  }

  private static func read(_ bytes: [UInt8]) throws(FileError) -> JSONNode {
    do throws(JSONError) {
      return try JSONReader.read(bytes, limits: JSONLimits(bytes: FileSystem.largestFile))
    } catch {
      if error.code == .tooLarge { throw .tooLarge(limit: FileSystem.largestFile) }
      if let mark = mergeMark(in: bytes) { throw mark }
      throw .json(error)
    }
  }

  /// The first line that `git merge` begins a conflict with, in a file that is no JSON.
  private static func mergeMark(in bytes: [UInt8]) -> FileError? {
    let mark = Array("<<<<<<<".utf8)
    var offset = 0
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.starts(with: mark) { return .unmerged(line: index + 1, offset: offset) }
      offset += line.count + 1
    }
    return nil
  }

  /// Looks at the schema before anything else, since a newer one may mean anything by the rest.
  private static func checkSchema(_ root: JSONNode) throws(FileError) {
    guard let schema = root["schema"] else {
      throw .lacking(path: "schema", offset: root.offset, expected: .schema)
    }
    if let number = schema.integer, number > AnswersFile.schema, !isOursButForSchema(root) {
      throw .newerSchema(number)
    }
    guard schema.integer == AnswersFile.schema else {
      throw .malformed(path: "schema", offset: schema.offset, expected: .schema)
    }
  }
}

extension SessionFileDecoder {
  /// Whether the checksum is that of the file with our schema in it: then the number is damaged, not newer.
  private static func isOursButForSchema(_ root: JSONNode) -> Bool {
    guard let checksum = root["checksum"]?.string, let members = root.members else { return false }
    let ours = members.filter { $0.key != "checksum" }.map { member in
      member.key == "schema" ? JSONMember(member.key, JSONNode(.integer(AnswersFile.schema))) : member
    }
    return Checksum(of: .object(ours)).text.utf8.elementsEqual(checksum.utf8)
  }
}

extension JSONNode {
  func mustBeObject(at path: @autoclosure () -> String) throws(FileError) -> [JSONMember] {
    guard let members else { throw .malformed(path: path(), offset: offset, expected: .object) }
    return members
  }

  func mustBeText(at path: @autoclosure () -> String, _ expected: FileError.Expected = .text)
    throws(FileError) -> String
  {
    guard let string else { throw .malformed(path: path(), offset: offset, expected: expected) }
    return string
  }

  func mustBeDate(at path: @autoclosure () -> String) throws(FileError) -> CivilDate {
    guard let date = CivilDate(iso: try mustBeText(at: path(), .date)) else {
      throw .malformed(path: path(), offset: offset, expected: .date)
    }
    return date
  }
}
