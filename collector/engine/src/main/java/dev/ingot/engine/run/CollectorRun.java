package dev.ingot.engine.run;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Logger;
import dev.ingot.component.SharedResources;
import dev.ingot.component.StartException;
import dev.ingot.component.Workers;
import dev.ingot.engine.drop.DropLedger;
import dev.ingot.engine.drop.DropReport;
import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.run.Requests.Request;
import dev.ingot.engine.status.StatusBoard;
import dev.ingot.engine.telemetry.OwnTelemetry;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.engine.telemetry.output.Surroundings;
import dev.ingot.engine.thread.ThreadPerTask;
import dev.ingot.engine.thread.WallScheduler;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Runs a collector from its configuration until it is asked to end. */
public final class CollectorRun {
  private final BuildInfo buildInfo;
  private final CollectorLog log;
  private final OwnResource resource;
  private final Appendable out;
  private final Logger logger;
  private final Requests requests = new Requests();
  private final StopRequest stop = new StopRequest(requests, this::hurry);
  private final DropLedger drops = new DropLedger();
  private Optional<Thread> running = Optional.empty();

  /**
   * A run that has not begun.
   *
   * @param log the collector's own log
   * @param resource what the collector is, in its own telemetry
   * @param out where it writes its own telemetry when it is told to
   */
  public CollectorRun(BuildInfo buildInfo, CollectorLog log, OwnResource resource, Appendable out) {
    this.buildInfo = buildInfo;
    this.resource = resource;
    this.out = out;
    this.log = log;
    this.logger = log.logger();
  }

  /** Where to ask for the end. */
  public StopRequest stopRequest() {
    return stop;
  }

  /** Where to ask for a reload. */
  public ReloadRequest reloadRequest() {
    return new ReloadRequest(requests);
  }

  /**
   * Starts, does what it is asked for until that is the end, and stops.
   *
   * @param source reads the configuration again for a reload
   * @param ready called once, as soon as everything is started
   * @throws StartException when the collector did not start, or when a component could not go on;
   *     everything that was started is stopped then
   */
  public void run(Blueprint first, BlueprintSource source, Runnable ready) throws StartException {
    SharedResources shared = new SharedResources();
    runs(Optional.of(Thread.currentThread()));
    try (WallScheduler scheduler = new WallScheduler(logger)) {
      Workers workers = ThreadPerTask.create(logger);
      Surroundings around =
          new Surroundings(buildInfo, resource, log.localLogger(), scheduler, workers, out);
      try (OwnTelemetry own = OwnTelemetry.start(first.settings().telemetry().own(), around, log)) {
        run(first, source, environment(first, around, shared, own), ready);
      }
    } finally {
      requests.end();
      shared.stop();
      runs(Optional.empty());
    }
  }

  private synchronized void runs(Optional<Thread> thread) {
    running = thread;
  }

  private synchronized void hurry() {
    if (running.isPresent()) {
      logger.warn("Received another signal from OS, giving up what is not sent yet");
      running.get().interrupt();
    }
  }

  private void run(
      Blueprint first, BlueprintSource source, ComponentEnvironment environment, Runnable ready)
      throws StartException {
    DropReport report = DropReport.begin(drops, environment.scheduler(), logger);
    try {
      CollectorService service = CollectorService.create(first, environment);
      service.start();
      StopRequest.Wish wish;
      try {
        BiConsumer<ComponentRef, String> failed = onFailure(first, environment);
        ready.run();
        wish = serve(new Reloader(service, source, logger, failed));
        log(wish);
      } finally {
        service.stop();
      }
      if (wish.failure().isPresent()) {
        throw new StartException(wish.failure().get());
      }
    } finally {
      report.close();
    }
  }

  private StopRequest.Wish serve(Reloader reloader) {
    while (true) {
      Request request = requests.next();
      if (request instanceof Request.Stop end) {
        return end.wish();
      } else if (request instanceof Request.Reload reload) {
        serve(reload, reloader);
      } else if (request instanceof Request.Restart restart) {
        reloader.restart(restart.component());
      }
    }
  }

  private static void serve(Request.Reload reload, Reloader reloader) {
    ReloadOutcome outcome = Requests.ENDING;
    try {
      outcome = reloader.reload(reload.cause());
    } finally {
      reload.outcome().complete(outcome);
    }
  }

  private void log(StopRequest.Wish wish) {
    if (wish.failure().isEmpty()) {
      logger.info(wish.message());
    } else {
      logger.error(wish.message(), "error", wish.failure().get());
    }
  }

  /** What happens when a component fails: it is restarted, or the collector ends. */
  private BiConsumer<ComponentRef, String> onFailure(
      Blueprint first, ComponentEnvironment environment) {
    if (!restarts(first)) {
      return (component, cause) -> stop.byFailure(cause);
    }
    Recovery recovery = new Recovery(environment.scheduler(), logger, requests::restart);
    environment.statusBoard().addWatcher(recovery);
    return recovery::failed;
  }

  private static boolean restarts(Blueprint blueprint) {
    return blueprint.settings().source().gates().isEnabled(FeatureGate.RESTART_FAILED);
  }

  private ComponentEnvironment environment(
      Blueprint first, Surroundings around, SharedResources shared, OwnTelemetry own) {
    StatusBoard board =
        restarts(first)
            ? new StatusBoard((component, cause) -> {})
            : new StatusBoard((component, cause) -> stop.byFailure(component + ": " + cause));
    return new ComponentEnvironment(
        buildInfo,
        log,
        around.scheduler(),
        around.workers(),
        board,
        shared,
        drops,
        own.metrics(),
        own.tracer());
  }
}
