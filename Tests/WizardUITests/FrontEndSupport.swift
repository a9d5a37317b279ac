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
