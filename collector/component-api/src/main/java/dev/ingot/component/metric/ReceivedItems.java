package dev.ingot.component.metric;

import dev.ingot.telemetry.Signal;

/**
 * What a receiver counts of one signal: {@code otelcol_receiver_accepted_spans} and the like.
 * Thread-safe.
 *
 * <p>Source of names and meaning: the Collector's {@code receiver/receiverhelper}.
 */
public final class ReceivedItems {
  private static final Metric REQUESTS =
      Metric.counter(
          "otelcol_receiver_requests", "Requests that the receiver took in", "{requests}");

  private final Counter accepted;
  private final Counter refused;
  private final Counter failed;
  private final Counter successes;
  private final Counter refusals;
  private final Counter failures;

  /**
   * The counters of a signal, all 0.
   *
   * @param meter of the receiver, {@linkplain Meter#with with} the {@code transport}: {@code grpc},
   *     {@code http}, {@code tcp} or {@code udp}
   */
  public ReceivedItems(Meter meter, Signal<?> signal) {
    String unit = ItemMetrics.unit(signal);
    accepted = counter(meter, "accepted", signal, "that the pipelines took", unit);
    refused = counter(meter, "refused", signal, "that the pipelines did not take", unit);
    failed = counter(meter, "failed", signal, "lost by an error within the receiver", unit);
    Meter ofSignal = meter.with("otel.signal", signal.id());
    successes = ofSignal.with("outcome", "success").counter(REQUESTS);
    refusals = ofSignal.with("outcome", "refused").counter(REQUESTS);
    failures = ofSignal.with("outcome", "failure").counter(REQUESTS);
  }

  private static Counter counter(
      Meter meter, String outcome, Signal<?> signal, String description, String unit) {
    String name = "otelcol_receiver_" + outcome + "_" + ItemMetrics.word(signal);
    return meter.counter(
        Metric.counter(name, ItemMetrics.capital(signal) + " " + description, unit));
  }

  /** The pipelines took a request. */
  public void accepted(int items) {
    accepted.add(items);
    successes.add(1);
  }

  /** The pipelines refused a request. */
  public void refused(int items) {
    refused.add(items);
    refusals.add(1);
  }

  /** A request was lost by an error that is not that of a pipeline. */
  public void failed(int items) {
    failed.add(items);
    failures.add(1);
  }
}
