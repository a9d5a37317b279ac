import WizardCore
import WizardText

/// `done`: ticks a task of a session on a day, or unticks it.
struct DoneCommand: Command {
  static let definition = CommandDefinition(
    synopsis: "done NAME TASK", summary: .commandDone, example: "done acme payTransfer --on 2026-11-20")

  let context: CommandContext

  func run() throws(CommandExit) -> ExitCode {
    guard options.operands.count == 2 else { throw .usage(.usageDoneWhat) }
    var day = today
    if let text = options["on"] {
      guard let date = CivilDate(loose: text) else { throw .usage(.badDate(text: makeVisible(text))) }
      day = date
    }
    let session = try LockedSession(options.operands[0], context)
    defer { session.close() }
    let task = try task(options.operands[1], of: options.operands[0], session.wizard)
    let isUndoing = options.has("undo")
    if !isUndoing { try check(task, on: day, session.wizard) }
    let next = session.wizard.apply(isUndoing ? .untick(task.id) : .tick(task.id, on: day), today: today)
    return try session.commit(next, about: [task.id.rawValue])
  }

  private func task(_ word: String, of name: String, _ wizard: Wizard) throws(CommandExit) -> TaskRule {
    let tasks = wizard.flow.steps.flatMap(\.tasks).map(\.id.rawValue)
    if let id = context.item(named: word, among: tasks).flatMap(TaskID.named),
      let (_, task) = wizard.flow.task(id)
    {
      return task
    }
    let reminderID = context.item(named: word, among: wizard.flow.reminders.map(\.id))
    let reminders = wizard.flow.reminders.filter { $0.id == reminderID }
    if let reminder = reminders.first(where: wizard.replay.isListed) ?? reminders.first {
      throw .failure(message(about: reminder, of: name, wizard), code: .usage)
    }
    // The checklist has a label of its own for an outcome.
    let item = context.item(named: word, among: wizard.checklist.items.map(\.id)) ?? word
    if let (step, field) = FieldNames(context: context, flow: wizard.flow).field(item) {
      let label = localizer.label(field.id, at: step)
      let allowed = localizer.allowedValues(of: field, at: step)
      throw .failure(
        .taskIsQuestion(field: label, name: name, id: field.id.rawValue, allowed: allowed), code: .usage)
    }
    let similar = nearest(to: word, among: tasks) ?? nearestOfParts(to: word, among: tasks) ?? word
    throw .usage(
      .usageUnknownTask(flow: wizard.flow.id.rawValue, task: makeVisible(word), name: name),
      nearest: context.suggestion(for: similar, among: tasks) { $0.item($1).label })
  }

  /// A reminder is not ticked; the message names the answer or the task that its date counts from.
  private func message(about reminder: Reminder, of name: String, _ wizard: Wizard) -> LocalizedText {
    let label = localizer.item(reminder.id).label
    return switch reminder.due {
    case .on(let field), .yearsAfter(let field, _):
      .taskIsReminder(
        task: label, field: localizer.labels(of: [field], in: wizard), name: name, id: field.rawValue)
    case .yearsAfterTask(let task, _):
      .taskIsReminderOfTask(
        reminder: label, task: localizer.item(task.rawValue).label, name: name, id: task.rawValue)
    }
  }

  /// Refuses a tick out of order, since it would not count.
  private func check(_ task: TaskRule, on day: CivilDate, _ wizard: Wizard) throws(CommandExit) {
    let label = localizer.item(task.id.rawValue).label
    guard wizard.replay.tasks[task.id] != nil else {
      throw .failure(.taskNotHere(task: label), code: .problems)
    }
    if let refusal = wizard.replay.refusal(of: task, on: day) {
      throw .failure(localizer.message(for: refusal, task: task.id, in: wizard), code: .problems)
    }
  }
}
