package dev.ingot.engine.telemetry;

import dev.ingot.component.Scheduler.Scheduled;
import dev.ingot.component.StartException;
import dev.ingot.engine.telemetry.MetricsSettings.PeriodicSettings;
import dev.ingot.engine.telemetry.output.RunningExporter;
import dev.ingot.engine.telemetry.output.Surroundings;
import dev.ingot.telemetry.Metrics;
import dev.ingot.telemetry.Signal;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Sends own metrics at intervals, and once more at the end. */
final class PeriodicReader {
  private final PeriodicSettings settings;
  private final MetricRegistry metrics;
  private final MetricsToOtlp writer;
  private final Intervals intervals;
  private final Surroundings around;
  private final RunningExporter<Metrics> exporter;
  private final ReentrantLock sending = new ReentrantLock();
  private @Nullable Scheduled next;
  private boolean closed;

  private PeriodicReader(
      PeriodicSettings settings,
      MetricRegistry metrics,
      Intervals intervals,
      Surroundings around,
      RunningExporter<Metrics> exporter) {
    this.settings = settings;
    this.metrics = metrics;
    this.writer =
        new MetricsToOtlp(around.resource(), settings.exporter().preference().exponential());
    this.intervals = intervals;
    this.around = around;
    this.exporter = exporter;
  }

  /**
   * Starts to send.
   *
   * @throws StartException when the exporter does not start
   */
  static PeriodicReader start(
      PeriodicSettings settings, MetricRegistry metrics, Surroundings around)
      throws StartException {
    long start = TimeUnit.MILLISECONDS.toNanos(around.scheduler().currentTimeMillis());
    PeriodicReader reader =
        new PeriodicReader(
            settings,
            metrics,
            new Intervals(settings.exporter().preference().temporality(), start),
            around,
            RunningExporter.start(Signal.METRICS, settings.exporter(), around));
    reader.schedule();
    return reader;
  }

  private synchronized void schedule() {
    if (!closed) {
      next =
          around
              .scheduler()
              .schedule(
                  settings.interval(),
                  () -> around.workers().start("own metrics", this::sendAndSchedule));
    }
  }

  private void sendAndSchedule() {
    try {
      send();
    } finally {
      schedule();
    }
  }

  /** One sending at a time: the last one, at the end, waits for the one before. */
  private void send() {
    sending.lock();
    try {
      long now = TimeUnit.MILLISECONDS.toNanos(around.scheduler().currentTimeMillis());
      if (exporter.send(writer.write(intervals.next(metrics.read(), now), now))) {
        intervals.sent();
      }
    } finally {
      sending.unlock();
    }
  }

  void close() {
    synchronized (this) {
      closed = true;
      if (next != null) {
        next.cancel();
      }
    }
    try {
      send();
    } finally {
      exporter.stop();
    }
  }
}
