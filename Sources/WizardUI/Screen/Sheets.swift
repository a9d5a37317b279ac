import WizardCore

/// Printing from the checklist: whose sheet, and in which file.
extension ScreenModel {
  mutating func askSheetFile(for role: Role?) {
    guard let name else { return }
    commitTyping()
    inputPrompt = .sheetFile(role)
    editor = TextEditor(Wizard.sheetFile(of: name, for: role))
  }

  /// Puts a name that is free in place of the one that is taken.
  mutating func suggestSheetFile(_ file: String) {
    guard case .sheetFile = inputPrompt else { return }
    editor = TextEditor(file)
  }

  /// The sheet is written, so nothing more is asked.
  mutating func endSheet() {
    guard case .sheetFile = inputPrompt else { return }
    stopAsking()
  }
}

extension Wizard {
  /// The sheets there are of the checklist: all of it, then one for each person who has something to do.
  var sheets: [Role?] {
    [nil]
      + Role.allCases.filter { role in
        role != .platform && checklist.items.contains { $0.responsible == role }
      }
  }

  /// The name suggested for a sheet's file; it ends for a page that a browser shows and prints.
  static func sheetFile(of name: String, for role: Role?) -> String {
    name + (role.map { "-" + $0.rawValue } ?? "") + ".html"
  }
}
