package dev.ingot.engine.run;

import dev.ingot.component.Workers;
import java.util.concurrent.CountDownLatch;

/** What a reload replaced flows out, in a thread of its own. One thread waits for it. */
final class Drain {
  private final CountDownLatch middle = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final boolean overlaps;
  private final Thread thread;

  private Drain(Changeover changeover, Workers workers) {
    overlaps = changeover.endOverlaps();
    thread = workers.start("reload drain", () -> run(changeover));
  }

  static Drain begin(Changeover changeover, Workers workers) {
    return new Drain(changeover, workers);
  }

  private void run(Changeover changeover) {
    try {
      changeover.drainMiddle();
    } finally {
      middle.countDown();
      try {
        changeover.drainEnd();
      } finally {
        end.countDown();
      }
    }
  }

  /** Waits until only exporters are left, which hand nothing to components that stay. */
  void awaitMiddle() {
    await(middle);
  }

  /** Waits until there can be another changeover. */
  void awaitChangeable() {
    if (overlaps) {
      awaitMiddle();
    } else {
      awaitEnd();
    }
  }

  /** Whether nothing is left. */
  boolean isOver() {
    return end.getCount() == 0;
  }

  /** Waits until nothing is left. */
  void awaitEnd() {
    await(end);
  }

  /** When the calling thread is interrupted, what is left is given up, which is waited for. */
  private void await(CountDownLatch step) {
    boolean interrupted = false;
    while (true) {
      try {
        step.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
        thread.interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
