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
      localizer[.helpSetup(commands: localizer.list(others))], columns: 79
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
    var lines = [localizer[.helpUsage(usage: usage)], "", sentence(definition.summary)]
    if let note = definition.operandNote {
      lines += TextMeasure().wrap(localizer[note()], columns: 79)
    }
    lines.append("")
    lines += rows(options) + [localizer[.helpGlobalOptions], ""]
    lines.append(localizer[.helpExample(example: "wxwizard " + definition.example)])
    return lines.joined(separator: "\n") + "\n"
  }

  /// The options that every command takes.
  var globalOptions: String {
    rows(OptionDefinition.all.filter(\.commands.isEmpty)).map { $0 + "\n" }.joined()
  }

  /// A summary as a sentence of its own.
  private func sentence(_ summary: LocalizedText) -> String {
    let text = localizer[summary]
    return text.prefix(1).uppercased() + text.dropFirst() + localizer[.sheetStop]
  }

  /// Options and what they do, in two columns of at most 80 together.
  private func rows(_ options: [OptionDefinition]) -> [String] {
    let measure = TextMeasure()
    let width = (options.map { measure.columns($0.synopsis) }.max() ?? 0) + 4
    return options.flatMap { option in
      let lines = measure.wrap(localizer[option.summary], columns: max(79 - width, 20))
      return measure.hang(lines, from: "  " + option.synopsis, columns: width)
    }
  }

  private func row(_ name: String, _ text: String) -> String {
    TextMeasure().pad(name, columns: 38) + " " + text
  }
}
