import Glibc
import WizardJSON

/// Why a file cannot be used.
package enum FileError: Error, Equatable, Sendable {
  /// It is no JSON.
  case json(JSONError)
  /// It is JSON, but something in it is not what it must be; the path is such as `done.payTransfer` or
  /// `attempts[0].step`, and empty for the whole file.
  case malformed(path: String, offset: Int, expected: Expected)
  /// A member is missing that must be there: where it would stand, and where the object begins that lacks it.
  case lacking(path: String, offset: Int, expected: Expected)
  /// A merge left its marks in it: the first line of one, counted from 1.
  case unmerged(line: Int, offset: Int)
  /// A later version of this program made it: its schema.
  case newerSchema(Int)
  /// The checksum it bears is not its own. The offset is that of the checksum.
  case wrongChecksum(offset: Int)
  /// It is the session of another name.
  case otherName(String, offset: Int)
  /// It is larger than so many bytes.
  case tooLarge(limit: Int)
  /// A link, a folder, a FIFO or the like stands in its place.
  case notRegularFile
  /// It belongs to another user.
  case notOwned
  case missing
  /// Something stands where a new file was to be made.
  case exists
  case system(SystemError)

  /// What had to stand where something else does.
  package enum Expected: String, Sendable {
    /// A key that such a file has.
    case knownKey
    /// 1.
    case schema
    /// The name of a flow.
    case flow
    /// The name of a step.
    case step
    /// `YYYY-MM-DD`, and a day of the calendar.
    case date
    /// A session's name.
    case name
    /// A whole number from 0.
    case count
    /// The id of a fact.
    case knownFact
    /// A value of the kind the fact has.
    case value
    /// A file's 16 digits.
    case checksum
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

  /// The offset in bytes of what is wrong, or nil where it is the file as a whole.
  package var offset: Int? {
    switch self {
    case .json(let error): error.offset
    case .malformed(_, let offset, _), .lacking(_, let offset, _), .wrongChecksum(let offset),
      .otherName(_, let offset), .unmerged(_, let offset):
      offset
    default: nil
    }
  }

  /// Whether the bytes are at fault: then an earlier copy may be better.
  var isDamage: Bool {
    switch self {
    case .json, .malformed, .lacking, .wrongChecksum, .otherName, .tooLarge: true
    // Marks of a merge are for a person to solve, who is better than any copy.
    case .unmerged, .newerSchema, .notRegularFile, .notOwned, .missing, .exists, .system: false
    }
  }

  init(_ error: SystemError) {
    self =
      switch error.number {
      case ENOENT: .missing
      case EEXIST: .exists
      // A link that was not to be followed; a socket.
      case ELOOP, ENXIO: .notRegularFile
      default: .system(error)
      }
  }

  /// Does something, and says of a call that fails what it means for the file.
  static func from<Value>(_ body: () throws(SystemError) -> Value) throws(FileError) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw FileError(error)
    }
  }
}
