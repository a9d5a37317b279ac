/// The completion of zsh.
struct ZshCompletion {
  let table: CompletionTable

  var script: String {
    """
    #compdef wxwizard
    # zsh completion for wxwizard: save as _wxwizard in a folder of $fpath
    _wxwizard_sessions() {
      local -a names
      names=(${_wxwizard_folder:-${XDG_DATA_HOME:-$HOME/.local/share}/wxwizard/sessions}/*.json(N:t:r))
      compadd -- ${${names:#*[^a-z0-9-]*}:#-*}
    }
    _wxwizard_either() {
      _wxwizard_sessions
      _files
    }
    _wxwizard_answers() {
      if compset -P '*='; then
        case ${words[CURRENT]%%=*} in
    \(values)
        esac
      else
        compadd -S '' -- \(table.fields.map { $0.id.rawValue + "=" }.joined(separator: " "))
      fi
    }
    _wxwizard_command() {
      local -a commands
      commands=(
    \(table.commands.map { "    \(quoted("\($0.rawValue):\(table.localizer[$0.rule.string])"))" }.joined(separator: "\n"))
      )
      _describe command commands
      _wxwizard_sessions
    }
    _wxwizard() {
      local state word command option ended _wxwizard_folder
      for word in "${(@)words[2,CURRENT-1]}"; do
        if [[ -n $option ]]; then
          [[ $option == --sessions ]] && _wxwizard_folder=$word
          option=
        elif [[ -z $ended ]]; then
          case $word in
            --) ended=1 ;;
            --sessions=*) _wxwizard_folder=${word#*=} ;;
            \(table.valuedNames.joined(separator: "|"))) option=$word ;;
            -*) ;;
            *) command=${command:-$word} ;;
          esac
        fi
      done
      _wxwizard_folder=${(Q)_wxwizard_folder}
      case $_wxwizard_folder in
        '~' | '~/'*) _wxwizard_folder=$HOME${_wxwizard_folder#'~'} ;;
        '$HOME' | '$HOME/'*) _wxwizard_folder=$HOME${_wxwizard_folder#'$HOME'} ;;
      esac
      if [[ -n $ended && -z $command ]]; then
        _wxwizard_sessions
        return
      fi
      case $command in
    \(table.commands.map(branch).joined(separator: "\n"))
        *) _arguments \(arguments(.open)) '1:command:_wxwizard_command' ;;
      esac
    }
    if [ "$funcstack[1]" = _wxwizard ]; then _wxwizard "$@"; else compdef _wxwizard wxwizard; fi

    """
  }

  private var values: String {
    table.values.map { "      \($0.field)) compadd -- \($0.values.joined(separator: " ")) ;;" }
      .joined(separator: "\n")
  }

  private func branch(_ command: CommandName) -> String {
    let slots = table.slots(command)
    var places = slots.enumerated().map { "'\($0 + 2):\(command.rawValue):\(action($1))'" }
    if let last = slots.last, command.rule.synopsis.hasSuffix("...") {
      places.append("'*:\(command.rawValue):\(action(last))'")
    }
    return
      "    \(command.rawValue)) _arguments \(arguments(command)) '1:command:' \(places.joined(separator: " ")) ;;"
  }

  private func arguments(_ command: CommandName) -> String {
    command.options.map { option in
      let text = table.localizer[option.string].filter { !"[]':".contains($0) }
      let value = table.slot(of: option).map { ":\(option.name):\(action($0))" } ?? ""
      // The `=` lets the value stand in the same word or in the next.
      return "'--\(option.name)\(value.isEmpty ? "" : "=")[\(text)]\(value)'"
    }.joined(separator: " ")
  }

  private func action(_ slot: CompletionTable.Slot) -> String {
    switch slot {
    case .sessions: "_wxwizard_sessions"
    case .files: "_files"
    case .either: "_wxwizard_either"
    case .answers: "_wxwizard_answers"
    case .words(let localizer): localizer.isEmpty ? "" : "(\(localizer.joined(separator: " ")))"
    }
  }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
