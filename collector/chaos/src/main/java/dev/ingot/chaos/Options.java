package dev.ingot.chaos;

import dev.ingot.chaos.scenario.Theatre.Choice;
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
 */
record Options(List<String> ours, List<String> peer, Choice choice) {
  static final String USAGE =
      """
      ci/chaos [--short] [--only SCENARIO,...] [--layouts 'LAYOUT;...'] [--jar FILE] [--go PROGRAM]
        --short     a few scenarios, in under two minutes
        --only      the scenarios named
        --layouts   the layouts named, divided by semicolons
        --jar       the collector; distributions/otelcol-core/target/otelcol-core.jar by default
        --go        also a Go Collector""";

  static Options parse(List<String> arguments) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    boolean isShort = false;
    Set<String> scenarios = Set.of();
    Set<String> layouts = Set.of();
    String jar = "distributions/otelcol-core/target/otelcol-core.jar";
    List<String> peer = List.of();
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "--short" -> isShort = true;
        case "--only" -> scenarios = Set.of(value(option, rest).split(","));
        case "--layouts" -> layouts = Set.of(value(option, rest).split(";"));
        case "--jar" -> jar = value(option, rest);
        case "--go" -> peer = List.of(value(option, rest));
        default -> throw new IllegalArgumentException("unknown option " + option + "\n" + USAGE);
      }
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new Options(List.of(java, "-jar", jar), peer, new Choice(isShort, scenarios, layouts));
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value\n" + USAGE);
    }
    return rest.pop();
  }
}
