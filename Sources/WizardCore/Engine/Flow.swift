/// A procedure as data: steps, the edges between them, and rules that apply in this flow only.
///
/// A class, since a flow is large, immutable and shared.
package final class Flow: Sendable {
  package let id: FlowID
  /// Steps in display order.
  ///
  /// The first is the start.
  package let steps: [Step]
  package let edges: [Edge]
  /// Additional prerequisites of tasks in this flow.
  package let prerequisites: [TaskID: [Prerequisite]]
  package let reminders: [Reminder]
  /// Additional checks of fields in this flow.
  package let checks: [FieldID: [Check]]
  /// Facts behind a problem, where they differ from the code's own.
  package let citations: [ProblemCode: [FactID]]
  /// Whether the mini program of this flow is certified.
  ///
  /// Decides the limits of its team.
  package let certified: Guard
  /// Price by use, if the flow has one.
  package let pricing: Pricing?
  /// Flows that this one helps to choose from.
  package let choices: [FlowChoice]

  /// Rules of all fields, in order.
  let fieldRules: [Field]
  private let stepIndices: [StepID: Int]
  private let fieldIndices: [FieldID: Int]
  private let fieldSteps: [StepID]
  private let criterionFields: [Criterion: FieldID]
  private let tasks: [TaskID: [(step: StepID, task: TaskRule)]]
  private let edgesFrom: [StepID: [Edge]]

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
    let fields = steps.flatMap(\.fields)
    fieldRules = fields
    fieldSteps = steps.flatMap { step in step.fields.map { _ in step.id } }
    func index<Key: Hashable, Value>(_ pairs: [(Key, Value)]) -> [Key: Value] {
      Dictionary(pairs) { first, _ in first }
    }
    stepIndices = index(steps.enumerated().map { ($1.id, $0) })
    fieldIndices = index(fields.enumerated().map { ($1.id, $0) })
    criterionFields = index(fields.compactMap { field in field.criterion.map { ($0, field.id) } })
    tasks = Dictionary(
      grouping: steps.flatMap { step in step.tasks.map { (step: step.id, task: $0) } }, by: \.task.id)
    edgesFrom = Dictionary(grouping: edges, by: \.from)
  }

  /// Every field with its step, in order.
  package var fields: [(step: StepID, field: Field)] { Array(zip(fieldSteps, fieldRules)) }

  /// The step with this id, or nil.
  package func step(_ id: StepID) -> Step? { stepIndices[id].map { steps[$0] } }

  /// The edges that leave a step, including retries.
  package func edges(from step: StepID) -> [Edge] { edgesFrom[step] ?? [] }

  /// The position of a step in ``steps``, or nil.
  package func index(of step: StepID) -> Int? { stepIndices[step] }

  /// The step and rule of a field, or nil if the flow doesn't ask it.
  package func field(_ id: FieldID) -> (step: StepID, field: Field)? {
    fieldIndices[id].map { (fieldSteps[$0], fieldRules[$0]) }
  }

  /// The step and rule of the field that a criterion reads, or nil.
  package func field(of criterion: Criterion) -> (step: StepID, field: Field)? {
    criterionFields[criterion].flatMap(field)
  }

  /// The position of a field among all fields, or nil.
  func index(of field: FieldID) -> Int? { fieldIndices[field] }

  /// The first step and rule of a task, or nil if the flow doesn't have it.
  package func task(_ id: TaskID) -> (step: StepID, task: TaskRule)? { tasks[id]?.first }

  /// Every step and rule of a task; the conditions of several exclude each other.
  package func tasks(_ id: TaskID) -> [(step: StepID, task: TaskRule)] { tasks[id] ?? [] }

  /// All prerequisites of a task in this flow.
  package func prerequisites(of task: TaskRule) -> [Prerequisite] {
    task.prerequisites + (prerequisites[task.id] ?? [])
  }

  /// All checks of a field in this flow.
  package func checks(of field: Field) -> [Check] { field.checks + (checks[field.id] ?? []) }

  /// The flow with this id.
  ///
  /// Optional only for callers that treat an unknown flow as an error; every id has a flow.
  package static func named(_ id: FlowID) -> Flow? {
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
