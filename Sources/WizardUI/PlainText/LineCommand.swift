import WizardCore
import WizardText

/// What a line of one sign asks for, wherever one is; one table reads the signs and makes the help.
package enum LineCommand: Character, CaseIterable, Sendable {
  case help = "?"
  case back = "<"
  case summary = "="
  case checklist = "#"
  case overview = "@"
  case language = "!"
  case screen = "%"
  case clear = "-"
  case quit = "q"

  /// The sign a line consists of, in any width; a space before it makes it an answer.
  init?(line: String) {
    guard line.count == 1, let sign = line.foldedWidth.lowercased().first else { return nil }
    self.init(rawValue: sign)
  }

  /// What it does, with its name, since not every voice reads signs.
  var string: LocalizedText {
    switch self {
    case .help: .lineSignHelp
    case .back: .lineSignBack
    case .summary: .lineSignSummary
    case .checklist: .lineSignChecklist
    case .overview: .lineSignOverview
    case .language: .lineSignLanguage
    case .screen: .lineSignScreen
    case .clear: .lineSignClear
    case .quit: .lineSignQuit
    }
  }
}
