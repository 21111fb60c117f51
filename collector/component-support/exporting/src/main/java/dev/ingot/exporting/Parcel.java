package dev.ingot.exporting;

import dev.ingot.component.ConsumeException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * What one call handed to the queue: its share of the queue's capacity and its bytes, and its fate.
 * Telemetry of one parcel may leave in several batches; the parcel is done with the last of them.
 *
 * <p>All but {@link #await} is guarded by the queue's lock.
 */
final class Parcel {
  private final long size;
  private final long bytes;
  private final CountDownLatch done = new CountDownLatch(1);
  private int batches = 1;
  private @Nullable ConsumeException failure;

  Parcel(long size, long bytes) {
    this.size = size;
    this.bytes = bytes;
  }

  long size() {
    return size;
  }

  long bytes() {
    return bytes;
  }

  /** The telemetry leaves in so many batches more. */
  void addBatches(int more) {
    batches += more;
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

  /** Waits for the last batch, and throws the first failure. */
  void await() throws ConsumeException, InterruptedException {
    done.await();
    if (failure != null) {
      throw failure;
    }
  }
}
