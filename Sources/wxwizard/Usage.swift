import WizardText

/// Help, and what is said when the program is called wrongly: at most three lines.
enum Usage {
  static func report(
    _ localizer: Localizer, _ text: LocalizedText, nearest: String? = nil
  ) -> ExitCode {
    Output.report("wxwizard: " + localizer[text])
    if let nearest { Output.report(localizer[.usageNearest(name: nearest)]) }
    Output.report(localizer[.usageSeeHelp])
    return .usage
  }

  /// The help of `--help`: every command, on one screen of 80 by 24.
  static func help(_ localizer: Localizer) -> String {
    var lines = [localizer[.helpHead]]
    for command in CommandName.allCases {
      lines.append(row("  wxwizard " + command.rule.synopsis, localizer[command.rule.string]))
    }
    let options = Arguments.table.filter(\.commands.isEmpty).map(\.synopsis).joined(separator: " ")
    lines += TextMeasure().wrap(localizer[.helpEverywhere(options: options)], columns: 79)
    lines.append(localizer[.helpMore])
    lines += TextMeasure().wrap(localizer[.independence], columns: 79)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The help of one command: what it does, its options, an example.
  static func help(_ command: CommandName, _ localizer: Localizer) -> String {
    let rule = command.rule
    var lines = ["wxwizard " + rule.synopsis, "  " + localizer[rule.string], ""]
    for option in command.options { lines.append(row("  " + option.synopsis, localizer[option.string])) }
    lines += ["", localizer[.helpExample(example: "wxwizard " + rule.example)]]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ text: String) -> String {
    TextMeasure().pad(name, columns: 38) + " " + text
  }
}
