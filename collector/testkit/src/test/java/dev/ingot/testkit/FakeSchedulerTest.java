package dev.ingot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Scheduler.Scheduled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeSchedulerTest {
  private final FakeScheduler scheduler = new FakeScheduler();
  private final List<String> ran = new ArrayList<>();

  @Test
  void tasksRunInTheOrderOfTheirTimes() {
    scheduler.schedule(Duration.ofSeconds(2), () -> ran.add("second"));
    scheduler.schedule(Duration.ofSeconds(1), () -> ran.add("first"));
    scheduler.advance(Duration.ofSeconds(3));
    assertThat(ran).containsExactly("first", "second");
  }

  @Test
  void eachTaskSeesItsOwnTime() {
    scheduler.schedule(Duration.ofSeconds(2), () -> ran.add("" + scheduler.nanoTime()));
    scheduler.advance(Duration.ofSeconds(5));
    assertThat(ran).containsExactly("2000000000");
    assertThat(scheduler.currentTimeMillis()).isEqualTo(5000);
  }

  @Test
  void aTaskMayScheduleAnother() {
    scheduler.schedule(
        Duration.ofSeconds(1),
        () -> scheduler.schedule(Duration.ofSeconds(1), () -> ran.add("again")));
    scheduler.advance(Duration.ofSeconds(2));
    assertThat(ran).containsExactly("again");
  }

  @Test
  void cancelledTasksDoNotRun() {
    Scheduled task = scheduler.schedule(Duration.ofSeconds(1), () -> ran.add("no"));
    task.cancel();
    scheduler.advance(Duration.ofSeconds(1));
    assertThat(ran).isEmpty();
    assertThat(scheduler.pendingTasks()).isZero();
  }

  @Test
  void sleepersWakeWhenTheClockIsTurned() throws Exception {
    Thread sleeper =
        new DaemonWorkers().start("sleeper", () -> scheduler.sleep(Duration.ofSeconds(1)));
    scheduler.awaitSleepers(1);
    scheduler.advance(Duration.ofMillis(999));
    assertThat(sleeper.isAlive()).isTrue();
    scheduler.advance(Duration.ofMillis(1));
    sleeper.join();
  }

  @Test
  void interruptedSleepersWakeWithTheirFlagSet() throws Exception {
    boolean[] flag = new boolean[1];
    Thread sleeper =
        new DaemonWorkers()
            .start(
                "sleeper",
                () -> {
                  scheduler.sleep(Duration.ofDays(1));
                  flag[0] = Thread.currentThread().isInterrupted();
                });
    scheduler.awaitSleepers(1);
    sleeper.interrupt();
    sleeper.join();
    assertThat(flag[0]).isTrue();
  }
}
