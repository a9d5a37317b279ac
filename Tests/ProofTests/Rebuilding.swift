@testable import WizardCore

extension Flow {
  /// The flow with each of its guards replaced by `change`, which also gets the guard's location.
  func rebuilt(_ change: (_ place: String, Guard) -> Guard) -> Flow {
    func check(_ check: Check, _ field: FieldID) -> Check {
      switch check {
      case .personName(let condition): return .personName(when: change("\(field) person", condition))
      case .adult(let condition): return .adult(when: change("\(field) adult", condition))
      case .rule(let rule):
        let place = "\(field) \(rule.code.rawValue)" + (rule.variant.map { "." + $0 } ?? "")
        let alternative = rule.alternative.map {
          Alternative(flow: $0.flow, open: change("\(place) exit", $0.open))
        }
        return .rule(
          ProblemRule(
            code: rule.code, variant: rule.variant, severity: rule.severity,
            when: change(place, rule.when), alternative: alternative))
      default: return check
      }
    }
    func field(_ field: Field) -> Field {
      var requirement = field.requirement
      if case .requiredWhen(let condition) = requirement {
        requirement = .requiredWhen(change("\(field.id) required", condition))
      }
      return Field(
        field.id, field.kind, asked: change("\(field.id) asked", field.asked), requirement,
        criterion: field.criterion, outcome: field.outcome, limit: field.limit, endsWith: field.endsWith,
        checks: field.checks.map { check($0, field.id) },
        valueConditions: Dictionary(
          uniqueKeysWithValues: field.valueConditions.map { value, condition in
            (value, change("\(field.id) offers \(value)", condition))
          }))
    }
    func need(_ need: Prerequisite, _ task: TaskID) -> Prerequisite {
      guard case .taskWhen(let other, let condition) = need else { return need }
      return .taskWhen(other, change("\(task) needs \(other)", condition))
    }
    func task(_ task: TaskRule, at step: StepID) -> TaskRule {
      // A task of two steps is named with its step.
      let place =
        tasks(task.id).count > 1 || task.id == .certifySeparately ? "\(task.id)@\(step)" : "\(task.id)"
      var responsible = task.responsible
      if case .either(let condition, let then, let otherwise) = responsible {
        responsible = .either(change("\(task.id) role", condition), then: then, otherwise: otherwise)
      }
      return TaskRule(
        task.id, task.group, by: responsible, when: change("\(place) when", task.when),
        prerequisites: task.prerequisites.map { need($0, task.id) }, due: task.due, fee: task.fee,
        facts: task.facts,
        takesDocuments: task.takesDocuments)
    }
    return with(
      steps: steps.map { step in
        Step(
          step.id, step.fields.map(field), tasks: step.tasks.map { task($0, at: step.id) },
          retries: step.retries.map { retry in
            Retry(
              outcome: retry.outcome, clears: retry.clears, clearsFields: retry.clearsFields,
              when: change("\(step.id) retry \(retry.outcome)", retry.when))
          })
      },
      edges: edges.map { edge in
        switch edge.kind {
        case .forward(let condition):
          Edge(from: edge.from, to: edge.to, kind: .forward(change("edge \(edge.id)", condition)))
        case .retry(let condition):
          Edge(from: edge.from, to: edge.to, kind: .retry(change("edge \(edge.id)", condition)))
        }
      },
      prerequisites: prerequisites.reduce(into: [:]) { changed, element in
        changed[element.key] = element.value.map { need($0, element.key) }
      },
      reminders: reminders.map { reminder in
        Reminder(
          id: reminder.id, step: reminder.step, when: change("\(reminder.place) when", reminder.when),
          due: reminder.due, alarmDays: reminder.alarmDays, facts: reminder.facts)
      },
      checks: Dictionary(
        uniqueKeysWithValues: checks.map { id, all in (id, all.map { check($0, id) }) }),
      certified: change("certified", certified),
      pricing: pricing.map {
        Pricing(
          calls: $0.calls, trialUsed: $0.trialUsed, price: $0.price, trial: $0.trial,
          free: change("pricing free", $0.free))
      },
      choices: choices.enumerated().map { index, option in
        option.rebuilt { change("option \(index) \(option.flow.rawValue) \($0)", $1) }
      })
  }

  /// The flow with some of its parts replaced.
  func with(
    steps: [Step]? = nil, edges: [Edge]? = nil, prerequisites: SmallDictionary<TaskID, [Prerequisite]>? = nil,
    reminders: [Reminder]? = nil,
    checks: [FieldID: [Check]]? = nil, certified: Guard? = nil, pricing: Pricing? = nil,
    choices: [FlowChoice]? = nil
  ) -> Flow {
    Flow(
      id, steps: steps ?? self.steps, edges: edges ?? self.edges,
      prerequisites: prerequisites ?? self.prerequisites,
      reminders: reminders ?? self.reminders, checks: checks ?? self.checks, citations: citations,
      certified: certified ?? self.certified, pricing: pricing ?? self.pricing,
      choices: choices ?? self.choices)
  }

  /// Every guard other than `.always`, with its location, in order.
  var guards: [(place: String, condition: Guard)] {
    var found: [(String, Guard)] = []
    _ = rebuilt { place, condition in
      if condition != .always, condition != .never { found.append((place, condition)) }
      return condition
    }
    return found
  }

  /// The flow with one of its steps without one of its tasks.
  func without(_ task: TaskID) -> Flow { with(steps: steps.map { $0.without(task) }) }
}

extension Reminder {
  /// The reminder with its step and the task that it counts from, since a flow may have several of an id.
  var place: String {
    if case .yearsAfterTask(let task, _) = due { return "\(id)@\(step) after \(task)" }
    return "\(id)@\(step)"
  }
}

extension FlowChoice {
  /// The guards of a choice: when it is offered, and when it is also recommended.
  fileprivate func rebuilt(_ change: (String, Guard) -> Guard) -> FlowChoice {
    guard case .all(let offer) = offered, case .all(let advice) = recommended, offer.count == 2,
      advice.count == 2, case .is(let value) = offer[0], let goal = Goal(rawValue: value.name)
    else { return self }
    return FlowChoice(
      flow, for: goal, when: change("offered", offer[1]), recommended: change("recommended", advice[1]))
  }
}
