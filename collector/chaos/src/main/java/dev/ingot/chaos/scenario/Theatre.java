package dev.ingot.chaos.scenario;

import dev.ingot.chaos.item.Tally;
import dev.ingot.chaos.program.Program;
import dev.ingot.chaos.scenario.Outcome.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs scenarios, one after the other, each in a folder of its own.
 *
 * @param folder where configurations, logs and storages go
 */
public record Theatre(Path folder) {
  /**
   * Which scenarios run.
   *
   * @param isShort only the few of the short form
   * @param scenarios names of scenarios; all when empty
   * @param layouts names of layouts; all when empty
   */
  public record Choice(boolean isShort, Set<String> scenarios, Set<String> layouts) {
    /** What is named is run as far as it fits, and what is usual of what is not named. */
    boolean has(Scenario scenario, Layout layout) {
      boolean usual =
          isShort ? Scenarios.isShort(scenario, layout) : Scenarios.isUsual(scenario, layout);
      return scenario.fits(layout)
          && (scenarios.isEmpty() ? usual : scenarios.contains(scenario.name()))
          && (layouts.isEmpty() ? usual : layouts.contains(layout.name()));
    }
  }

  /** The names that scenarios and layouts can be chosen by. */
  public static String names() {
    return "scenarios: "
        + Scenarios.ALL.stream().map(Scenario::name).collect(Collectors.joining(", "))
        + "\nlayouts: "
        + Layout.ALL.stream().map(Layout::name).collect(Collectors.joining("; "));
  }

  /** One run to come. */
  public record Plan(Program program, Layout layout, Scenario scenario) {}

  /** All runs that are chosen and that the program has the parts for. */
  public static List<Plan> plans(Program program, Choice choice) {
    return Layout.ALL.stream()
        .filter(layout -> layout.runsOn(program))
        .flatMap(layout -> of(program, layout, choice))
        .toList();
  }

  /** Runs one; prints the end of the collector's log when a promise is broken. */
  public Outcome run(Plan plan) throws Exception {
    String name = plan.program().name() + "-" + plan.layout().name() + "-" + plan.scenario().name();
    Path own = Files.createDirectories(folder.resolve(name.replaceAll("[^A-Za-z0-9-]+", "-")));
    try (Stage stage = new Stage(plan, own)) {
      stage.beginLoad();
      plan.scenario().strike().at(stage);
      Tally tally = stage.settle();
      Outcome outcome =
          new Outcome(
              plan.program().name(),
              plan.layout().name(),
              plan.scenario().fault(),
              tally,
              verdict(plan, stage, tally));
      explain(outcome, stage);
      return outcome;
    }
  }

  private static Verdict verdict(Plan plan, Stage stage, Tally tally) {
    if (!stage.endedInOrder()) {
      return Verdict.DISORDERLY;
    }
    if (plan.scenario().mayLose(plan.layout())) {
      return Verdict.NOT_PROMISED;
    }
    return tally.lost() == 0 ? Verdict.KEPT : Verdict.LOST;
  }

  private static void explain(Outcome outcome, Stage stage) throws IOException {
    if (outcome.isBroken()) {
      System.err.println(stage.collector().lastLines(20));
      System.err.println("answers to clients: " + stage.load().refusals());
    }
  }

  private static Stream<Plan> of(Program program, Layout layout, Choice choice) {
    return Scenarios.ALL.stream()
        .filter(scenario -> choice.has(scenario, layout))
        .map(scenario -> new Plan(program, layout, scenario));
  }
}
