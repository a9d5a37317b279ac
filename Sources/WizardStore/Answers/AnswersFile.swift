import Glibc
import WizardCore
import WizardJSON

/// The answers file, which scripts write and which is the core of a session file.
///
/// ```json
/// {"schema": 1, "flow": "register",
///  "answers": {"email": "ops@example.cn", "emailUnused": true},
///  "done": {"activateEmail": "2026-11-20"}}
/// ```
///
/// `done` and `attempts` are optional. The metadata members of a session file are accepted too; any other key is
/// refused, since a misspelt `done` would be lost silently.
package enum AnswersFile {
  /// The schema that is written, and the newest that is read.
  package static let schema = 1

  /// Decodes the session in an answers file or a session file.
  package static func decode(_ bytes: [UInt8]) throws(FileError) -> Session {
    try SessionFileDecoder(bytes).session
  }

  /// The bytes of a regular file, also of another user and through a link.
  package static func read(
    _ path: some PathConvertible, system: FileSystem = .live
  ) throws(FileError) -> [UInt8] {
    try system.contents(of: path.filePath, in: AT_FDCWD, .anyFile)
  }

  /// The session as JSON.
  package static func value(of session: Session) -> JSONValue {
    .object(of: members(of: session))
  }

  /// The text of the file: keys sorted, one answer a line.
  package static func encode(_ session: Session) -> String {
    JSONWriter.lines(value(of: session))
  }

  static func members(of session: Session) -> [(String, JSONValue)] {
    let answers =
      session.answers.map { ($0.key.rawValue, $0.value.value) }
      + session.unknownAnswers.map { ($0.key, $0.value.value) }
    let done =
      session.done.map { ($0.key.rawValue, JSONValue.string($0.value.iso)) }
      + session.unknownTasks.map { ($0.key, JSONValue.string($0.value.iso)) }
    var members: [(String, JSONValue)] = [
      ("schema", .integer(schema)), ("flow", .string(session.flow.rawValue)),
      ("answers", .object(of: answers)),
    ]
    if !done.isEmpty { members.append(("done", .object(of: done))) }
    if !session.attempts.isEmpty {
      members.append(("attempts", .array(of: session.attempts.map(value(of:)))))
    }
    return members
  }

  private static func value(of attempt: Attempt) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("step", .string(attempt.step)), ("outcome", .string(attempt.outcome)), ("on", .string(attempt.on)),
    ]
    if let reason = attempt.reason { members.append(("reason", .string(reason))) }
    if let askedOn = attempt.askedOn { members.append(("askedOn", .string(askedOn))) }
    return .object(of: members)
  }
}
