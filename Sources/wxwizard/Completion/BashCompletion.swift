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
    # What stands behind an option: nothing for one without a value.
    _wxwizard_option() {
      case "$1 $2" in
    \(optionValues)
      esac
    }
    _wxwizard_slot() {
      case $1 in
    \(slots)
      esac
    }
    _wxwizard_words() { COMPREPLY+=($(compgen -W "$1" -- "$2")); }
    _wxwizard_files() {
      local file
      while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$1")
      compopt -o filenames 2>/dev/null
    }
    _wxwizard() {
      local line=${COMP_LINE:0:COMP_POINT} cur word index place=1 i kind command option folder ended
      local -a words
      read -a words <<<"$line"
      [[ $line == *[[:blank:]] ]] && words+=('')
      index=$((${#words[@]} - 1)) cur=${words[index]}
      COMPREPLY=()
      for ((i = 1; i < index; i++)); do
        word=${words[i]}
        if [[ -n $option ]]; then
          [[ $option == --sessions ]] && folder=$word
          option=
        elif [[ -z $ended && $word == -- ]]; then
          ended=1
        elif [[ -z $ended && $word == --sessions=* ]]; then
          folder=${word#*=}
        elif [[ -z $ended && $word == -* ]]; then
          [[ -n $(_wxwizard_option '' "$word") ]] && option=$word
        elif [[ -z $command ]]; then
          command=$word
        else
          ((place++))
        fi
      done
      folder=${folder//[\\"\\']/}
      case $folder in
        '~' | '~/'*) folder=$HOME${folder#'~'} ;;
        '$HOME' | '$HOME/'*) folder=$HOME${folder#'$HOME'} ;;
      esac
      if [[ -n $option ]]; then
        kind=$(_wxwizard_option "$command" "$option")
      elif [[ -z $ended && $cur == --*=* ]]; then
        kind=$(_wxwizard_option "$command" "${cur%%=*}")
        cur=${cur#*=}
      elif [[ -z $ended && $cur == -* ]]; then
        kind="words $(_wxwizard_options "$command")"
      elif [[ -n $ended && -z $command ]]; then
        kind=sessions
      elif [[ -z $command ]]; then
        _wxwizard_words '\(table.commands.map(\.rawValue).joined(separator: " "))' "$cur"
        kind=sessions
      else
        kind=$(_wxwizard_slot "$command $place")
        [[ -n $kind ]] || kind=$(_wxwizard_slot "$command")
      fi
      case $kind in
        sessions) _wxwizard_words "$(_wxwizard_sessions "$folder")" "$cur" ;;
        files) _wxwizard_files "$cur" ;;
        either)
          _wxwizard_words "$(_wxwizard_sessions "$folder")" "$cur"
          _wxwizard_files "$cur"
          ;;
        answers)
          if [[ $cur == *=* ]]; then
            _wxwizard_words "$(_wxwizard_values "${cur%%=*}")" "${cur#*=}"
          else
            _wxwizard_words '\(table.fields.map { $0.id.rawValue + "=" }.joined(separator: " "))' "$cur"
            compopt -o nospace 2>/dev/null
          fi
          ;;
        words*) _wxwizard_words "${kind#words}" "$cur" ;;
      esac
    }
    complete -F _wxwizard wxwizard

    """
  }

  /// Names of sessions from the folder itself, which is there at once however many there are.
  static let sessions = """
    _wxwizard_sessions() {
      local file name LC_ALL=C
      for file in "${1:-${XDG_DATA_HOME:-$HOME/.local/share}/wxwizard/sessions}"/*.json; do
        name=${file##*/} name=${name%.json}
        # Nothing else may get into the words of compgen, which runs what stands in $( ) there.
        case $name in '' | -* | *[!a-z0-9-]*) ;; *) printf '%s\\n' "$name" ;; esac
      done
    }
    """

  private var options: String {
    let everywhere = Arguments.table.filter(\.commands.isEmpty).map { "--" + $0.name }
    let lines = table.commands.map { command in
      "    \(command.rawValue)) echo '\((command.own.map { "--" + $0.name } + everywhere).joined(separator: " "))' ;;"
    }
    return (lines + ["    *) echo '\(everywhere.joined(separator: " "))' ;;"]).joined(separator: "\n")
  }

  private var optionValues: String {
    table.valued.map { option in
      let owner = option.command.map { "'\($0.rawValue)" } ?? "*'"
      return "    \(owner) --\(option.name)') echo '\(name(option.slot))' ;;"
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
    case .either: "either"
    case .answers: "answers"
    case .words(let localizer): "words \(localizer.joined(separator: " "))"
    }
  }
}
