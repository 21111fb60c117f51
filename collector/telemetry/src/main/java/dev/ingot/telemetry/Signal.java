package dev.ingot.telemetry;

import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.schema.OtlpMessages;
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
  public static final Signal<Traces> TRACES =
      new Signal<>("traces", "spans", OtlpMessages.TRACES, Traces::new);

  /** Data points. */
  public static final Signal<Metrics> METRICS =
      new Signal<>("metrics", "metric points", OtlpMessages.METRICS, Metrics::new);

  /** Log records. */
  public static final Signal<Logs> LOGS =
      new Signal<>("logs", "log records", OtlpMessages.LOGS, Logs::new);

  /** Samples of profiles. */
  public static final Signal<Profiles> PROFILES =
      new Signal<>("profiles", "profile samples", OtlpMessages.PROFILES, Profiles::new);

  /** All signals, in the order in which users list them. */
  public static final List<Signal<? extends Telemetry>> ALL =
      List.of(TRACES, METRICS, LOGS, PROFILES);

  private final String id;
  private final String itemWord;
  private final MessageType requestType;
  private final CheckPlan checkPlan;
  private final BiFunction<List<Segment>, RequestMetadata, T> constructor;

  private Signal(
      String id,
      String itemWord,
      MessageType requestType,
      BiFunction<List<Segment>, RequestMetadata, T> constructor) {
    this.id = id;
    this.itemWord = itemWord;
    this.requestType = requestType;
    this.checkPlan = CheckPlan.of(requestType, true);
    this.constructor = constructor;
  }

  /** {@code traces}, {@code metrics}, {@code logs} or {@code profiles}. */
  public String id() {
    return id;
  }

  /**
   * What its items are called: {@code spans}, {@code metric points}, {@code log records}, {@code
   * profile samples}.
   */
  public String itemWord() {
    return itemWord;
  }

  /** The export request of the signal, as a table of its fields. */
  public MessageType requestType() {
    return requestType;
  }

  /**
   * Takes the bytes of an export request: validates framing and wire types down to the last record,
   * and counts. The array must not be changed afterwards.
   *
   * <p>Fields may come in any order; unknown fields, groups among them, are kept. Text need not be
   * UTF-8. A request in which a singular field occurs twice is legal, but nobody writes one: it is
   * copied into canonical form here, so that nothing behind has to merge fields.
   *
   * <p>Refused are: lengths past the end, varints of more than 10 bytes, field number 0, wire types
   * that a field cannot have, trace and profile ids that have neither 16 nor 0 bytes and span ids
   * that have neither 8 nor 0, and messages nested more than 100 levels deep.
   *
   * @throws MalformedTelemetryException when the bytes are no such request
   */
  public T decode(byte[] request, RequestMetadata metadata) throws MalformedTelemetryException {
    Segment segment = WireCheck.check(checkPlan, request);
    if (!segment.canonical()) {
      segment = CanonicalForm.of(requestType, segment);
    }
    return of(segment.length() == 0 ? List.of() : List.of(segment), metadata);
  }

  /**
   * Telemetry of segments that were valid telemetry of this signal before. Several segments of
   * profiles become one, with one dictionary.
   */
  public T of(List<Segment> segments, RequestMetadata metadata) {
    return constructor.apply(segments, metadata);
  }

  /**
   * The same telemetry in segments that are all canonical; itself when they are so already. What
   * {@link #decode} gave is.
   */
  public T canonical(T telemetry) {
    List<Segment> segments = telemetry.segments();
    if (segments.stream().allMatch(Segment::canonical)) {
      return telemetry;
    }
    return of(
        segments.stream().map(segment -> CanonicalForm.of(requestType, segment)).toList(),
        telemetry.metadata());
  }

  /** No telemetry. */
  public T empty() {
    return of(List.of(), RequestMetadata.NONE);
  }

  /**
   * Puts telemetry together; the result has the metadata of the first part. Nothing is copied but
   * profiles, which are written anew with one dictionary: better all at once than one by one.
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
   * maxItems}. For metrics an item is a data point, and a metric may be cut between its points; for
   * profiles it is a sample, a profile may be cut between its samples, and every part has what it
   * refers to in its dictionary, and no more.
   *
   * <p>Fields that are neither items nor lead to items are repeated with the resource, scope or
   * metric that they belong to, unknown ones too. Resources, scopes and metrics without items come
   * out once.
   *
   * @param maxItems at least 1
   * @return at least one part; the telemetry itself when it is small enough
   */
  public List<T> split(T telemetry, int maxItems) {
    if (maxItems < 1) {
      throw new IllegalArgumentException("maxItems must be at least 1, got " + maxItems);
    }
    if (telemetry.itemCount() <= maxItems) {
      return List.of(telemetry);
    }
    return parts(canonical(telemetry).segments(), maxItems).stream()
        .map(segments -> of(segments, telemetry.metadata()))
        .toList();
  }

  private List<List<Segment>> parts(List<Segment> segments, int maxItems) {
    List<List<Segment>> parts = new Splitter(maxItems).split(requestType, segments);
    return requestType == OtlpMessages.PROFILES
        ? DictionaryMerge.ofParts(segments.get(0), parts)
        : parts;
  }

  @Override
  public String toString() {
    return id;
  }
}
