package dev.ingot.component.metric;

import dev.ingot.telemetry.Signal;

/**
 * What is counted of a processor in a pipeline of one signal. Thread-safe.
 *
 * <p>Source of names and meaning: the Collector's {@code processor/processorhelper}.
 */
public final class ProcessedItems {
  private static final Metric INCOMING =
      Metric.counter("otelcol_processor_incoming_items", "Items that came in", "{items}");
  private static final Metric OUTGOING =
      Metric.counter("otelcol_processor_outgoing_items", "Items that were handed on", "{items}");
  private static final Metric DURATION =
      Metric.histogram(
              "otelcol_processor_internal_duration",
              "Time that the processor itself took for a batch",
              "s",
              0.00001,
              0.000025,
              0.00005,
              0.000075,
              0.0001,
              0.00025,
              0.0005,
              0.00075,
              0.001,
              0.0025,
              0.005,
              0.0075,
              0.01,
              0.025,
              0.05,
              0.075,
              0.1,
              0.25,
              0.5,
              0.75,
              1)
          .from(MetricLevel.DETAILED);
  private static final double NANOS = 1e9;

  private final Counter incoming;
  private final Counter outgoing;
  private final Histogram duration;
  private final boolean timed;

  /**
   * The counters, all 0.
   *
   * @param meter of the processor
   */
  public ProcessedItems(Meter meter, Signal<?> signal) {
    Meter ofSignal = meter.with("otel.signal", signal.id());
    this.incoming = ofSignal.counter(INCOMING);
    this.outgoing = ofSignal.counter(OUTGOING);
    this.duration = ofSignal.histogram(DURATION);
    this.timed = ofSignal.isEnabled(DURATION);
  }

  /** Items came in. */
  public void incoming(int items) {
    incoming.add(items);
  }

  /** Items were handed on, whether they were taken or not. */
  public void outgoing(int items) {
    outgoing.add(items);
  }

  /** Whether the time is measured that the processor takes. */
  public boolean isTimed() {
    return timed;
  }

  /** The processor took that long for a batch, without what is behind it. */
  public void took(long nanoseconds) {
    duration.record(nanoseconds / NANOS);
  }
}
