import WizardCore

/// What the plain-text front end asks on the current screen.
enum Prompt: Hashable {
  case field(FieldID)
  case task(TaskID)
  case tryAgain
  /// Which of the flows that are open where this one is blocked, or that continue a task.
  case otherFlows
  /// A step without questions.
  case continueTo
  /// Which row of a list.
  case list
  /// What to do with one item of the overview or the checklist.
  case item(String)
  /// Whose sheet of the checklist to export.
  case sheet
  /// The file for a sheet, and the name that Enter alone accepts.
  case sheetFile(Role?, String)
}

extension Prompt {
  /// Whether the prompt is about an entry of a list, to return to that list.
  var isOfList: Bool {
    switch self {
    case .item, .sheet, .sheetFile: true
    case .field, .task, .tryAgain, .otherFlows, .continueTo, .list: false
    }
  }
}

extension PlainTextModel {
  /// What is asked now.
  ///
  /// Derived from the model's focus and mode, so that the other front end can continue from it.
  var prompt: Prompt {
    get {
      if case .prompting(.sheetFile(let role), let file, _) = shared.mode { return .sheetFile(role, file) }
      guard case .step = screen else { return selection }
      switch shared.focus {
      case .field(let field), .option(let field, _), .answer(let field), .find(let field):
        return .field(field)
      case .item(let id):
        if let task = TaskID(rawValue: id) { return .task(task) }
        return FieldID(rawValue: id).map(Prompt.field) ?? .continueTo
      case .tryAgain: return .tryAgain
      case .otherFlow(let flow) where flow != .start: return .otherFlows
      default: return .continueTo
      }
    }
    set {
      if case .prompting = shared.mode { shared.cancel() }
      selection = newValue.isOfList ? newValue : .list
      switch newValue {
      case .field(let field): shared.focus = .field(field)
      case .task(let task): shared.focus = .item(task.rawValue)
      case .tryAgain: shared.focus = .tryAgain
      case .otherFlows: shared.focus = otherFlowsHere.first.map(FocusTarget.otherFlow)
      case .continueTo: shared.focus = .continueTo
      case .item(let id): shared.focus = .item(id)
      case .sheet: shared.focus = .sheet(nil)
      case .list, .sheetFile: break
      }
    }
  }
}

extension PlainTextModel {
  /// The flows to offer on the current step.
  var otherFlowsHere: [FlowID] {
    guard case .step(let id) = screen else { return [] }
    return wizard?.otherFlows(at: id) ?? []
  }
}

/// The part of a screen that is printed when it opens.
enum ScreenPart {
  case none, title, full
}

extension Wizard {
  /// Everything a step asks, in order; going on comes last.
  func prompts(of id: StepID) -> [Prompt] {
    guard let step = flow.step(id) else { return [.continueTo] }
    var prompts = askedFields(of: step).map { Prompt.field($0.id) }
    prompts += shownTasks(of: step).map { .task($0.id) }
    if retry != nil, progress.position == id { prompts.append(.tryAgain) }
    if !otherFlows(at: id).isEmpty { prompts.append(.otherFlows) }
    return prompts + [.continueTo]
  }

  /// Where to begin at the position: a missing or refused answer, otherwise trying again, an open task or a pending
  /// outcome.
  ///
  /// A step without any answers or ticks begins with its first question, also an optional one.
  var firstPrompt: Prompt? {
    let position = progress.position
    guard let step = flow.step(position) else { return nil }
    let isUntouched =
      step.fields.allSatisfy { session.answers[$0.id] == nil }
      && step.tasks.allSatisfy { session.done[$0.id] == nil }
    if let field = wantedField(at: position) { return isUntouched ? nil : .field(field) }
    if retry != nil { return .tryAgain }
    if let task = step.tasks.first(where: { replay.tasks[$0.id] == .todo }) { return .task(task.id) }
    guard let field = step.outcomeField, replay.fields[field.id] == .pending else { return nil }
    return .field(field.id)
  }
}
