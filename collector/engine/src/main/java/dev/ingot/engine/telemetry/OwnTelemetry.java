package dev.ingot.engine.telemetry;

import dev.ingot.component.StartException;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.telemetry.MetricsSettings.PeriodicSettings;
import dev.ingot.engine.telemetry.MetricsSettings.PrometheusSettings;
import dev.ingot.engine.telemetry.MetricsSettings.ReaderSettings;
import dev.ingot.engine.telemetry.logs.LogOutput;
import dev.ingot.engine.telemetry.output.OutputSettings;
import dev.ingot.engine.telemetry.output.Surroundings;
import dev.ingot.engine.telemetry.trace.OwnTracer;
import dev.ingot.engine.telemetry.trace.SpanOutput;
import dev.ingot.engine.telemetry.trace.TracesSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** What a running collector tells of itself, from its start to its end. */
public final class OwnTelemetry implements AutoCloseable {
  private final MetricRegistry metrics;
  private final OwnTracer tracer;
  private final Surroundings around;
  private final Deque<Running> readers = new ArrayDeque<>();

  /** A reader that runs. */
  @FunctionalInterface
  interface Running {
    void close();
  }

  private OwnTelemetry(OwnSettings settings, Surroundings around) {
    this.around = around;
    this.metrics =
        new MetricRegistry(
            settings.metrics().level(),
            settings.metrics().views(),
            settings.metrics().pipelines(),
            settings.metrics().wantsExponential());
    this.tracer =
        new OwnTracer(
            settings.traces(), around.scheduler(), () -> ThreadLocalRandom.current().nextLong());
  }

  /**
   * Starts to tell.
   *
   * @param log whose messages are told as well
   * @throws StartException when a reader cannot start, as when its port is in use; none runs then
   */
  public static OwnTelemetry start(OwnSettings settings, Surroundings around, CollectorLog log)
      throws StartException {
    OwnTelemetry own = new OwnTelemetry(settings, around);
    try {
      own.startLogs(settings.logs(), log);
      own.startTraces(settings.traces());
      own.startMetrics(settings.metrics());
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

  /** The spans of the collector. */
  public OwnTracer tracer() {
    return tracer;
  }

  private void startLogs(List<OutputSettings> outputs, CollectorLog log) throws StartException {
    for (OutputSettings each : outputs) {
      LogOutput output = LogOutput.start(each, around, tracer::current);
      log.addListener(output);
      readers.push(
          () -> {
            log.removeListener(output);
            output.close();
          });
    }
  }

  private void startTraces(TracesSettings settings) throws StartException {
    if (settings.enabled()) {
      for (OutputSettings each : settings.processors()) {
        readers.push(SpanOutput.start(tracer, each, around)::close);
      }
    }
  }

  private void startMetrics(MetricsSettings settings) throws StartException {
    if (settings.level() == MetricLevel.NONE) {
      return;
    }
    ProcessMetrics.observe(metrics.meter(), around.scheduler()::nanoTime);
    for (ReaderSettings each : settings.readers().orElse(List.of(PrometheusSettings.DEFAULT))) {
      start(each);
    }
  }

  private void start(ReaderSettings reader) throws StartException {
    if (reader instanceof PrometheusSettings prometheus) {
      PrometheusServer server =
          PrometheusServer.start(
              prometheus.host(), prometheus.port(), around.workers(), () -> page(prometheus));
      around.logger().debug("Serving own metrics", "endpoint", server.address().toString());
      readers.push(server::close);
    } else if (reader instanceof PeriodicSettings periodic) {
      readers.push(PeriodicReader.start(periodic, metrics, around)::close);
    }
  }

  private String page(PrometheusSettings settings) {
    SortedMap<String, String> constant = new TreeMap<>(around.resource().attributes());
    constant.keySet().removeIf(name -> !settings.constantLabels().has(name));
    Map<String, String> target = new TreeMap<>(around.resource().attributes());
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
