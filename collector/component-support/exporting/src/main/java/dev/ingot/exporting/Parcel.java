package dev.ingot.exporting;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.storage.Journal;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * What one call handed to the queue: its share of the queue's capacity and of the heap, its record
 * in the storage, and its fate. Telemetry of one parcel may leave in several batches; the parcel is
 * done with the last of them.
 *
 * <p>All but {@link #await} and {@link #forget} is guarded by the queue's lock.
 */
final class Parcel {
  private final Optional<TraceContext> origin;
  private final long size;
  private final long heapBytes;
  private final Journal.@Nullable Entry entry;
  private final CountDownLatch done = new CountDownLatch(1);
  private int batches = 1;
  private boolean kept;
  private @Nullable ConsumeException failure;

  Parcel(long size, long heapBytes, Journal.@Nullable Entry entry) {
    this(size, heapBytes, entry, Optional.empty());
  }

  /**
   * A parcel.
   *
   * @param origin the span that it was queued in
   */
  Parcel(long size, long heapBytes, Journal.@Nullable Entry entry, Optional<TraceContext> origin) {
    this.origin = origin;
    this.size = size;
    this.heapBytes = heapBytes;
    this.entry = entry;
  }

  /** Whether it is in the storage. */
  boolean isStored() {
    return entry != null;
  }

  Optional<TraceContext> origin() {
    return origin;
  }

  long size() {
    return size;
  }

  long heapBytes() {
    return heapBytes;
  }

  /** The telemetry leaves in so many batches more. */
  void addBatches(int more) {
    batches += more;
  }

  /** Its record stays in the storage. */
  void keep() {
    kept = true;
  }

  /** A batch is through; true when it was the last one. */
  boolean batchDone(@Nullable ConsumeException outcome) {
    if (failure == null) {
      failure = outcome;
    }
    batches--;
    if (batches == 0) {
      done.countDown();
    }
    return batches == 0;
  }

  /** Removes the record, unless it is to stay; after it is done. */
  void forget() {
    if (entry != null && !kept) {
      entry.remove();
    }
  }

  /** Waits for the last batch, and throws the first failure. */
  void await() throws ConsumeException, InterruptedException {
    done.await();
    if (failure != null) {
      throw failure;
    }
  }
}
