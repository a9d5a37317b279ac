import WizardCore

extension Localizer {
  /// What a session needs next, in a few words.
  package func text(of next: NextAction, at progress: Progress) -> String {
    if let item = next.item {
      let label = self.item(item).label
      if next.lacksDocuments { return self[.nextLacksDocuments(item: label)] }
      guard let failure = next.failure, let field = FieldID.named(item) else { return label }
      return label + language.colon + self.label(value: failure, of: field, at: progress.position)
    }
    if let flow = next.returnsTo { return self[.nextReturns(flow: self.flow(flow))] }
    // The title of a step says what to do.
    return progress.status == .asking ? title(progress.position) : state(progress.status)
  }

  /// The item that the due day belongs to and who does it; nil if it is the next action, or if its day has passed for good.
  package func dueItem(of next: NextAction, at progress: Progress) -> String? {
    guard let due = next.due, due.item != next.item, progress.status != .expired else { return nil }
    return self[.dueItem(item: item(due.item).label, role: role(due.role))]
  }

  /// The days until a due day, or since then.
  package func daysLeft(until due: CivilDate, from today: CivilDate) -> String {
    switch today.days(until: due) {
    case 0: self[.dueToday]
    case let days where days < 0: self[.dueLate(days: -days)]
    case let days: self[.dueLeft(days: days)]
    }
  }
}
