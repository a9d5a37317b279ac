import Glibc
import WizardCore
import WizardStore

/// Something a command is told to look at: a file, or a saved session.
enum Input {
  case file(String)
  case session(SessionName)

  /// A word with a slash or a dot is a file; else it is a session's name, and nil when it cannot be one.
  init?(_ word: String) {
    if word.contains("/") || word.contains(".") {
      self = .file(word)
    } else if let name = SessionName(word) {
      self = .session(name)
    } else {
      return nil
    }
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The files a folder holds, by name, or the file itself.
  static func expand(_ path: String) -> [String] {
    guard isFolder(path), let folder = opendir(path) else {
      return [path]
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".json"), !name.hasPrefix(".") { names.append(name) }
    }
    let base = path.hasSuffix("/") ? path : path + "/"
    return names.sorted().map { base + $0 }
  }
}
