/// How the program ends.
enum ExitCode: Int32 {
  /// Well, also with warnings alone.
  case success = 0
  /// Errors were found.
  case problems = 1
  /// It was called wrongly.
  case usage = 2
  /// A session or file cannot be used.
  case unusable = 3
}
