import Glibc

/// The growth of processor time with the size of an input.
///
/// Processor time of the thread, not wall time, so that other work of the machine does not count.
package struct LinearTime: CustomStringConvertible, Sendable {
  /// Seconds for the input.
  package let single: Double
  /// Seconds for an input of eight times the size.
  package let eightfold: Double

  /// Runs a body with an input and with one of eight times the size, and takes the best of two runs each.
  package init<Input>(_ make: (Int) -> Input, size: Int, _ body: (Input) -> Void) {
    func best(_ input: Input) -> Double { (0..<2).map { _ in Self.processorTime { body(input) } }.min() ?? 0 }
    single = best(make(size))
    eightfold = best(make(8 * size))
  }

  /// Whether the time is about linear: 8 is linear, 64 is quadratic.
  package var isLinear: Bool { eightfold < 24 * single + 0.02 }

  package var description: String { "\(single) s, then \(eightfold) s for eight times the size" }

  private static func processorTime(_ body: () -> Void) -> Double {
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    body()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1_000_000_000
  }
}

extension LinearTime {
  /// Pieces that are expensive to handle if a text is searched or copied once for each.
  package static let awkwardPieces = [
    "\t", "\u{1}", "\u{FE0F}", "\u{301}", "👨\u{200D}", "\u{1F1E8}", "\u{1100}", "晨&`\"=",
  ]
}
