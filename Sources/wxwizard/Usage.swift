import WizardScreens
import WizardText

/// Help, and what is said when the program is called wrongly: at most three lines.
enum Usage {
  static func complain(
    _ words: Words, _ phrase: Phrase, _ details: [String: String] = [:], nearest: String? = nil
  ) -> ExitCode {
    Output.complain("wxwizard: " + words.phrase(phrase, details))
    if let nearest { Output.complain(words.phrase(.usageNearest, ["name": nearest])) }
    Output.complain(words[.usageSeeHelp])
    return .usage
  }

  /// The help of `--help`: every command, on one screen of 80 by 24.
  static func help(_ words: Words) -> String {
    var lines = [words[.helpHead]]
    for command in CommandName.allCases {
      lines.append(row("  wxwizard " + command.rule.synopsis, words[command.rule.phrase]))
    }
    let options = Options.table.filter(\.commands.isEmpty).map(\.synopsis).joined(separator: " ")
    lines += TextMeasure().wrap(words.phrase(.helpEverywhere, ["options": options]), columns: 79)
    lines.append(words[.helpMore])
    lines += TextMeasure().wrap(words[.independence], columns: 79)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The help of one command: what it does, its options, an example.
  static func help(_ command: CommandName, _ words: Words) -> String {
    let rule = command.rule
    var lines = ["wxwizard " + rule.synopsis, "  " + words[rule.phrase], ""]
    for option in command.options { lines.append(row("  " + option.synopsis, words[option.phrase])) }
    lines += ["", words.phrase(.helpExample, ["example": "wxwizard " + rule.example])]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ text: String) -> String {
    TextMeasure().pad(name, columns: 38) + " " + text
  }
}
