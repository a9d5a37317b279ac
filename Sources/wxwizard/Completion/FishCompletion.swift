/// The completion of fish.
struct FishCompletion {
  let table: CompletionTable

  var script: String {
    let commands = table.commands.map {
      "complete -c wxwizard -n '__wxwizard_at \"\"' -a \($0.rawValue) -d \(quoted(table.localizer[$0.rule.string]))"
    }
    let lines = ([head] + commands + operands + Arguments.table.map(line) + [""])
    return lines.joined(separator: "\n")
  }

  private var head: String {
    """
    # fish completion for wxwizard: save as ~/.config/fish/completions/wxwizard.fish
    function __wxwizard_sessions
      set -l data $XDG_DATA_HOME
      test -n "$data"; or set data ~/.local/share
      set -l folder $data/wxwizard/sessions
      set -l option ''
      for word in (commandline -opc)
        test "$option" = --sessions; and set folder $word
        string match -q -- '--sessions=*' $word; and set folder (string replace -- --sessions= '' $word)
        set option $word
      end
      string match -q -- '~*' $folder; and set folder $HOME(string sub -s 2 -- $folder)
      string match -q -- '$HOME*' $folder; and set folder $HOME(string sub -s 6 -- $folder)
      for file in $folder/*.json
        set -l name (string replace -r '.*/(.*)\\.json$' '$1' -- $file)
        string match -qr -- '^[a-z0-9][a-z0-9-]*$' $name; and echo $name
      end
    end
    # Whether the cursor is behind that command, at one of its places, or where the command itself is to be.
    function __wxwizard_at -a command place comparison
      set -l found ''
      set -l next 1
      set -l option ''
      set -l words (commandline -opc)
      for word in $words[2..]
        if test -n "$option"
          set option ''
          continue
        end
        switch $word
          case \(table.valuedNames.joined(separator: " "))
            set option $word
          case --
            # What follows is the name of a session.
            test -n "$found"; or set found -
          case '-*'
          case '*'
            test -n "$found"; and set next (math $next + 1); or set found $word
        end
      end
      test "$found" = "$command"; or return 1
      test -z "$place"; or test $next $comparison $place
    end
    complete -c wxwizard -f
    complete -c wxwizard -n '__wxwizard_at ""; or __wxwizard_at - 1 -eq' -a '(__wxwizard_sessions)'
    """
  }

  private var operands: [String] {
    table.commands.flatMap { command in
      let slots = table.slots(command)
      return slots.enumerated().compactMap { index, slot -> String? in
        let isRepeated = index == slots.count - 1 && command.rule.synopsis.hasSuffix("...")
        let place = "\(command.rawValue) \(index + 1) \(isRepeated ? "-ge" : "-eq")"
        let when = "complete -c wxwizard -n '__wxwizard_at \(place)'"
        switch slot {
        case .sessions: return "\(when) -a '(__wxwizard_sessions)'"
        case .files: return "\(when) -F"
        case .either: return "\(when) -F -a '(__wxwizard_sessions)'"
        case .answers: return "\(when) -a '\(answers.joined(separator: " "))'"
        case .words(let localizer):
          return localizer.isEmpty ? nil : "\(when) -a '\(localizer.joined(separator: " "))'"
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
    let commands = option.commands.map(\.rawValue).sorted()
    let when =
      commands.isEmpty ? "" : " -n '\(commands.map { "__wxwizard_at " + $0 }.joined(separator: "; or "))'"
    let value =
      switch table.slot(of: option) {
      case nil: ""
      case .files, .either: " -r -F"
      case .sessions: " -x -a '(__wxwizard_sessions)'"
      case .words(let localizer) where !localizer.isEmpty: " -x -a '\(localizer.joined(separator: " "))'"
      case .words, .answers: " -x"
      }
    return
      "complete -c wxwizard\(when) -l \(option.name)\(value) -d \(quoted(table.localizer[option.string]))"
  }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'") + "'"
  }
}
