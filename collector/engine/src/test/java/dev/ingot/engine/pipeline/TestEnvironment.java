package dev.ingot.engine.pipeline;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.ComponentId;
import dev.ingot.component.Host;
import dev.ingot.component.SharedResources;
import dev.ingot.engine.drop.DropLedger;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.status.StatusBoard;
import dev.ingot.engine.telemetry.MetricRegistry;
import dev.ingot.engine.telemetry.trace.OwnTracer;
import dev.ingot.engine.telemetry.trace.TracesSettings;
import dev.ingot.engine.thread.ThreadPerTask;
import dev.ingot.testkit.FakeScheduler;
import java.time.InstantSource;
import java.util.Optional;

/** An environment whose log goes nowhere, unless it is given one. */
final class TestEnvironment {
  private TestEnvironment() {}

  static ComponentEnvironment create() {
    return create(
        new CollectorLog(LogSettings.DEFAULT, new StringBuilder(), InstantSource.system()));
  }

  static ComponentEnvironment create(CollectorLog log) {
    FakeScheduler scheduler = new FakeScheduler();
    return new ComponentEnvironment(
        new BuildInfo("otelcol", "", "1.0.0"),
        log,
        scheduler,
        ThreadPerTask.create(log.logger()),
        new StatusBoard((component, cause) -> {}),
        new SharedResources(),
        new DropLedger(),
        MetricRegistry.off(),
        new OwnTracer(TracesSettings.DEFAULT, scheduler, () -> 1));
  }

  static Host host() {
    return new Host() {
      @Override
      public <E> Optional<E> extension(ComponentId id, Class<E> type) {
        return Optional.empty();
      }
    };
  }
}
