import Glibc

/// The growth of processor time with the size of an input.
///
/// Processor time of the thread, not wall time, so that other work of the machine does not count.
package struct LinearTime: CustomStringConvertible, Sendable {
  /// Seconds for the input.
  package private(set) var single: Double
  /// Seconds for an input of eight times the size.
  package private(set) var eightfold: Double

  /// Runs a body with an input and with one of eight times the size.
  ///
  /// If the time is not linear, runs both again and takes the best of two, because a first run may have had to load what
  /// a later one finds.
  package init<Input>(_ make: (Int) -> Input, size: Int, _ body: (Input) -> Void) {
    let (input, large) = (make(size), make(8 * size))
    single = Self.processorTime { body(input) }
    eightfold = Self.processorTime { body(large) }
    if !isLinear {
      single = min(single, Self.processorTime { body(input) })
      eightfold = min(eightfold, Self.processorTime { body(large) })
    }
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
