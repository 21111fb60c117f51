package dev.ingot.engine.telemetry;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.Logger;
import dev.ingot.component.Scheduler;
import dev.ingot.component.StartException;
import dev.ingot.component.Workers;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.telemetry.MetricsSettings.PeriodicSettings;
import dev.ingot.engine.telemetry.MetricsSettings.PrometheusSettings;
import dev.ingot.engine.telemetry.MetricsSettings.ReaderSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a running collector tells of itself, from its start to its end. */
public final class OwnTelemetry implements AutoCloseable {
  private final OwnResource resource;
  private final MetricRegistry metrics;
  private final Surroundings around;
  private final Deque<Running> readers = new ArrayDeque<>();

  /** A reader that runs. */
  @FunctionalInterface
  interface Running {
    void close();
  }

  /**
   * What the collector has for its own telemetry.
   *
   * @param logger the log of what goes wrong with it
   */
  public record Surroundings(
      BuildInfo buildInfo, Logger logger, Scheduler scheduler, Workers workers) {}

  private OwnTelemetry(OwnSettings settings, Surroundings around) {
    this.around = around;
    this.resource = OwnResource.of(around.buildInfo(), settings.resource());
    this.metrics = new MetricRegistry(settings.metrics().level(), settings.metrics().views());
  }

  /**
   * Starts to tell.
   *
   * @throws StartException when a reader cannot start, as when its port is in use; none runs then
   */
  public static OwnTelemetry start(OwnSettings settings, Surroundings around)
      throws StartException {
    OwnTelemetry own = new OwnTelemetry(settings, around);
    if (settings.metrics().level() == MetricLevel.NONE) {
      return own;
    }
    ProcessMetrics.observe(own.metrics.meter(), around.scheduler()::nanoTime);
    List<ReaderSettings> readers =
        settings.metrics().readers().orElse(List.of(PrometheusSettings.DEFAULT));
    try {
      for (ReaderSettings reader : readers) {
        own.start(reader);
      }
    } catch (StartException e) {
      own.close();
      throw e;
    }
    return own;
  }

  /** The instruments of the collector. */
  public MetricRegistry metrics() {
    return metrics;
  }

  private void start(ReaderSettings reader) throws StartException {
    if (reader instanceof PrometheusSettings prometheus) {
      PrometheusServer server =
          PrometheusServer.start(
              prometheus.host(), prometheus.port(), around.workers(), () -> page(prometheus));
      around.logger().debug("Serving own metrics", "endpoint", server.address().toString());
      readers.push(server::close);
    } else if (reader instanceof PeriodicSettings periodic) {
      readers.push(PeriodicReader.start(periodic, metrics, resource, around)::close);
    }
  }

  private String page(PrometheusSettings settings) {
    SortedMap<String, String> constant = new TreeMap<>(resource.attributes());
    constant.keySet().removeIf(name -> !settings.constantLabels().has(name));
    Map<String, String> target = new TreeMap<>(resource.attributes());
    target.keySet().removeAll(constant.keySet());
    return new PrometheusPage(settings.style(), target, constant).write(metrics.read());
  }

  /** Sends what is not sent yet, and ends. */
  @Override
  public void close() {
    while (!readers.isEmpty()) {
      readers.pop().close();
    }
  }
}
