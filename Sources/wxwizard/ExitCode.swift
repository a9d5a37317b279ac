/// The exit code of the program.
enum ExitCode: Int32 {
  /// Success, also with warnings.
  case success = 0
  /// Errors or merge conflicts were found, a value was refused, or tasks are due.
  case problems = 1
  /// The command line is wrong.
  case usage = 2
  /// A session or file can't be used.
  case unusable = 3
}
