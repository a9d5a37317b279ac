import Glibc
import WizardExport
import WizardStore
import WizardText
import WizardUI

/// The file of a sheet exported in the wizard; never replaces an existing file.
struct SheetFile {
  private let path: String
  private let localizer: Localizer
  private let folder: SessionFolder

  /// The path as typed: relative to the current folder, or to the home folder after `~/`.
  init(_ file: String, localizer: Localizer, folder: SessionFolder) {
    self.localizer = localizer
    self.folder = folder
    if file.hasPrefix("/") {
      path = file
    } else if file.hasPrefix("~/"), let home = ProcessEnvironment.variable("HOME"), home.hasPrefix("/") {
      path = home + "/" + file.dropFirst(2)
    } else {
      path = SheetFile.folder + file
    }
  }

  /// Writes the sheet in the format of the file's extension; returns a message with the path or the error.
  func write(_ request: ExportRequest) -> Message {
    guard let format = ExportFormat(file: path) else {
      return .sheetFormat(ExportFormat.allCases.map { "." + $0.fileExtension })
    }
    if folder.isSessionFile(path) {
      return .sheetNotWritten(makeVisible(path), localizer[.exportOntoSessionReason])
    }
    do throws(FileError) {
      try NewFile.write(Array(format.render(request).utf8), to: path, overwrite: false)
      return .sheetWritten(makeVisible(path), lacksContact: request.lacksContact)
    } catch {
      if error == .exists, let other { return .sheetTaken(makeVisible(path), other: other) }
      return .sheetNotWritten(makeVisible(path), localizer.reasonNotWritten(error))
    }
  }

  /// The current folder with a final slash; empty if it is unknown.
  private static var folder: String {
    guard let folder = getcwd(nil, 0) else { return "" }
    defer { free(folder) }
    let path = String(cString: folder)
    return path.hasSuffix("/") ? path : path + "/"
  }

  /// A similar name that is free, or nil if none is found.
  private var other: String? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    return (2...99).lazy.map { "\(path[..<dot])-\($0)\(path[dot...])" }.first { other in
      var status = stat()
      return lstat(other, &status) != 0 && errno == ENOENT
    }
  }
}
