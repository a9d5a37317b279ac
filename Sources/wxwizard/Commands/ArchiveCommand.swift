import WizardText

/// `archive`: puts a session away, so that lists and the agenda leave it out, or takes it out again.
struct ArchiveCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "archive NAME", summary: .commandArchive, example: "archive acme")

  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    guard context.options.operands.count == 1 else {
      throw .usage(.usageOneName(command: "archive"))
    }
    let name = context.options.operands[0]
    let session = try LockedSession(name, context)
    defer { session.close() }
    let isUndoing = context.options.has("undo")
    try session.archive(!isUndoing)
    Output.print(context.localizer[isUndoing ? .unarchived(name: name) : .archived(name: name)])
    return .success
  }
}
