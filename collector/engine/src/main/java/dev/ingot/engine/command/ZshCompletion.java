package dev.ingot.engine.command;

/** The script for zsh. */
final class ZshCompletion {
  static final CompletionTemplate TEMPLATE =
      new CompletionTemplate(
          """
        #compdef %1$s
        # load it with: source <(%1$s completion zsh)
        %2$s() {
          local cur="${words[CURRENT]}" prev="${words[CURRENT-1]}" command="" i
          for ((i = 2; i < CURRENT; i++)); do
            case "${words[i]}" in
              %3$s) ((i++)) ;;
              -*) ;;
              *) command="${words[i]}"; break ;;
            esac
          done
          if [[ $cur == --*=* ]]; then
            prev="${cur%%%%=*}"
            compset -P '*='
          fi
          case "$command:$prev" in
            *:--config) compset -P 'file:'; _files; return ;;
            *:--set) return ;;
            *:--feature-gates) compset -P '*,'; compadd -- %4$s; return ;;
        %5$s\
          esac
          if [[ $cur == -* ]]; then
            case "$command" in
              "") compadd -- %6$s ;;
        %7$s\
            esac
          else
            case "$command" in
              "") compadd -- %8$s ;;
        %9$s\
            esac
          fi
        }
        compdef %2$s %1$s
        """,
          "    %s) compadd -- %s; return ;;\n", "      %s) compadd -- %s ;;\n");

  private ZshCompletion() {}
}
