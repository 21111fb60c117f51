package dev.ingot.exporting;

import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.Observation;
import dev.ingot.telemetry.Signal;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Shows how full a queue is, until it is closed.
 *
 * <p>Source of names: the Collector's {@code exporter/exporterhelper}; both count what the queue's
 * {@code sizer} says.
 */
final class QueueGauges {
  private static final Metric SIZE =
      Metric.gauge(
          "otelcol_exporter_queue_size",
          "How much is in the sending queue, as its sizer counts",
          "{batches}");
  private static final Metric CAPACITY =
      Metric.gauge(
          "otelcol_exporter_queue_capacity",
          "How much the sending queue takes, as its sizer counts",
          "{batches}");

  private final List<Observation> observations;

  QueueGauges(Meter meter, Signal<?> signal, LongSupplier size, long capacity) {
    Meter ofSignal = meter.with("data_type", signal.id());
    this.observations =
        List.of(ofSignal.observe(SIZE, size), ofSignal.observe(CAPACITY, () -> capacity));
  }

  void close() {
    observations.forEach(Observation::close);
  }
}
