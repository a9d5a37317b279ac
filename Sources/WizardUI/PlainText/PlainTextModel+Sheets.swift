import WizardCore
import WizardText

/// Printing from the checklist: whose sheet, and in which file.
extension PlainTextModel {
  mutating func chooseSheet(_ line: String) {
    guard let wizard, let name else { return }
    let text = line.trimmed.normalised(.number)
    if text.isEmpty { return prompt = .list }
    let sheets = wizard.sheets
    guard let number = Int(text), sheets.indices.contains(number - 1) else {
      return refuse(.lineBadNumber(text: line.trimmed, count: String(sheets.count)))
    }
    let role = sheets[number - 1]
    prompt = .sheetFile(role, Wizard.sheetFile(of: name, for: role))
  }

  mutating func nameSheet(_ role: Role?, _ line: String, _ suggested: String) {
    let text = line.trimmed
    // What came of it is told, and then leads back to the list or asks again.
    effects.append(.sheet(role, file: text.isEmpty ? suggested : text))
  }

  mutating func tellSheet(_ message: Message) {
    switch message {
    case .sheetWritten(let file):
      note(.sheetWritten(file: file))
      prompt = .list
    case .sheetTaken(let file, let other):
      note(.sheetTaken(file: file))
      if case .sheetFile(let role, _) = prompt { prompt = .sheetFile(role, other) }
    case .sheetNotWritten(let file, let reason): note(.exportNotWritten(file: file, reason: reason))
    case .sheetFormat(let ends): note(.sheetFormat(ends: ends.joined(separator: " ")))
    default: break
    }
  }
}
