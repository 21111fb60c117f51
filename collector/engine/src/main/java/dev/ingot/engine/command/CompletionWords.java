package dev.ingot.engine.command;

import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.gate.FeatureGates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What can be completed.
 *
 * @param program what the collector is called
 * @param commands the commands
 */
record CompletionWords(String program, List<Command> commands) {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  /**
   * A command.
   *
   * @param word its word
   * @param summary one line about it, without apostrophes
   * @param flags its flags
   * @param arguments what may stand behind it besides flags
   */
  record Command(String word, String summary, List<Flag> flags, List<String> arguments) {}

  static CompletionWords of(String program, Hooks hooks) {
    List<Command> commands = new ArrayList<>();
    for (CommandSpec each : CommandSpec.values()) {
      commands.add(
          new Command(each.word(), each.summary(), each.flags(), arguments(each, hooks.words())));
    }
    for (AddedCommand each : hooks.commands()) {
      commands.add(new Command(each.name(), each.summary(), List.of(), List.of()));
    }
    return new CompletionWords(program, commands);
  }

  private static List<String> arguments(CommandSpec command, List<String> commands) {
    return switch (command) {
      case COMPLETION -> SHELLS;
      case FEATUREGATE -> gates();
      case HELP -> commands;
      case RUN, VALIDATE, COMPONENTS, PRINT_CONFIG, CONFIG_SCHEMA -> List.of();
    };
  }

  static List<String> gates() {
    return FeatureGates.ALL.stream().map(FeatureGate::id).toList();
  }

  /** The name of a function of the script. */
  String function() {
    return "_" + program.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
  }

  /** The commands' words, divided by spaces. */
  String words() {
    return String.join(" ", commands.stream().map(Command::word).toList());
  }

  /** The flags of a command, with their dashes, divided by spaces. */
  static String flags(List<Flag> flags) {
    return String.join(" ", flags.stream().map(flag -> "--" + flag.name()).toList());
  }

  /** The flags that take a value, each once, divided by {@code |}. */
  String withValue() {
    return String.join(
        "|",
        commands.stream()
            .flatMap(each -> each.flags().stream())
            .filter(Flag::takesValue)
            .map(flag -> "--" + flag.name())
            .distinct()
            .toList());
  }

  /** The values to choose from, by {@code command:--flag}. */
  Map<String, List<String>> choices() {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    for (Command command : commands) {
      for (Flag flag : command.flags()) {
        if (!flag.choices().isEmpty()) {
          choices.put(command.word() + ":--" + flag.name(), flag.choices());
        }
      }
    }
    return choices;
  }
}
