import Glibc
import WizardExport
import WizardStore
import WizardText
import WizardUI

/// A file into which the wizard puts a printed sheet: of permissions 0600, and never in the place of another.
struct SheetFile {
  private let path: String
  private let localizer: Localizer

  /// The file a person named: from the folder the program was started in, or with `~/` from their own.
  init(_ file: String, localizer: Localizer) {
    self.localizer = localizer
    if file.hasPrefix("/") {
      path = file
    } else if file.hasPrefix("~/"), let home = ProcessEnvironment.variable("HOME"), home.hasPrefix("/") {
      path = home + "/" + file.dropFirst(2)
    } else {
      path = SheetFile.folder + file
    }
  }

  /// Writes the sheet in the format that the file's name tells, and says where it is or what is in the way.
  func write(_ request: ExportRequest) -> Message {
    guard let format = ExportFormat(file: path) else {
      return .sheetFormat(ExportFormat.allCases.map { "." + $0.fileExtension })
    }
    do throws(FileError) {
      try NewFile.write(Array(format.render(request).utf8), to: path, overwrite: false)
      return .sheetWritten(makeVisible(path))
    } catch {
      if error == .exists, let other { return .sheetTaken(makeVisible(path), other: other) }
      return .sheetNotWritten(makeVisible(path), FileMessage(localizer: localizer).whyNotWritten(error))
    }
  }

  /// The folder the program was started in, with its final slash; empty where it cannot be told.
  private static var folder: String {
    guard let folder = getcwd(nil, 0) else { return "" }
    defer { free(folder) }
    let path = String(cString: folder)
    return path.hasSuffix("/") ? path : path + "/"
  }

  /// The same name with the first number that makes it free, or nil where none of many does.
  private var other: String? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    return (2...99).lazy.map { "\(path[..<dot])-\($0)\(path[dot...])" }.first { other in
      var status = stat()
      return lstat(other, &status) != 0 && errno == ENOENT
    }
  }
}
