/// A procedure as data: steps, the edges between them, and rules that apply in this flow only.
///
/// A class, since a flow is large, immutable and shared.
package final class Flow: Sendable {
  package let id: FlowID
  /// Steps in display order; the flow starts at the first.
  package let steps: [Step]
  package let edges: [Edge]
  /// Additional prerequisites of tasks in this flow.
  package let prerequisites: [TaskID: [Prerequisite]]
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
  package let fields: [(step: StepID, field: Field)]
  /// The fields that hold a decision of the platform, with their steps.
  let outcomes: [(step: StepID, field: FieldID, rule: OutcomeRule)]
  // A flow has few steps and fields, so a search in their ids is as fast as hashing one, and needs no dictionaries,
  // which every start of the program would have to fill.
  private let stepIDs: [StepID]
  private let fieldIDs: [FieldID]
  /// The position of each field's criterion in ``Criterion/all``.
  private let criterionIndices: [Int?]
  private let taskIDs: [TaskID]
  private let tasks: [(step: StepID, task: TaskRule)]
  /// The edges that leave each step, in the order of ``steps``.
  private let edgesByStep: [[Edge]]

  init(
    _ id: FlowID, steps: [Step], edges: [Edge], prerequisites: [TaskID: [Prerequisite]] = [:],
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
    fields = steps.flatMap { step in step.fields.map { (step.id, $0) } }
    outcomes = fields.compactMap { step, field in field.outcome.map { (step, field.id, $0) } }
    tasks = steps.flatMap { step in step.tasks.map { (step.id, $0) } }
    stepIDs = steps.map(\.id)
    fieldIDs = fields.map(\.field.id)
    criterionIndices = fields.map(\.field.criterion?.index)
    taskIDs = tasks.map(\.task.id)
    edgesByStep = steps.map { step in edges.filter { $0.from == step.id } }
  }

  /// The step with this id, or nil.
  package func step(_ id: StepID) -> Step? { index(of: id).map { steps[$0] } }

  /// The edges that leave a step, including retries.
  package func edges(from step: StepID) -> [Edge] { index(of: step).map { edgesByStep[$0] } ?? [] }

  /// The position of a step in ``steps``, or nil.
  package func index(of step: StepID) -> Int? { stepIDs.firstIndex(of: step) }

  /// The step and rule of a field, or nil if the flow doesn't ask it.
  package func field(_ id: FieldID) -> (step: StepID, field: Field)? {
    index(of: id).map { fields[$0] }
  }

  /// The step and rule of a field, in another flow if this one doesn't ask it.
  package func fieldInAnyFlow(_ id: FieldID) -> (step: StepID, field: Field)? {
    field(id) ?? FlowID.allCases.lazy.compactMap { Flow.named($0).field(id) }.first
  }

  /// The step and rule of the field that a criterion reads, or nil.
  package func field(of criterion: Criterion) -> (step: StepID, field: Field)? {
    criterionIndices.firstIndex(of: criterion.index).map { fields[$0] }
  }

  /// The position of a field among all fields, or nil.
  func index(of field: FieldID) -> Int? { fieldIDs.firstIndex(of: field) }

  /// The first step and rule of a task, or nil if the flow doesn't have it.
  package func task(_ id: TaskID) -> (step: StepID, task: TaskRule)? {
    taskIDs.firstIndex(of: id).map { tasks[$0] }
  }

  /// Every step and rule of a task; the conditions of several exclude each other.
  package func tasks(_ id: TaskID) -> [(step: StepID, task: TaskRule)] {
    taskIDs.indices.filter { taskIDs[$0] == id }.map { tasks[$0] }
  }

  /// All prerequisites of a task in this flow.
  package func prerequisites(of task: TaskRule) -> [Prerequisite] {
    task.prerequisites + (prerequisites[task.id] ?? [])
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
  package func checks(of field: Field) -> [Check] { field.checks + (checks[field.id] ?? []) }

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
