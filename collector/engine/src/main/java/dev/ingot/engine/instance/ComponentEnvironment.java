package dev.ingot.engine.instance;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.Logger;
import dev.ingot.component.Scheduler;
import dev.ingot.component.SharedResources;
import dev.ingot.component.StartException;
import dev.ingot.component.Workers;
import dev.ingot.component.metric.Meter;
import dev.ingot.engine.drop.DropLedger;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.status.ComponentStatus;
import dev.ingot.engine.status.StatusBoard;
import dev.ingot.engine.telemetry.MetricRegistry;
import dev.ingot.engine.telemetry.trace.OwnTracer;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the collector has to give to its components. */
public record ComponentEnvironment(
    BuildInfo buildInfo,
    CollectorLog log,
    Scheduler scheduler,
    Workers workers,
    StatusBoard statusBoard,
    SharedResources shared,
    DropLedger drops,
    MetricRegistry metrics,
    OwnTracer tracer) {

  /**
   * Makes an instance of a component. The board does not know it yet.
   *
   * @param place fields of its log messages that say where it stands: pipeline, signal
   * @param make makes it
   * @throws StartException when making it fails, which is the component's bug
   */
  public <L extends Lifecycle> Instance<L> create(
      ComponentRef component, Map<String, Object> place, Function<ComponentContext, L> make)
      throws StartException {
    ComponentStatus status = statusBoard.candidate(component, place);
    Logger logger = log.logger(fields(component, place));
    Meter meter = metrics.meter(component, place);
    ComponentContext context =
        new ComponentContext(
            component,
            buildInfo,
            logger,
            scheduler,
            workers,
            status,
            shared,
            meter,
            drops.of(component, meter),
            tracer.of(component, place));
    try {
      return new Instance<>(component, make.apply(context), status, logger);
    } catch (RuntimeException | LinkageError e) {
      throw new StartException(InstanceMessages.cannot("create", component, e), e);
    }
  }

  private static Map<String, Object> fields(ComponentRef component, Map<String, Object> place) {
    Map<String, Object> fields = new TreeMap<>(place);
    fields.put("otelcol.component.id", component.id().toString());
    fields.put("otelcol.component.kind", component.kind().word());
    return fields;
  }
}
