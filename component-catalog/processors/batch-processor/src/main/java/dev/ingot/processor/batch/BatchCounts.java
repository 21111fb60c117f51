package dev.ingot.processor.batch;

import dev.ingot.component.metric.Counter;
import dev.ingot.component.metric.Histogram;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.telemetry.Telemetry;

/**
 * What a batch processor counts. Thread-safe.
 *
 * <p>Source of names, bounds and meaning: the Collector's {@code processor/batchprocessor}.
 */
final class BatchCounts {
  /** Combinations of the values of {@code metadata_keys} that are told apart. */
  static final Metric CARDINALITY =
      Metric.upDown(
              "otelcol_processor_batch_metadata_cardinality",
              "Combinations of the values of metadata_keys that are batched apart",
              "{combinations}")
          .from(MetricLevel.NORMAL);

  private static final Metric BY_SIZE =
      Metric.counter(
              "otelcol_processor_batch_batch_size_trigger_send",
              "Batches sent because they were complete",
              "{times}")
          .from(MetricLevel.NORMAL);
  private static final Metric BY_TIMEOUT =
      Metric.counter(
              "otelcol_processor_batch_timeout_trigger_send",
              "Batches sent because their time had come",
              "{times}")
          .from(MetricLevel.NORMAL);
  private static final Metric ITEMS =
      Metric.histogram(
              "otelcol_processor_batch_batch_send_size",
              "Items of the batches sent",
              "{units}",
              10,
              25,
              50,
              75,
              100,
              250,
              500,
              750,
              1000,
              2000,
              3000,
              4000,
              5000,
              6000,
              7000,
              8000,
              9000,
              10_000,
              20_000,
              30_000,
              50_000,
              100_000)
          .from(MetricLevel.NORMAL);
  private static final Metric BYTES =
      Metric.histogram(
              "otelcol_processor_batch_batch_send_size_bytes",
              "Bytes of the batches sent",
              "By",
              10,
              25,
              50,
              75,
              100,
              250,
              500,
              750,
              1000,
              2000,
              3000,
              4000,
              5000,
              6000,
              7000,
              8000,
              9000,
              10_000,
              20_000,
              30_000,
              50_000,
              100_000,
              200_000,
              300_000,
              400_000,
              500_000,
              600_000,
              700_000,
              800_000,
              900_000,
              1_000_000,
              2_000_000,
              3_000_000,
              4_000_000,
              5_000_000,
              6_000_000,
              7_000_000,
              8_000_000,
              9_000_000)
          .from(MetricLevel.DETAILED);

  private final Counter bySize;
  private final Counter byTimeout;
  private final Histogram items;
  private final Histogram bytes;

  BatchCounts(Meter meter) {
    bySize = meter.counter(BY_SIZE);
    byTimeout = meter.counter(BY_TIMEOUT);
    items = meter.histogram(ITEMS);
    bytes = meter.histogram(BYTES);
  }

  /** A batch went out, complete or not. */
  void sent(Telemetry batch, boolean complete) {
    (complete ? bySize : byTimeout).add(1);
    items.record(batch.itemCount());
    bytes.record(batch.byteSize());
  }
}
