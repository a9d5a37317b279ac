import WizardStore

extension CommandName {
  /// The words that call a command: every name but that of opening, which has none.
  static let localizer = allCases.filter { $0 != .open }.map(\.rawValue)
}

extension SessionName {
  /// Whether it is a command: then no session is made of that name, since its word would call the command.
  var isCommand: Bool { CommandName.localizer.contains(text) }

  /// What opens the session behind the program's name; one that got a command's name before stands behind dashes.
  var operand: String { isCommand ? "-- " + text : text }
}
