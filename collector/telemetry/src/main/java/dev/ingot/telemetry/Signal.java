package dev.ingot.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A signal, and the door to its telemetry.
 *
 * @param <T> the signal's telemetry
 */
public final class Signal<T extends Telemetry> {
  /** Spans. */
  public static final Signal<Traces> TRACES = new Signal<>("traces", "spans", Traces::new);

  /** Data points. */
  public static final Signal<Metrics> METRICS =
      new Signal<>("metrics", "metric points", Metrics::new);

  /** Log records. */
  public static final Signal<Logs> LOGS = new Signal<>("logs", "log records", Logs::new);

  /** All signals, in the order in which users list them. */
  public static final List<Signal<? extends Telemetry>> ALL = List.of(TRACES, METRICS, LOGS);

  private final String id;
  private final String itemWord;
  private final BiFunction<List<Segment>, RequestMetadata, T> constructor;

  private Signal(
      String id, String itemWord, BiFunction<List<Segment>, RequestMetadata, T> constructor) {
    this.id = id;
    this.itemWord = itemWord;
    this.constructor = constructor;
  }

  /** {@code traces}, {@code metrics} or {@code logs}. */
  public String id() {
    return id;
  }

  /** What its items are called: {@code spans}, {@code metric points}, {@code log records}. */
  public String itemWord() {
    return itemWord;
  }

  /**
   * Takes the bytes of an export request: validates framing and wire types down to the last record,
   * and counts. The array must not be changed afterwards.
   *
   * @throws MalformedTelemetryException when the bytes are no such request
   */
  public T decode(byte[] request, RequestMetadata metadata) throws MalformedTelemetryException {
    throw new IllegalStateException("to be written");
  }

  /** Telemetry of segments that were valid telemetry of this signal before. */
  public T of(List<Segment> segments, RequestMetadata metadata) {
    return constructor.apply(segments, metadata);
  }

  /** No telemetry. */
  public T empty() {
    return of(List.of(), RequestMetadata.NONE);
  }

  /**
   * Puts telemetry together without copying; the result has the metadata of the first part.
   *
   * @param parts at least one
   */
  public T concat(List<T> parts) {
    List<Segment> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.segments()));
    return of(all, parts.get(0).metadata());
  }

  /**
   * Cuts telemetry between items into parts of at most {@code maxItems} items; resources and scopes
   * are repeated where the cut goes through them. Every part but the last has exactly {@code
   * maxItems}. For metrics an item is a data point, and a metric may be cut between its points.
   *
   * @param maxItems at least 1
   */
  public List<T> split(T telemetry, int maxItems) {
    throw new IllegalStateException("to be written");
  }

  @Override
  public String toString() {
    return id;
  }
}
