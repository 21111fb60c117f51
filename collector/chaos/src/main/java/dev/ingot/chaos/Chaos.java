package dev.ingot.chaos;

import dev.ingot.chaos.program.Program;
import dev.ingot.chaos.program.UnavailableException;
import dev.ingot.chaos.scenario.Outcome;
import dev.ingot.chaos.scenario.Theatre;
import dev.ingot.chaos.scenario.Theatre.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The command {@code ci/chaos}. */
public final class Chaos {
  private static final String OURS = "ours";

  private Chaos() {}

  /** Runs what the options choose; ends with 1 when a promise was broken, 2 for wrong options. */
  public static void main(String[] arguments) throws Exception {
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    System.exit(run(options) ? 0 : 1);
  }

  private static boolean run(Options options) throws Exception {
    Path folder = Files.createTempDirectory("chaos");
    List<Outcome> outcomes = new ArrayList<>();
    Report report = new Report();
    System.out.println(report.head());
    for (Plan plan : plans(options)) {
      try {
        Outcome outcome = new Theatre(folder).run(plan);
        outcomes.add(outcome);
        System.out.println(report.line(outcome));
      } catch (UnavailableException e) {
        System.err.println("left out: " + plan.scenario().fault() + ": " + e.getMessage());
      }
    }
    long broken =
        outcomes.stream().filter(each -> each.program().equals(OURS) && each.isBroken()).count();
    System.out.println(
        broken == 0
            ? "every promise was kept in " + outcomes.size() + " runs"
            : "BROKEN: " + broken + " of " + outcomes.size() + " runs; logs in " + folder);
    if (broken == 0) {
      delete(folder);
    }
    return broken == 0;
  }

  private static List<Plan> plans(Options options) throws Exception {
    List<Plan> plans = new ArrayList<>();
    Program ours = Program.of(OURS, options.ours());
    plans.addAll(Theatre.plans(ours, options.choice()));
    if (!options.peer().isEmpty()) {
      plans.addAll(Theatre.plans(Program.of("Go", options.peer()), options.choice()));
    }
    return plans;
  }

  private static void delete(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
