import Glibc
import WizardJSON
import WizardScreens
import WizardStore
import WizardText

/// Sentences for files that cannot be used.
struct FileMessage {
  let words: Words

  /// What is wrong with a file; the place is told by line and column where its bytes are at hand.
  func text(_ error: FileError, bytes: [UInt8]? = nil) -> String {
    switch error {
    case .json(let error):
      return at(error.offset, bytes) + " "
        + words.phrase(
          .fileJSON, ["code": error.code.rawValue, "key": error.key.map { " " + makeVisible($0) } ?? ""])
    case .malformed(let path, let offset, let expected):
      return at(offset, bytes) + " "
        + words.phrase(
          .fileMalformed,
          ["path": path.isEmpty ? "{}" : makeVisible(path), "expected": words[phrase(expected)]])
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
    error == .missing ? words[.folderMissing] : text(error)
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
    guard let bytes else { return words.phrase(.fileAtOffset, ["offset": String(offset)]) }
    let place = JSONPlace(of: offset, in: bytes)
    return words.phrase(.fileAtLine, ["line": String(place.line), "column": String(place.column)])
  }
}

extension SystemError {
  /// The system's own words for it.
  var reason: String { "\(call.rawValue): \(String(cString: strerror(number)))" }
}
