package dev.ingot.exporting;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.metric.Counter;
import dev.ingot.component.metric.ExportedItems;
import dev.ingot.component.metric.Histogram;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What an exporter counts of one signal. Thread-safe.
 *
 * <p>Source of names and meaning: the Collector's {@code exporter/exporterhelper}.
 */
final class Measures {
  private static final String SIGNAL = "data_type";
  private static final double[] UNITS = {
    10, 25, 50, 75, 100, 250, 500, 750, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000,
    10_000, 20_000, 30_000, 50_000, 100_000
  };
  private static final Metric IN_FLIGHT =
      Metric.upDown(
          "otelcol_exporter_in_flight_requests",
          "Requests under way, with those that wait for their next attempt",
          "{requests}");
  private static final Metric BATCH_SIZE =
      detailed("queue_batch_send_size", "Items of the requests that were sent", "{units}", UNITS);
  private static final Metric BATCH_BYTES =
      detailed(
          "queue_batch_send_size_bytes",
          "Bytes of the requests that were sent",
          "By",
          byteBounds());
  private static final Metric ENQUEUED_SIZE =
      detailed("enqueue_size", "Items of the requests that were queued", "{units}", UNITS);
  private static final Metric ENQUEUED_BYTES =
      detailed("enqueue_size_bytes", "Bytes of the requests that were queued", "By", byteBounds());

  private final ExportedItems items;
  private final Counter inFlight;
  private final boolean detailed;
  private final Histogram batchSize;
  private final Histogram batchBytes;
  private final Histogram enqueuedSize;
  private final Histogram enqueuedBytes;

  /**
   * Nothing counted yet.
   *
   * @param meter of the exporter
   * @param destination attributes that say where it sends
   */
  Measures(Meter meter, Signal<?> signal, Map<String, String> destination) {
    this.items = new ExportedItems(meter, signal, destination);
    this.inFlight = meter.with(SIGNAL, signal.id()).counter(IN_FLIGHT);
    this.detailed = meter.level() == MetricLevel.DETAILED;
    this.batchSize = meter.histogram(BATCH_SIZE);
    this.batchBytes = meter.histogram(BATCH_BYTES);
    this.enqueuedSize = meter.histogram(ENQUEUED_SIZE);
    this.enqueuedBytes = meter.histogram(ENQUEUED_BYTES);
  }

  private static Metric detailed(String name, String description, String unit, double... bounds) {
    return Metric.histogram("otelcol_exporter_" + name, description, unit, bounds)
        .from(MetricLevel.DETAILED);
  }

  /** From 128 B to 16 MiB. */
  private static double[] byteBounds() {
    return IntStream.rangeClosed(7, 24).mapToDouble(bit -> 1L << bit).toArray();
  }

  void began() {
    inFlight.add(1);
  }

  void ended() {
    inFlight.add(-1);
  }

  void sent(int count) {
    items.sent(count);
  }

  /** Sending came to its end without success: of the telemetry, or of the part that is named. */
  void failed(Telemetry telemetry, ConsumeException failure) {
    int lost = failure.failedPart().orElse(telemetry).itemCount();
    items.sent(telemetry.itemCount() - lost);
    items.sendFailed(lost, failure.status().name(), !failure.isRetryable());
  }

  void refused(Telemetry telemetry) {
    items.enqueueFailed(telemetry.itemCount());
  }

  void queued(Telemetry telemetry) {
    if (detailed) {
      enqueuedSize.record(telemetry.itemCount());
      enqueuedBytes.record(telemetry.byteSize());
    }
  }

  /** A batch that the queue put together. */
  void batched(Telemetry telemetry) {
    if (detailed) {
      batchSize.record(telemetry.itemCount());
      batchBytes.record(telemetry.byteSize());
    }
  }
}
