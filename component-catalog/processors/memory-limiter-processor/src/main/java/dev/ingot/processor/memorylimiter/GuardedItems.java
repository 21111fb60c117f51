package dev.ingot.processor.memorylimiter;

import dev.ingot.component.metric.Counter;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.Metric;
import dev.ingot.telemetry.Signal;

/**
 * What a memory limiter counts of one signal, under the names of the Collector: the present ones,
 * {@code otelcol_processor_memory_limiter_refused_spans}, and the former ones, {@code
 * otelcol_processor_refused_spans}, which many dashboards ask for. Thread-safe.
 */
final class GuardedItems {
  private final Counter accepted;
  private final Counter refused;
  private final Counter formerlyAccepted;
  private final Counter formerlyRefused;

  GuardedItems(Meter meter, Signal<?> signal) {
    accepted = counter(meter, "memory_limiter_accepted", signal, "that the limiter let through");
    refused = counter(meter, "memory_limiter_refused", signal, "refused for want of memory");
    formerlyAccepted = counter(meter, "accepted", signal, "that the limiter let through");
    formerlyRefused = counter(meter, "refused", signal, "refused for want of memory");
  }

  private static Counter counter(
      Meter meter, String outcome, Signal<?> signal, String description) {
    String word = signal.itemWord().replace(' ', '_');
    String items =
        Character.toUpperCase(signal.itemWord().charAt(0)) + signal.itemWord().substring(1);
    return meter.counter(
        Metric.counter(
            "otelcol_processor_" + outcome + "_" + word,
            items + " " + description,
            "{" + word + "}"));
  }

  void accepted(int items) {
    accepted.add(items);
    formerlyAccepted.add(items);
  }

  void refused(int items) {
    refused.add(items);
    formerlyRefused.add(items);
  }
}
