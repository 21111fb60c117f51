package dev.ingot.engine.command;

/** The script for bash, from version 3.2 on; it divides words at equal signs, as bash does. */
final class BashCompletion {
  static final CompletionTemplate TEMPLATE =
      new CompletionTemplate(
          """
        # load it with: source <(%1$s completion bash)
        %2$s() {
          local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}"
          local command="" choices="" before="" i
          if [[ $cur == "=" ]]; then
            cur=""
          elif [[ $prev == "=" ]]; then
            prev="${COMP_WORDS[COMP_CWORD-2]}"
          fi
          for ((i = 1; i < COMP_CWORD; i++)); do
            case "${COMP_WORDS[i]}" in
              %3$s)
                [[ "${COMP_WORDS[i+1]}" == "=" ]] && ((i++))
                ((i++)) ;;
              -*) ;;
              *) command="${COMP_WORDS[i]}"; break ;;
            esac
          done
          COMPREPLY=()
          case "$command:$prev" in
            *:--config) COMPREPLY=($(compgen -f -- "$cur")); return ;;
            *:--set) return ;;
            *:--feature-gates)
              [[ $cur == *,* ]] && before="${cur%%,*},"
              COMPREPLY=($(compgen -P "$before" -W "%4$s" -- "${cur##*,}"))
              return ;;
        %5$s\
          esac
          if [[ -z $choices && $cur == -* ]]; then
            case "$command" in
              "") choices="%6$s" ;;
        %7$s\
            esac
          elif [[ -z $choices ]]; then
            case "$command" in
              "") choices="%8$s" ;;
        %9$s\
            esac
          fi
          COMPREPLY=($(compgen -W "$choices" -- "$cur"))
        }
        complete -o default -F %2$s %1$s
        """,
          "    %s) choices=\"%s\" ;;\n", "      %s) choices=\"%s\" ;;\n");

  private BashCompletion() {}
}
