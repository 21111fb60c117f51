package dev.ingot.engine.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Logger.Level;
import dev.ingot.component.Scheduler.Scheduled;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.RecordingLogger;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WallSchedulerTest {
  private final RecordingLogger logger = new RecordingLogger();
  private final WallScheduler scheduler = new WallScheduler(logger);

  @AfterEach
  void close() {
    scheduler.close();
  }

  @Test
  void runsATaskNotBeforeItsTime() throws Exception {
    long start = scheduler.nanoTime();
    CountDownLatch ran = new CountDownLatch(1);
    scheduler.schedule(Duration.ofMillis(20), ran::countDown);
    assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(scheduler.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
  }

  @Test
  void aCancelledTaskNeverRuns() throws Exception {
    AtomicBoolean first = new AtomicBoolean();
    Scheduled cancelled = scheduler.schedule(Duration.ofMillis(250), () -> first.set(true));
    cancelled.cancel();
    CountDownLatch later = new CountDownLatch(1);
    scheduler.schedule(Duration.ofMillis(300), later::countDown);
    assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(first).isFalse();
  }

  @Test
  void aFailingTaskDoesNotStopTheOthers() throws Exception {
    scheduler.schedule(
        Duration.ZERO,
        () -> {
          throw new IllegalStateException("x");
        });
    CountDownLatch later = new CountDownLatch(1);
    scheduler.schedule(Duration.ofNanos(1), later::countDown);
    assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(logger.texts(Level.ERROR)).containsExactly("A scheduled task failed");
  }

  @Test
  void takesTasksForTheEndOfTimeAndAfterItWasClosed() {
    scheduler.schedule(Duration.ofSeconds(Long.MAX_VALUE), () -> {}).cancel();
    scheduler.close();
    scheduler.schedule(Duration.ZERO, () -> {}).cancel();
  }

  @Test
  void anInterruptedSleepEndsAtOnce() {
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread sleeper =
        new Thread(
            () -> {
              scheduler.sleep(Duration.ofHours(1));
              interrupted.set(Thread.currentThread().isInterrupted());
            });
    sleeper.start();
    sleeper.interrupt();
    Await.until("the sleeper woke", () -> !sleeper.isAlive());
    assertThat(interrupted).isTrue();
  }
}
