import WizardCore

/// The files of a session, all in one folder.
extension SessionName {
  package var file: FilePath { "\(text).json" }
  /// The file before the last save.
  package var previousFile: FilePath { "\(text).prev.json" }
  package var lockFile: FilePath { "\(text).lock" }
  package var draftFile: FilePath { "\(text).draft" }

  /// A save that could not replace the file because another program had changed it.
  func conflictFile(_ number: Int) -> FilePath { "\(text).conflict-\(number).json" }
  /// A copy of a damaged file.
  func corruptFile(_ number: Int) -> FilePath { "\(text).corrupt-\(number).json" }

  /// A file that is renamed when it is complete.
  ///
  /// The names are fixed and used only under the lock, so leftovers are found without listing the folder.
  enum Temporary: String, CaseIterable {
    case first = "new-1"
    case second = "new-2"
    case previous, draft
  }

  func temporaryFile(_ temporary: Temporary) -> FilePath { "\(text).\(temporary.rawValue).tmp" }

  /// The session whose main file has this name, or nil for any other file.
  init?(file name: FilePath) { self.init(name, suffix: ".json") }

  /// The session whose previous file has this name, or nil for any other file.
  init?(previousFile name: FilePath) { self.init(name, suffix: ".prev.json") }

  /// The session whose name precedes a suffix in a file name, or nil if none does.
  ///
  /// Compares bytes, since a folder may have very many files.
  private init?(_ file: FilePath, suffix: String) {
    guard file.hasSuffix(suffix) else { return nil }
    self.init(String(decoding: file.bytes.dropLast(suffix.utf8.count), as: UTF8.self))
  }

  /// Whether a file name is that of a session's copy: a previous, damaged or conflicting one.
  package static func isCopy(_ file: some PathConvertible) -> Bool {
    guard let (_, suffix) = parse(file.filePath) else { return false }
    return suffix != "json" && suffix.hasSuffix(".json") && isOwnSuffix(suffix)
  }

  /// The session that owns a file with this name, or nil.
  init?(owning file: FilePath) {
    guard let (session, suffix) = Self.parse(file), Self.isOwnSuffix(suffix) else { return nil }
    self = session
  }

  /// Divides a file name at the first dot, if a valid session name precedes it.
  private static func parse(_ file: FilePath) -> (session: SessionName, suffix: Substring)? {
    guard let text = file.text, let dot = text.firstIndex(of: "."),
      let session = SessionName(String(text[..<dot]))
    else { return nil }
    return (session, text[text.index(after: dot)...])
  }

  private static func isOwnSuffix(_ suffix: Substring) -> Bool {
    let isCopy = suffix.hasSuffix(".json") && (suffix.hasPrefix("conflict-") || suffix.hasPrefix("corrupt-"))
    let isTemporary = Temporary.allCases.contains { suffix == $0.rawValue + ".tmp" }
    return isCopy || isTemporary || ["json", "prev.json", "lock", "draft"].contains(suffix)
  }
}
