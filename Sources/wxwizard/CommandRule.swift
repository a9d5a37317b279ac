import WizardText

/// A command as the help, the man page and completions know it.
struct CommandRule: Sendable {
  /// How it is called, without the program's name.
  let synopsis: String
  let string: LocalizedText
  /// A call that would work, without the program's name.
  let example: String
}

extension CommandName {
  /// The rule of the command; there is one for each.
  var rule: CommandRule {
    switch self {
    case .open: CommandRule(synopsis: "[NAME]", string: .commandOpen, example: "acme")
    case .new:
      CommandRule(synopsis: "new NAME", string: .commandNew, example: "new acme --answers acme.json")
    case .list: CommandRule(synopsis: "list", string: .commandList, example: "list --due 7")
    case .show:
      CommandRule(synopsis: "show NAME", string: .commandShow, example: "show acme --why payTransfer")
    case .answer:
      CommandRule(
        synopsis: "answer NAME FIELD=VALUE...", string: .commandAnswer,
        example: "answer acme email=ops@example.cn emailUnused=y")
    case .done:
      CommandRule(
        synopsis: "done NAME TASK", string: .commandDone, example: "done acme payTransfer --on 2026-11-20")
    case .retry: CommandRule(synopsis: "retry NAME", string: .commandRetry, example: "retry acme")
    case .check:
      CommandRule(
        synopsis: "check FILE|FOLDER|NAME...", string: .commandCheck, example: "check answers/ --json")
    case .merge:
      CommandRule(
        synopsis: "merge OURS BASE THEIRS [AS]", string: .commandMerge,
        example: "merge ours.json base.json theirs.json")
    case .export:
      CommandRule(
        synopsis: "export NAME|FILE", string: .commandExport, example: "export acme --for finance")
    case .delete: CommandRule(synopsis: "delete NAME", string: .commandDelete, example: "delete acme --force")
    case .doctor:
      CommandRule(synopsis: "doctor", string: .commandDoctor, example: "doctor --lang en")
    case .flows:
      CommandRule(
        synopsis: "flows [FLOW]", string: .commandFlows, example: "flows register --format mermaid")
    case .rules:
      CommandRule(synopsis: "rules [ID]", string: .commandRules, example: "rules certification.fee")
    case .template:
      CommandRule(
        synopsis: "template FLOW", string: .commandTemplate, example: "template register > acme.json")
    case .schema:
      CommandRule(
        synopsis: "schema FLOW", string: .commandSchema, example: "schema register > register.schema.json")
    case .completion:
      CommandRule(
        synopsis: "completion bash|zsh|fish", string: .commandCompletion,
        example: "completion bash > ~/.local/share/bash-completion/completions/wxwizard")
    }
  }

  /// The options it takes, its own before those of every command.
  var options: [OptionRule] { own + Arguments.table.filter(\.commands.isEmpty) }

  /// The options that not every command takes.
  var own: [OptionRule] { Arguments.table.filter { $0.commands.contains(self) } }
}

extension OptionRule {
  /// The option with its value, as the help writes it.
  var synopsis: String { "--" + name + (value.map { " " + $0 } ?? "") }
}
