/// A session's name: 1 to 64 of `a-z`, `0-9` and `-`, not beginning with `-`, which would read as an option.
///
/// It has no dot, so that everything `NAME.` begins belongs to the session of that name.
package struct SessionName: Hashable, Comparable, Sendable {
  package let text: String

  /// Makes a name, or nil when the text is none.
  package init?(_ text: String) {
    let isWellFormed = text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isWellFormed, (1...64).contains(text.utf8.count), text.utf8.first != UInt8(ascii: "-") else {
      return nil
    }
    self.text = text
  }

  package static func < (left: SessionName, right: SessionName) -> Bool { left.text < right.text }
}

/// The files of a session, all in one folder.
extension SessionName {
  /// The session itself.
  package var file: String { text + ".json" }
  /// The last good one before it.
  package var previousFile: String { text + ".prev.json" }
  package var lockFile: String { text + ".lock" }
  package var draftFile: String { text + ".draft" }

  /// What could not be saved over another's work.
  func conflictFile(_ number: Int) -> String { "\(text).conflict-\(number).json" }
  /// What was damaged.
  func corruptFile(_ number: Int) -> String { "\(text).corrupt-\(number).json" }

  /// A file that is renamed once it is whole.
  ///
  /// The names are fixed and only used under the lock, so that leftovers are found without a search.
  enum Temporary: String, CaseIterable {
    case first = "new-1"
    case second = "new-2"
    case previous, draft
  }

  func temporaryFile(_ temporary: Temporary) -> String { "\(text).\(temporary.rawValue).tmp" }

  /// The session whose own file has this name, or nil for any other file.
  init?(file name: String) {
    let suffix = ".json"
    guard name.utf8.count <= 64 + suffix.utf8.count, name.hasSuffix(suffix) else { return nil }
    self.init(String(name.dropLast(suffix.count)))
  }

  /// Whether a file of that name is a copy that is kept beside a session: a previous, damaged or conflicting one.
  package static func isCopy(_ file: String) -> Bool {
    guard file.hasSuffix(".json"), let dot = file.firstIndex(of: "."),
      let name = SessionName(String(file[..<dot]))
    else { return false }
    return file != name.file && name.owns(file)
  }

  /// Whether a file is one of this session's, of whatever kind.
  func owns(_ file: String) -> Bool {
    guard file.hasPrefix(text + ".") else { return false }
    let rest = file.dropFirst(text.count + 1)
    let isCopy = rest.hasSuffix(".json") && (rest.hasPrefix("conflict-") || rest.hasPrefix("corrupt-"))
    let isTemporary = Temporary.allCases.contains { rest == $0.rawValue + ".tmp" }
    return isCopy || isTemporary || ["json", "prev.json", "lock", "draft"].contains(rest)
  }
}
