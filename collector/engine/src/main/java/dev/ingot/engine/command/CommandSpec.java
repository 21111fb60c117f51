package dev.ingot.engine.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The commands. */
enum CommandSpec {
  RUN(
      "run",
      "Run the collector (this is what happens without a command).",
      "",
      "--config=config.yaml",
      List.of(Flag.CONFIG, Flag.SET, Flag.FEATURE_GATES, Flag.RELOAD_ENDPOINT, Flag.WATCH_CONFIG)),
  VALIDATE(
      "validate",
      "Check the configuration without running the collector.",
      "",
      "--config=config.yaml --format=sarif",
      List.of(Flag.CONFIG, Flag.SET, Flag.FEATURE_GATES, Flag.REPORT)),
  COMPONENTS("components", "List the components of this collector as YAML.", "", "", List.of()),
  PRINT_CONFIG(
      "print-config",
      "Print the configuration after merging and expansion.",
      "",
      "--config=config.yaml --format=json",
      List.of(
          Flag.CONFIG,
          Flag.SET,
          Flag.FEATURE_GATES,
          Flag.MODE,
          Flag.FORMAT,
          Flag.VALIDATE,
          Flag.WRITTEN,
          Flag.PLAN)),
  CONFIG_SCHEMA(
      "config-schema",
      "Print the JSON Schema of configurations for this collector.",
      "",
      "> otelcol.schema.json",
      List.of()),
  FEATUREGATE(
      "featuregate",
      "List the feature gates, or show one.",
      "[id]",
      "service.profilesSupport",
      List.of()),
  COMPLETION(
      "completion",
      "Print a script that completes command lines.",
      "bash|zsh|fish",
      "bash",
      List.of()),
  HELP("help", "Show how to use a command.", "[command]", "validate", List.of());

  private final String word;
  private final String summary;
  private final String arguments;
  private final String example;
  private final List<Flag> flags;

  CommandSpec(String word, String summary, String arguments, String example, List<Flag> flags) {
    this.word = word;
    this.summary = summary;
    this.arguments = arguments;
    this.example = example;
    this.flags = flags;
  }

  static Optional<CommandSpec> find(String word) {
    if (word.equals("print-initial-config")) {
      return Optional.of(PRINT_CONFIG);
    }
    for (CommandSpec each : values()) {
      if (each.word.equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether some command has a flag of that name, and it takes a value. */
  static boolean takesValue(String flag) {
    return Arrays.stream(values())
        .flatMap(each -> each.flags().stream())
        .anyMatch(each -> each.name().equals(flag) && each.takesValue());
  }

  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (CommandSpec each : values()) {
      words.add(each.word);
    }
    return words;
  }

  String word() {
    return word;
  }

  String summary() {
    return summary;
  }

  /** What stands behind the command besides flags: {@code [id]}; empty: nothing. */
  String arguments() {
    return arguments;
  }

  /** What to write behind the command, so that it does something. */
  String example() {
    return example;
  }

  /** Its flags, with those that all commands have. */
  List<Flag> flags() {
    List<Flag> all = new ArrayList<>(flags);
    all.add(Flag.HELP);
    all.add(Flag.VERSION);
    return all;
  }
}
