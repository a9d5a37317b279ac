import Glibc
import WizardJSON

/// Why a file cannot be used.
package enum FileError: Error, Equatable, Sendable {
  /// It is not JSON.
  case json(JSONError)
  /// A value has the wrong type or content. The path is for example `done.payTransfer` or `attempts[0].step`, and
  /// empty for the whole file.
  case malformed(path: String, offset: Int, expected: Expected)
  /// A required member is missing: its path, and the offset of the object without it.
  case lacking(path: String, offset: Int, expected: Expected)
  /// It contains git conflict markers; the line of the first one, counted from 1.
  case unmerged(line: Int, offset: Int)
  /// A later version of this program wrote it; its schema.
  case newerSchema(Int)
  /// The checksum does not match. The offset is that of the checksum.
  case wrongChecksum(offset: Int)
  /// It is the file of a session with another name.
  case otherName(String, offset: Int)
  /// It is larger than the limit in bytes.
  case tooLarge(limit: Int)
  /// It is a link, a folder, a FIFO or the like, or a lock or draft file with a second name.
  case notRegularFile
  /// It belongs to another user.
  case notOwned
  case missing
  /// The file to create already exists.
  case exists
  case system(SystemError)

  /// What was expected in a malformed or missing place.
  package enum Expected: String, Sendable {
    /// A key of this file format.
    case knownKey
    /// 1.
    case schema
    /// The id of a flow.
    case flow
    /// The id of a step.
    case step
    /// An existing day as `YYYY-MM-DD`.
    case date
    /// A session's name.
    case name
    /// A whole number from 0.
    case count
    /// The id of a fact.
    case knownFact
    /// A value of the fact's type.
    case value
    /// 16 hexadecimal digits.
    case checksum
    /// true or false.
    case boolean
    case text
    /// A text or null.
    case textOrNull
    case object
    case array
  }
}

extension FileError {
  /// A stable id: scripts may rely on it.
  package var code: String {
    switch self {
    case .json(let error): error.code.rawValue
    case .malformed, .lacking: "file.malformed"
    case .unmerged: "file.unmerged"
    case .newerSchema: "file.newerSchema"
    case .wrongChecksum: "file.wrongChecksum"
    case .otherName: "file.otherName"
    case .tooLarge: "file.tooLarge"
    case .notRegularFile: "file.notRegularFile"
    case .notOwned: "file.notOwned"
    case .missing: "file.missing"
    case .exists: "file.exists"
    case .system(let error):
      error.number == EACCES || error.number == EPERM ? "file.permission" : "file.system"
    }
  }

  /// The offset of the error in bytes; nil if it concerns the whole file.
  package var offset: Int? {
    switch self {
    case .json(let error): error.offset
    case .malformed(_, let offset, _), .lacking(_, let offset, _), .wrongChecksum(let offset),
      .otherName(_, let offset), .unmerged(_, let offset):
      offset
    default: nil
    }
  }

  /// Whether the content is damaged, so that an earlier copy may help.
  package var isDamage: Bool {
    switch self {
    case .json, .malformed, .lacking, .wrongChecksum, .otherName, .tooLarge: true
    // The user resolves conflict markers; no copy is better than that.
    case .unmerged, .newerSchema, .notRegularFile, .notOwned, .missing, .exists, .system: false
    }
  }

  init(_ error: SystemError) {
    self =
      switch error.number {
      case ENOENT: .missing
      case EEXIST: .exists
      // ELOOP: a link with O_NOFOLLOW. ENXIO: a socket.
      case ELOOP, ENXIO: .notRegularFile
      default: .system(error)
      }
  }

  /// The result of a system call, whose error is converted.
  static func from<Value>(_ call: @autoclosure () throws(SystemError) -> Value) throws(FileError) -> Value {
    do throws(SystemError) {
      return try call()
    } catch {
      throw FileError(error)
    }
  }
}
