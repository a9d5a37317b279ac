/// The completion of fish.
struct FishCompletion {
  let table: CompletionTable

  var script: String {
    let commands = table.commands.map {
      "complete -c wxwizard -n __fish_use_subcommand -a \($0.rawValue) -d \(quoted(table.words[$0.rule.phrase]))"
    }
    return ([Self.head] + commands + operands + Options.table.map(line) + [""]).joined(separator: "\n")
  }

  private static let head = """
    # fish completion for wxwizard: save as ~/.config/fish/completions/wxwizard.fish
    function __wxwizard_sessions
      set -l data $XDG_DATA_HOME
      test -n "$data"; or set data ~/.local/share
      for file in $data/wxwizard/sessions/*.json
        set -l name (string replace -r '.*/(.*)\\.json$' '$1' -- $file)
        string match -q '*.*' -- $name; or echo $name
      end
    end
    complete -c wxwizard -f
    complete -c wxwizard -n __fish_use_subcommand -a '(__wxwizard_sessions)'
    """

  private var operands: [String] {
    table.commands.flatMap { command in
      table.slots(command).compactMap { slot -> String? in
        let when = "complete -c wxwizard -n '__fish_seen_subcommand_from \(command.rawValue)'"
        switch slot {
        case .sessions: return "\(when) -a '(__wxwizard_sessions)'"
        case .files: return "\(when) -F -a '(__wxwizard_sessions)'"
        case .answers: return "\(when) -a '\(answers.joined(separator: " "))'"
        case .words(let words): return words.isEmpty ? nil : "\(when) -a '\(words.joined(separator: " "))'"
        }
      }
    }
  }

  private var answers: [String] {
    let closed = Dictionary(table.values.map { ($0.field, $0.values) }) { first, _ in first }
    return table.fields.flatMap { field in
      (closed[field.id.rawValue] ?? [""]).map { "\(field.id.rawValue)=\($0)" }
    }
  }

  private func line(_ option: OptionRule) -> String {
    let commands = option.commands.map(\.rawValue).sorted().joined(separator: " ")
    let when = commands.isEmpty ? "" : " -n '__fish_seen_subcommand_from \(commands)'"
    let value =
      switch table.slot(of: option) {
      case nil: ""
      case .files: " -r -F"
      case .words(let words) where !words.isEmpty: " -x -a '\(words.joined(separator: " "))'"
      case .words, .sessions, .answers: " -x"
      }
    return "complete -c wxwizard\(when) -l \(option.name)\(value) -d \(quoted(table.words[option.phrase]))"
  }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'") + "'"
  }
}
