package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.Await;
import dev.ingot.testkit.DaemonWorkers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BlockingPoolTest {
  private final List<String> started = Collections.synchronizedList(new ArrayList<>());
  private final DaemonWorkers workers = new DaemonWorkers();
  private final BlockingPool pool =
      new BlockingPool(
          (name, task) -> {
            started.add(name);
            return workers.start(name, task);
          },
          "pool",
          2);

  @AfterEach
  void stop() {
    pool.stop();
  }

  @Test
  void threadsStartWhenTheyAreNeededAndAreUsedAgain() throws Exception {
    for (int i = 0; i < 5; i++) {
      CountDownLatch done = new CountDownLatch(1);
      pool.execute(done::countDown);
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(started.size()).isBetween(1, 2);
    assertThat(started.get(0)).isEqualTo("pool-1");
  }

  @Test
  void moreTasksThanThreadsQueue() {
    CountDownLatch gate = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    for (int i = 0; i < 10; i++) {
      pool.execute(
          () -> {
            awaitUninterruptibly(gate);
            done.incrementAndGet();
          });
    }
    assertThat(started).hasSize(2);
    gate.countDown();
    Await.until("all tasks done", () -> done.get() == 10);
  }

  @Test
  void anErrorOfATaskLeavesNoTaskWithoutAThread() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    for (int i = 0; i < 2; i++) {
      pool.execute(
          () -> {
            awaitUninterruptibly(gate);
            Thread.currentThread().setUncaughtExceptionHandler((thread, bug) -> {});
            throw new IllegalStateException("a bug");
          });
    }
    pool.execute(done::countDown);
    gate.countDown();
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void stoppingInterruptsWhatRunsAndRunsWhatComesAfter() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    pool.execute(
        () -> {
          running.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        });
    assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
    pool.stop();
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    List<Thread> thread = new ArrayList<>();
    pool.execute(() -> thread.add(Thread.currentThread()));
    assertThat(thread).containsExactly(Thread.currentThread());
  }

  private static void awaitUninterruptibly(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
