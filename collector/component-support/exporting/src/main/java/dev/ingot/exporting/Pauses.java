package dev.ingot.exporting;

import dev.ingot.component.Scheduler;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Waits on the collector's clock that all end when the exporter stops. Thread-safe. */
final class Pauses {
  private final Scheduler scheduler;
  private final Set<CountDownLatch> waiting = new HashSet<>();
  private boolean stopped;

  Pauses(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Waits for the delay; false when the exporter stopped before it was over. */
  boolean await(Duration delay) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    if (!enter(over)) {
      return false;
    }
    Scheduler.Scheduled alarm = scheduler.schedule(delay, over::countDown);
    try {
      over.await();
      return !stopped();
    } finally {
      alarm.cancel();
      leave(over);
    }
  }

  synchronized boolean stopped() {
    return stopped;
  }

  synchronized void stop() {
    stopped = true;
    waiting.forEach(CountDownLatch::countDown);
  }

  private synchronized boolean enter(CountDownLatch over) {
    return !stopped && waiting.add(over);
  }

  private synchronized void leave(CountDownLatch over) {
    waiting.remove(over);
  }
}
