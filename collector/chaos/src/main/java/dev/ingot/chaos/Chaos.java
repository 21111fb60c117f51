package dev.ingot.chaos;

import dev.ingot.chaos.program.MemoryLimit;
import dev.ingot.chaos.program.Program;
import dev.ingot.chaos.program.UnavailableException;
import dev.ingot.chaos.scenario.Layout;
import dev.ingot.chaos.scenario.Outcome;
import dev.ingot.chaos.scenario.Overload;
import dev.ingot.chaos.scenario.Theatre;
import dev.ingot.chaos.scenario.Theatre.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.LogManager;

/** The command {@code ci/chaos}. */
public final class Chaos {
  private static final String OURS = "ours";
  private static final long LIMIT_KILOBYTES = 256 * 1024;

  private Chaos() {}

  /** Runs what the options choose; ends with 1 when a promise was broken, 2 for wrong options. */
  public static void main(String[] arguments) throws Exception {
    if (Options.asksForHelp(List.of(arguments))) {
      System.out.println(Options.USAGE + "\n" + Theatre.names());
      return;
    }
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    LogManager.getLogManager().reset();
    boolean kept = options.overloadSeconds() > 0 ? overload(options) : run(options);
    System.exit(kept ? 0 : 1);
  }

  private static boolean run(Options options) throws Exception {
    List<Plan> plans = plans(options);
    if (plans.isEmpty()) {
      System.err.println("nothing to do: no such scenario with such a layout\n" + Theatre.names());
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("chaos");
    List<Outcome> outcomes = new ArrayList<>();
    Report report = new Report();
    System.out.println(report.head());
    for (Plan plan : plans) {
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
    if (options.writes()) {
      Page.write(Path.of("docs/reliability.md"), report.table(outcomes));
    }
    return broken == 0;
  }

  /** In a control group of 256 MiB, or with the heap that the launcher would choose in one. */
  private static boolean overload(Options options) throws Exception {
    Path folder = Files.createTempDirectory("chaos");
    Optional<MemoryLimit> limit = memoryLimit();
    Program program = Program.of(OURS, options.smallCollector(limit.isPresent()));
    Program limited = limit.isPresent() ? limit.get().of(program) : program;
    boolean kept = true;
    for (Layout layout : Layout.OVERLOADED) {
      if (layout.runsOn(program)) {
        Overload overload = new Overload(options.overloadSeconds(), LIMIT_KILOBYTES);
        Overload.Result result = overload.run(limited, layout, folder);
        System.out.println(new Report().line(result));
        kept &= result.broken().isEmpty();
      }
    }
    if (limit.isPresent()) {
      limit.get().close();
    }
    if (kept) {
      delete(folder);
    } else {
      System.out.println("logs in " + folder);
    }
    return kept;
  }

  private static Optional<MemoryLimit> memoryLimit() {
    try {
      MemoryLimit limit = MemoryLimit.of(LIMIT_KILOBYTES * 1024);
      System.out.println("in a control group of version " + limit.version() + " with 256 MiB");
      return Optional.of(limit);
    } catch (UnavailableException e) {
      System.out.println("left out: the limit of a control group: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static List<Plan> plans(Options options) throws Exception {
    List<Plan> plans = new ArrayList<>();
    Program ours = Program.of(OURS, options.ours());
    plans.addAll(Theatre.plans(ours, options.choice()));
    if (!options.peer().isEmpty()) {
      plans.addAll(Theatre.plans(Program.of(Program.PEER, options.peer()), options.choice()));
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
