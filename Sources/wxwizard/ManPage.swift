import WizardText

/// The manual page, made from the same tables as the help.
struct ManPage {
  let localizer: Localizer

  var text: String {
    var lines = [
      // Without hyphenation and justification, so that commands can be copied.
      ".TH WXWIZARD 1 \"\" \"wxwizard \(Program.version)\"", ".nh", ".ad l", ".SH NAME",
      escaped(localizer[.helpHead].replacingFirstColon), ".SH SYNOPSIS",
    ]
    for command in CommandName.allCases {
      let options = command == .open ? [] : command.ownOptions.map { "[\($0.synopsis)]" }
      lines += [
        ".B wxwizard", escaped(([command.definition.synopsis] + options).joined(separator: " ")), ".br",
      ]
    }
    lines += [".SH DESCRIPTION", escaped(localizer[.independence]), ".SH COMMANDS"]
    for command in CommandName.allCases {
      lines += entry("wxwizard " + command.definition.synopsis, localizer[command.definition.summary])
      if let note = command.definition.operandNote { lines += [".br", escaped(localizer[note()])] }
      lines += [
        ".nf", escaped(localizer[.helpExample(example: "wxwizard " + command.definition.example)]), ".fi",
      ]
    }
    lines.append(".SH OPTIONS")
    for option in OptionDefinition.all {
      let owners = CommandName.allCases.filter(option.commands.contains).map(\.rawValue)
      let note = owners.isEmpty ? "" : " (\(owners.joined(separator: ", ")))"
      lines += entry(option.synopsis, localizer[option.summary] + note)
    }
    lines.append(".SH EXIT STATUS")
    for (code, string) in [
      ("0", LocalizedText.manExit0), ("1", .manExit1), ("2", .manExit2), ("3", .manExit3),
    ] {
      lines += entry(code, localizer[string])
    }
    lines += [".SH ENVIRONMENT"] + entry("WXWIZARD_LANG, LC_ALL, LC_MESSAGES, LANG", localizer[.manLanguage])
    for (names, text) in [
      ("NO_COLOR", LocalizedText.manColor), ("COLORFGBG", .manBackground), ("ACCESSIBLE", .manAccessible),
      ("TERM, ESCDELAY", .manTerminal), ("XDG_DATA_HOME, HOME", .manFolder),
      ("XDG_CONFIG_HOME, HOME", .manConfiguration),
    ] {
      lines += entry(names, localizer[text])
    }
    lines += [".SH FILES"] + entry("~/.local/share/wxwizard/sessions/NAME.json", localizer[.manFile])
    lines += entry("~/.config/wxwizard/settings.json, rules.json", localizer[.manConfigurationFiles])
    return lines.joined(separator: "\n") + "\n"
  }

  private func entry(_ head: String, _ text: String) -> [String] {
    [".TP", ".B " + escaped(head), escaped(text)]
  }

  /// The text with roff's special characters escaped.
  private func escaped(_ text: String) -> String {
    let line = text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "\"": "\\(dq"
      default: String(character)
      }
    }.joined()
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}

extension String {
  /// `name: purpose` as manual pages want it, `name - purpose`.
  fileprivate var replacingFirstColon: String {
    guard let colon = firstIndex(where: { $0 == ":" || $0 == "：" }) else { return self }
    let purpose = self[index(after: colon)...].drop { $0 == " " }
    return "\(self[..<colon]) - \(purpose)"
  }
}
