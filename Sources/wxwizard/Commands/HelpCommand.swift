import WizardText

/// `help`: prints the help of the program, of a command or of the options that every command takes.
struct HelpCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "help [COMMAND]", summary: .commandHelp, example: "help export", usesRules: false)

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let help = Help(localizer: localizer)
    switch options.operands.first {
    case nil: Output.printRaw(help.overview)
    case "options": Output.printRaw(help.globalOptions)
    case let word?:
      guard let command = CommandName(rawValue: word) else {
        throw .unknownCommand(word)
      }
      Output.printRaw(help.text(of: command))
    }
    return .success
  }
}
