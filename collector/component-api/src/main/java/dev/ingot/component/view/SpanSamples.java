package dev.ingot.component.view;

import java.time.Duration;
import java.util.List;

/**
 * Samples of spans of one name.
 *
 * @param name the name of the spans
 * @param running those that have not ended
 * @param byLatency those that ended well, by how long they took: as many lists as there are {@link
 *     #LEAST}
 * @param failed those that failed
 */
public record SpanSamples(
    String name, List<SpanView> running, List<List<SpanView>> byLatency, List<SpanView> failed) {
  /** From where on a span belongs to a list; up to where the next one begins. */
  public static final List<Duration> LEAST =
      List.of(
          Duration.ZERO,
          Duration.ofNanos(10_000),
          Duration.ofNanos(100_000),
          Duration.ofMillis(1),
          Duration.ofMillis(10),
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofSeconds(100));

  public SpanSamples {
    running = List.copyOf(running);
    byLatency = byLatency.stream().map(List::copyOf).toList();
    failed = List.copyOf(failed);
    if (byLatency.size() != LEAST.size()) {
      throw new IllegalArgumentException("so many lists of latencies: " + byLatency.size());
    }
  }
}
