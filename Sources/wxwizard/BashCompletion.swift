/// The completion of bash; it reads the line itself, since bash parts words at `=`.
struct BashCompletion {
  let table: CompletionTable

  var script: String {
    """
    # bash completion for wxwizard: save as ~/.local/share/bash-completion/completions/wxwizard
    \(Self.sessions)
    _wxwizard_values() {
      case $1 in
    \(table.values.map { "    \($0.field)) echo '\($0.values.joined(separator: " "))' ;;" }.joined(separator: "\n"))
      esac
    }
    _wxwizard_options() {
      case $1 in
    \(options)
      esac
    }
    _wxwizard_option() {
      case $1 in
    \(optionValues)
      esac
    }
    _wxwizard_slot() {
      case $1 in
    \(slots)
      esac
    }
    _wxwizard() {
      local line=${COMP_LINE:0:COMP_POINT} cur prev command index kind
      local -a words
      read -ra words <<<"$line"
      [[ $line == *[[:blank:]] ]] && words+=('')
      index=$((${#words[@]} - 1)) cur=${words[index]} prev=${words[index - 1]} command=${words[1]}
      COMPREPLY=()
      kind=$(_wxwizard_option "$prev")
      if [[ -z $kind && $cur == --*=* ]]; then
        kind=$(_wxwizard_option "${cur%%=*}")
        cur=${cur#*=}
      elif [[ -z $kind && $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$(_wxwizard_options "$command")" -- "$cur"))
        return
      elif [[ -z $kind ]]; then
        if ((index == 1)); then
          kind="words \(table.commands.map(\.rawValue).joined(separator: " ")) $(_wxwizard_sessions)"
        else
          kind=$(_wxwizard_slot "$command $((index - 1))")
          [[ -n $kind ]] || kind=$(_wxwizard_slot "$command")
        fi
      fi
      case $kind in
        sessions) COMPREPLY=($(compgen -W "$(_wxwizard_sessions)" -- "$cur")) ;;
        files) COMPREPLY=($(compgen -W "$(_wxwizard_sessions)" -- "$cur") $(compgen -f -- "$cur")) ;;
        answers)
          if [[ $cur == *=* ]]; then
            COMPREPLY=($(compgen -W "$(_wxwizard_values "${cur%%=*}")" -- "${cur#*=}"))
          else
            COMPREPLY=($(compgen -W '\(table.fields.map { $0.id.rawValue + "=" }.joined(separator: " "))' -- "$cur"))
            compopt -o nospace 2>/dev/null
          fi
          ;;
        words*) COMPREPLY=($(compgen -W "${kind#words}" -- "$cur")) ;;
      esac
    }
    complete -F _wxwizard wxwizard

    """
  }

  /// Names of sessions from the folder itself, which is there at once however many there are.
  static let sessions = """
    _wxwizard_sessions() {
      local file name
      for file in "${XDG_DATA_HOME:-$HOME/.local/share}"/wxwizard/sessions/*.json; do
        name=${file##*/} name=${name%.json}
        case $name in *.* | '*') ;; *) printf '%s\\n' "$name" ;; esac
      done
    }
    """

  private var options: String {
    let everywhere = Options.table.filter(\.commands.isEmpty).map { "--" + $0.name }
    let lines = table.commands.map { command in
      "    \(command.rawValue)) echo '\((command.own.map { "--" + $0.name } + everywhere).joined(separator: " "))' ;;"
    }
    return (lines + ["    *) echo '\(everywhere.joined(separator: " "))' ;;"]).joined(separator: "\n")
  }

  private var optionValues: String {
    Options.table.compactMap { option in
      table.slot(of: option).map { "    --\(option.name)) echo '\(name($0))' ;;" }
    }.joined(separator: "\n")
  }

  private var slots: String {
    table.commands.flatMap { command in
      let slots = table.slots(command)
      let places = slots.enumerated().map { "    '\(command.rawValue) \($0 + 1)') echo '\(name($1))' ;;" }
      guard let last = slots.last, command.rule.synopsis.hasSuffix("...") else { return places }
      return places + ["    \(command.rawValue)) echo '\(name(last))' ;;"]
    }.joined(separator: "\n")
  }

  private func name(_ slot: CompletionTable.Slot) -> String {
    switch slot {
    case .sessions: "sessions"
    case .files: "files"
    case .answers: "answers"
    case .words(let words): "words \(words.joined(separator: " "))"
    }
  }
}
