package dev.ingot.engine.run;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.Logger;
import dev.ingot.component.SharedResources;
import dev.ingot.component.StartException;
import dev.ingot.component.Workers;
import dev.ingot.engine.drop.DropLedger;
import dev.ingot.engine.drop.DropReport;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.pipeline.GraphPlan;
import dev.ingot.engine.settings.CollectorSettings;
import dev.ingot.engine.status.StatusBoard;
import dev.ingot.engine.telemetry.MetricRegistry;
import dev.ingot.engine.telemetry.OwnTelemetry;
import dev.ingot.engine.thread.ThreadPerTask;
import dev.ingot.engine.thread.WallScheduler;

/** Runs a collector from its settings until it is asked to end. */
public final class CollectorRun {
  private final BuildInfo buildInfo;
  private final CollectorLog log;
  private final Logger logger;
  private final StopRequest stop = new StopRequest();
  private final DropLedger drops = new DropLedger();

  /**
   * A run that has not begun.
   *
   * @param log the collector's own log
   */
  public CollectorRun(BuildInfo buildInfo, CollectorLog log) {
    this.buildInfo = buildInfo;
    this.log = log;
    this.logger = log.logger();
  }

  /** Where to ask for the end. */
  public StopRequest stopRequest() {
    return stop;
  }

  /**
   * Starts, waits for the wish to end, and stops.
   *
   * @param ready called once, as soon as everything is started
   * @throws StartException when the collector did not start, or when a component could not go on;
   *     everything that was started is stopped then
   */
  public void run(CollectorSettings settings, GraphPlan plan, Runnable ready)
      throws StartException {
    SharedResources shared = new SharedResources();
    try (WallScheduler scheduler = new WallScheduler(logger)) {
      Workers workers = ThreadPerTask.create(logger);
      OwnTelemetry.Surroundings around =
          new OwnTelemetry.Surroundings(buildInfo, logger, scheduler, workers);
      try (OwnTelemetry own = OwnTelemetry.start(settings.telemetry().own(), around)) {
        run(settings, plan, environment(around, shared, own.metrics()), ready);
      }
    } finally {
      shared.stop();
    }
  }

  private void run(
      CollectorSettings settings, GraphPlan plan, ComponentEnvironment environment, Runnable ready)
      throws StartException {
    DropReport report = DropReport.begin(drops, environment.scheduler(), logger);
    try {
      CollectorService service = CollectorService.create(settings, plan, environment);
      service.start();
      ready.run();
      StopRequest.Wish wish = stop.await();
      if (wish.failure().isEmpty()) {
        logger.info(wish.message());
      } else {
        logger.error(wish.message(), "error", wish.failure().get());
      }
      service.stop();
      if (wish.failure().isPresent()) {
        throw new StartException(wish.failure().get());
      }
    } finally {
      report.close();
    }
  }

  private ComponentEnvironment environment(
      OwnTelemetry.Surroundings around, SharedResources shared, MetricRegistry metrics) {
    StatusBoard board =
        new StatusBoard((component, cause) -> stop.byFailure(component + ": " + cause));
    return new ComponentEnvironment(
        buildInfo, log, around.scheduler(), around.workers(), board, shared, drops, metrics);
  }
}
