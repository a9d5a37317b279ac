import WizardText

/// The text of `--help`.
struct Help {
  let localizer: Localizer

  /// Every command in a line; fits a terminal of 80 columns and 24 rows.
  var overview: String {
    var lines = [localizer[.helpHead]]
    for command in CommandName.allCases {
      lines.append(row("  wxwizard " + command.definition.synopsis, localizer[command.definition.summary]))
    }
    let options = Self.globalOptions.map(\.synopsis).joined(separator: " ")
    lines += TextMeasure().wrap(localizer[.helpEverywhere(options: options)], columns: 79)
    lines.append(localizer[.helpMore])
    lines += TextMeasure().wrap(localizer[.independence], columns: 79)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a command does, its options and an example.
  func text(of command: CommandName) -> String {
    let definition = command.definition
    var lines = ["wxwizard " + definition.synopsis, "  " + localizer[definition.summary], ""]
    for option in command.ownOptions + Self.globalOptions {
      lines.append(row("  " + option.synopsis, localizer[option.summary]))
    }
    lines += ["", localizer[.helpExample(example: "wxwizard " + definition.example)]]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The options that every command takes.
  private static var globalOptions: [OptionDefinition] { OptionDefinition.all.filter(\.commands.isEmpty) }

  private func row(_ name: String, _ text: String) -> String {
    TextMeasure().pad(name, columns: 38) + " " + text
  }
}
