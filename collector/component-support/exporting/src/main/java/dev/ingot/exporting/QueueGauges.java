package dev.ingot.exporting;

import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.Observation;
import dev.ingot.telemetry.Signal;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Shows how full a queue is, from its start until it is closed: a queue that never starts must not
 * hide the one that runs. One thread at a time shows and closes.
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

  private final Meter meter;
  private List<Observation> observations = List.of();

  QueueGauges(Meter meter, Signal<?> signal) {
    this.meter = meter.with("data_type", signal.id());
  }

  void show(LongSupplier size, long capacity) {
    observations = List.of(meter.observe(SIZE, size), meter.observe(CAPACITY, () -> capacity));
  }

  void close() {
    observations.forEach(Observation::close);
  }
}
