import Foundation

/// The binary under test, run as a person or a script would run it.
package enum Program {
  /// Built beside the tests.
  package static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "wxwizard").path
  }()

  /// The folder of the binary, for a shell to find it in.
  package static var folder: String { URL(filePath: path).deletingLastPathComponent().path }

  /// What a run came to.
  package struct Run {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  /// The whole environment a run sees; nothing of the tester's own leaks in.
  package static func environment(home: String) -> [String: String] {
    [
      "HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "WXWIZARD_LANG": "en",
      "TERM": "tmux-256color",
    ]
  }

  /// Runs it to its end with no terminal.
  package static func run(_ arguments: [String], home: String) throws -> Run {
    try run(path, arguments, environment: environment(home: home))
  }

  /// Runs it to its end with lines for its input and other variables; a variable that is nil is not set.
  package static func run(
    _ arguments: [String], home: String, typing input: String, variables: [String: String?] = [:]
  ) throws -> Run {
    var environment = environment(home: home)
    for (name, value) in variables { environment[name] = value }
    return try run(path, arguments, environment: environment, input: input)
  }

  /// Spawned by hand, with files for its output: a pipe, and Foundation's way of noticing the end, would both
  /// wait for whatever the program leaves running, such as a tmux server.
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

/// A folder of its own for one test, removed with it.
package final class Home: Sendable {
  package let path: String

  package init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "wxwizard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The file of a session.
  package func session(_ name: String) -> String { path + "/.local/share/wxwizard/sessions/\(name).json" }
}
