package dev.ingot.chaos;

import dev.ingot.chaos.scenario.Theatre.Choice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What the command line chooses.
 *
 * @param ours what starts the collector under test
 * @param peer what starts a collector to compare with; empty without one
 * @param choice which scenarios
 * @param overloadSeconds how long to overload instead; 0 for scenarios
 * @param writes whether the table goes into docs/reliability.md as well
 */
record Options(
    List<String> ours, List<String> peer, Choice choice, int overloadSeconds, boolean writes) {
  static final String USAGE =
      """
      usage: ci/chaos [--short] [--only SCENARIO,...] [--layouts 'LAYOUT;...'] [--memory SECONDS]
                      [--jar FILE] [--go PROGRAM] [--write]
        --short     a few scenarios, in under two minutes
        --only      the scenarios named
        --layouts   the layouts named, divided by semicolons
        --memory    instead: four times the load that can be exported and a dead backend, so many seconds
        --jar       the collector; distributions/otelcol-core/target/otelcol-core.jar by default
        --go        also a Go Collector
        --write     puts the table into docs/reliability.md
        --help      says this\
      """;

  /** Whether somebody wants to know the options. */
  static boolean asksForHelp(List<String> arguments) {
    return arguments.contains("--help") || arguments.contains("-h");
  }

  static Options parse(List<String> arguments) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    boolean isShort = false;
    Set<String> scenarios = Set.of();
    Set<String> layouts = Set.of();
    String jar = "distributions/otelcol-core/target/otelcol-core.jar";
    List<String> peer = List.of();
    int overload = 0;
    boolean writes = false;
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "--short" -> isShort = true;
        case "--only" -> scenarios = Set.of(value(option, rest).split(","));
        case "--layouts" -> layouts = Set.of(value(option, rest).split(";"));
        case "--memory" -> overload = seconds(value(option, rest));
        case "--write" -> writes = true;
        case "--jar" -> jar = value(option, rest);
        case "--go" -> peer = List.of(value(option, rest));
        default -> throw new IllegalArgumentException("unknown option " + option + "\n" + USAGE);
      }
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new Options(
        List.of(java, "-jar", jar),
        peer,
        new Choice(isShort, scenarios, layouts),
        overload,
        writes);
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value\n" + USAGE);
    }
    return rest.pop();
  }

  private static int seconds(String value) {
    if (!value.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException("--memory needs seconds, not " + value + "\n" + USAGE);
    }
    return Integer.parseInt(value);
  }

  /**
   * What starts the collector under test with a heap for 256 MiB: its launcher, where there is one
   * beside the jar, chooses it by the control group.
   */
  List<String> smallCollector(boolean inGroup) {
    String jar = ours.get(ours.size() - 1);
    Path launcher = Path.of(jar.substring(0, jar.length() - ".jar".length()));
    if (inGroup && Files.isExecutable(launcher)) {
      return List.of(launcher.toString());
    }
    return List.of(ours.get(0), "-Xmx96m", "-XX:+ExitOnOutOfMemoryError", "-jar", jar);
  }
}
