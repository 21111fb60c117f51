package dev.ingot.engine.run;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.engine.pipeline.PartFailure;
import dev.ingot.engine.pipeline.ReloadPlan;
import dev.ingot.engine.run.ReloadOutcome.Kind;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Changes what runs when it is asked to. Not thread-safe. */
final class Reloader {
  private final CollectorService service;
  private final BlueprintSource source;
  private final Logger logger;
  private final BiConsumer<ComponentRef, String> failed;
  private final Set<ComponentRef> down = new HashSet<>();

  /**
   * A reloader.
   *
   * @param source reads the configuration
   * @param failed told of a component that did not start although it is to run
   */
  Reloader(
      CollectorService service,
      BlueprintSource source,
      Logger logger,
      BiConsumer<ComponentRef, String> failed) {
    this.service = service;
    this.source = source;
    this.logger = logger;
    this.failed = failed;
  }

  /** Reads the configuration and passes to it, if it can be run. */
  ReloadOutcome reload(String cause) {
    logger.info(ReloadMessages.BEGINS, "cause", cause);
    Problems problems = new Problems();
    Optional<Blueprint> next;
    try {
      next = source.read(problems);
    } catch (RuntimeException | Error bug) {
      return refused(ReloadMessages.REFUSED, ReloadMessages.bug(bug) + "\n");
    }
    problems.sorted().forEach(this::log);
    if (next.isEmpty()) {
      return refused(ReloadMessages.REFUSED, problems + "\n");
    }
    if (!next.get().settings().telemetry().equals(service.blueprint().settings().telemetry())) {
      logger.warn(ReloadMessages.TELEMETRY);
    }
    return apply(next.get());
  }

  private void log(Problem problem) {
    String place = problem.location().toString();
    if (problem.severity() == Severity.ERROR) {
      logger.error(problem.message(), "location", place);
    } else {
      logger.warn(problem.message(), "location", place);
    }
  }

  private ReloadOutcome refused(String message, String text) {
    logger.error(message, "error", text.strip());
    return new ReloadOutcome(Kind.REFUSED, text);
  }

  private ReloadOutcome apply(Blueprint next) {
    Changeover.Result result;
    try {
      result = service.change(next, Set.copyOf(down));
    } catch (StartException e) {
      return refused(ReloadMessages.NOT_STARTED, e.getMessage() + "\n");
    }
    logger.info(ReloadMessages.DONE, fields(result.plan()));
    note(result.failures());
    return result.failures().isEmpty()
        ? new ReloadOutcome(Kind.APPLIED, ReloadMessages.applied(result.plan()))
        : new ReloadOutcome(
            Kind.INCOMPLETE, ReloadMessages.incomplete(result.plan(), result.failures()));
  }

  private static Object[] fields(ReloadPlan plan) {
    return new Object[] {
      "kept", ReloadPlan.names(plan.kept()),
      "replaced", ReloadPlan.names(plan.replaced()),
      "added", ReloadPlan.names(plan.added()),
      "removed", ReloadPlan.names(plan.removed())
    };
  }

  private void note(List<PartFailure> failures) {
    down.clear();
    for (PartFailure each : failures) {
      down.add(each.part().component());
      failed.accept(each.part().component(), each.message());
    }
  }

  /** Makes a component anew, if it still is part of the configuration. */
  void restart(ComponentRef component) {
    Set<ComponentRef> renewed = new HashSet<>(down);
    renewed.add(component);
    try {
      Changeover.Result result = service.change(service.blueprint(), renewed);
      if (!result.plan().changesNothing()) {
        logger.info(ReloadMessages.RESTARTED, "component", component.toString());
      }
      note(result.failures());
    } catch (StartException e) {
      failed.accept(component, String.valueOf(e.getMessage()));
    }
  }
}
