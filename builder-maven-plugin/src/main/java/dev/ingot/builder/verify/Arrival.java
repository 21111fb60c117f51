package dev.ingot.builder.verify;

import java.util.List;
import java.util.Optional;

/**
 * What became of a batch behind one exporter.
 *
 * @param signal the signal, as pipelines are named: {@code traces}
 * @param receiver where it was sent, with the protocol: {@code otlp (grpc)}
 * @param pipelines the pipelines on the way to the exporter, sorted
 * @param exporter the exporter
 * @param expected the records that come out when nothing drops any
 * @param arrived the records that came; empty where that cannot be seen
 * @param maybeDropping processors on the way that may drop records
 * @param refusal why the receiver did not take the batch, if so
 */
public record Arrival(
    String signal,
    String receiver,
    List<String> pipelines,
    String exporter,
    int expected,
    Optional<Integer> arrived,
    List<String> maybeDropping,
    Optional<String> refusal) {

  public Arrival {
    pipelines = List.copyOf(pipelines);
    maybeDropping = List.copyOf(maybeDropping);
  }

  /** Whether records are missing that no processor is known to drop. */
  public boolean lost() {
    return refusal.isPresent()
        || maybeDropping.isEmpty() && arrived.map(count -> count < expected).orElse(false);
  }

  /** One line for people. */
  @Override
  public String toString() {
    return signal
        + ": "
        + receiver
        + " -> ["
        + String.join(", ", pipelines)
        + "] -> "
        + exporter
        + ": "
        + outcome();
  }

  private String outcome() {
    if (refusal.isPresent()) {
      return "refused, " + refusal.get();
    }
    if (arrived.isEmpty()) {
      return expected + " sent; what this exporter does with them cannot be seen";
    }
    String count = arrived.get() + " of " + expected + " arrived";
    return arrived.get() < expected && !maybeDropping.isEmpty()
        ? count + "; " + String.join(", ", maybeDropping) + " may drop some"
        : count;
  }
}
