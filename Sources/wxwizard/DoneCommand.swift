import WizardCore
import WizardScreens
import WizardText

/// `done`: ticks a task of a session with its day, or takes the tick back.
struct DoneCommand {
  private let call: Call

  init(_ call: Call) { self.call = call }

  func run() -> ExitCode {
    do throws(Stop) {
      return try tick()
    } catch {
      return error.code
    }
  }

  private func tick() throws(Stop) -> ExitCode {
    guard call.options.operands.count == 2 else {
      throw Stop(code: Usage.complain(call.words, .usageDoneWhat))
    }
    var day = call.today
    if let text = call.options["on"] {
      guard let date = CivilDate(loose: text) else {
        throw Stop(code: Usage.complain(call.words, .badDate, ["text": makeVisible(text)]))
      }
      day = date
    }
    let held = try HeldSession(call.options.operands[0], call)
    defer { held.close() }
    let task = try task(call.options.operands[1], of: call.options.operands[0], held.wizard)
    let isUndoing = call.options.has("undo")
    if !isUndoing { try check(task, on: day, held.wizard) }
    let next = held.wizard.apply(isUndoing ? .untick(task.id) : .tick(task.id, on: day), today: call.today)
    return try held.commit(next, about: [task.id.rawValue])
  }

  private func task(_ word: String, of name: String, _ wizard: Wizard) throws(Stop) -> TaskRule {
    if let id = TaskID.named(word), let (_, task) = wizard.flow.task(id) { return task }
    if let reminder = wizard.flow.reminders.first(where: { $0.id == word }) {
      throw stop(
        .taskIsReminder, reminder.due.field, ["name": name, "task": call.words.item(word).label], wizard)
    }
    if let field = FieldID.named(word), wizard.flow.field(field) != nil {
      throw stop(.taskIsQuestion, field, ["name": name], wizard)
    }
    let tasks = wizard.flow.steps.flatMap(\.tasks).map(\.id.rawValue)
    throw Stop(
      code: Usage.complain(
        call.words, .usageUnknownTask,
        ["task": makeVisible(word), "flow": wizard.flow.id.rawValue, "name": name],
        nearest: nearest(to: word, among: tasks) ?? nearestOfParts(to: word, among: tasks)))
  }

  /// The checklist names lines that are not ticked: this says which answer does for one what a tick would.
  private func stop(
    _ phrase: Phrase, _ id: FieldID, _ details: [String: String], _ wizard: Wizard
  ) -> Stop {
    var details = details
    details["id"] = id.rawValue
    if let (step, field) = wizard.flow.field(id) {
      details["field"] = call.words.label(id, at: step)
      details["allowed"] = Allowed(words: call.words).text(field, at: step)
    }
    return call.stop(phrase, details, code: .usage)
  }

  /// The order is asked here rather than reported later, since a tick out of order would count as none.
  private func check(_ task: TaskRule, on day: CivilDate, _ wizard: Wizard) throws(Stop) {
    let label = call.words.item(task.id.rawValue).label
    guard wizard.replay.tasks[task.id] != nil else {
      throw call.stop(.taskNotHere, ["task": label], code: .problems)
    }
    if let refusal = wizard.replay.refusal(of: task, on: day) {
      let (phrase, details) = call.words.telling(refusal, of: task.id)
      throw call.stop(phrase, details, code: .problems)
    }
  }
}
