import WizardCore

/// Exporting the checklist, or the sheet of one role.
extension WizardModel {
  /// Prompts for the file, suggesting a web page, which every browser shows and prints.
  package mutating func promptForSheetFile(for role: Role?) {
    guard let name else { return }
    let file = name + (role.map { "-" + $0.rawValue } ?? "") + ".html"
    mode = .prompting(.sheetFile(role), text: file, over: mode)
  }

  mutating func suggestSheetFile(_ file: String) {
    guard case .prompting(.sheetFile(let role), _, let underlying) = mode else { return }
    mode = .prompting(.sheetFile(role), text: file, over: underlying)
  }

  mutating func endSheetPrompt() {
    guard case .prompting(.sheetFile, _, let underlying) = mode else { return }
    mode = underlying
  }
}
