#if DEBUG
  /// A fault that a test requests from a debug build with `--fault=trap`, `--fault=overflow` or `--fault=spin`.
  ///
  /// Release builds do not have the option.
  ///
  /// It happens when `!` is typed, or when a line ends with it, as a mistake in the program would.
  enum DeliberateFault: String {
    case trap, overflow, spin

    /// The option's name, which no help lists.
    static let option = "fault"

    /// Causes the fault if it was requested.
    static func cause(_ options: Arguments) {
      switch options[option].flatMap(DeliberateFault.init) {
      case .trap: fatalError("the requested fault")
      case .overflow: _ = deeper(1)
      case .spin: while true {}
      case nil: break
      }
    }

    /// Recurses until the stack overflows; the sum prevents tail-call optimisation.
    private static func deeper(_ depth: Int) -> Int { depth < 0 ? 0 : deeper(depth &+ 1) &+ depth }
  }
#endif
