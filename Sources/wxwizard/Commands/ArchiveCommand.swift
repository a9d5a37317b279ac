import WizardText

/// `archive`: puts a session away, so that lists and the agenda leave it out, or takes it out again.
struct ArchiveCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "archive NAME", summary: .commandArchive, example: "archive acme")

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let name = try context.operand()
    let session = try LockedSession(name, context)
    defer { session.close() }
    let isUndoing = options.has("undo")
    try session.archive(!isUndoing)
    Output.print(localizer[isUndoing ? .unarchived(name: name) : .archived(name: name)])
    if !isUndoing, session.wizard.progress.status != .finished {
      Output.report("! " + localizer[.archivedUnfinished(name: name)])
    }
    return .success
  }
}
