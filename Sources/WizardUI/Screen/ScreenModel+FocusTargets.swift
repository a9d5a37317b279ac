import WizardCore

/// What the focus can rest on in each place.
extension ScreenModel {
  /// Every stop of the present place, from top to bottom.
  package var focusTargets: [FocusTarget] {
    guard let wizard else { return picker.names.map(FocusTarget.session) + [.newSession] }
    if isChoosingCategory {
      let found = categoriesFound.map { FocusTarget.found($0.text) }
      return found.isEmpty ? [.find(.category)] : found
    }
    switch screen {
    case .picker: return picker.names.map(FocusTarget.session) + [.newSession]
    case .overview:
      return [.resume] + wizard.turns.map(FocusTarget.turn) + Overview(wizard).items.map { .line($0.id) }
    case .checklist:
      return wizard.checklist.items.map { .line($0.id) } + wizard.sheets.map(FocusTarget.sheet) + [.resume]
    case .summary: return summaryFields(of: wizard).map { .answer($0.field) } + [.goOn]
    case .routes: return wizard.routes.indices.map { .route($0) }
    case .step(let id): return stepStops(id, of: wizard)
    }
  }

  private func stepStops(_ id: StepID, of wizard: Wizard) -> [FocusTarget] {
    guard let step = wizard.flow.step(id) else { return [.goOn] }
    var focusTargets: [FocusTarget] = []
    for field in step.fields where wizard.replay.fields[field.id] != nil {
      let options = choices(for: field)
      focusTargets += options.isEmpty ? [.field(field.id)] : options.map { .option(field.id, $0) }
      if offersList(for: field.id) { focusTargets.append(.find(field.id)) }
    }
    focusTargets += step.tasks.filter { wizard.replay.tasks[$0.id] != nil }.map { .line($0.id.rawValue) }
    if wizard.retry != nil, wizard.progress.position == id { focusTargets.append(.tryAgain) }
    if wizard.progress.position == id { focusTargets += wizard.detours.map(FocusTarget.turn) }
    if id == .confirmation, doubtsOwner { focusTargets.append(.summary) }
    focusTargets.append(.goOn)
    // Where going back ends, one can still go back on the way itself.
    if id == wizard.replay.knownPath.first, wizard.canChooseAgain { focusTargets.append(.turn(.start)) }
    return focusTargets
  }

  /// The answers a field offers as rows of their own; none for one in which one types.
  package func choices(for field: Field) -> [String] {
    wizard?.choices(for: field) ?? field.kind.values
  }

  /// The asked fields with their steps, in order: as far as the position, and later steps that hold answers.
  package func summaryFields(of wizard: Wizard) -> [(step: StepID, field: FieldID)] {
    let reached = Set(wizard.progress.path)
    return wizard.replay.knownPath.compactMap(wizard.flow.step).flatMap { step in
      let fields = step.fields.map(\.id).filter { wizard.replay.fields[$0] != nil }
      let isShown = reached.contains(step.id) || fields.contains { wizard.session.answers[$0] != nil }
      return isShown ? fields.map { (step.id, $0) } : []
    }
  }

  /// The fields of the summary that must be answered or answered otherwise, in its order.
  package var troubles: [FieldID] {
    guard let wizard else { return [] }
    let wrong = Set(wizard.replay.problems.filter(\.isError).map(\.field))
    // That all is right is confirmed after reading it here.
    return summaryFields(of: wizard).map(\.field).filter {
      wizard.replay.fields[$0] == .missing(isWanted: true) && $0 != .subjectConfirmed
        || wrong.contains($0.rawValue)
    }
  }

  func fieldRule(_ field: FieldID) -> Field? { wizard?.flow.field(field)?.field }

  /// The answer a choice or a yes/no holds now; a verdict that was not given is pending.
  func chosenValue(of field: FieldID) -> String? {
    switch wizard?.session.answers[field] {
    case .text(let text): return text
    case .yesNo(let value): return value ? "true" : "false"
    case nil:
      guard wizard?.replay.fields[field] == .pending, let rule = fieldRule(field) else { return nil }
      return choices(for: rule).first
    default: return nil
    }
  }

  /// The chosen values of a set.
  package func chosenValues(of field: FieldID) -> [String] {
    if case .set(let values) = wizard?.session.answers[field] { values } else { [] }
  }
}
