import Foundation

/// The binary under test, run as a person or a script would run it.
enum Program {
  /// Built beside the tests.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "wxwizard").path
  }()

  /// What a run came to.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The whole environment a run sees; nothing of the tester's own leaks in.
  static func environment(home: String) -> [String: String] {
    [
      "HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "WXWIZARD_LANG": "en",
      "TERM": "tmux-256color",
    ]
  }

  /// Runs it to its end with no terminal.
  static func run(_ arguments: [String], home: String) throws -> Run {
    try run(path, arguments, environment: environment(home: home))
  }

  static func run(_ program: String, _ arguments: [String], environment: [String: String]) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let errorData = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
      errors: String(decoding: errorData, as: UTF8.self))
  }
}

/// A folder of its own for one test, removed with it.
final class Home {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "wxwizard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The file of a session.
  func session(_ name: String) -> String { path + "/.local/share/wxwizard/sessions/\(name).json" }
}
