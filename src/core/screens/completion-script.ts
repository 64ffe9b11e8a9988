/** The scripts that teach shells to complete: they ask the program itself, so they never go stale. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: String.raw`# wallet-help: completion for bash
_wallet_help() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == ':files' ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do
        COMPREPLY+=("$line")
      done < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")
    else
      [[ $line == *= ]] && compopt -o nospace 2>/dev/null
      COMPREPLY+=("\${line%%$'\t'*}")
    fi
  done < <(wallet-help --complete "\${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null)
}
complete -F _wallet_help wallet-help
`,
  zsh: String.raw`#compdef wallet-help
# wallet-help: completion for zsh
_wallet_help() {
  local line
  local -a described named
  for line in "\${(@f)$(wallet-help --complete "\${(@)words[1,CURRENT]}" 2>/dev/null)}"; do
    if [[ $line == ':files' ]]; then
      _files
    elif [[ $line == *$'\t'* ]]; then
      described+=("\${\${line%%$'\t'*}//:/\\:}:\${line#*$'\t'}")
    elif [[ $line == *= ]]; then
      named+=("$line")
    elif [[ -n $line ]]; then
      described+=("\${line//:/\\:}")
    fi
  done
  (( $#named )) && compadd -S '' -a named
  (( $#described )) && _describe -V 'wallet-help' described
}
if [[ $funcstack[1] == _wallet_help ]]; then
  _wallet_help "$@"
else
  compdef _wallet_help wallet-help
fi
`,
  fish: String.raw`# wallet-help: completion for fish
function __wallet_help_complete
    set -l current (commandline -ct)
    for line in (wallet-help --complete (commandline -opc) "$current" 2>/dev/null)
        if test "$line" = ':files'
            __fish_complete_path "$current"
        else
            printf '%s\n' $line
        end
    end
end
complete -c wallet-help -f -a '(__wallet_help_complete)'
`,
}

export function completionScript(shell: Shell): string {
  return SCRIPTS[shell].replaceAll(String.raw`\${`, '${')
}
