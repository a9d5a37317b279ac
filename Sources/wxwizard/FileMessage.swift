import Glibc
import WizardJSON
import WizardStore
import WizardText

/// Messages about files that can't be used.
struct FileMessage {
  let localizer: Localizer

  /// The reason why a file can't be used; `bytes` are used to find the line and column.
  func text(_ error: FileError, in bytes: @autoclosure () -> [UInt8]?) -> String {
    switch error {
    case .json(let error):
      return at(error.offset, bytes())
        + localizer[.jsonError(error.code.rawValue, key: error.key.map { makeVisible($0) } ?? "")]
    case .malformed(let path, let offset, let expected):
      return at(offset, bytes())
        + localizer[
          .fileMalformed(path: path.isEmpty ? "{}" : makeVisible(path), expected: localizer[string(expected)])
        ]
    case .lacking(let path, let offset, let expected):
      return at(offset, bytes())
        + localizer[.fileLacks(path: makeVisible(path), expected: localizer[string(expected)])]
    case .unmerged(let line, _): return localizer[.fileUnmerged(line: line)]
    case .newerSchema(let schema): return localizer[.fileNewer(schema: String(schema))]
    case .wrongChecksum: return localizer[.fileChecksum]
    case .otherName(let name, _): return localizer[.fileOtherName(name: makeVisible(name))]
    case .tooLarge(let limit): return localizer[.fileTooLarge(limit: limit)]
    case .notRegularFile: return localizer[.fileNotRegular]
    case .notOwned: return localizer[.fileNotOwned]
    case .missing: return localizer[.fileMissing]
    case .exists: return localizer[.fileExists]
    case .system(let error): return localizer[.systemError(reason: error.reason)]
    }
  }

  /// The reason why a new file was not written.
  ///
  /// If something is missing, it is the folder.
  func whyNotWritten(_ error: FileError) -> String {
    error == .missing ? localizer[.folderMissing] : text(error, in: nil)
  }

  /// The reason why a session was not saved.
  func whyNotSaved(_ step: SaveStep, _ error: SystemError?) -> String {
    if let error { return error.reason }
    // Only the first two steps fail without a system call.
    return step == .lock
      ? localizer[.saveNotHeld]
      : localizer[.saveTooMuch(limit: FileSystem.largestFile)]
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
    return localizer[.fileAtLine(line: place.line, column: place.column)]
      + localizer.language.wordSpace
  }
}

extension SystemError {
  /// The failed call and the system's message.
  var reason: String { "\(call.rawValue): \(String(cString: strerror(number)))" }
}
