import WizardCore
import WizardJSON
import WizardText

/// Explains why an item is on the checklist or not: answers, conditions, facts, sources and disputes.
struct Explanation {
  /// The item to explain.
  struct Line {
    let id: String
    let step: StepID
    /// Nil if it is not on the checklist now.
    let item: ChecklistItem?
    /// The conditions for it to be there, in the order of the path.
    let conditions: [Guard]
    let facts: [FactID]
  }

  private let wizard: Wizard
  private let localizer: Localizer
  private var replay: Replay { wizard.replay }

  init(_ wizard: Wizard, localizer: Localizer) {
    self.wizard = wizard
    self.localizer = localizer
  }

  /// Every id that can be explained.
  var names: [String] {
    wizard.checklist.items.map(\.id) + wizard.flow.steps.flatMap(\.tasks).map(\.id.rawValue)
  }

  /// The item with an id; nil if the flow has none.
  func line(_ id: String) -> Line? {
    let item = wizard.checklist.items.first { $0.id == id }
    let task = TaskID.named(id).flatMap(wizard.flow.task)
    guard let step = item?.step ?? task?.step else { return nil }
    var conditions = edges(to: step)
    if let task { conditions.append(task.task.when) }
    conditions.removeAll { $0 == .always }
    return Line(
      id: id, step: step, item: item, conditions: conditions, facts: item?.facts ?? task?.task.facts ?? [])
  }

  /// The conditions on the path to a step: those met on the known path, and what leads into the step itself.
  ///
  /// Of several ways into the step, the one taken is enough; before any is taken, they are one condition.
  private func edges(to step: StepID) -> [Guard] {
    let place = wizard.flow.index(of: step) ?? 0
    let path = replay.knownPath.filter { wizard.flow.index(of: $0) ?? 0 < place } + [step]
    var conditions: [Guard] = []
    var others: [Guard] = []
    for edge in wizard.flow.edges where path.contains(edge.from) && path.contains(edge.to) {
      guard case .forward(let condition) = edge.kind, !conditions.contains(condition) else { continue }
      let isTaken = condition.evaluate(replay.optimisticValues) == .yes
      if isTaken { conditions.append(condition) } else if edge.to == step { others.append(condition) }
    }
    let isReached = wizard.flow.edges.contains { edge in
      guard case .forward(let condition) = edge.kind, edge.to == step, path.contains(edge.from) else {
        return false
      }
      return condition.evaluate(replay.optimisticValues) == .yes
    }
    if !isReached, !others.isEmpty { conditions.append(others.count == 1 ? others[0] : .any(others)) }
    return conditions
  }

  func text(_ line: Line) -> String {
    let item = localizer.item(line.id)
    var lines = ["\(item.label) (\(line.id))"]
    func detail(_ string: LocalizedText, _ value: String?) {
      if let value, !value.isEmpty { lines.append("  " + localizer.labelled(string, value)) }
    }
    lines.append("  " + (line.item.map(state) ?? localizer[.whyNotHere]))
    detail(.detailWhere, item.menuPath)
    detail(
      .detailNeeds,
      line.item.map { localizer.language.list($0.openPrerequisites.map { localizer.item($0).label }) })
    detail(.detailWhy, line.item.map { localizer.language.list($0.why.map(answer)) })
    let clauses = GuardText(localizer: localizer, flow: wizard.flow)
    let conditions = line.conditions.compactMap { condition in
      clauses.text(condition).map { "    \(mark(condition)) \($0)" }
    }
    if !conditions.isEmpty { lines += ["  " + localizer[.whyConditions]] + conditions }
    if !line.facts.isEmpty { lines.append("  " + localizer[.whyFacts]) }
    for fact in line.facts {
      let text = localizer.fact(fact)
      let rule = text.dispute == nil ? text.rule : localizer[.ruleToConfirm(rule: text.rule)]
      lines.append("    \(fact.rawValue)" + localizer.language.colon + rule)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func state(_ item: ChecklistItem) -> String {
    var notes = [localizer.status(item.status)]
    if let day = item.doneOn {
      notes[0] = localizer[.doneOn(date: day)]
    } else if let due = item.due {
      notes.append(localizer[item.dueIsEstimate ? .dueAbout(date: due) : .dueOn(date: due)])
    }
    notes.append(localizer.role(item.responsible))
    if item.feeFen > 0 { notes.append(localizer.money(fen: item.feeFen)) }
    return notes.joined(separator: localizer.language.listSeparator)
  }

  private func answer(_ reason: Reason) -> String {
    guard let step = wizard.flow.field(reason.field)?.step else { return reason.field.rawValue }
    return localizer.label(reason.field, at: step) + " = "
      + localizer.label(value: reason.value, of: reason.field, at: step)
  }

  /// Whether a condition is met as far as is known; unknown if it depends on a pending outcome.
  private func truth(_ condition: Guard) -> Truth {
    let hoped = condition.evaluate(replay.optimisticValues)
    let known = condition.evaluate(replay.knownValues)
    guard known != hoped else { return known }
    let isPending = condition.values.contains { value in
      wizard.flow.field(of: value.criterion).map { replay.fields[$0.field.id] == .pending } ?? false
    }
    return isPending ? .unknown : known
  }

  private func mark(_ condition: Guard) -> String {
    switch truth(condition) {
    case .yes: "+"
    case .no: "-"
    case .unknown: "?"
    }
  }

  private func sources(_ fact: FactID) -> [String] {
    localizer.rulebook[fact]?.sources.map(\.rawValue) ?? []
  }

  func value(_ line: Line) -> JSONValue {
    let clauses = GuardText(localizer: localizer, flow: wizard.flow)
    let conditions = line.conditions.compactMap { condition -> JSONValue? in
      clauses.text(condition).map {
        ["clause": .string($0), "holds": .string("\(truth(condition))")]
      }
    }
    let facts = line.facts.map { fact -> JSONValue in
      let text = localizer.fact(fact)
      return [
        "id": .string(fact.rawValue), "rule": .string(text.rule), "sources": .array(of: sources(fact)),
        "dispute": text.dispute.map(JSONValue.string) ?? .null,
      ]
    }
    let why = (line.item?.why ?? []).map { reason -> JSONValue in
      ["field": .string(reason.field.rawValue), "value": .string(reason.value)]
    }
    return [
      "id": .string(line.id), "step": .string(line.step.rawValue),
      "status": line.item.map { .string($0.status.rawValue) } ?? .null, "why": .array(of: why),
      "conditions": .array(of: conditions), "facts": .array(of: facts),
    ]
  }
}
