import Foundation

/// The binary under test, run as a person or a script would run it.
package enum Program {
  /// Built beside the tests.
  package static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "wxwizard").path
  }()

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
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { try Data(input.utf8).write(to: URL(filePath: folder + "/in")) }
    posix_spawn_file_actions_addopen(&actions, 0, input == nil ? "/dev/null" : folder + "/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder + "/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, folder + "/err", O_WRONLY | O_CREAT, 0o600)
    // The threads of a test block signals, and a child would inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child = pid_t()
    let failure = posix_spawn(&child, program, &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(filePath: folder + name)), as: UTF8.self)
    }
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Run(status: code, output: try text("/out"), errors: try text("/err"))
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
