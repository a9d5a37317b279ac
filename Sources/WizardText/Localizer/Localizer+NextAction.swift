import WizardCore

extension Localizer {
  /// What a session needs next, in a few words.
  package func text(of next: NextAction, at progress: Progress) -> String {
    if let item = next.item { return self.item(item).label }
    // The title of a step says what to do.
    return progress.status == .asking ? title(progress.position) : state(progress.status)
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
