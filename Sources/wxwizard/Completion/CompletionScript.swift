/// A shell that wxwizard completes command lines in.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that asks `wxwizard __complete` for candidates.
  var completionScript: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  /// Bash splits words at `=`, so the words are read from the line and candidates lose what precedes `=`.
  private static let bashScript = #"""
    # bash completion for wxwizard: save as ~/.local/share/bash-completion/completions/wxwizard
    _wxwizard() {
      local line=${COMP_LINE:0:COMP_POINT} candidate file
      local -a words
      read -ra words <<<"$line"
      [[ $line == *[[:blank:]] ]] && words+=('')
      local current=${words[${#words[@]} - 1]}
      words=("${words[@]//[\"\']/}")
      COMPREPLY=()
      while IFS= read -r candidate; do
        if [[ $candidate == :files ]]; then
          while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "${current#*=}")
          compopt -o filenames 2>/dev/null
          continue
        fi
        candidate=${candidate%%$'\t'*}
        [[ $candidate == *= ]] && compopt -o nospace 2>/dev/null
        [[ $current == *=* ]] && candidate=${candidate#"${current%%=*}="}
        COMPREPLY+=("$candidate")
      done < <(command wxwizard __complete -- "${words[@]:1}" 2>/dev/null)
    }
    complete -F _wxwizard wxwizard

    """#

  private static let zshScript = #"""
    #compdef wxwizard
    # zsh completion for wxwizard: save as _wxwizard in a folder of $fpath
    _wxwizard() {
      local candidate
      local -a arguments
      arguments=("${(@Q)words[2,CURRENT]}")
      while IFS= read -r candidate; do
        if [[ $candidate == :files ]]; then
          compset -P '*='
          _files
          continue
        fi
        candidate=${candidate%%$'\t'*}
        if [[ $candidate == *= ]]; then compadd -S '' -- "$candidate"; else compadd -- "$candidate"; fi
      done < <(command wxwizard __complete -- "${arguments[@]}" 2>/dev/null)
    }
    if [[ $funcstack[1] == _wxwizard ]]; then _wxwizard "$@"; else compdef _wxwizard wxwizard; fi

    """#

  private static let fishScript = #"""
    # fish completion for wxwizard: save as ~/.config/fish/completions/wxwizard.fish
    function __wxwizard_complete
      set -l words (commandline -opc) (commandline -ct)
      for candidate in (command wxwizard __complete -- $words[2..-1] 2>/dev/null)
        if test "$candidate" = :files
          __fish_complete_path (commandline -ct | string replace -r '^--[a-z-]+=' '')
        else
          echo $candidate
        end
      end
    end
    complete -c wxwizard -f -a '(__wxwizard_complete)'

    """#
}
