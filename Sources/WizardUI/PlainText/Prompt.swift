import WizardCore

/// What is being asked in the place where one is.
enum Prompt: Hashable {
  case field(FieldID)
  case task(TaskID)
  case tryAgain
  /// Which of the flows that are open where this one is blocked.
  case turns
  /// A step that asks nothing.
  case goOn
  /// Which line of a list.
  case list
  /// One line of the overview or the checklist.
  case item(String)
  /// Whose sheet of the checklist is printed.
  case sheet
  /// In which file a sheet is put, with the name that Enter alone takes.
  case sheetFile(Role?, String)
}

extension Prompt {
  /// Whether a list stands behind it.
  var isOfList: Bool {
    switch self {
    case .item, .sheet, .sheetFile: true
    case .field, .task, .tryAgain, .turns, .goOn, .list: false
    }
  }
}

/// How much is said on coming to a place.
enum Introduction {
  case none, title, full
}

/// What must be settled by yes or no before anything else.
enum PendingConfirmation: Equatable {
  case impact(FieldID, Answer, Impact)
  /// Whether a transfer that seems too late was paid in time after all.
  case paidInTime(RetryPlan)
  case tryAgain(RetryPlan)
}

extension Wizard {
  /// Everything a step asks, in order; what follows it comes last.
  func prompts(of id: StepID) -> [Prompt] {
    guard let step = flow.step(id) else { return [.goOn] }
    var prompts = step.fields.filter { replay.fields[$0.id] != nil }.map { Prompt.field($0.id) }
    prompts += step.tasks.filter { replay.tasks[$0.id] != nil }.map { .task($0.id) }
    if retry != nil, progress.position == id { prompts.append(.tryAgain) }
    if progress.position == id, !detours.isEmpty { prompts.append(.turns) }
    return prompts + [.goOn]
  }

  /// Every question of the known path, in order.
  var questions: [FieldID] {
    replay.knownPath.compactMap(flow.step).flatMap { step in
      step.fields.map(\.id).filter { replay.fields[$0] != nil }
    }
  }
}
