package dev.ingot.component.metric;

import dev.ingot.telemetry.Signal;
import java.util.Map;

/**
 * What an exporter counts of one signal: {@code otelcol_exporter_sent_spans} and the like.
 * Thread-safe.
 *
 * <p>Source of names and meaning: the Collector's {@code exporter/exporterhelper}.
 */
public final class ExportedItems {
  private final Meter meter;
  private final Metric failedMetric;
  private final Counter sent;
  private final Counter sendFailed;
  private final Counter enqueueFailed;

  /**
   * The counters of a signal, all 0.
   *
   * @param meter of the exporter
   */
  public ExportedItems(Meter meter, Signal<?> signal) {
    this(meter, signal, Map.of());
  }

  /**
   * The counters of a signal, all 0; those of what was sent and what was not say where to.
   *
   * @param meter of the exporter
   * @param destination attributes that say so, as {@code server.address}
   */
  public ExportedItems(Meter meter, Signal<?> signal, Map<String, String> destination) {
    Meter there = meter;
    for (Map.Entry<String, String> each : destination.entrySet()) {
      there = there.with(each.getKey(), each.getValue());
    }
    this.meter = there;
    this.failedMetric = metric("send_failed", signal, "lost because sending failed for good");
    this.sent = there.counter(metric("sent", signal, "that the destination took"));
    this.sendFailed = there.counter(failedMetric);
    this.enqueueFailed =
        meter.counter(metric("enqueue_failed", signal, "that the sending queue did not take"));
  }

  private static Metric metric(String outcome, Signal<?> signal, String description) {
    return Metric.counter(
        "otelcol_exporter_" + outcome + "_" + ItemMetrics.word(signal),
        ItemMetrics.capital(signal) + " " + description,
        ItemMetrics.unit(signal));
  }

  /** The destination took items. */
  public void sent(int items) {
    sent.add(items);
  }

  /**
   * Items were not sent and are not tried again. At level detailed the failures are told apart by
   * the attributes {@code error.type} and {@code error.permanent}.
   *
   * @param errorType the destination's status, one of a few; {@code _OTHER} when it gave none
   * @param permanent whether trying again could not have helped
   */
  public void sendFailed(int items, String errorType, boolean permanent) {
    if (meter.level() == MetricLevel.DETAILED) {
      meter
          .with("error.type", errorType)
          .with("error.permanent", Boolean.toString(permanent))
          .counter(failedMetric)
          .add(items);
    } else {
      sendFailed.add(items);
    }
  }

  /** The sending queue did not take items. */
  public void enqueueFailed(int items) {
    enqueueFailed.add(items);
  }
}
