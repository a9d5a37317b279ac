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

  /// The help of `--help`: commands, options, an example.
  static func help(_ words: Words) -> String {
    var lines = [words[.helpHead], ""]
    let commands: [(String, Phrase)] = [
      ("wxwizard [NAME]", .commandOpen), ("wxwizard new NAME", .commandNew), ("wxwizard list", .commandList),
      ("wxwizard check FILE|FOLDER|NAME...", .commandCheck), ("wxwizard export NAME|FILE", .commandExport),
      ("wxwizard doctor", .commandDoctor),
    ]
    let options = Options.table.map { rule in
      ("--" + rule.name + (rule.value.map { " " + $0 } ?? ""), rule.phrase)
    }
    let measure = TextMeasure()
    for (name, phrase) in commands { lines.append("  " + measure.pad(name, columns: 36) + words[phrase]) }
    lines.append("")
    for (name, phrase) in options { lines.append("  " + measure.pad(name, columns: 28) + words[phrase]) }
    return (lines + ["", words[.helpExample], words[.independence], ""]).joined(separator: "\n")
  }
}
