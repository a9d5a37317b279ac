import WizardCore

/// What the focus can rest on in each place.
extension ScreenFace {
  /// Every stop of the present place, from top to bottom.
  package var stops: [Stop] {
    guard let wizard else { return entries.map { .session($0.name) } + [.newSession] }
    switch place {
    case .picker: return entries.map { .session($0.name) } + [.newSession]
    case .overview:
      let turns = (wizard.detours + [wizard.wayBack].compactMap(\.self)).map(Stop.turn)
      return [.resume] + turns + Overview(wizard).items.map { .line($0.id) }
    case .checklist: return wizard.checklist.items.map { .line($0.id) } + [.resume]
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
    }
    stops += step.tasks.filter { wizard.replay.tasks[$0.id] != nil }.map { .line($0.id.rawValue) }
    if wizard.retry != nil, wizard.standing.position == id { stops.append(.tryAgain) }
    if wizard.standing.position == id { stops += wizard.detours.map(Stop.turn) }
    return stops + [.goOn]
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

  /// The asked fields of the known path with their steps, in order.
  package func summaryFields(of wizard: Wizard) -> [(step: StepID, field: FieldID)] {
    wizard.replay.knownPath.compactMap(wizard.flow.step).flatMap { step in
      step.fields.filter { wizard.replay.fields[$0.id] != nil }.map { (step.id, $0.id) }
    }
  }

  func fieldRule(_ field: FieldID) -> Field? { wizard?.flow.field(field)?.field }

  /// The answer a choice or a yes/no holds now.
  func chosenValue(of field: FieldID) -> String? {
    switch wizard?.session.answers[field] {
    case .text(let text): text
    case .yesNo(let value): value ? "true" : "false"
    default: nil
    }
  }

  /// The chosen values of a set.
  package func chosenValues(of field: FieldID) -> [String] {
    if case .set(let values) = wizard?.session.answers[field] { values } else { [] }
  }
}

/// The open lines of a checklist, the most pressing first.
package struct Overview: Sendable {
  package enum Section: CaseIterable, Sendable { case overdue, dueSoon, waiting, todo }

  package let sections: [(section: Section, items: [ChecklistItem])]

  /// Days ahead that count as soon.
  package static let soon = 7

  package init(_ wizard: Wizard) {
    let horizon = wizard.today.adding(days: Overview.soon)
    func section(of item: ChecklistItem) -> Section? {
      let isSoon = item.due.map { $0 <= horizon } ?? false
      switch item.status {
      case .overdue: return .overdue
      case .waiting: return .waiting
      case .todo: return isSoon ? .dueSoon : item.kind == .reminder ? nil : .todo
      case .cannotStart, .done, .notNeeded: return nil
      }
    }
    sections = Section.allCases.compactMap { wanted in
      let items = wizard.checklist.items.filter { section(of: $0) == wanted }
      return items.isEmpty ? nil : (wanted, items)
    }
  }

  package var items: [ChecklistItem] { sections.flatMap(\.items) }
}
