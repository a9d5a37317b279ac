import TestSupport

@testable import WizardCore

/// A flow or a rulebook with one thing changed.
struct Mutant: Sendable {
  let name: String
  /// The messages of the checks must contain one of these.
  let parts: [String]
  let change: Change

  enum Change: Sendable {
    case flow(Flow)
    case rulebook(Rulebook)
  }

  /// One mutant for each edge, guard, task, prerequisite, reminder and choice of a flow: dropped, or for a guard negated.
  static func all(of flow: Flow) -> [Mutant] {
    func mutant(_ what: String, _ parts: [String], _ changed: Flow) -> Mutant {
      Mutant(name: "\(flow.id.rawValue): \(what)", parts: parts, change: .flow(changed))
    }
    var mutants = flow.edges.enumerated().map { index, edge in
      mutant("without edge \(edge.id)", edge.parts, flow.with(edges: flow.edges.dropping(index)))
    }
    mutants += flow.guards.map(\.place).map { place in
      let edge = flow.edges.first { place == "edge \($0.id)" }
      return mutant(
        "not \(place)", edge?.parts ?? [place],
        flow.rebuilt { $0 == place && $1 != .always && $1 != .never ? .not($1) : $1 })
    }
    mutants += flow.steps.flatMap(\.tasks).map {
      mutant("without task \($0.id)", [$0.id.rawValue], flow.without($0.id))
    }
    mutants += flow.reminders.indices.map { index in
      mutant(
        "without reminder \(flow.reminders[index].id)", [flow.reminders[index].id],
        flow.with(reminders: flow.reminders.dropping(index)))
    }
    mutants += flow.choices.indices.map { index in
      mutant(
        "without option \(index) \(flow.choices[index].flow.rawValue)", ["option", "offers"],
        flow.with(choices: flow.choices.dropping(index)))
    }
    for task in flow.steps.flatMap(\.tasks) {
      // A shared step may have a prerequisite that is not in this flow, which has no effect here.
      let needed = task.prerequisites.indices.filter { index in
        if case .task(let other) = task.prerequisites[index] { flow.task(other) != nil } else { true }
      }
      mutants += needed.map { index in
        let changed = flow.steps.map { step in
          Step(
            step.id, step.fields, tasks: step.tasks.map { $0.id == task.id ? $0.withoutNeed(index) : $0 },
            retries: step.retries)
        }
        return mutant("\(task.id) without need \(index)", [task.id.rawValue], flow.with(steps: changed))
      }
      mutants += (flow.prerequisites[task.id] ?? []).indices.map { index in
        var prerequisites = flow.prerequisites
        prerequisites[task.id] = flow.prerequisites[task.id]?.dropping(index)
        return mutant(
          "\(task.id) without the flow's need \(index)", [task.id.rawValue],
          flow.with(prerequisites: prerequisites))
      }
    }
    return mutants
  }

  /// One mutant for each dropped fact and two for each number, one more and one less; in the current edition only for what
  /// differs from the documented one.
  static let ofRulebook: [Mutant] = Edition.allCases.flatMap { edition in
    let rulebook = Rulebook.edition(edition, on: Paths.today)
    let facts = FactID.allCases.compactMap { rulebook[$0] }
    let changed = edition == .documented ? facts : facts.filter { $0.versionInForce != nil }
    func mutant(_ what: String, _ id: FactID, _ facts: [Fact]) -> Mutant {
      Mutant(
        name: "\(edition): \(what)", parts: [id.rawValue],
        change: .rulebook(Rulebook(facts, edition: edition, calendar: rulebook.calendar)))
    }
    let dropped = changed.map { fact in
      mutant("without fact \(fact.id.rawValue)", fact.id, facts.filter { $0.id != fact.id })
    }
    let shifted = changed.flatMap { fact in
      [1, -1].flatMap { fact.value.shifted(by: $0) }.map { value in
        mutant(
          "\(fact.id.rawValue) as \(value)", fact.id,
          facts.filter { $0.id != fact.id } + [fact.with(value)])
      }
    }
    return dropped + shifted
  }
}

extension Edge {
  fileprivate var parts: [String] { [id, from.rawValue, to.rawValue] }
}

extension FactValue {
  /// The values with one number shifted, for each of its numbers.
  fileprivate func shifted(by step: Int) -> [FactValue] {
    switch self {
    case .money(let number): [.money(number + step)]
    case .moneyRange(let least, let most):
      [.moneyRange(least + step, most), .moneyRange(least, most + step)]
    case .days(let number, let kind): [.days(number + step, kind)]
    case .dayRange(let least, let most, let kind):
      [.dayRange(least + step, most, kind), .dayRange(least, most + step, kind)]
    case .years(let number): [.years(number + step)]
    case .minutes(let number): [.minutes(number + step)]
    case .count(let number): [.count(number + step)]
    case .age(let number): [.age(number + step)]
    case .team(let developers, let testers):
      [
        .team(developers: developers + step, testers: testers),
        .team(developers: developers, testers: testers + step),
      ]
    case .monthlyQuota(let organisation, let soleTrader):
      [
        .monthlyQuota(organisation: organisation + step, soleTrader: soleTrader),
        .monthlyQuota(organisation: organisation, soleTrader: soleTrader + step),
      ]
    case .since(let date): [.since(date.adding(days: step))]
    case .length(let least, let most): [.length(least + step, most), .length(least, most + step)]
    case .yesNo(let isOn): step > 0 ? [.yesNo(!isOn)] : []
    case .rule, .unknown, .words, .menu: []
    }
  }
}

extension TaskRule {
  fileprivate func withoutNeed(_ index: Int) -> TaskRule {
    TaskRule(
      id, group, by: responsible, when: when, prerequisites: prerequisites.dropping(index), due: due,
      fee: fee, facts: facts,
      takesDocuments: takesDocuments)
  }
}

extension Array {
  fileprivate func dropping(_ index: Int) -> [Element] {
    var rest = self
    rest.remove(at: index)
    return rest
  }
}
