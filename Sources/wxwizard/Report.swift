import WizardCore
import WizardJSON
import WizardText

/// What `check --json` and other scripts' output say of a wizard; the keys are a contract.
struct Report {
  let localizer: Localizer

  /// The whole object for one input.
  func value(_ wizard: Wizard, file: String) -> JSONValue {
    .object(of: [("file", .string(file))] + members(wizard))
  }

  /// Where an input stands, in a line.
  func line(_ replay: Replay, _ progress: Progress, file: String) -> String {
    localizer[
      .checkLine(
        file: makeVisible(file), flow: localizer.flow(replay.flow.id),
        state: localizer.state(progress, replay.search(progress)), step: localizer.title(progress.position))]
  }

  /// What is kept off the way, in a line: labels, with the id that a command takes; nil for nothing.
  func inactive(_ names: [String], in flow: Flow) -> String? {
    if names.isEmpty { return nil }
    let texts = names.map { name in
      let label = label(ofEither: name, in: flow)
      return label == name ? name : "\(label) (\(name))"
    }
    return localizer[.inactiveCount(names: texts.joined(separator: localizer.language.listSeparator))]
  }

  /// The label of a field or a task; what the flow does not ask has the words of the first that does.
  private func label(ofEither name: String, in flow: Flow) -> String {
    guard let id = FieldID.named(name) else { return localizer.item(name).label }
    let place = flow.field(id) ?? FlowID.allCases.lazy.compactMap { Flow.named($0)?.field(id) }.first
    return place.map { localizer.label(id, at: $0.step) } ?? name
  }

  /// The members of that object behind the name of the input.
  func members(_ wizard: Wizard) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [
      ("flow", .string(wizard.flow.id.rawValue)),
      ("position", .string(wizard.progress.position.rawValue)),
      ("status", .string(wizard.progress.status.rawValue)),
      ("path", .array(of: wizard.progress.path.map(\.rawValue))),
      ("parked", .array(of: wizard.replay.inactive)),
      ("problems", .array(of: wizard.replay.problems.map(value))),
      ("fees", fees(wizard.checklist.fees)), ("finish", finish(wizard.checklist.wait)),
      ("checklist", .array(of: wizard.checklist.items.map(value))),
    ]
    if !wizard.flow.options.isEmpty {
      members.append(("recommended", wizard.recommended.map { .string($0.rawValue) } ?? .null))
      members.append(("ways", .array(of: wizard.routes.map(value))))
    }
    return members
  }

  private func value(_ route: Route) -> JSONValue {
    var members: [(String, JSONValue)] = [("flow", .string(route.flow.rawValue))]
    if let method = route.method { members.append(("method", .string(method.rawValue))) }
    members += [
      ("feesFen", .integer(route.feesFen)),
      (
        "wait",
        .object(of: [
          ("min", .integer(route.wait.min)), ("max", .integer(route.wait.max)),
          ("unit", .string(route.wait.unit.rawValue)),
        ])
      ),
      ("documents", .array(of: route.documents)), ("people", .array(of: route.people.map(\.rawValue))),
    ]
    return .object(of: members)
  }

  /// What is said of an input that cannot be read.
  func failure(file: String, code: String, offset: Int?, place: SourceLocation?, message: String) -> JSONValue
  {
    .object(of: [
      ("file", .string(file)),
      (
        "error",
        .object(of: [
          ("code", .string(code)), ("offset", offset.map(JSONValue.integer) ?? .null),
          ("line", place.map { .integer($0.line) } ?? .null),
          ("column", place.map { .integer($0.column) } ?? .null), ("message", .string(message)),
        ])
      ),
    ])
  }

  /// A problem in one line.
  func message(_ problem: Problem) -> String {
    localizer.problem(problem).sentence(in: localizer.language)
  }

  private func value(_ problem: Problem) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("code", .string(problem.code.rawValue)),
      ("step", problem.step.map { .string($0.rawValue) } ?? .null),
      ("field", .string(problem.field)), ("severity", problem.isError ? "error" : "warning"),
      ("message", .string(message(problem))), ("facts", .array(of: problem.facts.map(\.rawValue))),
      ("sources", .array(of: sources(problem.facts))),
    ]
    if let standard = problem.standard { members.append(("standard", .string(standard))) }
    return .object(of: members)
  }

  private func sources(_ facts: [FactID]) -> [String] {
    var names: [String] = []
    for source in facts.compactMap({ localizer.rulebook[$0] }).flatMap(\.sources)
    where !names.contains(source.rawValue) { names.append(source.rawValue) }
    return names
  }

  private func fees(_ fees: Fees) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("totalFen", .integer(fees.totalFen)), ("transferFen", .integer(fees.transferFen)),
    ]
    if let first = fees.firstMonthFen { members.append(("firstMonthFen", .integer(first))) }
    if let monthly = fees.monthlyFen { members.append(("monthlyFen", .integer(monthly))) }
    return .object(of: members)
  }

  private func finish(_ wait: Wait) -> JSONValue {
    .object(of: [
      ("earliestWorkingDays", .integer(wait.earliest)), ("latestWorkingDays", .integer(wait.latest)),
      ("undocumented", .array(of: wait.undocumented.map(\.rawValue))),
    ])
  }

  private func value(_ item: ChecklistItem) -> JSONValue {
    let text = localizer.item(item.id)
    let why = item.why.map { reason in
      JSONValue.object(of: [("field", .string(reason.field.rawValue)), ("value", .string(reason.value))])
    }
    return .object(of: [
      ("id", .string(item.id)), ("title", .string(text.label)), ("group", .string(item.group.rawValue)),
      ("status", .string(item.status.rawValue)), ("due", item.due.map { .string($0.iso) } ?? .null),
      ("dueIsEstimate", .bool(item.dueIsEstimate)), ("doneOn", item.doneOn.map { .string($0.iso) } ?? .null),
      ("feeFen", .integer(item.feeFen)), ("responsible", .string(item.responsible.rawValue)),
      ("where", text.menuPath.map(JSONValue.string) ?? .null), ("documents", .array(of: item.documents)),
      ("needs", .array(of: item.needs)), ("why", .array(of: why)),
      ("facts", .array(of: item.facts.map(\.rawValue))),
      ("sources", .array(of: item.sources.map(\.rawValue))),
      ("confirm", .array(of: item.confirm.map(\.rawValue))),
    ])
  }
}
