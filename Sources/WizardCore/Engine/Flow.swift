/// A journey as data: its steps, the edges between them, and what only holds here.
///
/// It is large and never changes, so it is shared, not copied.
package final class Flow: Sendable {
  package let id: FlowID
  /// In the order in which a drawing or a sorted list shows them; the first is where one starts.
  package let steps: [Step]
  package let edges: [Edge]
  /// Needs of a task that hold in this flow only.
  package let needs: [TaskID: [Prerequisite]]
  package let reminders: [Reminder]
  /// Checks of a field that hold in this flow only.
  package let checks: [FieldID: [Check]]
  /// The facts behind a problem where this flow rests on others than usual.
  package let citations: [ProblemCode: [FactID]]
  /// When its mini program counts as certified, which widens the limits of its team.
  package let certified: Guard
  /// What its calls cost, where it has a price by use.
  package let pricing: Pricing?
  /// The flows it helps to choose from.
  package let options: [FlowChoice]

  /// The rule of every field of the flow, in order.
  let fieldRules: [Field]
  /// The step of each field, at the same place.
  private let fieldSteps: [StepID]
  /// The places of steps in `steps`, and of fields in `fieldRules`.
  private let stepPlaces: NameTable<StepID, Int>
  private let fieldPlaces: NameTable<FieldID, Int>
  private let criterionIndices: NameTable<Criterion, Int>
  private let tasks: NameTable<TaskID, TaskRule>
  private let taskSteps: NameTable<TaskID, StepID>
  private let edgesFrom: NameTable<StepID, [Edge]>

  init(
    _ id: FlowID, steps: [Step], edges: [Edge], needs: [TaskID: [Prerequisite]] = [:],
    reminders: [Reminder] = [],
    checks: [FieldID: [Check]] = [:], citations: [ProblemCode: [FactID]] = [:], certified: Guard = .never,
    pricing: Pricing? = nil, options: [FlowChoice] = []
  ) {
    self.id = id
    self.steps = steps
    self.edges = edges
    self.needs = needs
    self.reminders = reminders
    self.checks = checks
    self.citations = citations
    self.certified = certified
    self.pricing = pricing
    self.options = options
    let fields = steps.flatMap(\.fields)
    fieldRules = fields
    fieldSteps = steps.flatMap { step in step.fields.map { _ in step.id } }
    stepPlaces = NameTable(Array(steps.indices)) { steps[$0].id }
    fieldPlaces = NameTable(Array(fields.indices)) { fields[$0].id }
    criterionIndices = NameTable(Array(fields.indices)) { fields[$0].criterion }
    tasks = NameTable(steps.flatMap(\.tasks)) { $0.id }
    var taskSteps = NameTable<TaskID, StepID>()
    for step in steps { for task in step.tasks { taskSteps[task.id] = taskSteps[task.id] ?? step.id } }
    self.taskSteps = taskSteps
    var edgesFrom = NameTable<StepID, [Edge]>()
    for edge in edges { edgesFrom[edge.from, default: []].append(edge) }
    self.edgesFrom = edgesFrom
  }

  /// Every field of the flow with its step, in order.
  package var fields: [(step: StepID, field: Field)] { Array(zip(fieldSteps, fieldRules)) }

  /// The step with this id, if the flow has it.
  package func step(_ id: StepID) -> Step? { stepPlaces[id].map { steps[$0] } }

  /// The edges that leave a step, retries included.
  package func edges(from step: StepID) -> [Edge] { edgesFrom[step] ?? [] }

  /// The place of a step in the flow's order.
  package func index(of step: StepID) -> Int? { stepPlaces[step] }

  /// The step and rule of a field, if the flow asks it.
  package func field(_ id: FieldID) -> (step: StepID, field: Field)? {
    fieldPlaces[id].map { (fieldSteps[$0], fieldRules[$0]) }
  }

  /// The step and rule of the field whose answers a facet reads, if the flow asks one.
  package func field(of criterion: Criterion) -> (step: StepID, field: Field)? {
    criterionIndices[criterion].map { (fieldSteps[$0], fieldRules[$0]) }
  }

  /// The place of a field among all of the flow.
  func index(of field: FieldID) -> Int? { fieldPlaces[field] }

  /// The step and rule of a task, if the flow has it.
  package func task(_ id: TaskID) -> (step: StepID, task: TaskRule)? {
    guard let step = taskSteps[id], let task = tasks[id] else { return nil }
    return (step, task)
  }

  /// All that must come before a task in this flow.
  package func needs(of task: TaskRule) -> [Prerequisite] {
    needs[task.id].map { task.needs + $0 } ?? task.needs
  }

  /// All checks of a field in this flow.
  package func checks(of field: Field) -> [Check] {
    checks[field.id].map { field.checks + $0 } ?? field.checks
  }

  /// The flow of this name.
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
