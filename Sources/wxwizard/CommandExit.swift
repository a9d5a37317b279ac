import WizardText

/// The reason a command ends early.
///
/// Commands throw it; `Program` turns it into a message on standard error and an exit code.
struct CommandExit: Error {
  /// What is wrong.
  let message: LocalizedText
  let code: ExitCode
  /// The word that was probably meant, or nil.
  let nearest: String?
  /// Whether a line names the help of the command.
  let pointsToHelp: Bool

  /// The command line is wrong.
  static func usage(_ message: LocalizedText, nearest: String? = nil) -> CommandExit {
    CommandExit(message: message, code: .usage, nearest: nearest, pointsToHelp: true)
  }

  /// The command cannot do its work.
  static func failure(
    _ message: LocalizedText, code: ExitCode = .unusable, nearest: String? = nil
  ) -> CommandExit {
    CommandExit(message: message, code: code, nearest: nearest, pointsToHelp: false)
  }

  /// The word is not a command.
  static func unknownCommand(_ word: String) -> CommandExit {
    .usage(
      .usageUnknownCommand(command: makeVisible(word)),
      nearest: WizardText.nearest(to: word, among: CommandName.words))
  }

  /// Prints the error in a language and returns the exit code.
  func report(in localizer: Localizer, command: CommandName) -> ExitCode {
    Output.report("wxwizard: " + localizer[message])
    if let nearest { Output.report(localizer[.usageNearest(name: nearest)]) }
    if pointsToHelp { Output.report(localizer[.usageSeeHelp(command: command.helpCommand)]) }
    return code
  }
}
