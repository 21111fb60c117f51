package dev.ingot.exporting;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts telemetry together up to the minimum, and cuts it at the maximum. */
final class MergingBacklog<T extends Telemetry> implements Backlog<T> {
  private final Deque<Batch<T>> waiting = new ArrayDeque<>();
  private final Signal<T> signal;
  private final Sizer sizer;
  private final long minSize;
  private final long maxSize;
  private final Cutter<T> cutter;
  private long size;

  MergingBacklog(Signal<T> signal, BatchConfig config, Sizer queueSizer) {
    this.signal = signal;
    this.sizer = config.sizerWithin(queueSizer);
    this.minSize = config.minSize();
    this.maxSize = config.maxSize();
    this.cutter = new Cutter<>(signal, sizer);
  }

  @Override
  public void add(Batch<T> single) {
    waiting.add(single);
    size += sizer.sizeOf(single.telemetry());
  }

  @Override
  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  @Override
  public boolean isFull() {
    return !waiting.isEmpty() && size >= minSize;
  }

  @Override
  public Batch<T> next() {
    Batch<T> merged = merge(take());
    if (maxSize == 0 || sizer.sizeOf(merged.telemetry()) <= maxSize) {
      return merged;
    }
    return cut(merged);
  }

  /** At least one batch; more while they are below the minimum, or fit under the maximum. */
  private List<Batch<T>> take() {
    List<Batch<T>> taken = new ArrayList<>();
    long takenSize = 0;
    while (!waiting.isEmpty()) {
      long nextSize = sizer.sizeOf(waiting.element().telemetry());
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
    T telemetry = signal.concat(parts.stream().map(Batch::telemetry).toList());
    return new Batch<>(telemetry, parcels);
  }

  /** Keeps the first piece and puts the others back in front. */
  private Batch<T> cut(Batch<T> merged) {
    List<T> pieces = cutter.cut(merged.telemetry(), maxSize);
    merged.parcels().forEach(parcel -> parcel.addBatches(pieces.size() - 1));
    for (int i = pieces.size() - 1; i > 0; i--) {
      waiting.addFirst(new Batch<>(pieces.get(i), merged.parcels()));
      size += sizer.sizeOf(pieces.get(i));
    }
    return new Batch<>(pieces.get(0), merged.parcels());
  }
}
