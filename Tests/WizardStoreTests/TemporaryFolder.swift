import Glibc
import WizardStore

/// A folder that is removed after the test.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/wxwizard-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit { Self.remove(path) }

  /// The folder, opened like one given with `--sessions`.
  func sessions(_ system: FileSystem = .live) throws -> SessionFolder {
    try SessionFolder(.named(path), creating: false, system: system)
  }

  func names() -> [String] { Self.names(path) }

  func bytes(_ name: String) -> [UInt8]? { try? AnswersFile.read(path + "/" + name) }

  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  func write(_ text: String, to name: String, mode: mode_t = 0o600) {
    write(Array(text.utf8), to: name, mode: mode)
  }

  func write(_ bytes: [UInt8], to name: String, mode: mode_t = 0o600) {
    let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, mode)
    _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    fchmod(descriptor, mode)
    close(descriptor)
  }

  func mode(_ name: String) -> mode_t { Self.status(path + "/" + name).st_mode & 0o7777 }

  static func status(_ path: String) -> stat {
    var record = stat()
    lstat(path, &record)
    return record
  }

  static func names(_ path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    if status(path).st_mode & S_IFMT == S_IFDIR {
      for name in names(path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
