import WizardCore

extension SessionName {
  /// Whether the name is also a command's, so that the command line would run the command.
  ///
  /// No session is created under such a name; one that already has it is opened with `wxwizard -- NAME`.
  var isCommand: Bool { CommandName.words.contains(text) }

  /// The word or words that open the session on the command line.
  var operand: String { isCommand ? "-- " + text : text }
}
