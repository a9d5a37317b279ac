import WizardCore
import WizardScreens

/// `retry`: keeps a failed outcome as an attempt and clears what has to be done again.
struct RetryCommand {
  private let call: Call

  init(_ call: Call) { self.call = call }

  func run() -> ExitCode {
    do throws(Stop) {
      return try retry()
    } catch {
      return error.code
    }
  }

  private func retry() throws(Stop) -> ExitCode {
    guard call.options.operands.count == 1 else {
      throw Stop(code: Usage.complain(call.words, .usageOneName, ["command": "retry"]))
    }
    let words = call.words
    let held = try HeldSession(call.options.operands[0], call)
    defer { held.close() }
    guard let plan = held.wizard.retry else {
      throw call.stop(.retryNothing, ["name": call.options.operands[0]], code: .problems)
    }
    let next = held.wizard.apply(.tryAgain, today: call.today)
    let tasks = plan.clearsTasks.map { words.item($0.rawValue).label }
    var line = words.phrase(
      .retried,
      [
        "name": call.options.operands[0], "tasks": tasks.joined(separator: words.listSeparator),
        "step": words.title(plan.mendedAt),
      ])
    if plan.feeFen > 0 {
      // What is spent before it is tried again, as the screen says when it asks.
      let spent = held.wizard.checklist.fees.totalFen
      line +=
        " "
        + words.phrase(
          .tryAgainFee, ["fee": words.money(fen: plan.feeFen), "spent": words.money(fen: spent)])
    }
    return try held.commit(next, about: [], line: line)
  }
}
