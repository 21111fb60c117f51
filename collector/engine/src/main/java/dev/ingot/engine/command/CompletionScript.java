package dev.ingot.engine.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Scripts for shells that complete commands and flags. */
record CompletionScript(String program, Hooks hooks) {

  /** The script for a shell, if there is one. */
  Optional<String> of(String shell) {
    return switch (shell) {
      case "bash" -> Optional.of(bash());
      case "zsh" -> Optional.of(zsh());
      case "fish" -> Optional.of(fish());
      default -> Optional.empty();
    };
  }

  private String function() {
    return "_" + program.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
  }

  private String words() {
    List<String> words = new ArrayList<>(hooks.words());
    TreeSet<String> flags = new TreeSet<>();
    for (CommandSpec each : CommandSpec.values()) {
      each.flags().forEach(flag -> flags.add("--" + flag.name()));
    }
    words.addAll(flags);
    return String.join(" ", words);
  }

  private String bash() {
    return """
        # load it with: source <(%1$s completion bash)
        %2$s() {
          COMPREPLY=($(compgen -W "%3$s" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F %2$s %1$s
        """
        .formatted(program, function(), words());
  }

  private String zsh() {
    return """
        #compdef %1$s
        # load it with: source <(%1$s completion zsh)
        %2$s() {
          compadd -- %3$s
          _files
        }
        compdef %2$s %1$s
        """
        .formatted(program, function(), words());
  }

  private String fish() {
    StringBuilder script = new StringBuilder();
    script.append("# load it with: %1$s completion fish | source\n".formatted(program));
    for (CommandSpec each : CommandSpec.values()) {
      script.append(fishCommand(each.word(), each.summary()));
    }
    for (AddedCommand each : hooks.commands()) {
      script.append(fishCommand(each.name(), each.summary()));
    }
    return script.append(fishFlags()).toString();
  }

  private String fishCommand(String word, String summary) {
    return "complete -c %s -n __fish_use_subcommand -a %s -d '%s'\n"
        .formatted(program, word, summary);
  }

  private String fishFlags() {
    return CommandSpec.PRINT_CONFIG.flags().stream()
        .map(
            flag ->
                "complete -c %s -l %s%s -d '%s'\n"
                    .formatted(program, flag.name(), flag.takesValue() ? " -r" : "", flag.doc()))
        .collect(Collectors.joining());
  }
}
