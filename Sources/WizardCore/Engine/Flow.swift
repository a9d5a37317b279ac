/// A procedure as data: steps, the edges between them, and rules that apply in this flow only.
///
/// A class, since a flow is large, immutable and shared.
package final class Flow: Sendable {
  package let id: FlowID
  /// Steps in display order; the flow starts at the first.
  package let steps: [Step]
  package let edges: [Edge]
  /// Additional prerequisites of tasks in this flow.
  package let prerequisites: SmallDictionary<TaskID, [Prerequisite]>
  package let reminders: [Reminder]
  /// Additional checks of fields in this flow.
  package let checks: [FieldID: [Check]]
  /// Facts behind a problem, where they differ from the code's own.
  package let citations: [ProblemCode: [FactID]]
  /// Whether the mini program of this flow is certified, which decides the limits of its team.
  package let certified: Guard
  /// Price by use, if the flow has one.
  package let pricing: Pricing?
  /// Flows that this one helps to choose from.
  package let choices: [FlowChoice]

  /// Every field with its step, in order.
  package var fields: [(step: StepID, field: Field)] {
    zip(fieldSteps, fieldRules).map { (step: $0, field: $1) }
  }
  /// The fields that hold a decision of the platform, each with the step that can't be passed while it is pending.
  let outcomes: [(requiredAt: StepID, field: FieldID)]
  // A flow has few steps and fields, so a search in their ids is as fast as hashing one, and needs no dictionaries,
  // which every start of the program would have to fill.
  private let stepIDs: [StepID]
  private let fieldIDs: [FieldID]
  private let fieldSteps: [StepID]
  private let fieldRules: [Field]
  /// The position of each field's criterion in ``Criterion/all``; -1 for a field without one.
  private let criterionIndices: [Int]
  private let taskIDs: [TaskID]
  private let taskSteps: [StepID]
  private let taskRules: [TaskRule]
  /// The edges that leave each step, in the order of ``steps``.
  private let edgesByStep: [[Edge]]

  init(
    _ id: FlowID, steps: [Step], edges: [Edge], prerequisites: SmallDictionary<TaskID, [Prerequisite]> = [:],
    reminders: [Reminder] = [], checks: [FieldID: [Check]] = [:], citations: [ProblemCode: [FactID]] = [:],
    certified: Guard = .never, pricing: Pricing? = nil, choices: [FlowChoice] = []
  ) {
    self.id = id
    self.steps = steps
    self.edges = edges
    self.prerequisites = prerequisites
    self.reminders = reminders
    self.checks = checks
    self.citations = citations
    self.certified = certified
    self.pricing = pricing
    self.choices = choices
    stepIDs = steps.map(\.id)
    fieldRules = steps.flatMap(\.fields)
    fieldIDs = fieldRules.map(\.id)
    fieldSteps = steps.flatMap { step in step.fields.map { _ in step.id } }
    criterionIndices = fieldRules.map { $0.criterion?.index ?? -1 }
    taskRules = steps.flatMap(\.tasks)
    taskIDs = taskRules.map(\.id)
    taskSteps = steps.flatMap { step in step.tasks.map { _ in step.id } }
    outcomes = zip(fieldSteps, fieldRules).compactMap { step, field in
      field.outcome.map { ($0.requiredAt ?? step, field.id) }
    }
    var edgesByStep: [[Edge]] = Array(repeating: [], count: steps.count)
    for edge in edges {
      if let index = stepIDs.firstIndex(of: edge.from) { edgesByStep[index].append(edge) }
    }
    self.edgesByStep = edgesByStep
  }

  /// The step with this id, or nil.
  package func step(_ id: StepID) -> Step? { index(of: id).map { steps[$0] } }

  /// The edges that leave a step, including retries.
  package func edges(from step: StepID) -> [Edge] { index(of: step).map { edgesByStep[$0] } ?? [] }

  /// The position of a step in ``steps``, or nil.
  package func index(of step: StepID) -> Int? { stepIDs.firstIndex(of: step) }

  /// The step and rule of a field, or nil if the flow doesn't ask it.
  package func field(_ id: FieldID) -> (step: StepID, field: Field)? {
    index(of: id).map { (fieldSteps[$0], fieldRules[$0]) }
  }

  /// The step and rule of a field, in another flow if this one doesn't ask it.
  package func fieldInAnyFlow(_ id: FieldID) -> (step: StepID, field: Field)? {
    field(id) ?? FlowID.allCases.lazy.compactMap { Flow.named($0).field(id) }.first
  }

  /// The step and rule of the field that a criterion reads, or nil.
  package func field(of criterion: Criterion) -> (step: StepID, field: Field)? {
    criterionIndices.firstIndex(of: criterion.index).map { (fieldSteps[$0], fieldRules[$0]) }
  }

  /// The position of a field among all fields, or nil.
  func index(of field: FieldID) -> Int? { fieldIDs.firstIndex(of: field) }

  /// The first step and rule of a task, or nil if the flow doesn't have it.
  package func task(_ id: TaskID) -> (step: StepID, task: TaskRule)? {
    taskIDs.firstIndex(of: id).map { (taskSteps[$0], taskRules[$0]) }
  }

  /// Every step and rule of a task; the conditions of several exclude each other.
  package func tasks(_ id: TaskID) -> [(step: StepID, task: TaskRule)] {
    taskIDs.indices.filter { taskIDs[$0] == id }.map { (taskSteps[$0], taskRules[$0]) }
  }

  /// All prerequisites of a task in this flow.
  package func prerequisites(of task: TaskRule) -> [Prerequisite] {
    guard let added = prerequisites[task.id] else { return task.prerequisites }
    return task.prerequisites + added
  }

  /// The fact that limits the team: individual, uncertified organisation (including one verified by transfer), or certified.
  ///
  /// Nil while an answer that decides it is missing.
  func teamLimit(in knownValues: CriterionValues) -> FactID? {
    switch (Guard.isIndividual.evaluate(knownValues), certified.evaluate(knownValues)) {
    case (.yes, _): .teamIndividual
    case (.no, .yes): .teamCertified
    case (.no, .no): .teamUncertified
    case (.unknown, _), (_, .unknown): nil
    }
  }

  /// All checks of a field in this flow.
  package func checks(of field: Field) -> [Check] {
    guard let added = checks[field.id] else { return field.checks }
    return field.checks + added
  }

  /// The flow with this id.
  package static func named(_ id: FlowID) -> Flow {
    switch id {
    case .start: .start
    case .register: .register
    case .quickRegister: .quickRegister
    case .certify: .certify
    case .quickCertify: .quickCertify
    case .link: .link
    case .launch: .launch
    case .phoneNumber: .phoneNumber
    }
  }
}
