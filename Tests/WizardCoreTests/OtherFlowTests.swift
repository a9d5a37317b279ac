import TestSupport
import Testing

@testable import WizardCore

/// Properties of every path through the flows other than `register`.
@Suite struct OtherFlowTests {
  @Test(arguments: SampleSession.others)
  func `a whole path ends finished, with no refused or inactive answer`(session: Session) {
    let wizard = SampleSession.wizard(SampleSession.finished(session))
    #expect(wizard.progress.status == .finished)
    #expect(wizard.progress.position == wizard.flow.steps.last?.id)
    #expect(wizard.replay.problems.allSatisfy { !$0.isError })
    #expect(wizard.replay.inactive == [])
    #expect(wizard.replay.reachesEnd)
    #expect(wizard.checklist.items.allSatisfy { $0.status == .done || $0.kind == .reminder })
  }

  @Test(arguments: SampleSession.others)
  func `a finished path without one of its ticks has a task to do`(session: Session) {
    let finished = SampleSession.finished(session)
    for task in finished.done.keys {
      let wizard = SampleSession.wizard(finished.with(task, on: nil))
      let isMoot = wizard.status(of: task.rawValue) == .notNeeded
      #expect((wizard.progress.status == .finished) == isMoot, "\(task)")
    }
  }

  @Test(arguments: SampleSession.others)
  func `a path without one required answer stays at that answer's step`(session: Session) {
    let finished = SampleSession.finished(session)
    for (step, field) in SampleSession.wizard(finished).flow.fields where finished.answers[field.id] != nil {
      let wizard = SampleSession.wizard(finished.with(field.id, nil))
      let individual =
        field.id == .adminIDNumber && wizard.replay.knownValues[.subject] == .subject(.individual)
      if field.requirement == .required || individual {
        #expect(wizard.progress.position == step && wizard.progress.status == .asking, "\(field.id)")
      } else if field.outcome != nil {
        #expect(wizard.progress.position == step && wizard.progress.status != .finished, "\(field.id)")
      } else {
        #expect(wizard.progress.status == .finished, "\(field.id)")
      }
    }
  }

  @Test(arguments: SampleSession.others)
  func `a task ticked before its prerequisite is out of order`(session: Session) {
    let finished = SampleSession.finished(session)
    let wizard = SampleSession.wizard(finished)
    for (_, task) in wizard.replay.knownPath.compactMap(wizard.flow.step)
      .flatMap({ step in step.tasks.map { (step, $0) } })
    where finished.done[task.id] != nil {
      let early = SampleSession.wizard(finished.with(task.id, on: "2026-11-08"))
      let needsTask = wizard.flow.prerequisites(of: task).contains { need in
        switch need {
        case .task(let other): wizard.replay.tasks[other] != nil
        case .taskWhen, .outcome: false
        }
      }
      #expect(early.codes.contains("done.outOfOrder") == needsTask, "\(task.id)")
    }
  }

  @Test(arguments: FlowID.allCases)
  func `an empty session asks at the first step and has no problem`(flow: FlowID) throws {
    let wizard = SampleSession.wizard(Session(flow: flow))
    #expect(wizard.progress.position == wizard.flow.steps.first?.id)
    #expect(wizard.progress.status == .asking && wizard.codes == [] && wizard.replay.inactive == [])
  }
}

/// What the data of every flow keeps.
@Suite struct FlowDataTests {
  static let flows = FlowID.allCases.map(Flow.named)

  @Test func `every flow is built under its own name`() {
    #expect(FlowDataTests.flows.map(\.id) == FlowID.allCases)
  }

  @Test(arguments: flows)
  func `ids are unique and edges join steps of the flow, forwards`(flow: Flow) {
    let fields = flow.fields.map(\.field.id)
    let tasks = flow.restricted(to: .documented).steps.flatMap(\.tasks).map(\.id)
    #expect(Set(flow.steps.map(\.id)).count == flow.steps.count)
    #expect(Set(fields).count == fields.count && Set(tasks).count == tasks.count)
    for edge in flow.edges {
      let from = flow.index(of: edge.from) ?? Int.max
      let to = flow.index(of: edge.to) ?? Int.min
      #expect(edge.isForward ? from < to : from == to, "\(edge.id)")
    }
    for step in flow.steps.dropFirst() {
      #expect(flow.edges.contains { $0.isForward && $0.to == step.id }, "\(step.id)")
    }
    #expect(flow.checks.keys.allSatisfy { flow.field($0) != nil })
    #expect(flow.prerequisites.keys.allSatisfy { flow.task($0) != nil })
  }

  /// Every combination of values of some criteria.
  private func assignments(_ criteria: [Criterion]) -> [CriterionValues] {
    criteria.reduce([Rulebook.current.criterionValues]) { assignments, criterion in
      assignments.flatMap { knownValues in criterion.values.map { knownValues.setting($0) } }
    }
  }

  @Test(arguments: flows)
  func `exactly one edge leads on from each step, whatever the answers`(flow: Flow) {
    let conditions = flow.edges.filter(\.isForward).flatMap(\.condition.values)
    // Outcomes are good here; others keep the position at their step.
    let outcomes = flow.steps.compactMap { $0.outcomeField?.outcome?.good }
    let decided = Rulebook.current.criterionValues.values + outcomes
    let criteria = Set(conditions.map(\.criterion)).subtracting(decided.map(\.criterion))
    for knownValues in assignments(Array(criteria)) {
      let knownValues = outcomes.reduce(into: knownValues) { $0.set($1) }
      var step = flow.steps.first?.id
      while let at = step, at != flow.steps.last?.id {
        let open = flow.edges(from: at).filter { $0.isForward && $0.condition.evaluate(knownValues) == .yes }
        #expect(open.count == 1, "\(at) \(knownValues)")
        step = open.first?.to
      }
    }
  }

  @Test(arguments: flows)
  func `every field that a guard reads is asked at its step or before`(flow: Flow) {
    var asked = Set(Rulebook.current.criterionValues.values.map(\.criterion))
    for step in flow.steps {
      for field in step.fields {
        #expect(field.asked.values.allSatisfy { asked.contains($0.criterion) }, "\(field.id)")
        if let criterion = field.criterion { asked.insert(criterion) }
        for case .rule(let rule) in flow.checks(of: field) {
          let unknown = rule.when.values.map(\.criterion).filter { !asked.contains($0) }
          #expect(unknown.isEmpty, "\(rule.code) \(unknown)")
          #expect(rule.when.evaluate([]) == .unknown)
        }
      }
      for task in step.tasks {
        #expect(task.when.values.allSatisfy { asked.contains($0.criterion) }, "\(task.id)")
      }
      for edge in flow.edges(from: step.id) {
        #expect(edge.condition.values.allSatisfy { asked.contains($0.criterion) }, "\(edge.id)")
      }
    }
  }

  @Test func `a step has the same fields in every flow`() {
    var fields: [StepID: [FieldID]] = [:]
    for step in FlowDataTests.flows.flatMap(\.steps) {
      #expect(fields[step.id] == nil || fields[step.id] == step.fields.map(\.id), "\(step.id)")
      fields[step.id] = step.fields.map(\.id)
    }
    #expect(Set(fields.keys) == Set(StepID.allCases))
  }

  @Test func `every field and task belongs to a flow`() {
    #expect(Set(FlowDataTests.flows.flatMap(\.fields).map(\.field.id)) == Set(FieldID.allCases))
    let tasks = FlowDataTests.flows.flatMap(\.steps).flatMap(\.tasks)
    #expect(Set(tasks.map(\.id)) == Set(TaskID.allCases))
    #expect(tasks.allSatisfy { !$0.facts.isEmpty && $0.facts.allSatisfy { Rulebook.current[$0] != nil } })
  }
}

extension Edge {
  /// The guard of either kind of edge.
  fileprivate var condition: Guard {
    switch kind {
    case .forward(let condition), .retry(let condition): condition
    }
  }
}

extension Flow: CustomTestStringConvertible {
  public var testDescription: String { id.rawValue }
}

extension Session: CustomTestStringConvertible {
  public var testDescription: String {
    let deciding: [FieldID] = [
      .officialAccountType, .subjectType, .reuseCertification, .shownAsCertified, .certified, .wantsPay,
      .wantsOpenPlatform, .certifiedSubject, .goal, .sameSubject,
    ]
    return flow.rawValue + deciding.compactMap { answers[$0].map { " \($0.brief)" } }.joined()
  }
}

extension Answer {
  var brief: String {
    switch self {
    case .text(let text): text
    case .yesNo(let value): "\(value)"
    case .count(let count): "\(count)"
    case .set, .foreign: "…"
    }
  }
}
