import Glibc
import WizardCore
import WizardStore
import WizardText

/// An input of a command: a file, standard input or a saved session.
enum Input {
  case file(FilePath)
  case standardInput
  case session(SessionName)

  /// `-` is standard input.
  ///
  /// A word with a slash or a dot, or that names an existing folder, is a file; another one is a session name.
  /// Returns nil if it can't be a name.
  init?(_ word: FilePath) {
    if word == "-" {
      self = .standardInput
    } else if word.bytes.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") })
      || word.isFolder
    {
      self = .file(word)
    } else if let name = word.text.flatMap(SessionName.init) {
      self = .session(name)
    } else {
      return nil
    }
  }

  /// The answers files of a folder by name, without the backup copies of sessions; for a file the file itself.
  static func expand(_ path: FilePath) -> [FilePath] {
    guard path.isFolder, let folder = path.withCString({ opendir($0) }) else { return [path] }
    defer { closedir(folder) }
    var names: [FilePath] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { FilePath(cString: $0) }
      }
      let isHidden = name.bytes.first == UInt8(ascii: ".")
      if name.hasSuffix(".json"), !isHidden, !SessionName.isCopy(name) { names.append(name) }
    }
    return names.sorted().map(path.appending)
  }

  /// The bytes of an answers file; `-` is standard input.
  static func read(_ path: FilePath) throws(FileError) -> [UInt8] {
    try path == "-" ? readStandardInput() : AnswersFile.read(path)
  }

  /// Reads standard input to its end.
  static func readStandardInput() throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
        guard bytes.count <= FileSystem.largestFile else { throw .tooLarge(limit: FileSystem.largestFile) }
      } else if errno == EAGAIN {
        var file = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        poll(&file, 1, -1)
      } else if errno != EINTR {
        throw .system(SystemError(.read, errno))
      }
    }
  }
}

extension CommandContext {
  /// Reads the session of an input; `name` is what messages call it.
  ///
  /// `saved` is nil unless the input is a saved session.
  func session(
    of input: Input
  ) throws(CommandExit) -> (session: Session, name: String, saved: SavedSession?) {
    switch input {
    case .file(let path): return (try answers(inFile: path).session, path.display, nil)
    case .standardInput: return (try answers(inFile: "-").session, "-", nil)
    case .session(let name):
      guard let folder = try folder() else {
        throw .failure(.fileUnusable(file: name.text, reason: localizer[.fileMissing]))
      }
      do throws(FileError) {
        let saved = try folder.read(name)
        return (saved.session, name.text, saved)
      } catch {
        throw failure(error, of: name, in: folder)
      }
    }
  }

  /// Reads an answers file; `-` is standard input.
  func answers(inFile path: FilePath) throws(CommandExit) -> (session: Session, bytes: [UInt8]) {
    var bytes: [UInt8] = []
    do throws(FileError) {
      bytes = try Input.read(path)
      return (try AnswersFile.decode(bytes), bytes)
    } catch {
      throw failure(error, of: path, in: bytes)
    }
  }
}
