import Foundation
import Testing

/// What is promised of a session when something goes wrong, each promise with the fault that would break it.
///
/// One after the other, since several measure time, memory or the processor.
@Suite(.serialized) struct FaultTests {
  /// Whether every fault is tried, as continuous integration does, or a sample of each kind.
  static let isFull = ProcessInfo.processInfo.environment["WXWIZARD_FAULTS"] == "full"

  /// How often something is done.
  static func times(full: Int, sample: Int) -> Int { isFull ? full : sample }
}

/// What the tests of this suite came to, printed as a table when all are over.
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
    let head = FaultTests.isFull ? "Faults, all of them" : "Faults, a sample (WXWIZARD_FAULTS=full for all)"
    let text = ([head] + lines).joined(separator: "\n") + "\n"
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}

/// Trials that are done by two threads at once, and what went wrong in them.
enum Trials {
  private final class Findings: @unchecked Sendable {
    let lock = NSLock()
    var next = 0
    var texts: [String] = []
  }

  /// Does every trial once; a trial gives what is wrong, or throws.
  static func run(_ count: Int, threads: Int = 2, _ trial: @Sendable (Int) throws -> [String]) -> [String] {
    let findings = Findings()
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let number = findings.lock.withLock {
          findings.next += 1
          return findings.next - 1
        }
        guard number < count else { return }
        var texts: [String] = []
        do { texts = try trial(number) } catch { texts = ["\(number): \(error)"] }
        findings.lock.withLock { findings.texts += texts }
      }
    }
    return findings.texts.sorted()
  }
}

/// Something without which a fault cannot be made.
struct Missing: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
