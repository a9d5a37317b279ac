#if DEBUG
  /// A fault that a test asks of a debug build with `--fault=trap` or `--fault=overflow`; no other build knows it.
  ///
  /// It strikes when `!` has been typed, or a line ends with it: the way a mistake of ours would.
  enum DeliberateFault: String {
    case trap, overflow

    /// The option's name, in no help and no list.
    static let option = "fault"

    /// Strikes if it was asked for.
    static func strike(_ options: Arguments) {
      switch options[option].flatMap(DeliberateFault.init) {
      case .trap: fatalError("the fault that was asked for")
      case .overflow: _ = deeper(1)
      case nil: break
      }
    }

    /// Calls itself until the stack is used up; the sum keeps it from becoming a loop.
    private static func deeper(_ depth: Int) -> Int { depth < 0 ? 0 : deeper(depth &+ 1) &+ depth }
  }
#endif
