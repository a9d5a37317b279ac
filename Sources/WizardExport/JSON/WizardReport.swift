import WizardCore
import WizardJSON
import WizardText

/// JSON descriptions of a wizard, shared by `check --json`, `show --json` and `export --format json`.
///
/// The member names are a contract. Days are `YYYY-MM-DD`; amounts are in fen: `feeFen` for one item, `feesFen` for a
/// route and `totalFen` for everything.
package struct WizardReport {
  private let localizer: Localizer

  package init(_ localizer: Localizer) { self.localizer = localizer }

  /// What `check --json` prints for one input.
  package func value(_ wizard: Wizard, file: String) -> JSONValue {
    .object(of: [("file", .string(file))] + members(wizard))
  }

  /// What `check --json` prints for an input that cannot be read.
  package func failure(
    file: String, code: String, offset: Int?, location: SourceLocation?, message: String
  ) -> JSONValue {
    let error: JSONValue = [
      "code": .string(code), "offset": offset.map(JSONValue.integer) ?? .null,
      "line": location.map { .integer($0.line) } ?? .null,
      "column": location.map { .integer($0.column) } ?? .null, "message": .string(message),
    ]
    return ["file": .string(file), "error": error]
  }

  /// The members that describe a wizard, without a name for the input.
  package func members(_ wizard: Wizard) -> [(String, JSONValue)] {
    let checklist = wizard.checklist
    var members: [(String, JSONValue)] = [
      ("edition", .string(wizard.rulebook.edition.rawValue)), ("flow", .string(wizard.flow.id.rawValue)),
      ("position", .string(wizard.progress.position.rawValue)),
      ("status", .string(wizard.progress.status.rawValue)),
      ("path", .array(of: wizard.progress.path.map(\.rawValue))),
      ("parked", .array(of: wizard.replay.inactive)),
      ("problems", .array(of: wizard.replay.problems.map(value))),
      ("fees", fees(SheetFees(checklist))), ("finish", finish(checklist.wait)),
      ("checklist", .array(of: checklist.items.map(value))),
    ]
    if !wizard.flow.choices.isEmpty {
      members.append(("recommended", wizard.recommended.map { .string($0.rawValue) } ?? .null))
      members.append(("ways", routes(wizard)))
    }
    return members
  }

  private func value(_ problem: Problem) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("code", .string(problem.code.rawValue)), ("step", .optional(problem.step?.rawValue)),
      ("field", .string(problem.field)), ("severity", problem.isError ? "error" : "warning"),
      ("message", .string(localizer.message(for: problem, inFile: true))),
      ("facts", .array(of: problem.facts.map(\.rawValue))),
      ("sources", .array(of: sources(of: problem.facts))),
    ]
    if let standard = problem.code.standard { members.append(("standard", .string(standard))) }
    return .object(of: members)
  }

  private func sources(of facts: [FactID]) -> [String] {
    facts.compactMap { localizer.rulebook[$0] }.flatMap(\.sources).map(\.rawValue).uniqued()
  }

  func fees(_ fees: SheetFees) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("totalFen", .integer(fees.total)), ("openFen", .integer(fees.open)),
      ("attemptsFen", .integer(fees.attempts)), ("transferFen", .integer(fees.transfer)),
    ]
    if let first = fees.firstMonth { members.append(("firstMonthFen", .integer(first))) }
    if let monthly = fees.monthly { members.append(("monthlyFen", .integer(monthly))) }
    return .object(of: members)
  }

  func finish(_ wait: Wait) -> JSONValue {
    [
      "earliestWorkingDays": .integer(wait.earliest), "latestWorkingDays": .integer(wait.latest),
      "undocumented": .array(of: wait.undocumented.map(\.rawValue)),
    ]
  }

  /// The routes that the start flow compares, cheapest first; an empty array in other flows.
  func routes(_ wizard: Wizard) -> JSONValue {
    let recommended = wizard.recommendedRoute
    return .array(
      of: wizard.routes.enumerated().map { index, route in
        .object(of: [
          ("flow", .string(route.flow.rawValue)), ("method", .optional(route.method?.rawValue)),
          ("title", .string(localizer.name(of: route))), ("recommended", .bool(index == recommended)),
          ("feesFen", .integer(route.feesFen)),
          ("wait", .object(of: members(of: route.wait))), ("certified", .bool(route.isCertified)),
          ("waits", .array(of: route.waits.map(wait))),
          ("documents", .array(of: route.documents)), ("people", .array(of: route.people.map(\.rawValue))),
        ])
      })
  }

  /// A wait with its time, or `unknown` if no official source gives one.
  private func wait(_ wait: OutcomeWait) -> JSONValue {
    let time = wait.range.map(members) ?? [("unknown", true)]
    return .object(of: [("outcome", .string(wait.outcome.rawValue))] + time)
  }

  private func members(of range: WaitRange) -> [(String, JSONValue)] {
    [("min", .integer(range.min)), ("max", .integer(range.max)), ("unit", .string(range.unit.rawValue))]
  }

  /// The answers that put an item on the checklist.
  package func value(_ reasons: [Reason]) -> JSONValue {
    .array(of: reasons.map { ["field": .string($0.field.rawValue), "value": .string($0.value)] })
  }

  func value(_ item: ChecklistItem) -> JSONValue { .object(of: members(of: item)) }

  func members(of item: ChecklistItem) -> [(String, JSONValue)] {
    let text = localizer.item(item.id)
    return [
      ("id", .string(item.id)), ("title", .string(text.label)), ("group", .string(item.group.rawValue)),
      ("status", .string(item.status.rawValue)), ("due", .optional(item.due?.iso)),
      ("dueIsEstimate", .bool(item.dueIsEstimate)), ("doneOn", .optional(item.doneOn?.iso)),
      ("feeFen", .integer(item.feeFen)), ("responsible", .string(item.responsible.rawValue)),
      ("where", .optional(text.menuPath)), ("hint", .optional(text.hint)),
      ("documents", .array(of: item.documents)), ("needs", .array(of: item.openPrerequisites)),
      ("why", value(item.why)),
      ("facts", .array(of: item.facts.map(\.rawValue))),
      ("sources", .array(of: item.sources.map(\.rawValue))),
      ("confirm", .array(of: item.confirm.map(\.rawValue))),
      ("alarmDays", .array(of: item.alarmDays.map(JSONValue.integer))),
    ]
  }

  /// The members of a checklist item for the questions of a step.
  func members(of step: StepID, _ status: Status, by role: Role) -> [(String, JSONValue)] {
    let none = JSONValue.array([])
    return [
      ("id", .string(step.rawValue)), ("title", .string(localizer.title(step))), ("group", .null),
      ("status", .string(status.rawValue)), ("due", .null), ("dueIsEstimate", false), ("doneOn", .null),
      ("feeFen", 0), ("responsible", .string(role.rawValue)), ("where", .null), ("hint", .null),
      ("documents", none), ("needs", none), ("why", none), ("facts", none), ("sources", none),
      ("confirm", none), ("alarmDays", none),
    ]
  }
}
