/// A session's name: 1 to 64 of `a-z`, `0-9` and `-`, not starting with `-`, which would read as an option.
///
/// It has no dot, so every file that starts with `NAME.` can only belong to this session.
package struct SessionName: Hashable, Comparable, Sendable {
  package let text: String

  /// Makes a name, or nil if the text is not a valid one.
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
  package var file: String { text + ".json" }
  /// The file before the last save.
  package var previousFile: String { text + ".prev.json" }
  package var lockFile: String { text + ".lock" }
  package var draftFile: String { text + ".draft" }

  /// A save that could not replace the file because another program had changed it.
  func conflictFile(_ number: Int) -> String { "\(text).conflict-\(number).json" }
  /// A copy of a damaged file.
  func corruptFile(_ number: Int) -> String { "\(text).corrupt-\(number).json" }

  /// A file that is renamed when it is complete.
  ///
  /// The names are fixed and used only under the lock, so leftovers are found without listing the folder.
  enum Temporary: String, CaseIterable {
    case first = "new-1"
    case second = "new-2"
    case previous, draft
  }

  func temporaryFile(_ temporary: Temporary) -> String { "\(text).\(temporary.rawValue).tmp" }

  /// The session whose main file has this name, or nil for any other file.
  init?(file name: String) {
    let suffix = ".json"
    guard name.utf8.count <= 64 + suffix.utf8.count, name.hasSuffix(suffix) else { return nil }
    self.init(String(name.dropLast(suffix.count)))
  }

  /// Whether a file name is that of a session's copy: a previous, damaged or conflicting one.
  package static func isCopy(_ file: String) -> Bool {
    guard file.hasSuffix(".json"), let dot = file.firstIndex(of: "."),
      let name = SessionName(String(file[..<dot]))
    else { return false }
    return file != name.file && name.owns(file)
  }

  /// Whether a file name is one of this session's.
  func owns(_ file: String) -> Bool {
    guard file.hasPrefix(text + ".") else { return false }
    let rest = file.dropFirst(text.count + 1)
    let isCopy = rest.hasSuffix(".json") && (rest.hasPrefix("conflict-") || rest.hasPrefix("corrupt-"))
    let isTemporary = Temporary.allCases.contains { rest == $0.rawValue + ".tmp" }
    return isCopy || isTemporary || ["json", "prev.json", "lock", "draft"].contains(rest)
  }
}
