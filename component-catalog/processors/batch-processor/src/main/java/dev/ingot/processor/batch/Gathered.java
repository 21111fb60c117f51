package dev.ingot.processor.batch;

import dev.ingot.component.HeldTelemetry;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What is gathered and not yet sent, and the batches that it makes. Guarded by the batcher's lock.
 */
final class Gathered<T extends Telemetry> {
  private final Signal<T> signal;
  private final BatchConfig config;
  private final HeldTelemetry held;
  private final long room;
  private final long byteRoom;
  private final ArrayDeque<T> requests = new ArrayDeque<>();
  private long items;
  private long bytes;

  /**
   * @param held where what is gathered counts until its batch was sent
   * @param byteRoom how many bytes may be gathered
   */
  Gathered(Signal<T> signal, BatchConfig config, HeldTelemetry held, long byteRoom) {
    this.signal = signal;
    this.config = config;
    this.held = held;
    this.room = Math.max(1, 2L * config.sendBatchSize());
    this.byteRoom = byteRoom;
  }

  void add(T telemetry) {
    held.hold(HeldTelemetry.bytesOf(telemetry));
    requests.add(telemetry);
    items += telemetry.itemCount();
    bytes += telemetry.byteSize();
  }

  boolean isEmpty() {
    return items == 0;
  }

  boolean isFull() {
    return items >= room || bytes >= byteRoom;
  }

  /** Whether there is enough for a batch. */
  boolean isBatch() {
    return isBatch(items, bytes);
  }

  private boolean isBatch(long itemCount, long byteCount) {
    return itemCount >= config.sendBatchSize() || byteCount >= byteRoom / 2;
  }

  /**
   * Takes what is to be sent now.
   *
   * @param everything whether what is no complete batch is sent, too
   * @param metadata what the batches carry
   */
  List<T> take(boolean everything, RequestMetadata metadata) {
    return cut(takeTogether(everything, metadata), everything);
  }

  private T takeTogether(boolean everything, RequestMetadata metadata) {
    List<Segment> segments = new ArrayList<>();
    long taken = 0;
    long takenBytes = 0;
    while (!requests.isEmpty() && (everything || !isBatch(taken, takenBytes))) {
      T request = requests.remove();
      segments.addAll(request.segments());
      taken += request.itemCount();
      takenBytes += request.byteSize();
    }
    items -= taken;
    bytes -= takenBytes;
    return signal.of(segments, metadata);
  }

  /** Cuts to the maximum size; a rest that is no complete batch waits for more. */
  private List<T> cut(T batch, boolean everything) {
    int max = config.sendBatchMaxSize();
    if (max == 0 || batch.itemCount() <= max) {
      return List.of(batch);
    }
    List<T> parts = new ArrayList<>(signal.split(batch, max));
    parts.forEach(part -> held.hold(HeldTelemetry.bytesOf(part)));
    held.release(HeldTelemetry.bytesOf(batch));
    T rest = parts.get(parts.size() - 1);
    if (!everything && rest.itemCount() < config.sendBatchSize()) {
      parts.remove(parts.size() - 1);
      requests.addFirst(rest);
      items += rest.itemCount();
      bytes += rest.byteSize();
    }
    return parts;
  }
}
