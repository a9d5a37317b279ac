import WizardCore

@testable import WizardUI

/// Shorthands for what the program does to a front end's model.
extension FrontEnd {
  mutating func open(
    _ wizard: Wizard, name: String, isReturning: Bool, drafts: [Draft] = [], isReadOnly: Bool = false
  ) {
    update {
      $0.open(wizard, name: name, isReturning: isReturning, drafts: drafts, isReadOnly: isReadOnly)
    }
  }

  mutating func showSessionList(_ entries: [SessionListEntry]) { update { $0.showSessionList(entries) } }
  mutating func show(_ message: Message) { update { $0.show(message) } }
  mutating func go(to screen: Screen) { update { $0.go(to: screen) } }
}

extension Grid {
  /// The rows as plain text, without trailing spaces.
  func lines() -> [String] {
    (0..<rows).map { row in
      let cells = self.row(row).filter { $0.columns > 0 }
      let end = cells.lastIndex { $0.text != " " }.map { $0 + 1 } ?? 0
      return String(cells[..<end].map(\.text))
    }
  }
}
