import WizardCore
import WizardText

/// A command typed as a line of one character; this table reads the lines and makes the help.
package enum LineCommand: Character, CaseIterable, Sendable {
  case help = "?"
  case back = "<"
  case summary = "="
  case checklist = "#"
  case overview = "@"
  case values = "$"
  case language = "!"
  case screen = "%"
  case clear = "-"
  case sessions = "*"
  case quit = "q"

  /// The command of a line of one character, as any input method types it; a leading space makes the line an answer.
  init?(line: String) {
    guard line.utf8.count <= 4, line.count == 1,
      let character = line.first.map({ String($0.foldedKey).lowercased() })?.first
    else { return nil }
    self.init(rawValue: character)
  }

  /// What the command does, with the name of its character, which some screen readers don't read.
  var string: LocalizedText {
    switch self {
    case .help: .plainCommandHelp
    case .back: .plainCommandBack
    case .summary: .plainCommandSummary
    case .checklist: .plainCommandChecklist
    case .overview: .plainCommandOverview
    case .values: .plainCommandValues
    case .language: .plainCommandLanguage
    case .screen: .plainCommandScreen
    case .clear: .plainCommandClear
    case .sessions: .plainCommandSessions
    case .quit: .plainCommandQuit
    }
  }
}
