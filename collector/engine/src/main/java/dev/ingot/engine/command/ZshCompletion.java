package dev.ingot.engine.command;

import dev.ingot.engine.command.CompletionWords.Command;
import java.util.stream.Collectors;

/** The script for zsh. */
record ZshCompletion(CompletionWords words) {

  String script() {
    return """
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
        """
        .formatted(
            words.program(),
            words.function(),
            words.withValue(),
            String.join(" ", CompletionWords.gates()),
            values(),
            CompletionWords.flags(CommandSpec.RUN.flags()),
            flags(),
            words.words(),
            arguments());
  }

  private String values() {
    return words.choices().entrySet().stream()
        .map(each -> added("    ", each.getKey(), String.join(" ", each.getValue()), "; return"))
        .collect(Collectors.joining());
  }

  private String flags() {
    return words.commands().stream()
        .filter(each -> !each.flags().isEmpty())
        .map(each -> added("      ", each.word(), CompletionWords.flags(each.flags()), ""))
        .collect(Collectors.joining());
  }

  private String arguments() {
    return words.commands().stream()
        .filter(each -> !each.arguments().isEmpty())
        .map(ZshCompletion::argument)
        .collect(Collectors.joining());
  }

  private static String argument(Command command) {
    return added("      ", command.word(), String.join(" ", command.arguments()), "");
  }

  private static String added(String indent, String pattern, String choices, String then) {
    return indent + pattern + ") compadd -- " + choices + then + " ;;\n";
  }
}
