import WizardText

/// The reason a command ends early.
///
/// Commands throw it; `Program` turns it into a message on standard error and an exit code.
enum CommandExit: Error {
  /// The command line is wrong. The message points to the help of the command.
  case usage(LocalizedText, nearest: String? = nil)
  /// The command cannot do its work.
  case failure(LocalizedText, code: ExitCode = .unusable, nearest: String? = nil)
  /// The error has been printed already.
  case reported(ExitCode)
}

extension CommandExit {
  /// Prints the error in a language and returns the exit code.
  ///
  /// The message says what is wrong. A second line names the word that was probably meant, and after wrong usage a
  /// third line names the help of `command`.
  func report(in localizer: Localizer, command: CommandName) -> ExitCode {
    switch self {
    case .usage(let text, let nearest):
      report(text, nearest, localizer)
      Output.report(localizer[.usageSeeHelp(command: command.helpCommand)])
      return .usage
    case .failure(let text, let code, let nearest):
      report(text, nearest, localizer)
      return code
    case .reported(let code):
      return code
    }
  }

  private func report(_ text: LocalizedText, _ nearest: String?, _ localizer: Localizer) {
    Output.report("wxwizard: " + localizer[text])
    if let nearest { Output.report(localizer[.usageNearest(name: nearest)]) }
  }
}
