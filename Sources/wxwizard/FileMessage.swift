import Glibc
import WizardJSON
import WizardScreens
import WizardStore
import WizardText

/// Sentences for files that cannot be used.
struct FileMessage {
  let words: Words

  /// What is wrong with a file; its bytes are asked for where there is a place to tell by line and column.
  func text(_ error: FileError, in bytes: @autoclosure () -> [UInt8]?) -> String {
    switch error {
    case .json(let error):
      return at(error.offset, bytes())
        + words.phrase(
          .fileJSON, ["code": error.code.rawValue, "key": error.key.map { " " + makeVisible($0) } ?? ""])
    case .malformed(let path, let offset, let expected):
      return at(offset, bytes())
        + words.phrase(
          .fileMalformed,
          ["path": path.isEmpty ? "{}" : makeVisible(path), "expected": words[phrase(expected)]])
    case .lacking(let path, let offset, let expected):
      return at(offset, bytes())
        + words.phrase(.fileLacks, ["path": makeVisible(path), "expected": words[phrase(expected)]])
    case .unmerged(let line, _): return words.phrase(.fileUnmerged, ["line": String(line)])
    case .newerSchema(let schema): return words.phrase(.fileNewer, ["schema": String(schema)])
    case .wrongChecksum: return words[.fileChecksum]
    case .otherName(let name, _): return words.phrase(.fileOtherName, ["name": makeVisible(name)])
    case .tooLarge(let limit): return words.phrase(.fileTooLarge, ["limit": String(limit)])
    case .notRegularFile: return words[.fileNotRegular]
    case .notOwned: return words[.fileNotOwned]
    case .missing: return words[.fileMissing]
    case .exists: return words[.fileExists]
    case .system(let error): return words.phrase(.systemError, ["reason": error.reason])
    }
  }

  /// Why a new file was not written; what is missing then is its folder.
  func whyNotWritten(_ error: FileError) -> String {
    error == .missing ? words[.folderMissing] : text(error, in: nil)
  }

  /// Why a session was not saved.
  func whyNotSaved(_ step: SaveStep, _ error: SystemError?) -> String {
    if let error { return error.reason }
    // Only the first two steps fail without a call to the system.
    return step == .lock
      ? words[.saveNotHeld]
      : words.phrase(.saveTooMuch, ["limit": String(FileSystem.largestFile)])
  }

  private func phrase(_ expected: FileError.Expected) -> Phrase {
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
    case .object: .expectObject
    case .array: .expectArray
    }
  }

  private func at(_ offset: Int, _ bytes: [UInt8]?) -> String {
    // The file may be gone by now.
    guard let bytes else { return "" }
    let place = JSONPlace(of: offset, in: bytes)
    return words.phrase(.fileAtLine, ["line": String(place.line), "column": String(place.column)])
      + (words.language == .zh ? "" : " ")
  }
}

extension SystemError {
  /// The system's own words for it.
  var reason: String { "\(call.rawValue): \(String(cString: strerror(number)))" }
}
