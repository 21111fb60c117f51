package dev.ingot.engine.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.DaemonWorkers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParallelStopTest {
  private final Queue<String> events = new ConcurrentLinkedQueue<>();

  @Test
  void noneWaitsForAnother() {
    CyclicBarrier both = new CyclicBarrier(2);
    Runnable stop = () -> meet(both);
    ParallelStop.of(List.of(stop, stop), new DaemonWorkers());
    assertThat(events).containsExactly("met", "met");
  }

  private void meet(CyclicBarrier others) {
    try {
      others.await(10, TimeUnit.SECONDS);
      events.add("met");
    } catch (Exception e) {
      events.add("alone");
    }
  }

  @Test
  void oneIsStoppedInTheThreadOfTheCaller() {
    Thread[] in = new Thread[1];
    ParallelStop.of(List.of(() -> in[0] = Thread.currentThread()), new DaemonWorkers());
    assertThat(in[0]).isSameAs(Thread.currentThread());
  }

  @Test
  void noneIsNoWork() {
    ParallelStop.of(List.of(), new DaemonWorkers());
    assertThat(events).isEmpty();
  }

  @Test
  void whoIsInterruptedHasAllGiveUpAndStillWaits() {
    Runnable stop = this::untilInterrupted;
    Thread.currentThread().interrupt();
    ParallelStop.of(List.of(stop, stop), new DaemonWorkers());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(events).containsExactly("gave up", "gave up");
  }

  private void untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      events.add("gave up");
    }
  }
}
