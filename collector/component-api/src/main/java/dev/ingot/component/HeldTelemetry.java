package dev.ingot.component;

import dev.ingot.telemetry.Telemetry;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much telemetry a collector has in its memory: let in, and not yet handed out. Whoever keeps
 * telemetry counts it here, a queue or a batch; whoever lets telemetry in can see how much there is
 * before any garbage collection knows. Thread-safe.
 *
 * <p>Never less than there is: what passes from one to the next is counted by both for a moment,
 * and what two queues share is counted by both.
 */
public final class HeldTelemetry implements Lifecycle {
  // A segment, its place in lists, and the head of its array.
  private static final long SEGMENT_BYTES = 96;

  private final long room;
  private final AtomicLong held = new AtomicLong();

  /**
   * Nothing is held yet.
   *
   * @param largestHeap the largest heap in bytes
   */
  public HeldTelemetry(long largestHeap) {
    this.room = largestHeap / 3 * 2;
  }

  /** The one of the collector that a component is part of. */
  public static HeldTelemetry of(ComponentContext context) {
    return context
        .shared()
        .get(HeldTelemetry.class, () -> new HeldTelemetry(Runtime.getRuntime().maxMemory()));
  }

  /** About how many bytes of memory telemetry takes. */
  public static long bytesOf(Telemetry telemetry) {
    return telemetry.byteSize() + SEGMENT_BYTES * telemetry.segments().size();
  }

  /** How many bytes all queues together may hold, two thirds of the largest heap. */
  public long room() {
    return room;
  }

  /** Counts bytes that somebody keeps from now on; returns how many are held with them. */
  public long hold(long bytes) {
    return held.addAndGet(bytes);
  }

  /** Bytes that were counted are not kept any more; returns how many are left. */
  public long release(long bytes) {
    return held.addAndGet(-bytes);
  }

  /** How many bytes are held. */
  public long bytes() {
    return held.get();
  }
}
