package dev.ingot.exporting;

import dev.ingot.storage.StorageException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts telemetry together up to the minimum, and cuts it at the maximum. */
final class MergingBacklog<T extends Telemetry> implements Backlog<T> {
  private final Deque<Batch<T>> waiting = new ArrayDeque<>();
  private final Signal<T> signal;
  private final Sizer sizer;
  private final long minSize;
  private final long maxSize;
  private final Cutter<T> cutter;
  private final long flushTimeout;
  private final List<String> metadataKeys;
  private long size;
  private long since;

  MergingBacklog(Signal<T> signal, BatchConfig config, Sizer queueSizer) {
    this.signal = signal;
    this.sizer = config.sizerWithin(queueSizer);
    this.minSize = config.minSize();
    this.maxSize = config.maxSize();
    this.cutter = new Cutter<>(signal, sizer);
    this.flushTimeout = config.flushTimeout().toNanos();
    this.metadataKeys = config.partition().metadataKeys();
  }

  @Override
  public void add(Batch<T> single, long now) {
    if (waiting.isEmpty()) {
      since = now;
    }
    waiting.add(single);
    size += single.size(sizer);
  }

  @Override
  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  @Override
  public boolean isDue(long now) {
    return !waiting.isEmpty() && (isFull() || now - since >= flushTimeout);
  }

  /** Whether there is enough for a batch. */
  boolean isFull() {
    return size >= minSize;
  }

  @Override
  public long dueAt() {
    return since + flushTimeout;
  }

  /** What is left then waits for the whole timeout again. */
  @Override
  public Batch<T> next(long now) {
    since = now;
    Batch<T> merged = merge(take());
    if (maxSize == 0 || merged.size(sizer) <= maxSize) {
      return merged;
    }
    return cut(merged);
  }

  @Override
  public List<Batch<T>> clear() {
    List<Batch<T>> all = List.copyOf(waiting);
    waiting.clear();
    size = 0;
    return all;
  }

  /** At least one batch; more while they are below the minimum, or fit under the maximum. */
  private List<Batch<T>> take() {
    List<Batch<T>> taken = new ArrayList<>();
    long takenSize = 0;
    while (!waiting.isEmpty()) {
      long nextSize = waiting.element().size(sizer);
      boolean enough = takenSize >= minSize && takenSize + nextSize > maxSize;
      if (!taken.isEmpty() && enough) {
        break;
      }
      taken.add(waiting.remove());
      takenSize += nextSize;
    }
    size -= takenSize;
    return taken;
  }

  private Batch<T> merge(List<Batch<T>> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Parcel> parcels = new ArrayList<>();
    parts.forEach(part -> parcels.addAll(part.parcels()));
    List<Content<T>> contents = parts.stream().map(Batch::content).toList();
    return new Batch<>(
        new MergedContent<>(signal, contents, common(contents.get(0).metadata())), parcels);
  }

  /** The headers that keep batches apart: all parts came with the same. */
  private RequestMetadata common(RequestMetadata ofOne) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String key : metadataKeys) {
      if (!ofOne.header(key).isEmpty()) {
        headers.put(key, ofOne.header(key));
      }
    }
    return headers.isEmpty() ? RequestMetadata.NONE : new RequestMetadata("", headers);
  }

  /**
   * Keeps the first piece and puts the others back in front. What cannot be read is not cut: it
   * cannot be sent either.
   */
  private Batch<T> cut(Batch<T> merged) {
    List<T> pieces;
    try {
      pieces = cutter.cut(merged.content().load(), maxSize);
    } catch (StorageException | OutOfMemoryError unreadable) {
      return merged;
    }
    merged.parcels().forEach(parcel -> parcel.addBatches(pieces.size() - 1));
    for (int i = pieces.size() - 1; i > 0; i--) {
      Batch<T> piece = new Batch<>(Content.of(pieces.get(i)), merged.parcels());
      waiting.addFirst(piece);
      size += piece.size(sizer);
    }
    return new Batch<>(Content.of(pieces.get(0)), merged.parcels());
  }
}
