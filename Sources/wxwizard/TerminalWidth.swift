import Glibc

/// The width of the terminal that standard output goes to.
enum TerminalWidth {
  /// The number of columns; nil if standard output is not a terminal or does not know its size.
  static var columns: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
