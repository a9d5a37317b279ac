import Foundation
import Testing

/// Guarantees for sessions under faults: each test injects the faults that could break one.
///
/// Serialized, since several tests measure time, memory or processor use.
@Suite(.serialized) struct FaultTests {
  /// Whether all faults are injected, as by `.ci/run faults`, or a sample of each kind.
  static let isFull = ProcessInfo.processInfo.environment["WXWIZARD_FAULTS"] == "full"

  /// The number of repetitions.
  static func times(full: Int, sample: Int) -> Int { isFull ? full : sample }
}

/// The results of this suite, printed as a table at exit.
final class FaultReport: @unchecked Sendable {
  private static let shared = FaultReport()
  private let lock = NSLock()
  private var rows: [(what: String, figure: String)] = []

  private init() { atexit { FaultReport.shared.print() } }

  static func note(_ what: String, _ figure: String) {
    shared.lock.withLock { shared.rows.append((what, figure)) }
  }

  private func print() {
    let width = rows.map(\.what.count).max() ?? 0
    let lines = rows.map { $0.what.padding(toLength: width, withPad: " ", startingAt: 0) + "  " + $0.figure }
    let head = FaultTests.isFull ? "Faults, all" : "Faults, a sample (WXWIZARD_FAULTS=full for all)"
    let text = ([head] + lines).joined(separator: "\n") + "\n"
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}

/// Runs trials on several threads and collects the failures.
enum Trials {
  private final class Failures: @unchecked Sendable {
    let lock = NSLock()
    var next = 0
    var texts: [String] = []
  }

  /// Runs every trial once.
  ///
  /// A trial returns its failures or throws.
  static func run(_ count: Int, threads: Int = 2, _ trial: @Sendable (Int) throws -> [String]) -> [String] {
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let number = failures.lock.withLock {
          failures.next += 1
          return failures.next - 1
        }
        guard number < count else { return }
        var texts: [String] = []
        do { texts = try trial(number) } catch { texts = ["\(number): \(error)"] }
        failures.lock.withLock { failures.texts += texts }
      }
    }
    return failures.texts.sorted()
  }
}

/// A precondition of a test that is not met.
struct Missing: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
