import WizardCore
import WizardText

/// `retry`: records a failed outcome as an attempt and clears what must be repeated.
struct RetryCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "retry NAME", summary: .commandRetry,
    example: "retry acme")

  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandExit) -> ExitCode {
    guard context.options.operands.count == 1 else {
      throw .usage(.usageOneName(command: "retry"))
    }
    let localizer = context.localizer
    let held = try LockedSession(context.options.operands[0], context)
    defer { held.close() }
    guard let plan = held.wizard.retry else {
      throw .failure(.retryNothing(name: context.options.operands[0]), code: .problems)
    }
    let next = held.wizard.apply(.tryAgain, today: context.today)
    let tasks = plan.repeatedTasks.map { localizer.item($0.rawValue).label }
    var line = localizer[
      tasks.isEmpty
        ? .supplementRecorded(name: context.options.operands[0])
        : .retried(
          name: context.options.operands[0], step: localizer.title(plan.correctedAt),
          tasks: localizer.language.list(tasks))]
    if plan.feeFen > 0 {
      // The amount spent before the retry, as on the screen.
      line +=
        localizer.language.wordSpace
        + localizer.feeOfRetry(plan, spentFen: held.wizard.checklist.fees.totalFen)
    }
    return try held.commit(next, about: [], line: line)
  }
}
