import WizardCore
import WizardText

/// Keys while a line is typed for a command, and while a question is open.
extension ScreenModel {
  /// Handles a key while a line is typed.
  mutating func type(intoPrompt key: Key) {
    guard var typing = editor else { return }
    if edit(&typing, with: key) {
      editor = typing
      return
    }
    switch KeyTable.command(for: key, in: .prompt) {
    case .accept: update { $0.submit(typing.text.trimmed) }
    case .back: update { $0.cancel() }
    case let command?: runAnywhere(command)
    case nil: break
    }
  }

  /// Answers a question by yes or no; other keys leave it open.
  mutating func answer(_ confirmation: Confirmation, with key: Key) {
    switch key.folded {
    case .character(let word) where Bool(yesNoWord: String(word)) == true: confirm()
    case .character(let word) where Bool(yesNoWord: String(word)) == false: update { $0.decline() }
    // Enter pressed in haste must not decide anything but to stay.
    case .enter: if confirmation == .quit { update { $0.decline() } }
    default:
      if scroll(with: key, in: .confirmation) { return }
      switch KeyTable.command(for: key, in: .confirmation) {
      case .back: update { $0.cancel() }
      case .quit: confirmation == .quit ? shared.quit() : runAnywhere(.quit)
      case let command?: runAnywhere(command)
      case nil: break
      }
    }
  }

  private mutating func confirm() {
    let agreed = confirmation
    let before = wizard?.session
    update { $0.confirm() }
    guard case .impact(let field, _, _) = agreed, wizard?.session != before else { return }
    if case .set = shared.rule(field)?.kind { return }
    advance()
  }
}
