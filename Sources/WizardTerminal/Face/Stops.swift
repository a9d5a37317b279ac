import WizardCore

/// What the focus can rest on in each place.
extension ScreenFace {
  /// Every stop of the present place, from top to bottom.
  package var stops: [Stop] {
    guard let wizard else { return picker.names.map(Stop.session) + [.newSession] }
    if isChoosingCategory {
      let found = categoriesFound.map { Stop.found($0.text) }
      return found.isEmpty ? [.find(.category)] : found
    }
    switch place {
    case .picker: return picker.names.map(Stop.session) + [.newSession]
    case .overview:
      return [.resume] + wizard.turns.map(Stop.turn) + Overview(wizard).items.map { .line($0.id) }
    case .checklist:
      return wizard.checklist.items.map { .line($0.id) } + wizard.sheets.map(Stop.sheet) + [.resume]
    case .summary: return summaryFields(of: wizard).map { .answer($0.field) } + [.goOn]
    case .ways: return wizard.ways.indices.map { .way($0) }
    case .step(let id): return stepStops(id, of: wizard)
    }
  }

  private func stepStops(_ id: StepID, of wizard: Wizard) -> [Stop] {
    guard let step = wizard.flow.step(id) else { return [.goOn] }
    var stops: [Stop] = []
    for field in step.fields where wizard.replay.fields[field.id] != nil {
      let options = options(of: field)
      stops += options.isEmpty ? [.field(field.id)] : options.map { .option(field.id, $0) }
      if offersList(for: field.id) { stops.append(.find(field.id)) }
    }
    stops += step.tasks.filter { wizard.replay.tasks[$0.id] != nil }.map { .line($0.id.rawValue) }
    if wizard.retry != nil, wizard.standing.position == id { stops.append(.tryAgain) }
    if wizard.standing.position == id { stops += wizard.detours.map(Stop.turn) }
    if id == .confirmation, doubtsOwner { stops.append(.summary) }
    stops.append(.goOn)
    // Where going back ends, one can still go back on the way itself.
    if id == wizard.replay.knownPath.first, wizard.canChooseAgain { stops.append(.turn(.start)) }
    return stops
  }

  /// The answers a field offers as rows of their own; none for one in which one types.
  package func options(of field: Field) -> [String] {
    switch field.kind {
    case .choice(let values): return values
    case .yesNo: return ["true", "false"]
    case .set(let values):
      let offered = wizard?.replay.documentsRequired ?? []
      return field.id == .documentsReady && !offered.isEmpty ? offered : values
    case .text, .count, .money, .date: return []
    }
  }

  /// The asked fields with their steps, in order: as far as the position, and later steps that hold answers.
  package func summaryFields(of wizard: Wizard) -> [(step: StepID, field: FieldID)] {
    let reached = Set(wizard.standing.path)
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
      return options(of: rule).first
    default: return nil
    }
  }

  /// The chosen values of a set.
  package func chosenValues(of field: FieldID) -> [String] {
    if case .set(let values) = wizard?.session.answers[field] { values } else { [] }
  }
}
