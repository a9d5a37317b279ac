import Glibc
import WizardCore
import WizardStore
import WizardText

/// An input of a command: a file or a saved session.
enum Input {
  case file(String)
  case session(SessionName)

  /// A word with a slash or a dot is a file, another one is a session name.
  ///
  /// Returns nil if it can't be a name.
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

  /// The answers files of a folder by name, without the backup copies of sessions; for a file the file itself.
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
      if name.hasSuffix(".json"), !name.hasPrefix("."), !SessionName.isCopy(name) { names.append(name) }
    }
    let base = path.hasSuffix("/") ? path : path + "/"
    return names.sorted().map { base + $0 }
  }
}

extension CommandContext {
  /// Reads the session of an input; `name` is what messages call it.
  func session(of input: Input) throws(CommandExit) -> (session: Session, name: String) {
    switch input {
    case .file(let path):
      do throws(FileError) {
        return (try AnswersFile.decode(AnswersFile.read(path)), path)
      } catch {
        throw .failure(.fileUnusable(file: makeVisible(path), reason: reason(error, ofFile: path)))
      }
    case .session(let name):
      guard let folder = try folder() else {
        throw .failure(.fileUnusable(file: name.text, reason: localizer[.fileMissing]))
      }
      do throws(FileError) {
        return (try folder.read(name).session, name.text)
      } catch {
        throw failure(error, of: name, in: folder)
      }
    }
  }
}
