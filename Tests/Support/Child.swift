import Foundation

/// A child process with given standard files or a terminal.
package final class Child {
  /// The result of the process.
  package struct End: Equatable, Sendable {
    /// The exit code, or 128 plus the signal that ended it.
    package let status: Int32
    /// The signal that ended it, or 0.
    package var signal: Int32 { status > 128 ? status - 128 : 0 }
    /// User and system time, in seconds.
    package let processorSeconds: Double
    /// The maximum resident set size, in bytes.
    package let peakBytes: Int
  }

  /// A standard file of the process.
  package enum File {
    case null
    case path(String)
    /// Not open.
    case closed
  }

  package let process: pid_t
  private var end: End?

  /// Starts a program with standard files, or as the session leader of a terminal.
  package init(
    _ program: String, _ arguments: [String], environment: [String: String], input: File = .null,
    output: File = .null, errors: File = .null, terminal: String? = nil
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let terminal {
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    } else {
      for (number, file) in [(Int32(0), input), (1, output), (2, errors)] {
        let flags = number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_APPEND
        switch file {
        case .null: posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
        case .path(let path): posix_spawn_file_actions_addopen(&actions, number, path, flags, 0o600)
        case .closed: posix_spawn_file_actions_addclose(&actions, number)
        }
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A child would inherit the signals that the test's threads block and its runner ignores.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (terminal == nil ? 0 : newSession)))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child = pid_t()
    let failure = posix_spawn(&child, program, &actions, &attributes, &words, &variables)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    process = child
  }

  deinit {
    guard end == nil else { return }
    kill(process, SIGKILL)
    _ = wait()
  }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Waits until the process ends.
  @discardableResult
  package func wait() -> End {
    while true { if let end = ended(options: 0) { return end } }
  }

  /// Waits at most some seconds; returns nil if the process still runs.
  package func wait(seconds: Double) -> End? {
    let deadline = Clock.now + seconds
    while true {
      if let end = ended(options: WNOHANG) { return end }
      if Clock.now > deadline { return nil }
      usleep(500)
    }
  }

  private func ended(options: Int32) -> End? {
    if let end { return end }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, options, &usage) == process else { return nil }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
    end = End(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F),
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakBytes: Int(usage.ru_maxrss) * 1024)
    return end
  }
}

/// The monotonic clock, in seconds.
package enum Clock {
  package static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}
