package dev.ingot.extension.filestorage.journal;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Forces what many threads wrote with one call: while one force runs, those who come wait for the
 * next one together. Thread-safe.
 */
final class GroupForce {

  /** Forces everything that was written before the call. */
  interface Action {
    void run() throws IOException;
  }

  private static final class Round {
    private boolean over;
    private @Nullable IOException failure;
  }

  private static final IOException NOT_FORCED =
      new IOException("an error kept the files from being forced to the disk");

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private final Action action;
  private Round next = new Round();
  private boolean running;

  GroupForce(Action action) {
    this.action = action;
  }

  /** Returns when what the calling thread wrote is forced. */
  void force() throws IOException {
    lock.lock();
    try {
      Round mine = next;
      while (!mine.over) {
        if (running) {
          ended.awaitUninterruptibly();
        } else {
          lead();
        }
      }
      if (mine.failure != null) {
        throw new IOException(mine.failure.getMessage(), mine.failure);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Runs the next round; the lock is held before and after, not meanwhile. */
  private void lead() {
    Round round = next;
    next = new Round();
    running = true;
    lock.unlock();
    @Nullable IOException failure = NOT_FORCED;
    try {
      action.run();
      failure = null;
    } catch (IOException thrown) {
      failure = thrown;
    } finally {
      lock.lock();
      round.failure = failure;
      round.over = true;
      running = false;
      ended.signalAll();
    }
  }
}
