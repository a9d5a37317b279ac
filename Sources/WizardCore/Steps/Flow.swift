/// A journey as data: its steps, the edges between them, and what only holds here.
package struct Flow: Equatable, Sendable {
  package let id: FlowID
  /// In the order in which a drawing or a sorted list shows them; the first is where one starts.
  package let steps: [Step]
  package let edges: [Edge]
  /// Needs of a task that hold in this flow only.
  package let needs: [TaskID: [Need]]
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
  package let options: [Option]

  private let stepsByID: [StepID: Step]
  private let edgesFrom: [StepID: [Edge]]
  private let order: [StepID: Int]
  private let fieldsByID: [FieldID: PlacedField]
  private let fieldsByFacet: [Facet: FieldID]
  private let fieldOrder: [FieldID: Int]

  init(
    _ id: FlowID, steps: [Step], edges: [Edge], needs: [TaskID: [Need]] = [:], reminders: [Reminder] = [],
    checks: [FieldID: [Check]] = [:], citations: [ProblemCode: [FactID]] = [:], certified: Guard = .never,
    pricing: Pricing? = nil, options: [Option] = []
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
    stepsByID = Dictionary(steps.map { ($0.id, $0) }) { first, _ in first }
    edgesFrom = Dictionary(grouping: edges, by: \.from)
    order = Dictionary(steps.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let fields = steps.flatMap { step in step.fields.map { PlacedField(step: step.id, field: $0) } }
    fieldsByID = Dictionary(fields.map { ($0.field.id, $0) }) { first, _ in first }
    fieldOrder = Dictionary(fields.enumerated().map { ($1.field.id, $0) }) { first, _ in first }
    fieldsByFacet = Dictionary(fields.compactMap { field in field.field.facet.map { ($0, field.field.id) } })
    {
      first, _ in first
    }
  }

  /// The step with this id, if the flow has it.
  package func step(_ id: StepID) -> Step? { stepsByID[id] }

  /// The edges that leave a step, retries included.
  package func edges(from step: StepID) -> [Edge] { edgesFrom[step] ?? [] }

  /// The place of a step in the flow's order.
  package func index(of step: StepID) -> Int? { order[step] }

  /// Every field of the flow with its step, in order.
  package var fields: [(step: StepID, field: Field)] {
    steps.flatMap { step in step.fields.map { (step.id, $0) } }
  }

  /// The step and rule of a field, if the flow asks it.
  package func field(_ id: FieldID) -> (step: StepID, field: Field)? {
    fieldsByID[id].map { ($0.step, $0.field) }
  }

  /// The step and rule of the field whose answers a facet reads, if the flow asks one.
  package func field(of facet: Facet) -> (step: StepID, field: Field)? { fieldsByFacet[facet].flatMap(field) }

  /// The place of a field among all of the flow.
  func index(of field: FieldID) -> Int? { fieldOrder[field] }

  /// The step and rule of a task, if the flow has it.
  package func task(_ id: TaskID) -> (step: StepID, task: TaskRule)? {
    for step in steps {
      if let task = step.tasks.first(where: { $0.id == id }) { return (step.id, task) }
    }
    return nil
  }

  /// All that must come before a task in this flow.
  package func needs(of task: TaskRule) -> [Need] { task.needs + (needs[task.id] ?? []) }

  /// All checks of a field in this flow.
  package func checks(of field: Field) -> [Check] { field.checks + (checks[field.id] ?? []) }

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

/// A field and the step that asks it.
private struct PlacedField: Equatable {
  let step: StepID
  let field: Field
}
