import WizardCore
import WizardText

/// The open items of a checklist by urgency, the most urgent first.
package struct Overview: Sendable {
  package enum Section: CaseIterable, Sendable { case overdue, dueSoon, waiting, todo, reminders }

  package let sections: [(section: Section, items: [ChecklistItem])]

  /// A due date within this number of days is soon.
  static let soon = 7

  package init(_ wizard: Wizard) {
    let horizon = wizard.today.adding(days: Overview.soon)
    // Items of later steps can't be done yet; the checklist lists them.
    let reached = Set(wizard.progress.path)
    func section(of item: ChecklistItem) -> Section? {
      let isSoon = item.due.map { $0 <= horizon } ?? false
      switch item.status {
      case .overdue: return .overdue
      case .waiting: return .waiting
      case .todo:
        if isSoon { return .dueSoon }
        if item.kind == .reminder { return .reminders }
        return reached.contains(item.step) ? .todo : nil
      case .cannotStart, .done, .notNeeded: return nil
      }
    }
    sections = Section.allCases.compactMap { wanted in
      let items = wizard.checklist.items.filter { section(of: $0) == wanted }
      return items.isEmpty ? nil : (wanted, wanted == .todo ? Overview.groupedByRole(items) : items)
    }
  }

  /// Whether something is due, overdue or waiting, so that a session opens on the overview.
  static func isPressing(_ wizard: Wizard) -> Bool {
    wizard.checklist.items.contains {
      $0.kind != .reminder
        && ($0.status == .overdue || $0.status == .waiting || ($0.status == .todo && $0.due != nil))
    }
  }

  package var items: [ChecklistItem] { sections.flatMap(\.items) }

  /// The number of open items of each role, in the order of the items.
  package var people: [(role: Role, count: Int)] {
    let open = sections.filter { $0.section != .waiting && $0.section != .reminders }.flatMap(\.items)
    return open.map(\.responsible).uniqued().map { role in
      (role, open.filter { $0.responsible == role }.count)
    }
  }

  private static func groupedByRole(_ items: [ChecklistItem]) -> [ChecklistItem] {
    items.map(\.responsible).uniqued().flatMap { role in items.filter { $0.responsible == role } }
  }
}

extension Overview.Section {
  /// Its heading.
  var string: LocalizedText {
    switch self {
    case .overdue: .sectionOverdue
    case .dueSoon: .sectionDueSoon
    case .waiting: .sectionWaiting
    case .todo: .sectionTodo
    case .reminders: .sectionReminders
    }
  }
}
