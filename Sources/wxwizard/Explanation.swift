import WizardCore
import WizardExport
import WizardJSON
import WizardText

/// Explains why an item is on the checklist or not: answers, conditions, facts, sources and disputes.
struct Explanation {
  private let id: String
  private let wizard: Wizard
  private let localizer: Localizer
  private let step: StepID
  /// Nil if the item is not on the checklist now.
  private let item: ChecklistItem?
  private let task: TaskRule?

  /// Returns nil if the flow has no item with that id.
  init?(of id: String, in wizard: Wizard, localizer: Localizer) {
    let task = TaskID.named(id).flatMap(wizard.flow.task)
    item = wizard.checklist.items.first { $0.id == id }
    guard let step = item?.step ?? task?.step else { return nil }
    self.step = step
    self.task = task?.task
    self.id = id
    self.wizard = wizard
    self.localizer = localizer
  }

  /// Every id that can be explained.
  static func ids(in wizard: Wizard) -> [String] {
    wizard.checklist.items.map(\.id) + wizard.flow.steps.flatMap(\.tasks).map(\.id.rawValue)
  }

  private var facts: [FactID] { item?.facts ?? task?.facts ?? [] }

  var text: String {
    let item = localizer.item(id)
    var lines = ["\(item.label) (\(id))"]
    func detail(_ string: LocalizedText, _ value: String?) {
      if let value, !value.isEmpty { lines.append("  " + localizer.labelled(string, value)) }
    }
    lines.append("  " + (self.item.map { localizer.statusLine($0, withFee: true) } ?? localizer[.whyNotHere]))
    detail(.detailWhere, item.menuPath)
    for need in self.item.map({ localizer.needs(of: $0, in: wizard) }) ?? [] {
      detail(need.label, need.text)
    }
    detail(.detailWhy, localizer.list(self.item?.why.map(answer) ?? []))
    let conditions = clauses.map { "    \(mark($0.truth)) \($0.text)" }
    if !conditions.isEmpty { lines += ["  " + localizer[.whyConditions]] + conditions }
    if !facts.isEmpty { lines.append("  " + localizer[.whyFacts]) }
    for fact in facts {
      let text = localizer.fact(fact)
      let rule = text.dispute == nil ? text.rule : localizer[.ruleToConfirm(rule: text.rule)]
      lines.append("    \(fact.rawValue)" + localizer.language.colon + rule)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  var value: JSONValue {
    let conditions = clauses.map { clause -> JSONValue in
      ["clause": .string(clause.text), "holds": .string("\(clause.truth)")]
    }
    let facts = facts.map { fact -> JSONValue in
      let text = localizer.fact(fact)
      return [
        "id": .string(fact.rawValue), "rule": .string(text.rule),
        "sources": .array(of: localizer.rulebook[fact]?.sources.map(\.rawValue) ?? []),
        "dispute": .optional(text.dispute),
      ]
    }
    return [
      "id": .string(id), "step": .string(step.rawValue), "status": .optional(item?.status.rawValue),
      "why": WizardReport(localizer).value(item?.why ?? []), "conditions": .array(of: conditions),
      "facts": .array(of: facts),
    ]
  }

  private func answer(_ reason: Reason) -> String {
    guard let step = wizard.flow.field(reason.field)?.step else { return reason.field.rawValue }
    return localizer.label(reason.field, at: step) + " = "
      + localizer.label(value: reason.value, of: reason.field, at: step)
  }
}

// MARK: - Conditions

extension Explanation {
  /// The conditions for the item to be on the checklist, in words and in the order of the path.
  private var clauses: [(text: String, truth: Truth)] {
    let guards = GuardText(localizer: localizer, flow: wizard.flow)
    let conditions = pathConditions + [task?.when].compactMap(\.self)
    return conditions.compactMap { condition in guards.text(condition).map { ($0, truth(of: condition)) } }
  }

  /// The conditions on the path to the step: those met on the known path, and what leads into the step itself.
  ///
  /// If several edges lead into the step, the one taken is enough; before any is taken, they are one condition.
  private var pathConditions: [Guard] {
    let (flow, replay) = (wizard.flow, wizard.replay)
    let index = flow.index(of: step) ?? 0
    let path = replay.knownPath.filter { flow.index(of: $0) ?? 0 < index } + [step]
    var conditions: [Guard] = []
    var others: [Guard] = []
    var isReached = false
    for edge in flow.edges where path.contains(edge.from) && path.contains(edge.to) {
      guard case .forward(let condition) = edge.kind else { continue }
      if condition.evaluate(replay.optimisticValues) == .yes {
        if edge.to == step { isReached = true }
        if !conditions.contains(condition) { conditions.append(condition) }
      } else if edge.to == step {
        others.append(condition)
      }
    }
    if !isReached, !others.isEmpty { conditions.append(others.count == 1 ? others[0] : .any(others)) }
    return conditions
  }

  /// Whether a condition is met as far as is known; unknown if it depends on a pending outcome.
  private func truth(of condition: Guard) -> Truth {
    let replay = wizard.replay
    let known = condition.evaluate(replay.knownValues)
    guard known != condition.evaluate(replay.optimisticValues) else { return known }
    let isPending = condition.values.contains { value in
      wizard.flow.field(of: value.criterion).map { replay.fields[$0.field.id] == .pending } ?? false
    }
    return isPending ? .unknown : known
  }

  private func mark(_ truth: Truth) -> String {
    switch truth {
    case .yes: "+"
    case .no: "-"
    case .unknown: "?"
    }
  }
}
