import Glibc
import WizardCore
import WizardJSON

/// The answers file: what a session is on disk, in a merge request, and in the hands of a script.
///
/// ```json
/// {"schema": 1, "flow": "register",
///  "answers": {"email": "ops@example.cn", "emailUnused": true},
///  "done": {"activateEmail": "2026-11-20"}}
/// ```
///
/// `done` and `attempts` may be missing. The members of a session file may stand there too; any other is
/// refused, since a misspelt `done` would otherwise be lost without a word.
package enum AnswersFile {
  /// The schema that is written, and the newest that is read.
  package static let schema = 1

  /// The session an answers file holds; a session file is one.
  package static func decode(_ bytes: [UInt8]) throws(FileError) -> Session {
    try SessionFileDecoder(bytes).session
  }

  /// The bytes of the file at a path: of anybody's, also through a link, but only of a regular file.
  package static func read(
    _ path: String, system: FileSystem = .live
  ) throws(FileError) -> [UInt8] {
    try system.contents(of: path, in: AT_FDCWD, .any)
  }

  /// The session as JSON, to be written with sorted keys.
  package static func value(of session: Session) -> JSONValue {
    .object(of: members(of: session))
  }

  /// The session as the text of a file, one answer a line.
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
    return .object(of: members)
  }
}
