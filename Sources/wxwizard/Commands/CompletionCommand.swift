import WizardText

/// `completion`: prints the script that completes wxwizard's command lines in a shell.
struct CompletionCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "completion bash|zsh|fish", summary: .commandCompletion,
    example: "completion bash > ~/.local/share/bash-completion/completions/wxwizard",
    isForSetup: true, usesRules: false)

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let word = try context.operand(orUsage: .usageShellWhich)
    let shell: Shell = try context.choice(word, orUsage: LocalizedText.usageShell)
    Output.printRaw(shell.completionScript)
    return .success
  }
}
