import WizardCore
import WizardText

/// `retry`: records a failed outcome as an attempt and clears what must be repeated.
struct RetryCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "retry NAME", summary: .commandRetry, example: "retry acme")

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let name = try context.operand()
    let session = try LockedSession(name, context)
    defer { session.close() }
    guard let plan = session.wizard.retry else { throw .failure(.retryNothing(name: name), code: .problems) }
    let next = session.wizard.apply(.tryAgain, today: today)
    let tasks = plan.repeatedTasks.map { localizer.item($0.rawValue).label }
    var line = localizer[
      tasks.isEmpty
        ? .supplementRecorded(name: name)
        : .retried(name: name, step: localizer.title(plan.correctedAt), tasks: localizer.list(tasks))]
    if plan.feeFen > 0 {
      // The amount spent before the retry, as on the screen.
      line +=
        localizer.language.wordSpace
        + localizer.feeOfRetry(plan, spentFen: session.wizard.checklist.fees.totalFen)
    }
    return try session.commit(next, about: [], line: line)
  }
}
