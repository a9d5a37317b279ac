import WizardText

/// The text of `wxwizard help` and `--help`.
struct Help {
  let localizer: Localizer

  /// Every command in a line; fits a terminal of 80 columns and 24 rows.
  var overview: String {
    var lines = [localizer[.helpHead], localizer[.helpUsage(usage: "wxwizard [NAME] | wxwizard COMMAND")]]
    for command in CommandName.allCases where command != .help && !command.definition.isForSetup {
      lines.append(row("  wxwizard " + command.definition.synopsis, localizer[command.definition.summary]))
    }
    let others = CommandName.allCases.filter(\.definition.isForSetup).map { "wxwizard \($0.rawValue)" }
    lines += TextMeasure().wrap(
      localizer[.helpSetup(commands: others.joined(separator: localizer.language.listSeparator))], columns: 79
    )
    lines.append(localizer[.helpMore])
    lines += TextMeasure().wrap(localizer[.independence], columns: 79)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The usage of a command, what it does, its own options and an example.
  func text(of command: CommandName) -> String {
    let definition = command.definition
    let options = command.ownOptions
    let usage = "wxwizard " + definition.synopsis + (options.isEmpty ? "" : " [OPTION]...")
    var lines = [localizer[.helpUsage(usage: usage)], "", localizer[definition.summary], ""]
    lines += options.map(row) + [localizer[.helpGlobalOptions], ""]
    lines.append(localizer[.helpExample(example: "wxwizard " + definition.example)])
    return lines.joined(separator: "\n") + "\n"
  }

  /// The options that every command takes.
  var globalOptions: String {
    OptionDefinition.all.filter(\.commands.isEmpty).map { row($0) + "\n" }.joined()
  }

  private func row(_ option: OptionDefinition) -> String {
    row("  " + option.synopsis, localizer[option.summary])
  }

  private func row(_ name: String, _ text: String) -> String {
    TextMeasure().pad(name, columns: 38) + " " + text
  }
}
