import WizardCore
import WizardText

/// `retry`: records a failed outcome as an attempt and clears what must be repeated.
struct RetryCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "retry NAME", summary: .commandRetry, example: "retry acme")

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    let name = try context.operand()
    let held = try LockedSession(name, context)
    defer { held.close() }
    guard let plan = held.wizard.retry else {
      throw .failure(.retryNothing(name: name), code: .problems)
    }
    let next = held.wizard.apply(.tryAgain, today: today)
    let tasks = plan.repeatedTasks.map { localizer.item($0.rawValue).label }
    var line = localizer[
      tasks.isEmpty
        ? .supplementRecorded(name: name)
        : .retried(name: name, step: localizer.title(plan.correctedAt), tasks: localizer.list(tasks))]
    if plan.feeFen > 0 {
      // The amount spent before the retry, as on the screen.
      line +=
        localizer.language.wordSpace
        + localizer.feeOfRetry(plan, spentFen: held.wizard.checklist.fees.totalFen)
    }
    return try held.commit(next, about: [], line: line)
  }
}
