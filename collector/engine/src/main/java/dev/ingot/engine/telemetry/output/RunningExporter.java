package dev.ingot.engine.telemetry.output;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Drops;
import dev.ingot.component.Exporter;
import dev.ingot.component.Host;
import dev.ingot.component.Logger;
import dev.ingot.component.SharedResources;
import dev.ingot.component.StartException;
import dev.ingot.component.metric.Meter;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.Optional;

/**
 * An exporter that sends own telemetry. It is one of the components that the collector was built
 * with, or writes to standard output, apart from all pipelines: nothing counts what it sends, and
 * it shares nothing with others. Thread-safe.
 */
public final class RunningExporter<T extends Telemetry> {
  private final Consumer<T> consumer;
  private final Exporter exporter;
  private final SharedResources shared;
  private final Logger logger;

  private RunningExporter(
      Consumer<T> consumer, Exporter exporter, SharedResources shared, Logger logger) {
    this.consumer = consumer;
    this.exporter = exporter;
    this.shared = shared;
    this.logger = logger;
  }

  /**
   * Makes and starts the exporter.
   *
   * @throws StartException when it does not start
   */
  public static <T extends Telemetry> RunningExporter<T> start(
      Signal<T> signal, OwnExporter settings, Surroundings around) throws StartException {
    SharedResources shared = new SharedResources();
    ComponentId id = new ComponentId(settings.type(), "own_telemetry");
    ComponentContext context =
        new ComponentContext(
            new ComponentRef(ComponentKind.EXPORTER, id),
            around.buildInfo(),
            around.logger(),
            around.scheduler(),
            around.workers(),
            (status, cause) -> {},
            shared,
            Meter.none(),
            Drops.NONE);
    try {
      Exporter exporter = settings.maker().make(context, around.out());
      RunningExporter<T> running =
          new RunningExporter<>(exporter.consumer(signal), exporter, shared, around.logger());
      start(exporter);
      return running;
    } catch (StartException | RuntimeException e) {
      shared.stop();
      throw new StartException(
          OutputMessages.cannotStart(signal, settings.type(), String.valueOf(e.getMessage())), e);
    }
  }

  private static void start(Exporter exporter) throws StartException {
    try {
      exporter.start(new NoExtensions());
    } catch (StartException | RuntimeException e) {
      exporter.stop();
      throw e;
    }
  }

  /**
   * Sends telemetry; what the exporter refuses is lost, and the log says so.
   *
   * @return whether the exporter took it
   */
  public boolean send(T telemetry) {
    try {
      consumer.consume(telemetry);
      return true;
    } catch (ConsumeException e) {
      logger.warn(
          OutputMessages.notSent(telemetry.signal()),
          "error",
          e.getMessage(),
          telemetry.signal().itemWord(),
          telemetry.itemCount());
      return false;
    }
  }

  /** Stops the exporter; what it is sending goes out first. */
  public void stop() {
    exporter.stop();
    shared.stop();
  }

  /** Own telemetry runs before all extensions, and so without any. */
  private record NoExtensions() implements Host {
    @Override
    public <E> Optional<E> extension(ComponentId id, Class<E> type) {
      return Optional.empty();
    }
  }
}
