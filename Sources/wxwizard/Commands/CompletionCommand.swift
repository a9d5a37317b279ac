import WizardText

/// `completion`: prints the script that completes wxwizard's command lines in a shell.
struct CompletionCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "completion bash|zsh|fish", summary: .commandCompletion,
    example: "completion bash > ~/.local/share/bash-completion/completions/wxwizard",
    isForSetup: true, usesRules: false)

  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    guard context.options.operands.count == 1 else { throw .usage(.usageShellWhich) }
    let word = context.options.operands[0]
    guard let shell = Shell(rawValue: word) else {
      let shells = Shell.allCases.map(\.rawValue)
      throw .usage(
        .usageShell(shell: makeVisible(word), shells: shells.joined(separator: ", ")),
        nearest: nearest(to: word, among: shells))
    }
    Output.printRaw(shell.completionScript)
    return .success
  }
}
