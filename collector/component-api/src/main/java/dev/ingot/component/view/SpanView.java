package dev.ingot.component.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A span of the collector's own.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param parentId 16 hexadecimal digits; empty when it has no parent
 * @param start when it began
 * @param took how long it took; empty while it has not ended
 * @param failure why it failed; empty when it did not
 * @param attributes its attributes, sorted by name
 * @param events what happened in it, in order
 */
public record SpanView(
    String traceId,
    String spanId,
    String parentId,
    Instant start,
    Optional<Duration> took,
    Optional<String> failure,
    Map<String, String> attributes,
    List<Event> events) {
  public SpanView {
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    events = List.copyOf(events);
  }

  /**
   * Something that happened.
   *
   * @param at when
   * @param attributes its attributes, sorted by name
   */
  public record Event(Instant at, String name, Map<String, String> attributes) {
    public Event {
      attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }
  }
}
