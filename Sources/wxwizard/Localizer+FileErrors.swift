import Glibc
import WizardJSON
import WizardStore
import WizardText

/// Why files can't be used.
extension Localizer {
  /// The reason why a file can't be used; `bytes` are used to find the line and column.
  func reason(_ error: FileError, in bytes: @autoclosure () -> [UInt8]?) -> String {
    switch error {
    case .json(let error):
      return at(error.offset, bytes())
        + self[.jsonError(error.code.rawValue, key: error.key.map { makeVisible($0) } ?? "")]
    case .malformed(let path, let offset, let expected):
      return at(offset, bytes())
        + self[
          .fileMalformed(path: path.isEmpty ? "{}" : makeVisible(path), expected: self[string(expected)])
        ]
    case .lacking(let path, let offset, let expected):
      return at(offset, bytes())
        + self[.fileLacks(path: makeVisible(path), expected: self[string(expected)])]
    case .unmerged(let line, _): return self[.fileUnmerged(line: line)]
    case .newerSchema(let schema): return self[.fileNewer(schema: String(schema))]
    case .wrongChecksum: return self[.fileChecksum]
    case .otherName(let name, _): return self[.fileOtherName(name: makeVisible(name))]
    case .tooLarge(let limit): return self[.fileTooLarge(limit: limit)]
    case .notRegularFile: return self[.fileNotRegular]
    case .notOwned: return self[.fileNotOwned]
    case .missing: return self[.fileMissing]
    case .exists: return self[.fileExists]
    case .system(let error): return self[.systemError(reason: error.reason)]
    }
  }

  /// The reason why a new file was not written.
  ///
  /// If something is missing, it is the folder.
  func reasonNotWritten(_ error: FileError) -> String {
    error == .missing ? self[.folderMissing] : reason(error, in: nil)
  }

  /// The reason why a session was not saved.
  func reasonNotSaved(_ step: SaveStep, _ error: SystemError?) -> String {
    if let error { return error.reason }
    // Only the first two steps fail without a system call.
    return step == .lock
      ? self[.saveNotHeld]
      : self[.saveTooMuch(limit: FileSystem.largestFile)]
  }

  private func string(_ expected: FileError.Expected) -> LocalizedText {
    switch expected {
    case .knownKey: .expectKnownKey
    case .schema: .expectSchema
    case .flow: .expectFlow
    case .step: .expectStep
    case .date: .expectDate
    case .name: .expectName
    case .count: .expectCount
    case .knownFact: .expectKnownFact
    case .value: .expectValue
    case .checksum: .expectChecksum
    case .text: .expectText
    case .textOrNull: .expectTextOrNull
    case .boolean: .expectBoolean
    case .object: .expectObject
    case .array: .expectArray
    }
  }

  private func at(_ offset: Int, _ bytes: [UInt8]?) -> String {
    // The file may have been removed meanwhile.
    guard let bytes else { return "" }
    let place = SourceLocation(of: offset, in: bytes)
    return self[.fileAtLine(line: place.line, column: place.column)]
      + language.wordSpace
  }
}

extension SystemError {
  /// The failed call and the system's message.
  var reason: String { "\(call.rawValue): \(String(cString: strerror(number)))" }
}
