package dev.ingot.telemetry.model;

import dev.ingot.telemetry.ItemCount;
import dev.ingot.telemetry.Logs;
import dev.ingot.telemetry.Metrics;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The door between telemetry and its object view. Immutable and thread-safe; the objects are not.
 *
 * <p>Objects are made of what is asked for and no more: to regroup spans that nobody looks into
 * costs little more than copying them. Objects hold on to the bytes of the telemetry that they came
 * from.
 *
 * @param <T> the signal's telemetry
 * @param <G> a resource with what belongs to it
 */
public final class ObjectView<T extends Telemetry, G extends ResourceGroup<?, ?>> {
  /** Spans. */
  public static final ObjectView<Traces, ResourceSpans> TRACES =
      new ObjectView<>(Signal.TRACES, ResourceSpans::new);

  /** Data points. */
  public static final ObjectView<Metrics, ResourceMetrics> METRICS =
      new ObjectView<>(Signal.METRICS, ResourceMetrics::new);

  /** Log records. */
  public static final ObjectView<Logs, ResourceLogs> LOGS =
      new ObjectView<>(Signal.LOGS, ResourceLogs::new);

  private static final int RESOURCES = 1;

  private final Signal<T> signal;
  private final Supplier<G> newGroup;

  private ObjectView(Signal<T> signal, Supplier<G> newGroup) {
    this.signal = signal;
    this.newGroup = newGroup;
  }

  /** The signal. */
  public Signal<T> signal() {
    return signal;
  }

  /** A request without resources. */
  public Request<G> request(RequestMetadata metadata) {
    return new Request<>(newGroup, metadata);
  }

  /** All of the telemetry as objects. */
  public Request<G> decode(T telemetry) {
    T canonical = signal.canonical(telemetry);
    Request<G> request = request(telemetry.metadata());
    canonical.segments().forEach(request::add);
    return request;
  }

  /** Telemetry of what the objects are now; they can be changed further and encoded again. */
  public T encode(Request<G> request) {
    byte[] bytes = request.encoded(request.likelySize());
    return signal.of(segments(bytes), request.metadata());
  }

  /**
   * Changes telemetry one resource at a time, so that the objects of one resource live at once. The
   * bytes of a resource that the change did not look into are taken over.
   *
   * @param change gives false to drop the resource with all that belongs to it
   * @return the same instance when no resource was looked into
   */
  public T rewrite(T telemetry, Predicate<G> change) {
    List<Segment> segments = new ArrayList<>();
    boolean same = true;
    for (Segment segment : signal.canonical(telemetry).segments()) {
      List<Segment> changed = rewrite(segment, change);
      same &= changed.size() == 1 && changed.get(0) == segment;
      segments.addAll(changed);
    }
    return same ? telemetry : signal.of(segments, telemetry.metadata());
  }

  private List<Segment> rewrite(Segment segment, Predicate<G> change) {
    WireWriter out = new WireWriter(segment.length());
    boolean same = true;
    WireReader in = new WireReader(segment.buffer(), segment.offset(), segment.length());
    while (in.next()) {
      G group = newGroup.get();
      boolean kept = in.field() != RESOURCES || change.test(Message.within(group, in));
      boolean copied = kept && (in.field() != RESOURCES || group.isClosed());
      same &= copied;
      if (copied) {
        out.raw(in.buffer(), in.start(), in.end() - in.start());
      } else if (kept) {
        out.bytes(RESOURCES, group.encoded());
      }
    }
    return same ? List.of(segment) : segments(out.toByteArray());
  }

  private List<Segment> segments(byte[] bytes) {
    if (bytes.length == 0) {
      return List.of();
    }
    int items = ItemCount.of(signal.requestType(), new WireReader(bytes, 0, bytes.length));
    return List.of(new Segment(bytes, 0, bytes.length, items, true));
  }
}
