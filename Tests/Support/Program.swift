import Foundation

/// The binary under test.
package enum Program {
  /// SwiftPM builds it in the folder of the tests.
  package static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "wxwizard").path
  }()

  /// The folder of the binary, for a shell to find it in.
  package static var folder: String { URL(filePath: path).deletingLastPathComponent().path }

  /// The result of a run.
  package struct Run {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  /// The complete environment of a run, without any variable of the tests'.
  package static func environment(home: String) -> [String: String] {
    [
      "HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "WXWIZARD_LANG": "en",
      "TERM": "tmux-256color",
    ]
  }

  /// Runs the program without a terminal until it ends.
  package static func run(_ arguments: [String], home: String) throws -> Run {
    try run(path, arguments, environment: environment(home: home))
  }

  /// Runs the program with input and additional variables; nil removes a variable.
  package static func run(
    _ arguments: [String], home: String, typing input: String, variables: [String: String?] = [:]
  ) throws -> Run {
    var environment = environment(home: home)
    for (name, value) in variables { environment[name] = value }
    return try run(path, arguments, environment: environment, input: input)
  }

  /// Runs any program, with files for its output.
  ///
  /// A pipe and Foundation's `Process` would both wait for processes that the program leaves running, such as a tmux
  /// server.
  package static func run(
    _ program: String, _ arguments: [String], environment: [String: String], input: String? = nil
  ) throws -> Run {
    let folder = FileManager.default.temporaryDirectory.appending(path: "wxwizard-run-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    if let input { try Data(input.utf8).write(to: URL(filePath: folder + "/in")) }
    let child = try Child(
      program, arguments, environment: environment, input: input == nil ? .null : .path(folder + "/in"),
      output: .path(folder + "/out"), errors: .path(folder + "/err"))
    let end = child.wait()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(filePath: folder + name)), as: UTF8.self)
    }
    return Run(status: end.status, output: try text("/out"), errors: try text("/err"))
  }
}

/// A temporary home folder for one test, removed afterwards.
package final class Home: Sendable {
  package let path: String

  package init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "wxwizard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a session's file.
  package func session(_ name: String) -> String { path + "/.local/share/wxwizard/sessions/\(name).json" }
}
